package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Recognises cells as spreadsheets and programs write them by habit, and says how the format writes
 * the same: a decimal comma, a date with slashes, a sign for what is absent.
 */
final class Slips {

  /** What is longer is no slip. */
  private static final int LONGEST = 64;

  private static final ImmutableSet<String> ABSENT =
      ImmutableSet.of("na", "n/a", "#n/a", "nan", "nat", "null", "none", "-", "--", "–", "?", ".");

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern OUTER_SPACES = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(.*)");
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(?::00(?:\\.0+)?)?");
  private static final Pattern CLOCK =
      Pattern.compile("[T ]([0-9:.]+) ?(?:(Z)|([+-][0-9]{2}):?([0-9]{2})?)");
  private static final Pattern GROUPED =
      Pattern.compile("(-?[0-9]{1,3})((?:([,.'’\\h])[0-9]{3})(?:\\3[0-9]{3})*)(?:[.,]([0-9]+))?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?)([0-9]*),([0-9]+)");
  private static final Pattern NO_ZERO = Pattern.compile("(-?)(\\.[0-9]+)");
  private static final Pattern WHOLE = Pattern.compile("(-?[0-9]+)\\.0+");
  private static final Pattern WORD_BREAK = Pattern.compile("[ _]+");

  private static final ImmutableList<UnaryOperator<String>> REPAIRS =
      ImmutableList.of(
          text -> OUTER_SPACES.matcher(text).replaceAll(""),
          Slips::time,
          Slips::number,
          text -> text.toUpperCase(Locale.ROOT),
          text -> WORD_BREAK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-"));

  private Slips() {}

  /** Whether a text is a usual sign for a value that is absent. */
  static boolean isAbsent(String text) {
    return text.length() <= LONGEST && ABSENT.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a text has the form of a day, of which the calendar may have none. */
  static boolean isDay(String text) {
    return text.length() <= LONGEST && DAY.matcher(text).matches();
  }

  /** How a text that a type refuses is written so that it takes it, where that is plain. */
  static Optional<String> repair(String text, CellType<?> type) {
    if (text.length() > LONGEST || isAbsent(text)) {
      return Optional.empty();
    }
    return REPAIRS.stream()
        .map(repair -> repair.apply(text))
        .filter(repaired -> !repaired.equals(text))
        .filter(repaired -> repaired.chars().anyMatch(Character::isLetterOrDigit))
        .filter(repaired -> type.parse(repaired).isPresent())
        .findFirst();
  }

  /** A date with its year first in the form of the format, and the time after it. */
  private static String time(String text) {
    var parts = YEAR_FIRST.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    String day = parts.group(1) + "-" + two(parts.group(2)) + "-" + two(parts.group(3));
    String rest = parts.group(4);
    if (rest.isEmpty() || MIDNIGHT.matcher(rest).matches()) {
      return day;
    }
    var clock = CLOCK.matcher(rest);
    if (!clock.matches()) {
      return text;
    }
    String minutes = clock.group(4) == null ? "00" : clock.group(4);
    String offset = clock.group(2) == null ? clock.group(3) + ":" + minutes : "Z";
    return day + "T" + clock.group(1) + offset;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /** A number with a decimal point and nothing else between its digits. */
  private static String number(String text) {
    var decimal = DECIMAL_COMMA.matcher(text);
    if (decimal.matches()) {
      String before = decimal.group(2);
      // 1,200 may be either of two numbers.
      boolean isPlain =
          decimal.group(3).length() != 3
              || before.isEmpty()
              || before.equals("0")
              || before.length() > 3;
      return isPlain
          ? decimal.group(1) + (before.isEmpty() ? "0" : before) + "." + decimal.group(3)
          : text;
    }
    var grouped = GROUPED.matcher(text);
    if (grouped.matches()) {
      String fraction = grouped.group(4) == null ? "" : "." + grouped.group(4);
      String separator = grouped.group(3);
      boolean isOneOfTwo =
          fraction.isEmpty() && grouped.group(2).length() == 4 && ",.".contains(separator);
      return isOneOfTwo
          ? text
          : grouped.group(1) + grouped.group(2).replace(separator, "") + fraction;
    }
    var whole = WHOLE.matcher(text);
    if (whole.matches()) {
      return whole.group(1);
    }
    var fraction = NO_ZERO.matcher(text);
    return fraction.matches() ? fraction.group(1) + "0" + fraction.group(2) : text;
  }
}
