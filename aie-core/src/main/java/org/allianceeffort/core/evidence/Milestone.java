package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A joint milestone: a plan, with the due dates set later and the day on which it was completed.
 *
 * <p>A plan is known from the start: as of any day a milestone stays, without a completion or a
 * later due date of that day or after it.
 */
@ValueStyle
@Value.Immutable
public abstract class Milestone implements Evidence {

  Milestone() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id, unique among milestones.
   *
   * @return the id, unique among milestones
   */
  public abstract String id();

  /**
   * Returns the name.
   *
   * @return the name
   */
  public abstract String name();

  /**
   * Returns the area of integration.
   *
   * @return the area, or empty if none is stated
   */
  public abstract Optional<String> area();

  /**
   * Returns the day on which it was due in the first plan.
   *
   * @return the day
   */
  public abstract LocalDate baselineDue();

  /**
   * Returns the due dates set later, by the day on which they were set.
   *
   * @return the due dates, at most one set on a day
   */
  public abstract ImmutableList<DueDate> laterDues();

  /**
   * Returns the day on which it was completed.
   *
   * @return the day, or empty if it is open
   */
  public abstract Optional<LocalDate> completed();

  /**
   * Returns its weight among the milestones, not negative; 1 by default.
   *
   * @return the weight
   */
  @Value.Default
  public BigDecimal weight() {
    return BigDecimal.ONE;
  }

  /** {@inheritDoc} It is the first due date. */
  @Override
  public Moment at() {
    return Moment.of(baselineDue());
  }

  @Override
  public String key() {
    return id();
  }

  @Override
  public Class<Milestone> recordType() {
    return Milestone.class;
  }

  /**
   * Returns the due date that holds now: the one set last, otherwise the first.
   *
   * @return the due date
   */
  public LocalDate currentDue() {
    return laterDues().isEmpty() ? baselineDue() : laterDues().get(laterDues().size() - 1).due();
  }

  @Override
  public Optional<Milestone> asOf(AsOf t) {
    Builder known = toBuilder();
    known
        .laterDues(laterDues().stream().filter(later -> t.knows(later.setOn())).toList())
        .completed(t.knownDate(completed()));
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
  Milestone normalised() {
    Rules.text("id", id());
    Rules.text("name", name());
    area().ifPresent(area -> Rules.word("area", area));
    Rules.year("baseline_due", baselineDue());
    Rules.year("completed", completed());
    Rules.notNegative("weight", weight());
    BigDecimal plain = Rules.plain("weight", weight());
    ImmutableList<DueDate> sorted =
        ImmutableList.sortedCopyOf(Comparator.comparing(DueDate::setOn), laterDues());
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).setOn().equals(sorted.get(i - 1).setOn())) {
        throw new IllegalArgumentException(
            "at most one due date is set on a day: milestone "
                + id()
                + ", set on "
                + sorted.get(i).setOn());
      }
    }
    if (plain.scale() == weight().scale() && sorted.equals(laterDues())) {
      return this;
    }
    Builder builder = toBuilder();
    builder.weight(plain).laterDues(sorted);
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableMilestone.Builder {

    Builder() {}
  }
}
