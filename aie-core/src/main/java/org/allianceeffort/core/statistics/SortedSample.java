package org.allianceeffort.core.statistics;

/** Quantiles of values in rising order. */
final class SortedSample {

  private SortedSample() {}

  /** Linear between neighbours (Hyndman and Fan's type 7); the sample must not be empty. */
  static double quantile(double[] sorted, double u) {
    double place = u * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
