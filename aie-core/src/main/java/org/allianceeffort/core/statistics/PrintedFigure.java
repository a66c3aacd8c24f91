package org.allianceeffort.core.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Figures for people: six significant digits, and a word where there is no figure. */
final class PrintedFigure {
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final double PLAIN_FROM = 1e-4;
  private static final double PLAIN_BELOW = 1e12;

  private PrintedFigure() {}

  static String figure(double value) {
    if (Double.isNaN(value)) {
      return "undefined";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinite" : "-infinite";
    }
    double size = Math.abs(value);
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return value == 0 || (size >= PLAIN_FROM && size < PLAIN_BELOW)
        ? rounded.toPlainString()
        : rounded.toString();
  }

  static String figure(OptionalDouble value) {
    return figure(value.orElse(Double.NaN));
  }

  static String figures(double[] values) {
    return Arrays.stream(values)
        .mapToObj(PrintedFigure::figure)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  static String interval(Interval interval) {
    return figures(new double[] {interval.lower(), interval.upper()});
  }
}
