package org.allianceeffort.core.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The binomial distribution.
 *
 * <p>P(X = k) = C(n, k) p^k (1 &minus; p)^(n &minus; k).
 *
 * <p>Unit and range: whole numbers from 0 to n. Arguments outside of their range are refused.
 *
 * <p>Algorithm: Apache Commons Statistics; constant cost.
 *
 * <p>Reference: Johnson, Kemp, Kotz (2005), Univariate Discrete Distributions,
 * doi:10.1002/0471715816.
 */
public final class Binomial {
  private Binomial() {}

  /**
   * Returns the probability of at most {@code k}.
   *
   * @param k the count
   * @param n the number of trials, 0 or more
   * @param p the probability of success in [0, 1]
   * @return P(X &le; k)
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static double cdf(int k, int n, double p) {
    return BinomialDistribution.of(n, Probabilities.probability(p)).cumulativeProbability(k);
  }

  /**
   * Returns the probability of more than {@code k}.
   *
   * @param k the count
   * @param n the number of trials, 0 or more
   * @param p the probability of success in [0, 1]
   * @return P(X &gt; k)
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static double sf(int k, int n, double p) {
    return BinomialDistribution.of(n, Probabilities.probability(p)).survivalProbability(k);
  }

  /**
   * Returns the probability of exactly {@code k}.
   *
   * @param k the count
   * @param n the number of trials, 0 or more
   * @param p the probability of success in [0, 1]
   * @return P(X = k)
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static double pmf(int k, int n, double p) {
    return BinomialDistribution.of(n, Probabilities.probability(p)).probability(k);
  }
}
