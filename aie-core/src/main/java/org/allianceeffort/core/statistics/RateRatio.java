package org.allianceeffort.core.statistics;

/**
 * The ratio of two rates, exact given the number of events of both.
 *
 * <p>Given x<sub>1</sub> + x<sub>2</sub> events the first count is binomial with &pi; = r
 * T<sub>1</sub>/(r T<sub>1</sub> + T<sub>2</sub>); Clopper&ndash;Pearson limits of &pi; give those
 * of r = &pi;/(1 &minus; &pi;) &middot; T<sub>2</sub>/T<sub>1</sub>.
 *
 * <p>Unit and range: 0 to infinity, no unit; the upper limit is infinite if the second has no
 * event.
 *
 * <p>No event in both: no ratio and no limit, with the reason; the p-value is 1. No exposure is
 * refused.
 *
 * <p>Algorithm: beta quantiles; the p-value sums binomial probabilities, linear in the events.
 *
 * <p>Reference: Przyborowski, Wilenski (1940), Homogeneity of results in testing samples from
 * Poisson series, doi:10.1093/biomet/31.3-4.313.
 *
 * @param x1 the events of the first, 0 or more
 * @param exposure1 the exposure of the first, positive
 * @param x2 the events of the second, 0 or more
 * @param exposure2 the exposure of the second, positive
 */
public record RateRatio(long x1, double exposure1, long x2, double exposure2) {
  /** Probabilities this close to the observed count as equal to it. */
  private static final double TIE = 1 + 1e-7;

  /**
   * Checks the arguments.
   *
   * @param x1 the events of the first, 0 or more
   * @param exposure1 the exposure of the first, positive
   * @param x2 the events of the second, 0 or more
   * @param exposure2 the exposure of the second, positive
   * @throws IllegalArgumentException if an event count is negative or an exposure is not positive
   */
  public RateRatio {
    Counts.events(x1);
    Counts.events(x2);
    Probabilities.positive("exposure1", exposure1);
    Probabilities.positive("exposure2", exposure2);
  }

  /**
   * Returns the ratio, first over second.
   *
   * @return the ratio, infinite if only the second has no event, or the reason why there is none
   */
  public Outcome<Double> ratio() {
    return x1 + x2 == 0
        ? Outcome.undefined("no event in both")
        : Outcome.of(x1 / exposure1 / (x2 / exposure2));
  }

  /**
   * Returns the one-sided limit: the lower one for u below one half, the upper one above.
   *
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit; the ratio at one half; or the reason why there is none
   * @throws IllegalArgumentException if u is out of its range
   */
  public Outcome<Double> limit(double u) {
    Probabilities.side(u);
    if (x1 + x2 == 0 || u == 0.5) {
      return ratio();
    }
    double share = ClopperPearson.limit(x1, x1 + x2, u);
    // the complement has its own quantile, which keeps its digits when the share is near 1
    double rest = ClopperPearson.limit(x2, x1 + x2, 1 - u);
    return Outcome.of(share / rest * (exposure2 / exposure1));
  }

  /**
   * Returns the equal-tailed interval.
   *
   * @param level the confidence level in (0, 1)
   * @return the interval, or the reason why there is none
   * @throws IllegalArgumentException if the level is out of its range
   */
  public Outcome<Interval> interval(double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return limit(u).flatMap(lower -> limit(1 - u).map(upper -> new Interval(lower, upper)));
  }

  /**
   * Returns the exact two-sided p-value of equal rates: the probability of all outcomes no likelier
   * than the observed.
   *
   * @return the p-value
   * @throws ArithmeticException if there are more events than an {@code int} counts
   */
  public double pValue() {
    int n = Math.toIntExact(x1 + x2);
    double share = exposure1 / (exposure1 + exposure2);
    double observed = Binomial.pmf((int) x1, n, share) * TIE;
    double sum = 0;
    for (int x = 0; x <= n; x++) {
      double p = Binomial.pmf(x, n, share);
      sum += p <= observed ? p : 0;
    }
    return Math.min(1, sum);
  }

  @Override
  public String toString() {
    return ratio().map(PrintedFigure::figure)
        + ", "
        + x1
        + " in "
        + PrintedFigure.figure(exposure1)
        + " to "
        + x2
        + " in "
        + PrintedFigure.figure(exposure2);
  }
}
