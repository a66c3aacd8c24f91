package org.allianceeffort.core.statistics;

/** Sorts rows of spells by exit, entry and end without an object a row. */
final class SpellOrder {
  private static final int DIGIT = 11;
  private static final int BUCKETS = 1 << DIGIT;

  /** Below this many rows the buckets would cost more than the rows. */
  private static final int FEW = 200;

  private SpellOrder() {}

  /**
   * The rows' numbers in order: three least-significant-digit radix sorts, linear in the number of
   * rows.
   */
  static int[] of(long[] exit, long[] entry, int[] end, int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    if (size < FEW) {
      return insertionSort(order, exit, entry, end);
    }
    long[] key = new long[size];
    for (int i = 0; i < size; i++) {
      key[i] = end[i];
    }
    order = sort(order, key);
    for (int i = 0; i < size; i++) {
      key[i] = entry[i] + 1;
    }
    order = sort(order, key);
    System.arraycopy(exit, 0, key, 0, size);
    return sort(order, key);
  }

  private static int[] insertionSort(int[] order, long[] exit, long[] entry, int[] end) {
    for (int i = 1; i < order.length; i++) {
      int row = order[i];
      int j = i;
      for (; j > 0 && before(row, order[j - 1], exit, entry, end); j--) {
        order[j] = order[j - 1];
      }
      order[j] = row;
    }
    return order;
  }

  private static boolean before(int a, int b, long[] exit, long[] entry, int[] end) {
    if (exit[a] != exit[b]) {
      return exit[a] < exit[b];
    }
    return entry[a] == entry[b] ? end[a] < end[b] : entry[a] < entry[b];
  }

  /** Reorders stably by keys of 0 and above. */
  private static int[] sort(int[] order, long[] key) {
    long all = 0;
    for (long k : key) {
      all |= k;
    }
    int[] from = order;
    for (int shift = 0; shift < Long.SIZE && all >>> shift != 0; shift += DIGIT) {
      int[] start = new int[BUCKETS + 1];
      for (long k : key) {
        start[((int) (k >>> shift) & (BUCKETS - 1)) + 1]++;
      }
      for (int b = 0; b < BUCKETS; b++) {
        start[b + 1] += start[b];
      }
      int[] to = new int[from.length];
      for (int i : from) {
        to[start[(int) (key[i] >>> shift) & (BUCKETS - 1)]++] = i;
      }
      from = to;
    }
    return from;
  }
}
