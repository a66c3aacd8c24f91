package org.allianceeffort.core.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The beta distribution.
 *
 * <p>Density proportional to x^(a &minus; 1) (1 &minus; x)^(b &minus; 1).
 *
 * <p>Unit and range: 0 to 1, no unit. Arguments outside of their range are refused.
 *
 * <p>Algorithm: Apache Commons Statistics; constant cost, a quantile costs some ten evaluations of
 * the distribution function.
 *
 * <p>Reference: Johnson, Kotz, Balakrishnan (1995), Continuous Univariate Distributions 2, ISBN
 * 978-0-471-58494-0.
 */
public final class Beta {
  private Beta() {}

  /**
   * Returns the probability of a value of at most {@code x}.
   *
   * @param x the value, infinite values allowed
   * @param a the first shape, positive
   * @param b the second shape, positive
   * @return P(X &le; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double cdf(double x, double a, double b) {
    return BetaDistribution.of(Probabilities.positive("a", a), Probabilities.positive("b", b))
        .cumulativeProbability(Probabilities.number(x));
  }

  /**
   * Returns the probability of a value above {@code x}, accurate in the upper tail.
   *
   * @param x the value, infinite values allowed
   * @param a the first shape, positive
   * @param b the second shape, positive
   * @return P(X &gt; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double sf(double x, double a, double b) {
    return BetaDistribution.of(Probabilities.positive("a", a), Probabilities.positive("b", b))
        .survivalProbability(Probabilities.number(x));
  }

  /**
   * Returns the density at {@code x}.
   *
   * @param x the value
   * @param a the first shape, positive
   * @param b the second shape, positive
   * @return the density, 0 outside of the support
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double pdf(double x, double a, double b) {
    return BetaDistribution.of(Probabilities.positive("a", a), Probabilities.positive("b", b))
        .density(Probabilities.number(x));
  }

  /**
   * Returns the value below which a share {@code u} of the distribution lies.
   *
   * @param u the probability in [0, 1]
   * @param a the first shape, positive
   * @param b the second shape, positive
   * @return the smallest x with P(X &le; x) &ge; u; an end of the support at 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double quantile(double u, double a, double b) {
    Probabilities.probability(u);
    var distribution =
        BetaDistribution.of(Probabilities.positive("a", a), Probabilities.positive("b", b));
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
   * @param a the first shape, positive
   * @param b the second shape, positive
   * @return x with P(X &gt; x) = q
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double upperQuantile(double q, double a, double b) {
    Probabilities.probability(q);
    var distribution =
        BetaDistribution.of(Probabilities.positive("a", a), Probabilities.positive("b", b));
    return q > 0.5
        ? distribution.inverseCumulativeProbability(1 - q)
        : distribution.inverseSurvivalProbability(q);
  }
}
