package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * How many ties, and of which weight, run from each group to each, against what is possible.
 *
 * <p>Possible from group g to h: n<sub>g</sub>·n<sub>h</sub>, within g n<sub>g</sub>(n<sub>g</sub>
 * − 1); within a group of an undirected network half of that. Density is ties ÷ possible, mean
 * weight is weight ÷ possible.
 *
 * <p>Density lies in [0, 1]; weight has the unit of the weights. In an undirected network both
 * cells of a pair of groups hold the same ties.
 *
 * <p>Empty where nothing is possible: a group of one node within itself, a group without nodes.
 *
 * <p>Cost: ties + groups².
 *
 * <p>Wasserman and Faust (1994), Social Network Analysis, doi:10.1017/CBO9780511815478.
 */
public final class GroupMixing {

  private final boolean directed;
  private final int[] sizes;
  private final long[][] ties;
  private final double[][] weights;

  private GroupMixing(boolean directed, int[] sizes, long[][] ties, double[][] weights) {
    this.directed = directed;
    this.sizes = sizes;
    this.ties = ties;
    this.weights = weights;
  }

  /**
   * Counts the ties from group to group.
   *
   * @param network ties among nodes in groups
   * @return the mixing of its groups
   */
  public static GroupMixing of(TieNetwork network) {
    int groups = network.groups();
    long[][] ties = new long[groups][groups];
    double[][] weights = new double[groups][groups];
    TieRows out = network.out();
    for (int i = 0; i < network.nodes(); i++) {
      int g = network.group(i);
      for (int at = out.start(i); at < out.end(i); at++) {
        int h = network.group(out.target(at));
        ties[g][h]++;
        weights[g][h] += out.weight(at);
      }
    }
    if (!network.isDirected()) {
      for (int g = 0; g < groups; g++) {
        ties[g][g] /= 2;
        weights[g][g] /= 2;
        for (int h = 0; h < g; h++) {
          weights[g][h] = weights[h][g]; // the same terms in another order
        }
      }
    }
    return new GroupMixing(network.isDirected(), network.groupSizes(), ties, weights);
  }

  /**
   * The number of groups.
   *
   * @return one more than the largest number of a group
   */
  public int groups() {
    return sizes.length;
  }

  /**
   * The number of nodes in a group.
   *
   * @param group number of the group
   * @return its size
   */
  public int size(int group) {
    return sizes[group];
  }

  /**
   * The number of ties from one group to another or within one.
   *
   * @param from the group in which ties start
   * @param to the group in which ties end
   * @return the number of ties
   */
  public long ties(int from, int to) {
    return ties[from][to];
  }

  /**
   * The weight of the ties from one group to another or within one.
   *
   * @param from the group in which ties start
   * @param to the group in which ties end
   * @return the sum of the weights
   */
  public double weight(int from, int to) {
    return weights[from][to];
  }

  /**
   * The number of ties that could be.
   *
   * @param from the group in which ties start
   * @param to the group in which ties end
   * @return the possible ties
   */
  public long possible(int from, int to) {
    if (from != to) {
      return (long) sizes[from] * sizes[to];
    }
    long pairs = DyadCensus.pairs(sizes[from]);
    return directed ? 2 * pairs : pairs;
  }

  /**
   * Ties among those possible.
   *
   * @param from the group in which ties start
   * @param to the group in which ties end
   * @return the share in [0, 1], empty if none is possible
   */
  public OptionalDouble density(int from, int to) {
    long possible = possible(from, to);
    return possible == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) ties(from, to) / possible);
  }

  /**
   * Weight per possible tie.
   *
   * @param from the group in which ties start
   * @param to the group in which ties end
   * @return the mean weight, absent ties counted as 0; empty if none is possible
   */
  public OptionalDouble meanWeight(int from, int to) {
    long possible = possible(from, to);
    return possible == 0 ? OptionalDouble.empty() : OptionalDouble.of(weight(from, to) / possible);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("densities [");
    for (int from = 0; from < sizes.length; from++) {
      double[] row = new double[sizes.length];
      for (int to = 0; to < sizes.length; to++) {
        row[to] = density(from, to).orElse(Double.NaN);
      }
      text.append(from > 0 ? ", " : "").append(PrintedFigure.figures(row));
    }
    return text.append(']').toString();
  }
}
