package org.allianceeffort.core.metric;

/** Range checks that NaN fails, each naming the value. */
final class Checks {

  private Checks() {}

  static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be finite: " + value);
    }
  }

  static void positive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " must be positive and finite: " + value);
    }
  }

  static void inRange(double value, double lowest, double highest) {
    finite("estimate", value);
    if (!(lowest <= value && value <= highest)) {
      throw new IllegalArgumentException(
          "the estimate must lie in " + lowest + ".." + highest + ": " + value);
    }
  }

  static void confidence(double u) {
    if (!(u > 0 && u < 1)) {
      throw new IllegalArgumentException("u must lie strictly between 0 and 1: " + u);
    }
  }
}
