package org.allianceeffort.core.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The chi-squared distribution.
 *
 * <p>Density proportional to x^(&nu;/2 &minus; 1) exp(&minus;x/2) with &nu; degrees of freedom, not
 * necessarily whole.
 *
 * <p>Unit and range: 0 and above, no unit. Arguments outside of their range are refused.
 *
 * <p>Algorithm: Apache Commons Statistics; constant cost, a quantile costs some ten evaluations of
 * the distribution function.
 *
 * <p>Reference: Johnson, Kotz, Balakrishnan (1994), Continuous Univariate Distributions 1, ISBN
 * 978-0-471-58495-7.
 */
public final class ChiSquared {
  private ChiSquared() {}

  /**
   * Returns the probability of a value of at most {@code x}.
   *
   * @param x the value, infinite values allowed
   * @param df the degrees of freedom, positive
   * @return P(X &le; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double cdf(double x, double df) {
    return ChiSquaredDistribution.of(Probabilities.positive("df", df))
        .cumulativeProbability(Probabilities.number(x));
  }

  /**
   * Returns the probability of a value above {@code x}, accurate in the upper tail.
   *
   * @param x the value, infinite values allowed
   * @param df the degrees of freedom, positive
   * @return P(X &gt; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double sf(double x, double df) {
    return ChiSquaredDistribution.of(Probabilities.positive("df", df))
        .survivalProbability(Probabilities.number(x));
  }

  /**
   * Returns the density at {@code x}.
   *
   * @param x the value
   * @param df the degrees of freedom, positive
   * @return the density, 0 outside of the support
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double pdf(double x, double df) {
    return ChiSquaredDistribution.of(Probabilities.positive("df", df))
        .density(Probabilities.number(x));
  }

  /**
   * Returns the value below which a share {@code u} of the distribution lies.
   *
   * @param u the probability in [0, 1]
   * @param df the degrees of freedom, positive
   * @return the smallest x with P(X &le; x) &ge; u; an end of the support at 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double quantile(double u, double df) {
    Probabilities.probability(u);
    var distribution = ChiSquaredDistribution.of(Probabilities.positive("df", df));
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
   * @param df the degrees of freedom, positive
   * @return x with P(X &gt; x) = q
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double upperQuantile(double q, double df) {
    Probabilities.probability(q);
    var distribution = ChiSquaredDistribution.of(Probabilities.positive("df", df));
    return q > 0.5
        ? distribution.inverseCumulativeProbability(1 - q)
        : distribution.inverseSurvivalProbability(q);
  }
}
