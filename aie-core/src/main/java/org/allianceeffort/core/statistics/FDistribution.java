package org.allianceeffort.core.statistics;

/**
 * The F distribution.
 *
 * <p>The distribution of (A/m) / (B/n) with independent chi-squared A and B of m and n degrees of
 * freedom, not necessarily whole.
 *
 * <p>Unit and range: 0 and above, no unit. Arguments outside of their range are refused.
 *
 * <p>Algorithm: Apache Commons Statistics; constant cost, a quantile costs some ten evaluations of
 * the distribution function.
 *
 * <p>Reference: Johnson, Kotz, Balakrishnan (1995), Continuous Univariate Distributions 2, ISBN
 * 978-0-471-58494-0.
 */
public final class FDistribution {
  private FDistribution() {}

  /**
   * Returns the probability of a value of at most {@code x}.
   *
   * @param x the value, infinite values allowed
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @return P(X &le; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double cdf(double x, double df1, double df2) {
    return org.apache.commons.statistics.distribution.FDistribution.of(
            Probabilities.positive("df1", df1), Probabilities.positive("df2", df2))
        .cumulativeProbability(Probabilities.number(x));
  }

  /**
   * Returns the probability of a value above {@code x}, accurate in the upper tail.
   *
   * @param x the value, infinite values allowed
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @return P(X &gt; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double sf(double x, double df1, double df2) {
    return org.apache.commons.statistics.distribution.FDistribution.of(
            Probabilities.positive("df1", df1), Probabilities.positive("df2", df2))
        .survivalProbability(Probabilities.number(x));
  }

  /**
   * Returns the density at {@code x}.
   *
   * @param x the value
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @return the density, 0 outside of the support
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double pdf(double x, double df1, double df2) {
    return org.apache.commons.statistics.distribution.FDistribution.of(
            Probabilities.positive("df1", df1), Probabilities.positive("df2", df2))
        .density(Probabilities.number(x));
  }

  /**
   * Returns the value below which a share {@code u} of the distribution lies.
   *
   * @param u the probability in [0, 1]
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @return the smallest x with P(X &le; x) &ge; u; an end of the support at 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double quantile(double u, double df1, double df2) {
    Probabilities.probability(u);
    var distribution =
        org.apache.commons.statistics.distribution.FDistribution.of(
            Probabilities.positive("df1", df1), Probabilities.positive("df2", df2));
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
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @return x with P(X &gt; x) = q
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double upperQuantile(double q, double df1, double df2) {
    Probabilities.probability(q);
    var distribution =
        org.apache.commons.statistics.distribution.FDistribution.of(
            Probabilities.positive("df1", df1), Probabilities.positive("df2", df2));
    return q > 0.5
        ? distribution.inverseCumulativeProbability(1 - q)
        : distribution.inverseSurvivalProbability(q);
  }
}
