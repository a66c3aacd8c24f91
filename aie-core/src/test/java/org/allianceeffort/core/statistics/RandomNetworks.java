package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Networks drawn from a seed, with loops and repeated ties, and the same with other names. */
final class RandomNetworks {

  private RandomNetworks() {}

  /** What a network is made of, before it is made. */
  static final class Raw {
    private final boolean directed;
    private final int[] groups;
    private final int[] from;
    private final int[] to;
    private final double[] weights;

    Raw(boolean directed, int[] groups, int[] from, int[] to, double[] weights) {
      this.directed = directed;
      this.groups = groups;
      this.from = from;
      this.to = to;
      this.weights = weights;
    }

    int[] from() {
      return from;
    }

    int[] to() {
      return to;
    }

    double[] weights() {
      return weights;
    }

    TieNetwork network() {
      return TieNetwork.of(directed, groups, from, to, weights);
    }

    /** Node i is called order[i] and the ties come in the order of the second argument. */
    Raw renamed(int[] order, int[] tieOrder) {
      int[] newGroups = new int[groups.length];
      for (int i = 0; i < groups.length; i++) {
        newGroups[order[i]] = groups[i];
      }
      return new Raw(
          directed,
          newGroups,
          Arrays.stream(tieOrder).map(tie -> order[from[tie]]).toArray(),
          Arrays.stream(tieOrder).map(tie -> order[to[tie]]).toArray(),
          Arrays.stream(tieOrder).mapToDouble(tie -> weights[tie]).toArray());
    }
  }

  static Raw raw(long seed, int nodes, int ties, int groups, boolean directed) {
    int drawn = nodes == 0 ? 0 : ties;
    return new Raw(
        directed,
        IntStream.range(0, nodes).map(i -> index(seed, 1, i, groups)).toArray(),
        IntStream.range(0, drawn).map(k -> index(seed, 2, k, nodes)).toArray(),
        IntStream.range(0, drawn).map(k -> index(seed, 3, k, nodes)).toArray(),
        // few different weights, so that paths of equal length are frequent
        IntStream.range(0, drawn).mapToDouble(k -> 0.1 * (1 + index(seed, 4, k, 4))).toArray());
  }

  static int index(long seed, long stream, long draw, int bound) {
    return CounterBasedRandom.index(seed, stream, draw, bound);
  }

  static int[] shuffled(long seed, int n) {
    return ShapleyValueProperties.shuffled(n, seed).stream().mapToInt(i -> i).toArray();
  }
}
