package org.allianceeffort.core.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Two independent proportions compared: simpler intervals than {@link Newcombe}'s, and tests of
 * equality.
 *
 * <p>Wald: d &plusmn; z &radic;(&Sigma; p(1 &minus; p)/n). Agresti&ndash;Caffo: the same after one
 * success and one failure more in each. Chi-squared: d&sup2; over the pooled variance, without
 * continuity correction. Fisher: the probability, given both margins, of all tables no likelier
 * than the observed.
 *
 * <p>Unit and range: intervals in [&minus;1, 1], p-values in [0, 1].
 *
 * <p>All or none succeeded in both: no chi-squared, with the reason; Fisher's p-value is then 1. No
 * trial is refused.
 *
 * <p>Algorithm: closed forms; Fisher's sum is linear in the smaller margin.
 *
 * <p>Reference: Agresti, Caffo (2000), Simple and effective confidence intervals for proportions
 * and differences of proportions, doi:10.1080/00031305.2000.10474560; Fisher (1935), The logic of
 * inductive inference, doi:10.2307/2342435.
 *
 * @param x1 the successes of the first
 * @param n1 the trials of the first
 * @param x2 the successes of the second
 * @param n2 the trials of the second
 */
public record TwoProportions(long x1, long n1, long x2, long n2) {
  /** Probabilities this close to the observed count as equal to it. */
  private static final double TIE = 1 + 1e-7;

  /**
   * Checks the counts.
   *
   * @param x1 the successes of the first
   * @param n1 the trials of the first
   * @param x2 the successes of the second
   * @param n2 the trials of the second
   * @throws IllegalArgumentException unless the successes are some of at least one trial
   */
  public TwoProportions {
    Counts.successes(x1, n1);
    Counts.successes(x2, n2);
  }

  /**
   * Returns the difference of the proportions.
   *
   * @return the first minus the second
   */
  public double difference() {
    return (double) x1 / n1 - (double) x2 / n2;
  }

  /**
   * Returns Wald's interval of the difference.
   *
   * @param level the confidence level in (0, 1)
   * @return the interval, clipped to [-1, 1]
   * @throws IllegalArgumentException if the level is out of its range
   */
  public Interval wald(double level) {
    return wald((double) x1, (double) n1, (double) x2, (double) n2, level);
  }

  /**
   * Returns Agresti and Caffo's interval of the difference.
   *
   * @param level the confidence level in (0, 1)
   * @return the interval, clipped to [-1, 1]
   * @throws IllegalArgumentException if the level is out of its range
   */
  public Interval agrestiCaffo(double level) {
    return wald(x1 + 1.0, n1 + 2.0, x2 + 1.0, n2 + 2.0, level);
  }

  private static Interval wald(double x1, double n1, double x2, double n2, double level) {
    double z = Normal.upperQuantile((1 - Probabilities.level(level)) / 2);
    double p1 = x1 / n1;
    double p2 = x2 / n2;
    double reach = z * Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    return new Interval(Math.max(-1, p1 - p2 - reach), Math.min(1, p1 - p2 + reach));
  }

  /**
   * Returns the chi-squared statistic of equality.
   *
   * @return the statistic with one degree of freedom, or the reason why there is none
   */
  public Outcome<Double> chiSquared() {
    double pooled = ((double) x1 + x2) / ((double) n1 + n2);
    if (pooled == 0 || pooled == 1) {
      return Outcome.undefined("all or none succeeded: " + x1 + "/" + n1 + ", " + x2 + "/" + n2);
    }
    double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2);
    return Outcome.of(difference() * difference() / variance);
  }

  /**
   * Returns the p-value of equality by chi-squared.
   *
   * @return the p-value, or the reason why there is none
   */
  public Outcome<Double> chiSquaredPValue() {
    return chiSquared().map(statistic -> ChiSquared.sf(statistic, 1));
  }

  /**
   * Returns Fisher's exact two-sided p-value of equality.
   *
   * @return the p-value
   * @throws ArithmeticException if there are more trials than an {@code int} counts
   */
  public double fisherPValue() {
    int all = Math.toIntExact(n1 + n2);
    var tables = HypergeometricDistribution.of(all, Math.toIntExact(x1 + x2), Math.toIntExact(n1));
    double observed = tables.probability(Math.toIntExact(x1)) * TIE;
    double sum = 0;
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      double p = tables.probability(x);
      sum += p <= observed ? p : 0;
    }
    return Math.min(1, sum);
  }

  @Override
  public String toString() {
    return PrintedFigure.figure(difference())
        + ", "
        + x1
        + " of "
        + n1
        + " less "
        + x2
        + " of "
        + n2;
  }
}
