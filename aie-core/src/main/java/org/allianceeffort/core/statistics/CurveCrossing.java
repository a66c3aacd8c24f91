package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/** Finds where a falling step curve comes down to a level. */
final class CurveCrossing {
  /** Within this of the level a flat stretch counts as being at it. */
  private static final double FLAT = 1.5e-8;

  private final double level;
  private double reached = Double.NaN;
  private double below = Double.NaN;

  CurveCrossing(double level) {
    this.level = level;
  }

  void see(double age, double value) {
    if (Double.isNaN(reached) && value <= level + FLAT) {
      reached = age;
    }
    if (value < level - FLAT) {
      below = age;
    }
  }

  boolean isBelow() {
    return !Double.isNaN(below);
  }

  OptionalDouble age() {
    if (Double.isNaN(reached)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(isBelow() ? (reached + below) / 2 : reached);
  }
}
