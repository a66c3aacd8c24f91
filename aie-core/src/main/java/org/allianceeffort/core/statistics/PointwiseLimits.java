package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * The limits of a survival curve from each of its steps on, each pair for itself: the whole curve
 * lies between them all with less confidence than at one age.
 *
 * <p>Unit and range: probabilities.
 *
 * <p>Undefined where the scale has no limits, see {@link SurvivalInterval}.
 *
 * <p>Algorithm: one pass; a step without an event has the limits of the step before it.
 *
 * <p>Reference: Kalbfleisch, Prentice (2002), The Statistical Analysis of Failure Time Data,
 * section 1.4, doi:10.1002/9781118032985.
 */
public final class PointwiseLimits {
  private final double[] lower;
  private final double[] upper;

  private PointwiseLimits(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  static PointwiseLimits of(KaplanMeier curve, SurvivalInterval scale, double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    double below = Normal.quantile(u);
    double above = Normal.quantile(1 - u);
    double[] lower = new double[curve.steps()];
    double[] upper = new double[curve.steps()];
    for (int i = 0; i < lower.length; i++) {
      double s = curve.survival(i);
      if (i > 0 && curve.events(i) == 0) {
        lower[i] = lower[i - 1];
        upper[i] = upper[i - 1];
      } else if (scale.hasLimits(s)) {
        double se = curve.logStandardError(i);
        double transformed = scale.transformed(s);
        lower[i] = scale.limit(s, transformed, se, below);
        upper[i] = scale.limit(s, transformed, se, above);
      } else {
        lower[i] = Double.NaN;
        upper[i] = Double.NaN;
      }
    }
    return new PointwiseLimits(lower, upper);
  }

  /**
   * Returns the number of steps.
   *
   * @return the steps of the curve
   */
  public int steps() {
    return lower.length;
  }

  /**
   * Returns the lower limit from a step on.
   *
   * @param step the step, from 0
   * @return the limit, empty where the scale has none
   */
  public OptionalDouble lower(int step) {
    return limit(lower[step]);
  }

  /**
   * Returns the upper limit from a step on.
   *
   * @param step the step, from 0
   * @return the limit, empty where the scale has none
   */
  public OptionalDouble upper(int step) {
    return limit(upper[step]);
  }

  private static OptionalDouble limit(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public String toString() {
    return "limits of " + lower.length + " steps";
  }
}
