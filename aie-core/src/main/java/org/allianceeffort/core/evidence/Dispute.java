package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A dispute between partners: a spell from its opening to its resolution, or until it is withdrawn.
 */
@ValueStyle
@Value.Immutable
public abstract class Dispute implements Evidence {

  Dispute() {}

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
   * Returns the id of the partner who raised it.
   *
   * @return the id of the partner
   */
  public abstract String raisedBy();

  /**
   * Returns when it was opened.
   *
   * @return when it was opened
   */
  public abstract Moment opened();

  /**
   * Returns when it was taken to a higher level.
   *
   * @return the moment, or empty if it was not
   */
  public abstract Optional<Moment> escalated();

  /**
   * Returns when it was resolved.
   *
   * @return the moment, or empty if it was not
   */
  public abstract Optional<Moment> resolved();

  /**
   * Returns when it was withdrawn.
   *
   * @return the moment, or empty if it was not
   */
  public abstract Optional<Moment> withdrawn();

  /**
   * Returns the level at which it was opened.
   *
   * @return the level
   */
  public abstract DisputeLevel levelOpened();

  /**
   * Returns the level at which it was resolved.
   *
   * @return the level, or empty if it is open or the level is not known
   */
  public abstract Optional<DisputeLevel> levelResolved();

  /**
   * Returns how fair partners found its handling, by day.
   *
   * @return the ratings
   */
  public abstract ImmutableList<FairnessRating> fairness();

  /** {@inheritDoc} It is the opening. */
  @Override
  public Moment at() {
    return opened();
  }

  @Override
  public String key() {
    return id();
  }

  @Override
  public Class<Dispute> recordType() {
    return Dispute.class;
  }

  @Override
  public Optional<Dispute> asOf(AsOf t) {
    if (!t.knows(opened())) {
      return Optional.empty();
    }
    Builder known = toBuilder();
    known
        .escalated(t.known(escalated()))
        .resolved(t.known(resolved()))
        .withdrawn(t.known(withdrawn()))
        .fairness(fairness().stream().filter(rating -> t.knows(rating.date())).toList());
    if (t.known(resolved()).isEmpty()) {
      known.levelResolved(Optional.empty());
    }
    return Optional.of(known.build());
  }

  @Override
  public void checkIn(ZoneId zone) {
    Rules.order("opened", opened(), "escalated", escalated(), zone);
    Rules.order("opened", opened(), "resolved", resolved(), zone);
    Rules.order("opened", opened(), "withdrawn", withdrawn(), zone);
    if (escalated().isPresent()) {
      Rules.order("escalated", escalated().get(), "resolved", resolved(), zone);
      Rules.order("escalated", escalated().get(), "withdrawn", withdrawn(), zone);
    }
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
  Dispute normalised() {
    Rules.text("id", id());
    Rules.text("raised_by", raisedBy());
    Rules.order("opened", opened(), "escalated", escalated());
    Rules.order("opened", opened(), "resolved", resolved());
    Rules.order("opened", opened(), "withdrawn", withdrawn());
    Rules.oneEnd("resolved", resolved(), "withdrawn", withdrawn());
    if (escalated().isPresent()) {
      Rules.order("escalated", escalated().get(), "resolved", resolved());
      Rules.order("escalated", escalated().get(), "withdrawn", withdrawn());
    }
    Rules.belongs("level_resolved", levelResolved(), "resolved", resolved());
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
  public static final class Builder extends ImmutableDispute.Builder {

    Builder() {}
  }
}
