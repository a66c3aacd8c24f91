package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Transitivity: how often two contacts of a node are in contact themselves, directions ignored.
 *
 * <p>Global 3 · triangles ÷ connected triples; local of node i: ties among its d contacts ÷ (d(d −
 * 1) ÷ 2).
 *
 * <p>Shares in [0, 1].
 *
 * <p>Global is empty without connected triples; local is NaN for fewer than two contacts. The mean
 * of the local values either leaves such nodes out or counts them as 0.
 *
 * <p>Triangles are counted exactly by merging sorted rows: cost Σ over ties of the degrees at its
 * ends.
 *
 * <p>Watts and Strogatz (1998), doi:10.1038/30918; Newman, Strogatz and Watts (2001),
 * doi:10.1103/PhysRevE.64.026118.
 */
public final class Transitivity {

  private final long[] closed;
  private final long[] triples;

  private Transitivity(long[] closed, long[] triples) {
    this.closed = closed;
    this.triples = triples;
  }

  /**
   * The transitivity of a network.
   *
   * @param network the network; a tie in either direction is contact
   * @return its global and local transitivity
   */
  public static Transitivity of(TieNetwork network) {
    TieRows rows = network.collapsed().out();
    int n = network.nodes();
    long[] closed = new long[n];
    long[] triples = new long[n];
    for (int i = 0; i < n; i++) {
      triples[i] = DyadCensus.pairs(rows.end(i) - rows.start(i));
      for (int at = rows.start(i); at < rows.end(i); at++) {
        closed[i] += common(rows, i, rows.target(at));
      }
      closed[i] /= 2; // each pair of contacts was met from both
    }
    return new Transitivity(closed, triples);
  }

  private static long common(TieRows rows, int i, int j) {
    long common = 0;
    int a = rows.start(i);
    int b = rows.start(j);
    while (a < rows.end(i) && b < rows.end(j)) {
      int difference = Integer.compare(rows.target(a), rows.target(b));
      common += difference == 0 ? 1 : 0;
      a += difference <= 0 ? 1 : 0;
      b += difference >= 0 ? 1 : 0;
    }
    return common;
  }

  /**
   * The share of connected triples that are closed.
   *
   * @return the global transitivity, empty without connected triples
   */
  public OptionalDouble global() {
    long all = Arrays.stream(triples).sum();
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) Arrays.stream(closed).sum() / all);
  }

  /**
   * For each node the share of pairs of its contacts that are in contact.
   *
   * @return a new array by node, NaN for fewer than two contacts
   */
  public double[] local() {
    double[] local = new double[closed.length];
    Arrays.setAll(local, i -> triples[i] == 0 ? Double.NaN : (double) closed[i] / triples[i]);
    return local;
  }

  /**
   * The mean of the local values over nodes with at least two contacts.
   *
   * @return the mean, empty if there is no such node
   */
  public OptionalDouble meanLocal() {
    return Arrays.stream(local()).filter(value -> !Double.isNaN(value)).average();
  }

  /**
   * The mean of the local values over all nodes, 0 for those with fewer than two contacts.
   *
   * @return the mean, empty without nodes
   */
  public OptionalDouble meanLocalOfAll() {
    return Arrays.stream(local()).map(value -> Double.isNaN(value) ? 0 : value).average();
  }

  @Override
  public String toString() {
    return "transitivity "
        + PrintedFigure.figure(global())
        + ", mean local "
        + PrintedFigure.figure(meanLocal());
  }
}
