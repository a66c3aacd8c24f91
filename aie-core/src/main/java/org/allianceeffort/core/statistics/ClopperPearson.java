package org.allianceeffort.core.statistics;

/**
 * Exact limits of a proportion.
 *
 * <p>Lower: the u quantile of Beta(x, n &minus; x + 1); upper: the u quantile of Beta(x + 1, n
 * &minus; x).
 *
 * <p>Unit and range: a probability, 0 for the lower limit at x = 0 and 1 for the upper limit at x =
 * n; the other limit keeps its one-sided probability.
 *
 * <p>No trial is refused.
 *
 * <p>Algorithm: beta quantiles; constant cost.
 *
 * <p>Reference: Clopper, Pearson (1934), The use of confidence or fiducial limits illustrated in
 * the case of the binomial, doi:10.1093/biomet/26.4.404.
 */
public final class ClopperPearson {
  private ClopperPearson() {}

  /**
   * Returns the one-sided limit: the lower one for u below one half, the upper one above.
   *
   * @param x the number of successes, from 0 to n
   * @param n the number of trials, positive
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit in [0, 1]; x/n at one half
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double limit(long x, long n, double u) {
    Counts.successes(x, n);
    Probabilities.side(u);
    if (u < 0.5) {
      return x == 0 ? 0 : Beta.quantile(u, (double) x, n - x + 1.0);
    }
    if (u > 0.5) {
      return x == n ? 1 : Beta.quantile(u, x + 1.0, (double) (n - x));
    }
    return (double) x / n;
  }

  /**
   * Returns the equal-tailed interval.
   *
   * @param x the number of successes, from 0 to n
   * @param n the number of trials, positive
   * @param level the confidence level in (0, 1)
   * @return the interval
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval interval(long x, long n, double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return new Interval(limit(x, n, u), limit(x, n, 1 - u));
  }
}
