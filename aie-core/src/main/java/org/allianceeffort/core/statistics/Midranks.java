package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Ranks from 1 for the smallest, equal values sharing the mean of their ranks.
 *
 * <p>Unit: ranks, in 1..n, multiples of ½. No value gives no rank. NaN is refused; −0 equals 0.
 *
 * <p>Cost n log n.
 *
 * <p>Reference: Kendall (1945), The treatment of ties in ranking problems,
 * doi:10.1093/biomet/33.3.239.
 */
public final class Midranks {
  private Midranks() {}

  /**
   * Ranks values.
   *
   * @param values the values, none NaN
   * @return one rank a value, in the order of the values
   * @throws IllegalArgumentException if a value is NaN
   */
  public static double[] of(double... values) {
    Integer[] order = order(values);
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = endOfTie(values, order, from);
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  /** Σ over groups of ties of a polynomial: {Σt(t−1), Σt(t−1)(t−2), Σt(t−1)(2t+5), Σ(t³−t)}. */
  static double[] ties(double... values) {
    Integer[] order = order(values);
    double[] sums = new double[4];
    int from = 0;
    while (from < order.length) {
      int to = endOfTie(values, order, from);
      double t = to - from;
      sums[0] += t * (t - 1);
      sums[1] += t * (t - 1) * (t - 2);
      sums[2] += t * (t - 1) * (2 * t + 5);
      sums[3] += t * t * t - t;
      from = to;
    }
    return sums;
  }

  private static Integer[] order(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("a value to rank must be a number: " + value);
      }
    }
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i] + 0.0));
    return order;
  }

  private static int endOfTie(double[] values, Integer[] order, int from) {
    int to = from + 1;
    while (to < order.length && values[order[to]] == values[order[from]]) {
      to++;
    }
    return to;
  }
}
