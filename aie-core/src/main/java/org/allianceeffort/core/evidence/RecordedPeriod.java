package org.allianceeffort.core.evidence;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The part of a metric's period in which its records were kept, and whether it is enough to measure
 * by.
 *
 * <p>Of FLOW, COHORT and TO_DATE it is not enough when it is shorter than both half of the period
 * and {@link Basis#daysThatSuffice()}. STATE and WAVE have no period that records would have to
 * fill: they take the latest fact, which is stale or not by its own date, so that it is enough if
 * the records were kept on any day before the end of the window.
 */
public final class RecordedPeriod {
  private final Window period;
  private final Basis basis;
  private final RecordedDays recorded;

  private RecordedPeriod(Window period, Basis basis, RecordedDays recorded) {
    this.period = period;
    this.basis = basis;
    this.recorded = recorded;
  }

  static RecordedPeriod of(Window period, Basis basis, RecordedDays recorded) {
    return new RecordedPeriod(
        period, basis, basis.daysThatSuffice().isPresent() ? recorded.within(period) : recorded);
  }

  /**
   * The days that the metric looks at.
   *
   * @return the period
   */
  public Window period() {
    return period;
  }

  /**
   * The basis of the metric.
   *
   * @return the basis
   */
  public Basis basis() {
    return basis;
  }

  /**
   * Those of the period's days on which the records were kept; of STATE and WAVE all such days,
   * also before it.
   *
   * @return the days
   */
  public RecordedDays recorded() {
    return recorded;
  }

  /**
   * Whether enough was recorded to measure by; if not, the metric is not measured since it is
   * NOT_RECORDED.
   *
   * @return true if enough was recorded
   */
  public boolean isSufficient() {
    OptionalInt enough = basis.daysThatSuffice();
    long count = recorded.count();
    return enough.isPresent()
        ? 2 * count >= period.days() || count >= enough.getAsInt()
        : count > 0;
  }

  /**
   * Whether records were kept on some, but not on all days of the period.
   *
   * @return true if a figure speaks of a part of its period only
   */
  public boolean isPartOfPeriod() {
    RecordedDays inside = recorded.within(period);
    return !inside.isEmpty() && inside.count() < period.days();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordedPeriod that
        && period.equals(that.period)
        && basis == that.basis
        && recorded.equals(that.recorded);
  }

  @Override
  public int hashCode() {
    return Objects.hash(period, basis, recorded);
  }

  /** For people; not to be parsed. */
  @Override
  public String toString() {
    return basis + " " + period + ", recorded: " + recorded;
  }
}
