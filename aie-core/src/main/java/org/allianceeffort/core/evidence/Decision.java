package org.allianceeffort.core.evidence;

import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A decision asked of a governance body: a spell from the request to the decision, or until it is
 * withdrawn.
 */
@ValueStyle
@Value.Immutable
public abstract class Decision implements Evidence {

  Decision() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id, unique among decisions.
   *
   * @return the id, unique among decisions
   */
  public abstract String id();

  /**
   * Returns the id of the governance body that decides.
   *
   * @return the id of the body
   */
  public abstract String body();

  /**
   * Returns when it was asked for.
   *
   * @return when it was asked for
   */
  public abstract Moment requested();

  /**
   * Returns when it was decided.
   *
   * @return the moment, or empty if it was not
   */
  public abstract Optional<Moment> decided();

  /**
   * Returns when the request was withdrawn.
   *
   * @return the moment, or empty if it was not
   */
  public abstract Optional<Moment> withdrawn();

  /** {@inheritDoc} It is the request. */
  @Override
  public Moment at() {
    return requested();
  }

  @Override
  public String key() {
    return id();
  }

  @Override
  public Class<Decision> recordType() {
    return Decision.class;
  }

  @Override
  public Optional<Decision> asOf(AsOf t) {
    if (!t.knows(requested())) {
      return Optional.empty();
    }
    Builder known = toBuilder();
    known.decided(t.known(decided())).withdrawn(t.known(withdrawn()));
    return Optional.of(known.build());
  }

  @Override
  public void checkIn(ZoneId zone) {
    Rules.order("requested", requested(), "decided", decided(), zone);
    Rules.order("requested", requested(), "withdrawn", withdrawn(), zone);
  }

  /**
   * Returns a builder with the values of this record.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.values(this);
    return builder;
  }

  @Value.Check
  void check() {
    Rules.text("id", id());
    Rules.text("body", body());
    Rules.order("requested", requested(), "decided", decided());
    Rules.order("requested", requested(), "withdrawn", withdrawn());
    Rules.oneEnd("decided", decided(), "withdrawn", withdrawn());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableDecision.Builder {

    Builder() {}
  }
}
