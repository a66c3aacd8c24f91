package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An unforeseen event that the alliance had to deal with: a spell from its arising to its handling.
 */
@ValueStyle
@Value.Immutable
public abstract class Contingency implements Evidence {

  Contingency() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id, unique among disputes and contingencies.
   *
   * @return the id, unique among disputes and contingencies
   */
  public abstract String id();

  /**
   * Returns what it was about.
   *
   * @return the kind
   */
  public abstract ContingencyKind kind();

  /**
   * Returns when it arose.
   *
   * @return when it arose
   */
  public abstract Moment arose();

  /**
   * Returns when it was handled.
   *
   * @return the moment, or empty if it was not
   */
  public abstract Optional<Moment> handled();

  /**
   * Returns whether a plan for it was in place.
   *
   * @return true if there was a plan
   */
  public abstract boolean plannedFor();

  /**
   * Returns how fair partners found its handling, by day.
   *
   * @return the ratings
   */
  public abstract ImmutableList<FairnessRating> fairness();

  /** {@inheritDoc} It is when it arose. */
  @Override
  public Moment at() {
    return arose();
  }

  @Override
  public String key() {
    return id();
  }

  @Override
  public Class<Contingency> recordType() {
    return Contingency.class;
  }

  @Override
  public Optional<Contingency> asOf(AsOf t) {
    if (!t.knows(arose())) {
      return Optional.empty();
    }
    Builder known = toBuilder();
    known
        .handled(t.known(handled()))
        .fairness(fairness().stream().filter(rating -> t.knows(rating.date())).toList());
    return Optional.of(known.build());
  }

  @Override
  public void checkIn(ZoneId zone) {
    Rules.order("arose", arose(), "handled", handled(), zone);
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
  Contingency normalised() {
    Rules.text("id", id());
    Rules.order("arose", arose(), "handled", handled());
    ImmutableList<FairnessRating> sorted =
        ImmutableList.sortedCopyOf(FairnessRating.CANONICAL, fairness());
    if (sorted.equals(fairness())) {
      return this;
    }
    Builder builder = toBuilder();
    builder.fairness(sorted);
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableContingency.Builder {

    Builder() {}
  }
}
