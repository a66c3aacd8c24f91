package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days on which records of a type were kept, and how well.
 *
 * <p>On a day that belongs to it, no record means that nothing happened; on any other day, no
 * record means nothing. The days are half-open ranges that neither overlap nor touch, stated by the
 * alliance or, where nothing is stated, assumed.
 *
 * <p>Equal if the days, their completeness, what is said about internal contacts, and the origin
 * are equal; two ways of joining the same entries are equal.
 */
public final class RecordedDays {
  private final ImmutableRangeMap<LocalDate, Keeping> kept;
  private final ImmutableRangeSet<LocalDate> days;
  private final boolean assumed;

  /**
   * How records were kept on a day; the completeness without trailing zeros, so that equal means
   * equal.
   */
  private record Keeping(BigDecimal completeness, boolean internal) {
    Keeping better(Keeping other) {
      return new Keeping(completeness.max(other.completeness), internal || other.internal);
    }

    Keeping worse(Keeping other) {
      return new Keeping(completeness.min(other.completeness), internal && other.internal);
    }
  }

  private RecordedDays(RangeMap<LocalDate, Keeping> kept, boolean assumed) {
    RangeMap<LocalDate, Keeping> joined = TreeRangeMap.create();
    kept.asMapOfRanges().forEach(joined::putCoalescing);
    this.kept = ImmutableRangeMap.copyOf(joined);
    this.days = ImmutableRangeSet.unionOf(this.kept.asMapOfRanges().keySet());
    this.assumed = assumed;
  }

  /**
   * No day at all, although nothing was stated: nobody said that the type was kept, and no record
   * shows it.
   */
  static RecordedDays notKept() {
    return new RecordedDays(ImmutableRangeMap.of(), true);
  }

  /** No day at all, as stated. */
  static RecordedDays statedNever() {
    return new RecordedDays(ImmutableRangeMap.of(), false);
  }

  /**
   * All days from {@code from}, included, to {@code to}; none if {@code to} is not after {@code
   * from}.
   */
  static RecordedDays assumed(LocalDate from, LocalDate to) {
    return new RecordedDays(stretch(from, to, BigDecimal.ONE, false), true);
  }

  /** All days from {@code from} to {@code to}, since the type was declared kept. */
  static RecordedDays declared(LocalDate from, LocalDate to) {
    return stated(from, to, BigDecimal.ONE, false);
  }

  /**
   * The same, as stated, with the completeness stated and whether contacts within a partner were
   * recorded.
   */
  static RecordedDays stated(
      LocalDate from, LocalDate to, BigDecimal completeness, boolean internal) {
    return new RecordedDays(stretch(from, to, completeness, internal), false);
  }

  private static RangeMap<LocalDate, Keeping> stretch(
      LocalDate from, LocalDate to, BigDecimal completeness, boolean internal) {
    // Records of which none was kept are not records: a completeness of 0 would turn silence into
    // zeros.
    if (!to.isAfter(from) || completeness.signum() == 0) {
      return ImmutableRangeMap.of();
    }
    return ImmutableRangeMap.of(
        Range.closedOpen(from, to), new Keeping(completeness.stripTrailingZeros(), internal));
  }

  /**
   * The days as half-open ranges, in order.
   *
   * @return the ranges, closed below and open above
   */
  public ImmutableRangeSet<LocalDate> days() {
    return days;
  }

  /**
   * Whether there is no such day.
   *
   * @return true if there is none
   */
  public boolean isEmpty() {
    return days.isEmpty();
  }

  /**
   * The number of days.
   *
   * @return the number of days, 0 if there is none
   */
  public long count() {
    long count = 0;
    for (Range<LocalDate> range : days.asRanges()) {
      count += ChronoUnit.DAYS.between(range.lowerEndpoint(), range.upperEndpoint());
    }
    return count;
  }

  /**
   * Whether the records of this day were kept.
   *
   * @param day any day
   * @return true if no record of that day means that nothing happened
   */
  public boolean contains(LocalDate day) {
    return days.contains(day);
  }

  /**
   * Whether the days are assumed since nobody stated them; a figure made from them says so.
   *
   * @return true if assumed, false if stated or declared
   */
  public boolean isAssumed() {
    return assumed;
  }

  /**
   * The share of what happened that was recorded, on the least complete of the days, above 0 and at
   * most 1; 1 if there is no day.
   *
   * @return the least completeness
   */
  public BigDecimal completeness() {
    BigDecimal least = BigDecimal.ONE;
    for (Keeping keeping : kept.asMapOfRanges().values()) {
      least = least.min(keeping.completeness);
    }
    return least;
  }

  /**
   * Whether on each of the days everything was recorded.
   *
   * @return true if the completeness is 1
   */
  public boolean isComplete() {
    return completeness().compareTo(BigDecimal.ONE) == 0;
  }

  /**
   * Those of the days on which contacts within a partner were recorded beside those between
   * partners.
   *
   * @return the days, none if nothing is stated about them
   */
  public RecordedDays withInternalContacts() {
    TreeRangeMap<LocalDate, Keeping> internal = TreeRangeMap.create();
    kept.asMapOfRanges()
        .forEach(
            (range, keeping) -> {
              if (keeping.internal) {
                internal.put(range, keeping);
              }
            });
    return new RecordedDays(internal, assumed);
  }

  /**
   * Those of the days that belong to the window.
   *
   * @param window any window
   * @return the days of this that are days of the window
   */
  public RecordedDays within(Window window) {
    return new RecordedDays(kept.subRangeMap(window.range()), assumed);
  }

  /**
   * The days on which both were kept, as well as the less well kept was; assumed if either is. For
   * a metric that needs records of two types.
   *
   * @param other the days of another type
   * @return the common days
   */
  public RecordedDays and(RecordedDays other) {
    TreeRangeMap<LocalDate, Keeping> both = TreeRangeMap.create();
    for (Map.Entry<Range<LocalDate>, Keeping> mine : kept.asMapOfRanges().entrySet()) {
      other
          .kept
          .subRangeMap(mine.getKey())
          .asMapOfRanges()
          .forEach((range, keeping) -> both.put(range, keeping.worse(mine.getValue())));
    }
    return new RecordedDays(both, assumed || other.assumed);
  }

  /**
   * The days on which at least one was kept, as well as the better kept was; assumed if either is.
   */
  RecordedDays or(RecordedDays other) {
    TreeRangeMap<LocalDate, Keeping> either = TreeRangeMap.create();
    either.putAll(kept);
    other
        .kept
        .asMapOfRanges()
        .forEach((range, keeping) -> either.merge(range, keeping, Keeping::better));
    return new RecordedDays(either, assumed || other.assumed);
  }

  /**
   * What a metric of the basis can use of a period, and whether that is enough.
   *
   * @param period the days that the metric looks at, see {@link Scope#period(Basis)}
   * @param basis the basis of the metric
   * @return the recorded part of the period
   */
  public RecordedPeriod in(Window period, Basis basis) {
    return RecordedPeriod.of(period, basis, this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordedDays that && assumed == that.assumed && kept.equals(that.kept);
  }

  @Override
  public int hashCode() {
    return 31 * kept.hashCode() + Boolean.hashCode(assumed);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(assumed ? "assumed" : "stated");
    kept.asMapOfRanges()
        .forEach(
            (range, keeping) -> {
              text.append(' ')
                  .append(range.lowerEndpoint())
                  .append('/')
                  .append(range.upperEndpoint());
              if (keeping.completeness.compareTo(BigDecimal.ONE) != 0) {
                text.append(" completeness ").append(keeping.completeness.toPlainString());
              }
              if (keeping.internal) {
                text.append(" internal");
              }
            });
    return days.isEmpty() ? text + " never" : text.toString();
  }
}
