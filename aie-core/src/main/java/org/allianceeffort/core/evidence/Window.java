package org.allianceeffort.core.evidence;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch of days: {@code from} belongs to it, {@code to} does not.
 *
 * <p>An event on the day {@code from} belongs to this window, one on the day {@code to} to the
 * next; windows that follow each other therefore share no day and leave none out. A window has at
 * least one day. Its days are those of the zone of the alliance that is looked at. A window that is
 * measured is also a point of view: what is known is what was known before {@code to}.
 *
 * <p>The text form is that of an ISO 8601 interval, {@code 2023-01-01/2024-01-01}.
 */
public final class Window {
  private final LocalDate from;
  private final LocalDate to;

  private Window(LocalDate from, LocalDate to) {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "a window has at least one day, to must be after from: from " + from + ", to " + to);
    }
    this.from = from;
    this.to = to;
  }

  /**
   * The days from {@code from}, included, to {@code to}, not included.
   *
   * @param from the first day
   * @param toExclusive the day after the last day
   * @return the window
   * @throws IllegalArgumentException if {@code to} is not after {@code from}
   */
  public static Window of(LocalDate from, LocalDate toExclusive) {
    return new Window(from, toExclusive);
  }

  /**
   * Reads the form that {@link #toString()} writes, such as {@code 2023-01-01/2024-01-01}.
   *
   * @param text two ISO dates with a slash between them
   * @return the window
   * @throws IllegalArgumentException if the text is anything else, or {@code to} is not after
   *     {@code from}
   */
  public static Window parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw notAWindow(text, null);
    }
    LocalDate from;
    LocalDate to;
    try {
      from = LocalDate.parse(text.substring(0, slash));
      to = LocalDate.parse(text.substring(slash + 1));
    } catch (DateTimeParseException e) {
      throw notAWindow(text, e);
    }
    return new Window(from, to);
  }

  private static IllegalArgumentException notAWindow(
      String text, @Nullable DateTimeParseException cause) {
    return new IllegalArgumentException(
        "a window is two dates with a slash between them, as in 2023-01-01/2024-01-01: \""
            + text
            + "\"",
        cause);
  }

  /**
   * The calendar year, from its first of January to the next.
   *
   * @param year a year of the ISO calendar
   * @return the window
   * @throws IllegalArgumentException if the year is not in 1..9998
   */
  public static Window year(int year) {
    if (year < 1 || year > 9998) {
      throw new IllegalArgumentException("year must be in 1..9998: " + year);
    }
    return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /**
   * The first day.
   *
   * @return the first day
   */
  public LocalDate from() {
    return from;
  }

  /**
   * The day after the last day, not itself part of the window.
   *
   * @return the first day that is not part of it
   */
  public LocalDate to() {
    return to;
  }

  /**
   * The number of days, at least 1.
   *
   * @return the number of days
   */
  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /**
   * Whether the day is one of the window's.
   *
   * @param day any day
   * @return true from {@code from} to the day before {@code to}
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /**
   * The days that belong to both; empty if there is none.
   *
   * @param other another window
   * @return the common days, or empty
   */
  public Optional<Window> intersection(Window other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return end.isAfter(start) ? Optional.of(new Window(start, end)) : Optional.empty();
  }

  /**
   * The same days as a range, closed at {@code from} and open at {@code to}.
   *
   * @return the range
   */
  public Range<LocalDate> range() {
    return Range.closedOpen(from, to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Window that && from.equals(that.from) && to.equals(that.to);
  }

  @Override
  public int hashCode() {
    return 31 * from.hashCode() + to.hashCode();
  }

  /** The ISO 8601 form, which {@link #parse(String)} reads. */
  @Override
  public String toString() {
    return from + "/" + to;
  }
}
