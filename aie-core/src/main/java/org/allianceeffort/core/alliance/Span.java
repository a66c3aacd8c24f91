package org.allianceeffort.core.alliance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A positive length of time in whole seconds, as a cadence or a promised time of reply is agreed.
 *
 * <p>Written as ISO 8601 durations are: {@code PnW} or {@code P[nY][nM][nD][T[nH][nM][nS]]}, whole
 * numbers. A month is 30.4375 days (2,629,800 seconds) and a year 365.25 days, so that every span
 * is a length, not a walk on the calendar. Two spans of one length are equal, however they were
 * written: {@code P2W} and {@code P14D}.
 */
public final class Span implements Comparable<Span> {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;
  private static final long MONTH = 2_629_800;
  private static final long YEAR = 12 * MONTH;

  private static final Pattern FORM =
      Pattern.compile(
          "P(?:(\\d+)W|(?=[\\dT])(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?"
              + "(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?)");

  private static final long[] UNITS = {WEEK, YEAR, MONTH, DAY, HOUR, MINUTE, 1};

  private final long seconds;

  private Span(long seconds) {
    if (seconds <= 0) {
      throw new IllegalArgumentException("a span must be positive: " + seconds + " s");
    }
    this.seconds = seconds;
  }

  /**
   * Reads a span.
   *
   * @param text {@code PnW} or {@code P[nY][nM][nD][T[nH][nM][nS]]}
   * @return the span
   * @throws IllegalArgumentException if the text has another form, or the span is zero or longer
   *     than 2<sup>63</sup> − 1 seconds
   */
  public static Span parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a span must be PnW or P[nY][nM][nD][T[nH][nM][nS]] in whole numbers: \"" + text + "\"");
    }
    long sum = 0;
    try {
      for (int i = 0; i < UNITS.length; i++) {
        sum = Math.addExact(sum, Math.multiplyExact(count(matcher.group(i + 1)), UNITS[i]));
      }
    } catch (ArithmeticException | NumberFormatException tooLong) {
      throw new IllegalArgumentException(
          "a span must be at most 2^63 - 1 seconds: \"" + text + "\"", tooLong);
    }
    if (sum == 0) {
      throw new IllegalArgumentException("a span must be positive: \"" + text + "\"");
    }
    return new Span(sum);
  }

  private static long count(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /**
   * Returns a span of seconds.
   *
   * @param seconds the number of seconds
   * @return the span
   * @throws IllegalArgumentException if it is not positive
   */
  public static Span ofSeconds(long seconds) {
    return new Span(seconds);
  }

  /**
   * Returns a span of hours.
   *
   * @param hours the number of hours
   * @return the span
   * @throws IllegalArgumentException if it is not positive
   * @throws ArithmeticException if it is longer than 2<sup>63</sup> − 1 seconds
   */
  public static Span ofHours(long hours) {
    return new Span(Math.multiplyExact(hours, HOUR));
  }

  /**
   * Returns a span of days of 24 hours.
   *
   * @param days the number of days
   * @return the span
   * @throws IllegalArgumentException if it is not positive
   * @throws ArithmeticException if it is longer than 2<sup>63</sup> − 1 seconds
   */
  public static Span ofDays(long days) {
    return new Span(Math.multiplyExact(days, DAY));
  }

  /**
   * Returns a span of months of 30.4375 days.
   *
   * @param months the number of months
   * @return the span
   * @throws IllegalArgumentException if it is not positive
   * @throws ArithmeticException if it is longer than 2<sup>63</sup> − 1 seconds
   */
  public static Span ofMonths(long months) {
    return new Span(Math.multiplyExact(months, MONTH));
  }

  /**
   * Returns the length in seconds, exactly.
   *
   * @return seconds, at least 1
   */
  public long seconds() {
    return seconds;
  }

  /**
   * Returns the length in days of 24 hours.
   *
   * @return days, above 0, rounded once
   */
  public double days() {
    return (double) seconds / DAY;
  }

  @Override
  public int compareTo(Span other) {
    return Long.compare(seconds, other.seconds);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span that && seconds == that.seconds;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(seconds);
  }

  /**
   * Returns the canonical text: years and months if the length is whole months, else days and time.
   *
   * @return for example {@code P6M}, {@code P14D} or {@code P1DT12H}; {@link #parse} reads it back
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("P");
    if (seconds % MONTH == 0) {
      append(text, seconds / YEAR, 'Y');
      append(text, seconds % YEAR / MONTH, 'M');
      return text.toString();
    }
    append(text, seconds / DAY, 'D');
    if (seconds % DAY != 0) {
      text.append('T');
      append(text, seconds % DAY / HOUR, 'H');
      append(text, seconds % HOUR / MINUTE, 'M');
      append(text, seconds % MINUTE, 'S');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long count, char unit) {
    if (count != 0) {
      text.append(count).append(unit);
    }
  }
}
