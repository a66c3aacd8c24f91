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
 * weight that are equal as fractions seldom are as doubles. Numbers of paths are doubles; below
 * 1,900 nodes there cannot be more than they hold.
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
      new HopBetweenness(network).addTo(betweenness);
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
}
