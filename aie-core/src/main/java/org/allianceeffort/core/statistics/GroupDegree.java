package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * Group degree: the share of non-members with whom at least one member of a group has a tie.
 *
 * <p>D<sub>g</sub> = #{i ∉ g : i has a tie with g} ÷ (n − n<sub>g</sub>).
 *
 * <p>A share in [0, 1].
 *
 * <p>NaN for a group of all nodes; 0 for a group without nodes.
 *
 * <p>Cost: ties, and n flags for each group.
 *
 * <p>Everett and Borgatti (1999), The centrality of groups and classes,
 * doi:10.1080/0022250X.1999.9990219.
 */
public final class GroupDegree {

  private GroupDegree() {}

  /**
   * The group degree of every group.
   *
   * @param network ties among nodes in groups
   * @param direction ties from the group, to it, or either
   * @return a new array by group, NaN for a group of all nodes
   */
  public static double[] of(TieNetwork network, TieDirection direction) {
    boolean outgoing = !network.isDirected() || direction != TieDirection.IN;
    boolean incoming = network.isDirected() && direction != TieDirection.OUT;
    int n = network.nodes();
    int groups = network.groups();
    int[] sizes = network.groupSizes();
    int[] reached = new int[groups];
    // by non-member: the groups it is tied with, each counted once
    int[] lastNode = new int[groups];
    Arrays.fill(lastNode, -1);
    for (int i = 0; i < n; i++) {
      if (outgoing) {
        count(network, network.in(), i, lastNode, reached);
      }
      if (incoming) {
        count(network, network.out(), i, lastNode, reached);
      }
    }
    double[] degrees = new double[groups];
    Arrays.setAll(degrees, g -> n == sizes[g] ? Double.NaN : (double) reached[g] / (n - sizes[g]));
    return degrees;
  }

  private static void count(
      TieNetwork network, TieRows rows, int node, int[] lastNode, int[] reached) {
    for (int at = rows.start(node); at < rows.end(node); at++) {
      int g = network.group(rows.target(at));
      if (g != network.group(node) && lastNode[g] != node) {
        lastNode[g] = node;
        reached[g]++;
      }
    }
  }
}
