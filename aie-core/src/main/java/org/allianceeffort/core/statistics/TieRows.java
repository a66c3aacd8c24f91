package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * Ties in compressed sparse rows: the targets of node i, rising, stand from {@code start(i)} to
 * {@code end(i)}. Loops are dropped, repeated ties merged. Not to be changed.
 */
final class TieRows {

  /** Says which ties stay. */
  interface TiePredicate {
    boolean test(int from, int to);
  }

  private final int[] starts;
  private final int[] targets;
  private final double[] weights;

  private TieRows(int[] starts, int[] targets, double[] weights) {
    this.starts = starts;
    this.targets = targets;
    this.weights = weights;
  }

  static TieRows of(int nodes, int[] from, int[] to, double[] weights) {
    int[] starts = new int[nodes + 1];
    for (int tie = 0; tie < from.length; tie++) {
      if (from[tie] != to[tie]) {
        starts[from[tie] + 1]++;
      }
    }
    for (int i = 0; i < nodes; i++) {
      starts[i + 1] += starts[i];
    }
    // target in the upper half, place in the lower: sorting a row brings repeated ties together
    long[] keys = new long[starts[nodes]];
    int[] next = Arrays.copyOf(starts, nodes);
    for (int tie = 0; tie < from.length; tie++) {
      if (from[tie] != to[tie]) {
        keys[next[from[tie]]++] = ((long) to[tie] << 32) | tie;
      }
    }
    int[] targets = new int[keys.length];
    double[] merged = new double[keys.length];
    int[] rowStarts = new int[nodes + 1];
    int size = 0;
    for (int i = 0; i < nodes; i++) {
      Arrays.sort(keys, starts[i], starts[i + 1]);
      for (int at = starts[i]; at < starts[i + 1]; ) {
        int target = (int) (keys[at] >>> 32);
        int until = at + 1;
        while (until < starts[i + 1] && (int) (keys[until] >>> 32) == target) {
          until++;
        }
        targets[size] = target;
        merged[size++] = sum(keys, at, until, weights);
        at = until;
      }
      rowStarts[i + 1] = size;
    }
    return new TieRows(rowStarts, Arrays.copyOf(targets, size), Arrays.copyOf(merged, size));
  }

  /** Adds the weights of one tie from the smallest up, so that their order does not matter. */
  private static double sum(long[] keys, int from, int until, double[] weights) {
    if (until == from + 1) {
      return weights[(int) keys[from]];
    }
    double[] terms = new double[until - from];
    for (int at = from; at < until; at++) {
      terms[at - from] = weights[(int) keys[at]];
    }
    Arrays.sort(terms);
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }

  TieRows transposed() {
    int nodes = nodes();
    int[] columnStarts = new int[nodes + 1];
    for (int target : targets) {
      columnStarts[target + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      columnStarts[i + 1] += columnStarts[i];
    }
    int[] next = Arrays.copyOf(columnStarts, nodes);
    int[] sources = new int[targets.length];
    double[] moved = new double[targets.length];
    for (int i = 0; i < nodes; i++) {
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        int place = next[targets[at]]++;
        sources[place] = i;
        moved[place] = weights[at];
      }
    }
    return new TieRows(columnStarts, sources, moved);
  }

  TieRows filtered(TiePredicate stays) {
    int[] keptStarts = new int[starts.length];
    int[] keptTargets = new int[targets.length];
    double[] keptWeights = new double[targets.length];
    int size = 0;
    for (int i = 0; i < nodes(); i++) {
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        if (stays.test(i, targets[at])) {
          keptTargets[size] = targets[at];
          keptWeights[size++] = weights[at];
        }
      }
      keptStarts[i + 1] = size;
    }
    return new TieRows(
        keptStarts, Arrays.copyOf(keptTargets, size), Arrays.copyOf(keptWeights, size));
  }

  int nodes() {
    return starts.length - 1;
  }

  int size() {
    return targets.length;
  }

  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return starts[node + 1];
  }

  int target(int at) {
    return targets[at];
  }

  double weight(int at) {
    return weights[at];
  }

  /** The place of a tie, negative if there is none. */
  int find(int from, int to) {
    if (to < 0 || to >= nodes()) {
      throw new IndexOutOfBoundsException(
          "a node must be below " + nodes() + " and not negative: " + to);
    }
    return Arrays.binarySearch(targets, starts[from], starts[from + 1], to);
  }

  double sum(int node) {
    double sum = 0;
    for (int at = starts[node]; at < starts[node + 1]; at++) {
      sum += weights[at];
    }
    return sum;
  }

  /** Where each tie starts, in the order of the rows; a new array. */
  int[] sources() {
    int[] sources = new int[targets.length];
    for (int i = 0; i < nodes(); i++) {
      Arrays.fill(sources, starts[i], starts[i + 1], i);
    }
    return sources;
  }

  /** The starts of the rows; shared, not to be changed. */
  int[] starts() {
    return starts;
  }

  /** Where each tie ends; shared, not to be changed. */
  int[] targets() {
    return targets;
  }

  /** What each tie weighs; shared, not to be changed. */
  double[] weights() {
    return weights;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TieRows that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(targets, that.targets)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(targets) + Arrays.hashCode(weights);
  }
}
