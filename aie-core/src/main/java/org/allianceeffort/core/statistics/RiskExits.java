package org.allianceeffort.core.statistics;

import java.util.Arrays;

/** When spells were last seen and how they ended. */
@SuppressWarnings("ArrayRecordComponent") // columns that never leave the package
record RiskExits(double[] time, long[] upTo, long[][] events) {

  static RiskExits of(SpellRows rows, int causes) {
    double[] sorted = rows.exit().clone();
    Arrays.sort(sorted);
    double[] time = SortedAges.distinct(sorted, sorted.length);
    long[] upTo = new long[time.length];
    long[][] events = new long[causes][time.length];
    int at = 0;
    for (int i = 0; i < rows.size(); i++) {
      // rows of a tally come sorted: the next row is at this age or the next one
      if (time[at] != rows.exit()[i]) {
        boolean next = at + 1 < time.length && time[at + 1] == rows.exit()[i];
        at = next ? at + 1 : Arrays.binarySearch(time, rows.exit()[i]);
      }
      upTo[at] += rows.count()[i];
      if (rows.end()[i] > 0) {
        events[rows.end()[i] - 1][at] += rows.count()[i];
      }
    }
    SortedAges.accumulate(upTo);
    return new RiskExits(time, upTo, events);
  }

  /**
   * Sorts once with the end as the lowest bit, under the bits of the age: those of numbers from 0
   * are in the order of the numbers and leave the sign bit free.
   */
  static RiskExits ofOneCause(double[] exit, int[] end) {
    long[] key = new long[exit.length];
    for (int i = 0; i < exit.length; i++) {
      key[i] = Double.doubleToRawLongBits(exit[i] + 0.0) << 1 | end[i];
    }
    UnsignedSort.sort(key);
    int size = 0;
    for (int i = 0; i < key.length; i++) {
      size += i == 0 || key[i] >>> 1 != key[i - 1] >>> 1 ? 1 : 0;
    }
    double[] time = new double[size];
    long[] upTo = new long[size];
    long[] events = new long[size];
    int at = -1;
    for (int i = 0; i < key.length; i++) {
      if (i == 0 || key[i] >>> 1 != key[i - 1] >>> 1) {
        time[++at] = Double.longBitsToDouble(key[i] >>> 1);
      }
      upTo[at] = i + 1L;
      events[at] += key[i] & 1;
    }
    return new RiskExits(time, upTo, new long[][] {events});
  }

  /** Sorts once for all and once for each cause, which is faster than a search for each row. */
  static RiskExits of(double[] exit, int[] end, int causes) {
    if (causes == 1) {
      return ofOneCause(exit, end);
    }
    double[] sorted = new double[exit.length];
    for (int i = 0; i < exit.length; i++) {
      sorted[i] = exit[i] + 0.0;
    }
    Arrays.sort(sorted);
    double[] time = SortedAges.distinct(sorted, sorted.length);
    long[] upTo = SortedAges.tally(time, sorted, sorted.length);
    long[][] events = new long[causes][];
    for (int cause = 1; cause <= causes; cause++) {
      double[] own = new double[exit.length];
      int size = 0;
      for (int i = 0; i < exit.length; i++) {
        if (end[i] == cause) {
          own[size++] = exit[i] + 0.0;
        }
      }
      Arrays.sort(own, 0, size);
      events[cause - 1] = SortedAges.tally(time, own, size);
    }
    SortedAges.accumulate(upTo);
    return new RiskExits(time, upTo, events);
  }
}
