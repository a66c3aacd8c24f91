package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * Freeman's centralisation: how far one node outdoes all others, against the most that a network of
 * as many nodes allows.
 *
 * <p>C = Σ<sub>i</sub> (max c − c<sub>i</sub>) ÷ maximum. The maximum, without loops: degree of an
 * undirected network (n − 1)(n − 2); in- or out-degree (n − 1)²; both together 2(n − 1)(n − 2);
 * betweenness (n − 1)²(n − 2), half of it if undirected.
 *
 * <p>No unit; 0 if all nodes are alike, 1 for a star.
 *
 * <p>The ratio is empty for so few nodes that the maximum is 0.
 *
 * <p>Cost: nodes, besides the centralities themselves.
 *
 * <p>Freeman (1979), Centrality in social networks, doi:10.1016/0378-8733(78)90021-7.
 *
 * @param raw the sum of differences from the largest centrality
 * @param maximum the largest sum that is possible
 */
public record Centralisation(double raw, double maximum) {

  /**
   * Checks that the sums are not negative.
   *
   * @param raw the sum of differences from the largest centrality
   * @param maximum the largest sum that is possible
   * @throws IllegalArgumentException if one is negative or NaN
   */
  public Centralisation {
    if (!(raw >= 0 && maximum >= 0)) {
      throw new IllegalArgumentException(
          "sums must not be negative: raw " + raw + ", maximum " + maximum);
    }
  }

  /**
   * Centralisation of degrees.
   *
   * @param network the network
   * @param direction which ties count; no matter if undirected
   * @return the centralisation
   */
  public static Centralisation ofDegree(TieNetwork network, TieDirection direction) {
    int n = network.nodes();
    long largest = 0;
    long sum = 0;
    for (int i = 0; i < n; i++) {
      int degree = network.degree(i, direction);
      largest = Math.max(largest, degree);
      sum += degree;
    }
    double others = Math.max(0, n - 1.0);
    double rest = Math.max(0, n - 2.0);
    double maximum;
    if (!network.isDirected()) {
      maximum = others * rest;
    } else if (direction == TieDirection.ALL) {
      maximum = 2 * others * rest;
    } else {
      maximum = others * others;
    }
    return new Centralisation((double) (n * largest - sum), maximum);
  }

  /**
   * Centralisation of betweenness over shortest paths counted in ties.
   *
   * @param network the network
   * @return the centralisation
   */
  public static Centralisation ofBetweenness(TieNetwork network) {
    double[] betweenness = Betweenness.of(network, PathLength.TIES);
    double largest = 0;
    for (double value : betweenness) {
      largest = Math.max(largest, value);
    }
    double raw = 0;
    for (double value : betweenness) {
      raw += largest - value;
    }
    int n = network.nodes();
    double others = Math.max(0, n - 1.0);
    double rest = Math.max(0, n - 2.0);
    return new Centralisation(raw, others * others * rest / (network.isDirected() ? 1 : 2));
  }

  /**
   * The centralisation itself.
   *
   * @return C in [0, 1], empty if the maximum is 0
   */
  public OptionalDouble value() {
    return maximum == 0 ? OptionalDouble.empty() : OptionalDouble.of(raw / maximum);
  }

  @Override
  public String toString() {
    return PrintedFigure.figure(value())
        + ", "
        + PrintedFigure.figure(raw)
        + " of at most "
        + PrintedFigure.figure(maximum);
  }
}
