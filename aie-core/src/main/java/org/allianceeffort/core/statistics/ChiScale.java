package org.allianceeffort.core.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Expectations over S = χ ÷ √df, the ratio of an estimated to a true standard deviation.
 *
 * <p>Trapezoidal sums over ln S. The density there is analytic in a strip and falls off on both
 * sides, so that the sum converges geometrically; dividing by the same sum over the density alone
 * removes the constant. Nothing is cancelled: the relative error of the expectation of a positive
 * function is some 1e-14 also where it is tiny.
 */
final class ChiScale {
  private static final double NEGLIGIBLE = 1e-19;
  private static final double STRIP = 0.09;

  private ChiScale() {}

  /** The expectation of a function of S that is positive, smooth and monotone or unimodal. */
  static double expectation(double df, DoubleUnaryOperator f) {
    double step = Math.min(STRIP, 0.5 / Math.sqrt(2 * df));
    double weights = 1;
    double sum = f.applyAsDouble(1);
    for (int side = -1; side <= 1; side += 2) {
      double peak = 0;
      for (int i = 1; ; i++) {
        double x = side * i * step;
        double weight = density(df, x);
        double term = weight * f.applyAsDouble(StrictMath.exp(x));
        weights += weight;
        sum += term;
        peak = Math.max(peak, term);
        boolean termGone = term <= NEGLIGIBLE * sum && (term < peak || (sum == 0 && side > 0));
        if (weight == 0 || (weight <= NEGLIGIBLE && termGone)) {
          break;
        }
      }
    }
    return sum / weights;
  }

  /** The density of ln S as a share of that at 0. */
  private static double density(double df, double x) {
    return StrictMath.exp(-df / 2 * (StrictMath.expm1(2 * x) - 2 * x));
  }
}
