package org.allianceeffort.core.statistics;

/**
 * Score limits of a proportion.
 *
 * <p>With z the quantile of u: (p + z&sup2;/2n + z &radic;(p(1 &minus; p)/n + z&sup2;/4n&sup2;)) /
 * (1 + z&sup2;/n), without continuity correction. n may be an effective sample size and need not be
 * whole; z may be a quantile of Student's t.
 *
 * <p>Unit and range: a probability, exactly 0 for the lower limit at p = 0 and exactly 1 for the
 * upper limit at p = 1.
 *
 * <p>n = 0 is refused: there is no proportion of nothing.
 *
 * <p>Algorithm: closed form; the lower limit as p&sup2; over the larger root, so that it keeps its
 * digits when p is small.
 *
 * <p>Reference: Wilson (1927), Probable inference, the law of succession, and statistical
 * inference, doi:10.1080/01621459.1927.10502953; Newcombe (1998), Two-sided confidence intervals
 * for the single proportion,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * Returns the one-sided limit: the lower one for u below one half, the upper one above.
   *
   * @param p the proportion in [0, 1]
   * @param n the sample size or effective sample size, positive
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit in [0, 1]; p at one half
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double limit(double p, double n, double u) {
    return at(p, n, Normal.quantile(Probabilities.side(u)));
  }

  /**
   * Returns the one-sided limit with a quantile of Student's t, for a few clusters.
   *
   * @param p the proportion in [0, 1]
   * @param n the effective sample size, positive
   * @param u the probability in (0, 1) that the limit leaves below
   * @param df the degrees of freedom, positive
   * @return the limit in [0, 1]; p at one half
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double limit(double p, double n, double u, double df) {
    return at(p, n, StudentT.quantile(Probabilities.side(u), df));
  }

  /**
   * Returns the equal-tailed interval.
   *
   * @param p the proportion in [0, 1]
   * @param n the sample size or effective sample size, positive
   * @param level the confidence level in (0, 1)
   * @return the interval
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval interval(double p, double n, double level) {
    double z = Normal.upperQuantile((1 - Probabilities.level(level)) / 2);
    return new Interval(at(p, n, -z), at(p, n, z));
  }

  /**
   * Returns the equal-tailed interval with quantiles of Student's t.
   *
   * @param p the proportion in [0, 1]
   * @param n the effective sample size, positive
   * @param level the confidence level in (0, 1)
   * @param df the degrees of freedom, positive
   * @return the interval
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval interval(double p, double n, double level, double df) {
    double t = StudentT.upperQuantile((1 - Probabilities.level(level)) / 2, df);
    return new Interval(at(p, n, -t), at(p, n, t));
  }

  /**
   * Returns the interval with continuity correction, by one half or, if that is less, by how far x
   * is from n/2.
   *
   * @param x the number of successes, from 0 to n
   * @param n the number of trials, positive
   * @param level the confidence level in (0, 1)
   * @return the interval
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval corrected(long x, long n, double level) {
    double p = (double) Counts.successes(x, n) / n;
    double z = Normal.upperQuantile((1 - Probabilities.level(level)) / 2);
    double shift = Math.min(0.5, Math.abs(x - n / 2.0)) / n;
    double low = Math.max(0, p - shift);
    double high = Math.min(1, p + shift);
    double lower = p - shift <= 0 ? 0 : at(low, (double) n, -z);
    return new Interval(lower, p + shift >= 1 ? 1 : at(high, (double) n, z));
  }

  /**
   * Returns the middle of the interval, (p + z&sup2;/2n) / (1 + z&sup2;/n).
   *
   * @param p the proportion in [0, 1]
   * @param n the sample size or effective sample size, positive
   * @param level the confidence level in (0, 1)
   * @return p drawn towards one half
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double midpoint(double p, double n, double level) {
    double z = Normal.upperQuantile((1 - Probabilities.level(level)) / 2);
    Probabilities.probability(p);
    Probabilities.positive("n", n);
    return (p + z * z / (2 * n)) / (1 + z * z / n);
  }

  private static double at(double p, double n, double z) {
    Probabilities.probability(p);
    Probabilities.positive("n", n);
    if (z == 0) {
      return p;
    }
    if (z > 0 && p == 1) {
      return 1;
    }
    double square = z * z / n;
    double root = Math.abs(z) * Math.sqrt((p * (1 - p) + square / 4) / n);
    double larger = p + square / 2 + root;
    double limit = z > 0 ? larger / (1 + square) : p * p / larger;
    return Math.min(1, Math.max(0, limit));
  }
}
