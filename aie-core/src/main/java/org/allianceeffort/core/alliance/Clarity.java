package org.allianceeffort.core.alliance;

import org.immutables.value.Value;

/** Which questions of working together are settled. */
@Value.Immutable
@ValueStyle
public abstract class Clarity {

  Clarity() {}

  /**
   * Says whether it is settled who does what.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean whoDoesWhat() {
    return false;
  }

  /**
   * Says whether it is settled what information is shared.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean informationShared() {
    return false;
  }

  /**
   * Says whether the standards of work are settled.
   *
   * @return false by default: not settled
   */
  @Value.Default
  public boolean standards() {
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

  /** Builds clarity. */
  public static final class Builder extends ImmutableClarity.Builder {
    Builder() {}
  }
}
