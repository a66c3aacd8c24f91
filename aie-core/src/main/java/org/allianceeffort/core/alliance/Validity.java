package org.allianceeffort.core.alliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a fact of an alliance's structure holds: half-open, {@code [from, until)},
 * either side absent.
 *
 * <p>Without {@code from} the fact holds from the signing of the alliance (or from the beginning of
 * what it belongs to: an undated membership begins with its body); without {@code until} its end is
 * not known. An interval may be empty ({@code from} equals {@code until}: it holds on no day) but
 * not reversed.
 */
public final class Validity {

  /** Canonical order: by beginning, an absent one first, then by end, an absent one last. */
  static final Comparator<Validity> ORDER =
      Comparator.comparing((Validity v) -> v.from().orElse(LocalDate.MIN))
          .thenComparing(v -> v.until().orElse(LocalDate.MAX));

  private static final Validity ALWAYS = new Validity(null, null);

  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;

  private Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null) {
      Rules.date("from", from);
    }
    if (until != null) {
      Rules.date("until", until);
    }
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "until must not be before from: from " + from + ", until " + until);
    }
    this.from = from;
    this.until = until;
  }

  /**
   * Returns the validity of a fact without dates.
   *
   * @return the interval without beginning and end
   */
  public static Validity always() {
    return ALWAYS;
  }

  /**
   * Returns the validity with the given sides.
   *
   * @param from the first day, or empty
   * @param until the first day on which the fact no longer holds, or empty
   * @return the interval
   * @throws IllegalArgumentException if {@code until} is before {@code from}, or a year is not
   *     within 0 and 9999
   */
  public static Validity of(Optional<LocalDate> from, Optional<LocalDate> until) {
    return new Validity(from.orElse(null), until.orElse(null));
  }

  /**
   * Returns the validity of a fact that holds from a day on.
   *
   * @param fromInclusive the first day
   * @return the interval without end
   */
  public static Validity from(LocalDate fromInclusive) {
    return new Validity(requireNonNull(fromInclusive, "from"), null);
  }

  /**
   * Returns the validity of a fact of which only the end is known.
   *
   * @param untilExclusive the first day on which the fact no longer holds
   * @return the interval without beginning
   */
  public static Validity until(LocalDate untilExclusive) {
    return new Validity(null, requireNonNull(untilExclusive, "until"));
  }

  /**
   * Returns the validity of a fact with both dates.
   *
   * @param fromInclusive the first day
   * @param untilExclusive the first day on which the fact no longer holds
   * @return the interval
   * @throws IllegalArgumentException if {@code untilExclusive} is before {@code fromInclusive}
   */
  public static Validity between(LocalDate fromInclusive, LocalDate untilExclusive) {
    return new Validity(
        requireNonNull(fromInclusive, "from"), requireNonNull(untilExclusive, "until"));
  }

  /**
   * Returns the first day.
   *
   * @return the first day, or empty: from signing
   */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  /**
   * Returns the first day on which the fact no longer holds.
   *
   * @return that day, or empty: not known
   */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  /**
   * Says whether the fact itself carries a date.
   *
   * @return whether {@code from} or {@code until} is present
   */
  public boolean isDated() {
    return from != null || until != null;
  }

  /**
   * Says whether the interval holds on no day at all.
   *
   * @return whether both dates are present and equal
   */
  public boolean isEmpty() {
    return from != null && from.equals(until);
  }

  /**
   * Says whether the fact holds on a day.
   *
   * @param day the day
   * @return whether {@code from <= day < until}, an absent side being no bound
   */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /**
   * Says whether the fact holds on at least one day of a period.
   *
   * @param fromInclusive the first day of the period
   * @param toExclusive the day after its last
   * @return whether there is a day in both; never if either is empty
   * @throws IllegalArgumentException if {@code toExclusive} is before {@code fromInclusive}
   */
  public boolean overlaps(LocalDate fromInclusive, LocalDate toExclusive) {
    return overlaps(between(fromInclusive, toExclusive));
  }

  /**
   * Says whether two facts hold together on at least one day.
   *
   * @param other the other interval
   * @return whether there is a day in both; never if either is empty
   */
  public boolean overlaps(Validity other) {
    return intersection(other).isPresent();
  }

  /**
   * Returns the days in both intervals: when a fact holds that belongs to another (a membership to
   * its body).
   *
   * @param other the other interval
   * @return the common days, or empty if there is none
   */
  public Optional<Validity> intersection(Validity other) {
    LocalDate begin =
        from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
    LocalDate end =
        until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
    if (isEmpty() || other.isEmpty() || (begin != null && end != null && !begin.isBefore(end))) {
      return Optional.empty();
    }
    return Optional.of(new Validity(begin, end));
  }

  /**
   * Returns the interval as it was known just before a day: gone if it starts at or after it, and
   * without an end that is at or after it.
   *
   * @param t the day
   * @return the interval as of {@code t}, or empty if it had not begun
   */
  public Optional<Validity> asOf(LocalDate t) {
    return from != null && !from.isBefore(t)
        ? Optional.empty()
        : Optional.of(withoutEndKnownLater(t));
  }

  /** Cuts the end alone, for what speaks of other things than itself. */
  Validity withoutEndKnownLater(LocalDate t) {
    return until == null || until.isBefore(t) ? this : new Validity(from, null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Validity that
        && Objects.equals(from, that.from)
        && Objects.equals(until, that.until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, until);
  }

  /**
   * Returns the interval in words of mathematics.
   *
   * @return for example {@code [2018-06-01, 2019-06-01)}, with {@code ..} for an absent side
   */
  @Override
  public String toString() {
    return "[" + (from == null ? ".." : from) + ", " + (until == null ? ".." : until) + ")";
  }
}
