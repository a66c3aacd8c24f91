package org.allianceeffort.core.statistics;

import java.util.Arrays;

/** Counting along ages in ascending order. */
final class SortedAges {
  private SortedAges() {}

  static long[] tally(double[] time, double[] sorted, int size) {
    long[] counts = new long[time.length];
    int at = 0;
    for (int i = 0; i < size; i++) {
      while (time[at] < sorted[i]) {
        at++;
      }
      counts[at]++;
    }
    return counts;
  }

  static double[] distinct(double[] sorted, int size) {
    double[] distinct = new double[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(distinct, n);
  }

  static void accumulate(long[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] = Math.addExact(counts[i], counts[i - 1]);
    }
  }
}
