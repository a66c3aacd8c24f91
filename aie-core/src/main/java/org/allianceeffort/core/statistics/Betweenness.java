package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * Betweenness: for how many pairs of others a node lies on the shortest way.
 *
 * <p>b<sub>v</sub> = Σ<sub>s ≠ v ≠ t</sub> σ<sub>st</sub>(v) ÷ σ<sub>st</sub>, σ the number of
 * shortest paths; each unordered pair once if the network is undirected.
 *
 * <p>A number of pairs, from 0 to (n − 1)(n − 2), half of it if undirected; {@link #normalised}
 * divides by that.
 *
 * <p>All 0 for fewer than three nodes; pairs without a path count for nobody.
 *
 * <p>Brandes's algorithm over rows of targets: n·m steps for path lengths in ties, n·m log n with
 * weights. Weighted lengths that differ by less than 1e-10 of their size are equal: sums of 1 ÷
 * weight that are equal as fractions seldom are as doubles.
 *
 * <p>Freeman (1977), doi:10.2307/3033543; Brandes (2001), doi:10.1080/0022250X.2001.9990249.
 */
public final class Betweenness {

  private Betweenness() {}

  /**
   * The betweenness of every node.
   *
   * @param network the network
   * @param length what makes a path long
   * @return a new array by node
   */
  public static double[] of(TieNetwork network, PathLength length) {
    double[] betweenness = new double[network.nodes()];
    if (length == PathLength.TIES) {
      byTies(network, betweenness);
    } else {
      new WeightedBetweenness(network, length).addTo(betweenness);
    }
    if (!network.isDirected()) {
      for (int i = 0; i < betweenness.length; i++) {
        betweenness[i] /= 2;
      }
    }
    return betweenness;
  }

  /**
   * The betweenness of every node as a share of the most that is possible.
   *
   * @param network the network
   * @param length what makes a path long
   * @return a new array by node, values in [0, 1]; NaN for fewer than three nodes
   */
  public static double[] normalised(TieNetwork network, PathLength length) {
    double n = network.nodes();
    double most = n < 3 ? 0 : (n - 1) * (n - 2) / (network.isDirected() ? 1 : 2);
    double[] betweenness = of(network, length);
    Arrays.setAll(betweenness, i -> most == 0 ? Double.NaN : betweenness[i] / most);
    return betweenness;
  }

  private static void byTies(TieNetwork network, double[] betweenness) {
    int n = network.nodes();
    int[] starts = network.out().starts();
    int[] targets = network.out().targets();
    int[] level = new int[n];
    int[] order = new int[n];
    double[] paths = new double[n];
    double[] dependency = new double[n];
    Arrays.fill(level, -1);
    for (int source = 0; source < n; source++) {
      int reached = 1;
      order[0] = source;
      level[source] = 0;
      paths[source] = 1;
      for (int head = 0; head < reached; head++) {
        int v = order[head];
        int next = level[v] + 1;
        double through = paths[v];
        for (int at = starts[v], end = starts[v + 1]; at < end; at++) {
          int w = targets[at];
          int seen = level[w];
          if (seen < 0) {
            level[w] = next;
            paths[w] = through;
            order[reached++] = w;
          } else if (seen == next) {
            paths[w] += through;
          }
        }
      }
      // the successors of v are the targets one level further: no lists of predecessors are needed
      for (int k = reached - 1; k > 0; k--) {
        int v = order[k];
        int next = level[v] + 1;
        double sum = 0;
        for (int at = starts[v], end = starts[v + 1]; at < end; at++) {
          int w = targets[at];
          if (level[w] == next) {
            sum += dependency[w];
          }
        }
        // (1 + δ) ÷ σ is what a successor hands on
        double own = paths[v] * sum;
        betweenness[v] += own;
        dependency[v] = (1 + own) / paths[v];
      }
      for (int k = 0; k < reached; k++) {
        level[order[k]] = -1;
      }
    }
  }
}
