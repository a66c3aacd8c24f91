package org.allianceeffort.core.statistics;

/**
 * Exact limits of a rate.
 *
 * <p>Lower: the u quantile of Gamma(x) over the exposure; upper: the u quantile of Gamma(x + 1)
 * over the exposure.
 *
 * <p>Unit and range: events per unit of exposure, 0 and above; the lower limit is 0 without an
 * event, and the upper one keeps its one-sided probability.
 *
 * <p>No exposure is refused.
 *
 * <p>Algorithm: gamma quantiles; constant cost.
 *
 * <p>Reference: Garwood (1936), Fiducial limits for the Poisson distribution,
 * doi:10.1093/biomet/28.3-4.437.
 */
public final class Garwood {
  private Garwood() {}

  /**
   * Returns the one-sided limit: the lower one for u below one half, the upper one above.
   *
   * @param events the number of events, 0 or more
   * @param exposure how long or how much was observed, positive
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit, 0 or more; events/exposure at one half
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double limit(long events, double exposure, double u) {
    Counts.events(events);
    Probabilities.positive("exposure", exposure);
    Probabilities.side(u);
    if (u < 0.5) {
      return events == 0 ? 0 : Gamma.quantile(u, (double) events, 1) / exposure;
    }
    return (u > 0.5 ? Gamma.quantile(u, events + 1.0, 1) : events) / exposure;
  }

  /**
   * Returns the equal-tailed interval.
   *
   * @param events the number of events, 0 or more
   * @param exposure how long or how much was observed, positive
   * @param level the confidence level in (0, 1)
   * @return the interval
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval interval(long events, double exposure, double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return new Interval(limit(events, exposure, u), limit(events, exposure, 1 - u));
  }
}
