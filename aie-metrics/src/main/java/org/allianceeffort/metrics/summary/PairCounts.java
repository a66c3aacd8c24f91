package org.allianceeffort.metrics.summary;

import java.util.Arrays;

/**
 * Counts ordered pairs of small numbers: a matrix where it fits into memory beside the data, else
 * an open-addressing table.
 */
final class PairCounts {

  private static final int LARGEST_MATRIX = 1 << 24;
  private static final int PENDING = 1024;
  private static final long EMPTY = -1;

  private final int size;
  private final int[] matrix;

  /**
   * Cells of the matrix that are still to be counted. Most cells are far away in memory; where
   * nothing else is done between them, the processor waits for many at a time (a quarter of the
   * time in all).
   */
  private final int[] pending;

  private int pendingSize;
  private long[] keys;
  private long[] counts;
  private int used;

  /** Counts pairs of numbers below the size, of which about so many will be added. */
  PairCounts(int size, long expected) {
    this.size = size;
    long cells = (long) size * size;
    boolean fits = cells <= LARGEST_MATRIX && cells <= 64 * Math.max(1, expected);
    this.matrix = fits ? new int[(int) cells] : new int[0];
    this.pending = fits ? new int[PENDING] : new int[0];
    this.keys = new long[0];
    this.counts = new long[0];
    if (!fits) {
      grow();
    }
  }

  void add(int from, int to) {
    if (keys.length == 0) {
      if (pendingSize == pending.length) {
        countPending();
      }
      pending[pendingSize++] = from * size + to;
    } else {
      add((long) from * size + to, 1);
    }
  }

  private void countPending() {
    for (int i = 0; i < pendingSize; i++) {
      matrix[pending[i]]++;
    }
    pendingSize = 0;
  }

  private void add(long key, long count) {
    int slot = slot(key);
    if (keys[slot] == EMPTY) {
      keys[slot] = key;
      used++;
    }
    counts[slot] += count;
    if (2 * used > keys.length) {
      grow();
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[Math.max(1024, 2 * oldKeys.length)];
    counts = new long[keys.length];
    Arrays.fill(keys, EMPTY);
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        add(oldKeys[i], oldCounts[i]);
      }
    }
  }

  /** How many different pairs were added. */
  int distinct() {
    if (keys.length > 0) {
      return used;
    }
    countPending();
    int distinct = 0;
    for (int count : matrix) {
      distinct += count == 0 ? 0 : 1;
    }
    return distinct;
  }

  /** Receives a pair and how often it was added. */
  interface Visitor {
    void visit(int from, int to, long count);
  }

  /** Visits every pair that was added, in rising order. */
  void forEach(Visitor visitor) {
    if (keys.length == 0) {
      countPending();
      for (int cell = 0; cell < matrix.length; cell++) {
        if (matrix[cell] != 0) {
          visitor.visit(cell / size, cell % size, matrix[cell]);
        }
      }
      return;
    }
    long[] sorted = Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
    for (long key : sorted) {
      visitor.visit((int) (key / size), (int) (key % size), counts[slot(key)]);
    }
  }
}
