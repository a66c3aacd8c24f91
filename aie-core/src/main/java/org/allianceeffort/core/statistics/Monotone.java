package org.allianceeffort.core.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Roots of monotone functions by bracketing (Chandrupatla 1997, doi:10.1016/s0965-9978(96)00051-8).
 */
final class Monotone {
  private static final int STEPS = 200;

  private Monotone() {}

  /**
   * Finds where f changes its sign in [a, b].
   *
   * <p>Inverse quadratic interpolation where it is safe, bisection where it is not; ends when the
   * bracket is a few units in the last place wide.
   */
  static double root(DoubleUnaryOperator f, double a, double b) {
    double x1 = a;
    double x2 = b;
    double f1 = f.applyAsDouble(x1);
    double f2 = f.applyAsDouble(x2);
    if (f1 == 0) {
      return x1;
    }
    if (f2 == 0) {
      return x2;
    }
    if (f1 > 0 == f2 > 0) {
      throw new IllegalStateException(
          "no change of sign: f(" + a + ") = " + f1 + ", f(" + b + ") = " + f2);
    }
    double x3;
    double f3;
    double t = 0.5;
    for (int step = 0; step < STEPS; step++) {
      double x = x1 + t * (x2 - x1);
      double fx = f.applyAsDouble(x);
      if (fx > 0 == f1 > 0) {
        x3 = x1;
        f3 = f1;
      } else {
        x3 = x2;
        f3 = f2;
        x2 = x1;
        f2 = f1;
      }
      x1 = x;
      f1 = fx;
      double best = Math.abs(f1) < Math.abs(f2) ? x1 : x2;
      double tolerance = 4 * Math.ulp(best);
      double span = Math.abs(x2 - x1);
      if (fx == 0 || span <= tolerance) {
        return fx == 0 ? x1 : best;
      }
      t = safeStep(x1, x2, x3, f1, f2, f3);
      double least = Math.min(0.5, tolerance / span / 2);
      t = Math.max(least, Math.min(1 - least, t));
    }
    return Math.abs(f1) < Math.abs(f2) ? x1 : x2;
  }

  private static double safeStep(double x1, double x2, double x3, double f1, double f2, double f3) {
    double xi = (x1 - x2) / (x3 - x2);
    double phi = (f1 - f2) / (f3 - f2);
    if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
      double t =
          f1 / (f2 - f1) * f3 / (f2 - f3) + (x3 - x1) / (x2 - x1) * f1 / (f3 - f1) * f2 / (f3 - f2);
      return t > 0 && t < 1 ? t : 0.5;
    }
    return 0.5;
  }
}
