package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Krackhardt and Stern's E–I index: whether ties cross the borders of groups or stay inside.
 *
 * <p>(E − I) ÷ (E + I), E external and I internal ties or their weight.
 *
 * <p>No unit; −1 all ties internal, 1 all external. The index over connected pairs, the expected
 * and the rescaled one are in {@link DyadCensus}; here are weights, groups, nodes and the
 * permutation test.
 *
 * <p>Empty (NaN in an array) without ties. Cost: the number of ties.
 *
 * <p>Krackhardt and Stern (1988), Informal networks and organizational crises, Social Psychology
 * Quarterly 51, 123–140, doi:10.2307/2786835.
 */
public final class ExternalInternalIndex {

  private ExternalInternalIndex() {}

  /**
   * The index over the weight of the ties.
   *
   * @param network ties among nodes in groups
   * @return the index from −1 to 1, empty without ties
   */
  public static OptionalDouble weighted(TieNetwork network) {
    double external = 0;
    double internal = 0;
    TieRows out = network.out();
    for (int i = 0; i < network.nodes(); i++) {
      for (int at = out.start(i); at < out.end(i); at++) {
        if (network.group(i) == network.group(out.target(at))) {
          internal += out.weight(at);
        } else {
          external += out.weight(at);
        }
      }
    }
    double index = index(external, internal);
    return Double.isNaN(index) ? OptionalDouble.empty() : OptionalDouble.of(index);
  }

  /**
   * The index of each group: ties that cross its border in either direction against ties inside it.
   *
   * @param network ties among nodes in groups
   * @param byWeight whether ties count by their weight, or each as 1
   * @return the index by group, NaN for a group without ties
   */
  public static double[] perGroup(TieNetwork network, boolean byWeight) {
    double[] external = new double[network.groups()];
    double[] internal = new double[network.groups()];
    TieRows out = network.out();
    for (int i = 0; i < network.nodes(); i++) {
      for (int at = out.start(i); at < out.end(i); at++) {
        int j = out.target(at);
        if (!network.isDirected() && i > j) {
          continue;
        }
        double weight = byWeight ? out.weight(at) : 1;
        if (network.group(i) == network.group(j)) {
          internal[network.group(i)] += weight;
        } else {
          external[network.group(i)] += weight;
          external[network.group(j)] += weight;
        }
      }
    }
    double[] indices = new double[network.groups()];
    Arrays.setAll(indices, g -> index(external[g], internal[g]));
    return indices;
  }

  /**
   * The index of each node over its ties, in and out counted one by one.
   *
   * @param network ties among nodes in groups
   * @return the index by node, NaN for an isolated node
   */
  public static double[] perNode(TieNetwork network) {
    double[] indices = new double[network.nodes()];
    for (int i = 0; i < indices.length; i++) {
      long external = external(network, network.out(), i);
      if (network.isDirected()) {
        external += external(network, network.in(), i);
      }
      long all = network.degree(i, TieDirection.ALL);
      indices[i] = index((double) external, (double) (all - external));
    }
    return indices;
  }

  private static long external(TieNetwork network, TieRows rows, int node) {
    long external = 0;
    for (int at = rows.start(node); at < rows.end(node); at++) {
      external += network.group(node) == network.group(rows.target(at)) ? 0 : 1;
    }
    return external;
  }

  private static double index(double external, double internal) {
    return external + internal == 0 ? Double.NaN : (external - internal) / (external + internal);
  }
}
