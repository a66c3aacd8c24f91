package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A person assigned to work for the alliance: a spell from its first day to its end. */
@ValueStyle
@Value.Immutable
public abstract class Assignment implements Evidence {

  Assignment() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id of the person.
   *
   * @return the id of the person
   */
  public abstract String person();

  /**
   * Returns the first day.
   *
   * @return the first day
   */
  public abstract LocalDate from();

  /**
   * Returns the day after the last one planned.
   *
   * @return the day, or empty if no end is planned
   */
  public abstract Optional<LocalDate> plannedUntil();

  /**
   * Returns the day after the last one.
   *
   * @return the day, or empty if it runs on
   */
  public abstract Optional<LocalDate> ended();

  /**
   * Returns why it ended.
   *
   * @return the reason, or empty if it runs on or the reason is not known
   */
  public abstract Optional<AssignmentEnd> reason();

  /** {@inheritDoc} It is the first day. */
  @Override
  public Moment at() {
    return Moment.of(from());
  }

  @Override
  public String key() {
    return person();
  }

  @Override
  public Class<Assignment> recordType() {
    return Assignment.class;
  }

  @Override
  public Optional<Assignment> asOf(AsOf t) {
    if (!t.knows(from())) {
      return Optional.empty();
    }
    if (ended().isEmpty() || t.knows(ended().get())) {
      return Optional.of(this);
    }
    Builder known = toBuilder();
    known.ended(Optional.empty()).reason(Optional.empty());
    return Optional.of(known.build());
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
    Rules.text("person", person());
    Rules.year("from", from());
    Rules.year("planned_until", plannedUntil());
    Rules.year("ended", ended());
    Rules.order("from", from(), "planned_until", plannedUntil());
    Rules.order("from", from(), "ended", ended());
    Rules.belongs("reason", reason(), "ended", ended());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableAssignment.Builder {

    Builder() {}
  }
}
