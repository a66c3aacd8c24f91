package org.allianceeffort.core.statistics;

/** Mean and squared deviations of numbers, NaN left out, in two passes in the order given. */
record Moments(int n, double mean, double squares) {

  static Moments of(double[] values) {
    int n = 0;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        n++;
        sum += value;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (n == 0) {
      return new Moments(0, Double.NaN, 0);
    }
    if (least == most) {
      return new Moments(n, least, 0); // no residue of rounding where nothing differs
    }
    double mean = sum / n;
    double squares = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    return new Moments(n, mean, squares);
  }

  /** Divisor n − 1; NaN for fewer than two. */
  double sampleVariance() {
    return n < 2 ? Double.NaN : squares / (n - 1);
  }

  /** Divisor n; NaN for none. */
  double populationVariance() {
    return n == 0 ? Double.NaN : squares / n;
  }
}
