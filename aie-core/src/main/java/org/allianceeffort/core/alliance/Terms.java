package org.allianceeffort.core.alliance;

import org.immutables.value.Value;

/** Which terms of the agreement between the partners are settled. */
@Value.Immutable
@ValueStyle
public abstract class Terms {

  Terms() {}

  /**
   * Says whether it is settled how a partner leaves.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean exit() {
    return false;
  }

  /**
   * Says whether it is settled who owns what is brought in and what is made.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean intellectualProperty() {
    return false;
  }

  /**
   * Says whether it is settled how disputes are resolved.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean disputes() {
    return false;
  }

  /**
   * Says whether it is settled who is charged for what.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean charging() {
    return false;
  }

  /**
   * Says whether it is settled what performance is owed.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean performance() {
    return false;
  }

  /**
   * Returns a builder.
   *
   * @return a builder with nothing settled
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds what this has.
   *
   * @return a new builder
   */
  public final Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds terms. */
  public static final class Builder extends ImmutableTerms.Builder {
    Builder() {}
  }
}
