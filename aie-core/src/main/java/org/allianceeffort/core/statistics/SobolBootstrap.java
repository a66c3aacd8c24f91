package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Bootstrap distributions of Sobol's indices: points are drawn with replacement, all designs
 * together.
 *
 * <p>A quantile of the drawn values is a one-sided percentile limit of the index; its unit is that
 * of the index, a share of variance.
 *
 * <p>Draws in which the output does not vary are left out; without any other, quantiles are empty.
 *
 * <p>Counter-based draws: the same seed gives the same samples. Cost draws × points × factors.
 *
 * <p>Archer, Saltelli and Sobol (1997), doi:10.1080/00949659708811825.
 */
public final class SobolBootstrap {

  private static final long STREAM = CounterBasedRandom.stream("sobol-bootstrap");

  private final double[][] firstOrder;
  private final double[][] total;

  private SobolBootstrap(double[][] firstOrder, double[][] total) {
    this.firstOrder = firstOrder;
    this.total = total;
  }

  static SobolBootstrap of(double[] ya, double[] yb, double[][] changed, long seed, int draws) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws must be at least 1: " + draws);
    }
    int n = ya.length;
    int factors = changed.length;
    double[][] first = new double[factors][draws];
    double[][] all = new double[factors][draws];
    int[] times = new int[n];
    int defined = 0;
    for (int draw = 0; draw < draws; draw++) {
      Arrays.fill(times, 0);
      for (int k = 0; k < n; k++) {
        times[CounterBasedRandom.index(seed, STREAM, (long) draw * n + k, n)]++;
      }
      double variance = variance(ya, yb, times);
      if (!(variance > 0)) {
        continue;
      }
      for (int i = 0; i < factors; i++) {
        double[] outputs = changed[i];
        double product = 0;
        double squares = 0;
        for (int k = 0; k < n; k++) {
          double difference = outputs[k] - ya[k];
          product += times[k] * yb[k] * difference;
          squares += times[k] * difference * difference;
        }
        first[i][defined] = product / n / variance;
        all[i][defined] = squares / n / (2 * variance);
      }
      defined++;
    }
    return new SobolBootstrap(sorted(first, defined), sorted(all, defined));
  }

  private static double variance(double[] ya, double[] yb, int[] times) {
    double count = 2.0 * ya.length;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < ya.length; k++) {
      if (times[k] > 0) {
        sum += times[k] * (ya[k] + yb[k]);
        least = Math.min(least, Math.min(ya[k], yb[k]));
        most = Math.max(most, Math.max(ya[k], yb[k]));
      }
    }
    if (least == most) {
      return 0;
    }
    double mean = sum / count;
    double squares = 0;
    for (int k = 0; k < ya.length; k++) {
      double a = ya[k] - mean;
      double b = yb[k] - mean;
      squares += times[k] * (a * a + b * b);
    }
    return squares / (count - 1);
  }

  private static double[][] sorted(double[][] values, int defined) {
    double[][] sorted = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = Arrays.copyOf(values[i], defined);
      Arrays.sort(sorted[i]);
    }
    return sorted;
  }

  /**
   * A quantile of the drawn first-order indices of a factor.
   *
   * @param factor number of the factor
   * @param u the probability, from 0 to 1
   * @return the quantile, linear between drawn values; empty if no draw was defined
   * @throws IllegalArgumentException if {@code u} is not in [0, 1]
   * @throws IndexOutOfBoundsException if there is no such factor
   */
  public OptionalDouble firstOrder(int factor, double u) {
    return quantile(firstOrder[factor], u);
  }

  /**
   * A quantile of the drawn total indices of a factor.
   *
   * @param factor number of the factor
   * @param u the probability, from 0 to 1
   * @return the quantile, linear between drawn values; empty if no draw was defined
   * @throws IllegalArgumentException if {@code u} is not in [0, 1]
   * @throws IndexOutOfBoundsException if there is no such factor
   */
  public OptionalDouble total(int factor, double u) {
    return quantile(total[factor], u);
  }

  private static OptionalDouble quantile(double[] sorted, double u) {
    if (!(u >= 0 && u <= 1)) {
      throw new IllegalArgumentException("u must be in [0, 1]: " + u);
    }
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(SortedSample.quantile(sorted, u));
  }

  @Override
  public String toString() {
    return "Sobol bootstrap, medians of first order "
        + medians(firstOrder)
        + ", of total "
        + medians(total);
  }

  private static String medians(double[][] drawn) {
    return PrintedFigure.figures(
        Arrays.stream(drawn)
            .mapToDouble(sorted -> quantile(sorted, 0.5).orElse(Double.NaN))
            .toArray());
  }
}
