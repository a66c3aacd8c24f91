package org.allianceeffort.core.statistics;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The Poisson distribution.
 *
 * <p>P(X = k) = exp(&minus;m) m^k / k!
 *
 * <p>Unit and range: whole numbers from 0. Arguments outside of their range are refused.
 *
 * <p>Algorithm: Apache Commons Statistics; constant cost.
 *
 * <p>Reference: Johnson, Kemp, Kotz (2005), Univariate Discrete Distributions,
 * doi:10.1002/0471715816.
 */
public final class Poisson {
  private Poisson() {}

  /**
   * Returns the probability of at most {@code k}.
   *
   * @param k the count
   * @param mean the mean m, positive
   * @return P(X &le; k)
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static double cdf(int k, double mean) {
    return PoissonDistribution.of(Probabilities.positive("mean", mean)).cumulativeProbability(k);
  }

  /**
   * Returns the probability of more than {@code k}.
   *
   * @param k the count
   * @param mean the mean m, positive
   * @return P(X &gt; k)
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static double sf(int k, double mean) {
    return PoissonDistribution.of(Probabilities.positive("mean", mean)).survivalProbability(k);
  }

  /**
   * Returns the probability of exactly {@code k}.
   *
   * @param k the count
   * @param mean the mean m, positive
   * @return P(X = k)
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static double pmf(int k, double mean) {
    return PoissonDistribution.of(Probabilities.positive("mean", mean)).probability(k);
  }
}
