package org.allianceeffort.core.statistics;

import java.util.Arrays;

/** Two variables without the pairs in which one is NaN. */
final class Pairs {
  private final double[] x;
  private final double[] y;

  Pairs(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  static Pairs complete(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "x and y must be as long: " + x.length + " and " + y.length);
    }
    double[] a = new double[x.length];
    double[] b = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (Double.isInfinite(x[i]) || Double.isInfinite(y[i])) {
        throw new IllegalArgumentException(
            "values must be finite: pair " + i + ", " + x[i] + ", " + y[i]);
      }
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        a[n] = x[i];
        b[n++] = y[i];
      }
    }
    return new Pairs(Arrays.copyOf(a, n), Arrays.copyOf(b, n));
  }

  int size() {
    return x.length;
  }
}
