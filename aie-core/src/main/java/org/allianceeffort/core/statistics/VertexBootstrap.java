package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The vertex bootstrap of Snijders and Borgatti: the sampling error of a statistic of one network,
 * had other nodes been observed.
 *
 * <p>Each draw takes n nodes with replacement, with their groups and the ties among them. Two
 * copies of one node have no observed tie to each other: they get that of a pair drawn at random
 * from all pairs within their group (of any one group if theirs has no pair; no tie if no group
 * has). With a single group this is the original method; with several, a pair of copies is an
 * internal pair, and drawing from pairs between groups would bend every internal density towards
 * the external one.
 *
 * <p>The unit of the statistic. A percentile limit need not contain the estimate of a biased
 * statistic.
 *
 * <p>Draws in which the statistic is undefined are left out and counted; if none is left, errors
 * and quantiles are empty.
 *
 * <p>Counter-based: the same seed gives the same draws in any order. A draw costs nodes + connected
 * pairs, since a node drawn c times is counted with multiplicity, and is exact until the statistic.
 *
 * <p>Snijders and Borgatti (1999), Non-parametric standard errors and tests for network statistics,
 * Connections 22(2), 161–170; percentile interval: Efron (1981), doi:10.2307/3314608.
 */
public final class VertexBootstrap {

  private static final long STREAM_NODES = CounterBasedRandom.stream("vertex-bootstrap/nodes");
  private static final long STREAM_PAIRS = CounterBasedRandom.stream("vertex-bootstrap/pairs");

  private final OptionalDouble estimate;
  private final int draws;
  private final double[] sorted;

  private VertexBootstrap(OptionalDouble estimate, int draws, double[] sorted) {
    this.estimate = estimate;
    this.draws = draws;
    this.sorted = sorted;
  }

  /**
   * Draws networks and takes a statistic of each.
   *
   * @param network ties among nodes in groups
   * @param statistic a statistic of the census of pairs, such as {@link DyadCensus#density()}
   * @param seed the same seed gives the same draws
   * @param draws how many networks are drawn, at least 1
   * @return the distribution of the statistic
   * @throws IllegalArgumentException if there are no draws
   */
  public static VertexBootstrap of(
      TieNetwork network, Function<DyadCensus, OptionalDouble> statistic, long seed, int draws) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws must be at least 1: " + draws);
    }
    VertexResampler resampler = new VertexResampler(network);
    double[] values = new double[draws];
    int defined = 0;
    for (int draw = 0; draw < draws; draw++) {
      OptionalDouble value =
          statistic.apply(resampler.draw(seed, STREAM_NODES, STREAM_PAIRS, draw));
      if (value.isPresent()) {
        values[defined++] = value.getAsDouble();
      }
    }
    double[] sorted = Arrays.copyOf(values, defined);
    Arrays.sort(sorted);
    return new VertexBootstrap(statistic.apply(DyadCensus.of(network)), draws, sorted);
  }

  /**
   * The statistic of the observed network.
   *
   * @return the estimate, empty where the statistic is undefined
   */
  public OptionalDouble estimate() {
    return estimate;
  }

  /**
   * How many networks were drawn.
   *
   * @return the number of draws
   */
  public int draws() {
    return draws;
  }

  /**
   * In how many draws the statistic was defined.
   *
   * @return the number of values behind error and quantiles
   */
  public int definedDraws() {
    return sorted.length;
  }

  /**
   * The drawn values in rising order, without the draws in which the statistic was undefined.
   *
   * @return sorted, possibly empty
   */
  public ImmutableDoubleArray values() {
    return ImmutableDoubleArray.copyOf(sorted);
  }

  /**
   * The standard deviation of the drawn values.
   *
   * @return the bootstrap standard error, empty for fewer than two values
   */
  public OptionalDouble standardError() {
    int n = sorted.length;
    if (n < 2) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    double squares = 0;
    for (double value : sorted) {
      squares += (value - sum / n) * (value - sum / n);
    }
    return OptionalDouble.of(Math.sqrt(squares / (n - 1)));
  }

  /**
   * A quantile of the drawn values, linear between neighbours: a one-sided percentile limit.
   *
   * @param u the probability, from 0 to 1
   * @return the quantile, empty if the statistic was defined in no draw
   * @throws IllegalArgumentException if {@code u} is not in [0, 1]
   */
  public OptionalDouble quantile(double u) {
    if (!(u >= 0 && u <= 1)) {
      throw new IllegalArgumentException("u must be in [0, 1]: " + u);
    }
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(SortedSample.quantile(sorted, u));
  }

  @Override
  public String toString() {
    return PrintedFigure.figure(estimate)
        + ", standard error "
        + PrintedFigure.figure(standardError())
        + " from "
        + definedDraws()
        + " of "
        + draws
        + " draws";
  }
}
