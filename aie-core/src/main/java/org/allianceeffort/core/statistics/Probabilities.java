package org.allianceeffort.core.statistics;

/** The checks that every distribution makes of its arguments. */
final class Probabilities {
  private Probabilities() {}

  static double probability(double u) {
    if (!(u >= 0 && u <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1]: " + u);
    }
    return u;
  }

  static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive and finite: " + value);
    }
    return value;
  }

  static double number(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("x must be a number: " + x);
    }
    return x;
  }

  static double level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("confidence level must be in (0, 1): " + level);
    }
    return level;
  }

  static double side(double u) {
    if (!(u > 0 && u < 1)) {
      throw new IllegalArgumentException("u must be in (0, 1): " + u);
    }
    return u;
  }
}
