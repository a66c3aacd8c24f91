package org.allianceeffort.core.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standard normal distribution.
 *
 * <p>Density exp(&minus;x&sup2;/2) / &radic;(2&pi;).
 *
 * <p>Unit and range: any real number, no unit. Arguments outside of their range are refused.
 *
 * <p>Algorithm: Apache Commons Statistics; constant cost, a quantile costs some ten evaluations of
 * the distribution function.
 *
 * <p>Reference: Johnson, Kotz, Balakrishnan (1994), Continuous Univariate Distributions 1, ISBN
 * 978-0-471-58495-7.
 */
public final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /**
   * Returns the probability of a value of at most {@code x}.
   *
   * @param x the value, infinite values allowed
   * @return P(X &le; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double cdf(double x) {
    return STANDARD.cumulativeProbability(Probabilities.number(x));
  }

  /**
   * Returns the probability of a value above {@code x}, accurate in the upper tail.
   *
   * @param x the value, infinite values allowed
   * @return P(X &gt; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double sf(double x) {
    return STANDARD.survivalProbability(Probabilities.number(x));
  }

  /**
   * Returns the density at {@code x}.
   *
   * @param x the value
   * @return the density, 0 outside of the support
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double pdf(double x) {
    return STANDARD.density(Probabilities.number(x));
  }

  /**
   * Returns the value below which a share {@code u} of the distribution lies.
   *
   * @param u the probability in [0, 1]
   * @return the smallest x with P(X &le; x) &ge; u; an end of the support at 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double quantile(double u) {
    Probabilities.probability(u);
    var distribution = STANDARD;
    // above one half 1 - u is exact, and the survival function keeps the digits that the other
    // loses
    return u > 0.5
        ? distribution.inverseSurvivalProbability(1 - u)
        : distribution.inverseCumulativeProbability(u);
  }

  /**
   * Returns the value above which a share {@code q} of the distribution lies, accurate for small q.
   *
   * @param q the probability in [0, 1]
   * @return x with P(X &gt; x) = q
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double upperQuantile(double q) {
    Probabilities.probability(q);
    var distribution = STANDARD;
    return q > 0.5
        ? distribution.inverseCumulativeProbability(1 - q)
        : distribution.inverseSurvivalProbability(q);
  }
}
