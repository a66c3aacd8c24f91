package org.allianceeffort.core.io;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.allianceeffort.core.evidence.Moment;

/** Dates and times as the format writes them, read from bytes. */
final class Times {

  /** What no date and no time is. */
  static final long NONE = Long.MIN_VALUE;

  private static final int[] DAYS_BEFORE = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };
  private static final int DATE = 10;
  private static final long DAY = 86_400;

  private Times() {}

  /**
   * Reads {@code YYYY-MM-DD} in the proleptic Gregorian calendar.
   *
   * @return days since 1970-01-01, or {@link #NONE}
   */
  static long date(byte[] b, int start, int end) {
    return end - start == DATE ? date(b, start) : NONE;
  }

  private static long date(byte[] b, int at) {
    int year = two(b, at) * 100 + two(b, at + 2);
    int month = two(b, at + 5);
    int day = two(b, at + 8);
    // A pair that is not two digits makes its number negative enough to show through.
    if (year < 0 || month < 1 || month > 12 || day < 1 || b[at + 4] != '-' || b[at + 7] != '-') {
      return NONE;
    }
    boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    int length = month == 2 && leap ? 29 : DAYS_BEFORE[month] - DAYS_BEFORE[month - 1];
    if (day > length) {
      return NONE;
    }
    int before = year - 1;
    int leaps = Math.floorDiv(before, 4) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400);
    int inYear = DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
    return before * 365L + leaps + inYear - 719_162;
  }

  /**
   * Reads {@code YYYY-MM-DDThh:mm[:ss[.f…]]} with {@code Z} or {@code ±hh:mm}; a fraction is cut
   * off.
   *
   * @return seconds since 1970-01-01T00:00Z, or {@link #NONE}
   */
  static long second(byte[] b, int start, int end) {
    if (end - start < 17) {
      return NONE;
    }
    long day = date(b, start);
    int hour = two(b, start + 11);
    int minute = two(b, start + 14);
    if (day == NONE
        || b[start + 10] != 'T'
        || b[start + 13] != ':'
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59) {
      return NONE;
    }
    int at = start + 16;
    int second = 0;
    if (b[at] == ':') {
      if (end - at < 4) {
        return NONE;
      }
      second = two(b, at + 1);
      if (second < 0 || second > 59) {
        return NONE;
      }
      at += 3;
      if (b[at] == '.') {
        int first = ++at;
        while (at < end && b[at] >= '0' && b[at] <= '9') {
          at++;
        }
        if (at == first || at == end) {
          return NONE;
        }
      }
    }
    long local = day * DAY + hour * 3600L + minute * 60L + second;
    if (b[at] == 'Z') {
      return at + 1 == end ? local : NONE;
    }
    int offset = offset(b, at, end);
    return offset == Integer.MIN_VALUE ? NONE : local - offset;
  }

  private static int offset(byte[] b, int at, int end) {
    if (end - at != 6 || b[at + 3] != ':' || (b[at] != '+' && b[at] != '-')) {
      return Integer.MIN_VALUE;
    }
    int hours = two(b, at + 1);
    int minutes = two(b, at + 4);
    int seconds = hours * 3600 + minutes * 60;
    // No zone is further than 18 hours from UTC (java.time.ZoneOffset).
    if (hours < 0 || minutes < 0 || minutes > 59 || seconds > 18 * 3600) {
      return Integer.MIN_VALUE;
    }
    return b[at] == '-' ? -seconds : seconds;
  }

  /** Whether a second is of a year that the format can write, 0 to 9999 in UTC. */
  static boolean isInCalendar(long second) {
    return second >= -62_167_219_200L && second <= 253_402_300_799L;
  }

  /** The day that a text says, if it says one. */
  static Optional<LocalDate> parseDate(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long day = date(bytes, 0, bytes.length);
    return day == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /** The day or point of time that a text says, if it says one. */
  static Optional<Moment> parseMoment(String text) {
    Optional<LocalDate> date = parseDate(text);
    if (date.isPresent()) {
      return date.map(Moment::of);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long second = second(bytes, 0, bytes.length);
    if (second == NONE) {
      return Optional.empty();
    }
    try {
      return Optional.of(Moment.ofEpochSecond(second));
    } catch (IllegalArgumentException outside) {
      // An offset can carry the first or last hours of the calendar out of it.
      return Optional.empty();
    }
  }

  /** Two digits, or a number so negative that nothing makes up for it. */
  private static int two(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
  }
}
