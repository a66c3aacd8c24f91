package org.allianceeffort.examples.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.allianceeffort.core.statistics.Interval;

/** Numbers as people read them; the exact ones are in the JSON form. */
final class Figures {

  private Figures() {}

  /** A score, such as {@code 61.3}. */
  static String score(double value) {
    return fixed(value, 1);
  }

  /** An interval of scores, such as {@code 55.1 to 66.2}. */
  static String scores(Interval interval) {
    return score(interval.lower()) + " to " + score(interval.upper());
  }

  /** A share in whole percent that never says none or all when it is not. */
  static String percent(double share) {
    if (share > 0 && share < 0.005) {
      return "<1 %";
    }
    if (share < 1 && share >= 0.995) {
      return ">99 %";
    }
    return fixed(100 * share, 0) + " %";
  }

  /** A confidence level, such as {@code 95 %} or {@code 99.9 %}. */
  static String level(double level) {
    return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /** A number of things, such as {@code 1 problem} or {@code 7 bodies}. */
  static String count(long count, String one, String more) {
    return count(count) + " " + (count == 1 ? one : more);
  }

  /** A count with its thousands apart, such as {@code 10,000}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A figure with its unit; a share is a percentage, a bare number has no unit. */
  static String value(double value, Optional<Interval> interval, String unit) {
    if (unit.equals("share")) {
      return fixed(100 * value, 1) + " %";
    }
    boolean whole = interval.isEmpty() && value == Math.rint(value) && Math.abs(value) < 1e9;
    String number = whole ? fixed(value, 0) : fixed(value, decimals(value, interval));
    if (unit.equals("ratio") || unit.startsWith("index")) {
      return number;
    }
    boolean one = number.equals("1") && unit.endsWith("s");
    return number + " " + (one ? unit.substring(0, unit.length() - 1) : unit);
  }

  /** The interval of a figure, in the same unit and with as many digits. */
  static String interval(double value, Interval interval, String unit) {
    double scale = unit.equals("share") ? 100 : 1;
    int decimals = unit.equals("share") ? 1 : decimals(value, Optional.of(interval));
    String lower = fixed(scale * interval.lower(), decimals);
    String upper = fixed(scale * interval.upper(), decimals);
    if (Double.isInfinite(interval.lower())) {
      return Double.isInfinite(interval.upper()) ? "no limits" : "at most " + upper;
    }
    return Double.isInfinite(interval.upper()) ? "at least " + lower : lower + " to " + upper;
  }

  private static int decimals(double value, Optional<Interval> interval) {
    double largest = Math.abs(value);
    if (interval.isPresent()) {
      largest = Math.max(largest, finite(interval.get().lower()));
      largest = Math.max(largest, finite(interval.get().upper()));
    }
    if (largest >= 100) {
      return 0;
    }
    if (largest >= 10) {
      return 1;
    }
    return largest >= 0.1 || largest == 0 ? 2 : largest >= 0.01 ? 3 : 4;
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? Math.abs(value) : 0;
  }

  // Through exact decimals: no locale, and no minus before a zero.
  private static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    if (Math.abs(value) >= 1e9) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
