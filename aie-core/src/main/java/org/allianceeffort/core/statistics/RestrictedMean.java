package org.allianceeffort.core.statistics;

/**
 * The mean time spent up to a horizon, with what is known of the time that nobody was followed.
 *
 * <p>value = &int;<sub>0</sub><sup>&tau;</sup> S, the curve S flat after the end of follow-up L;
 * variance = &Sigma; A<sub>i</sub>&sup2; d<sub>i</sub> / (n<sub>i</sub>(n<sub>i</sub> &minus;
 * d<sub>i</sub>)) with A<sub>i</sub> the area from t<sub>i</sub> to &tau;, a term being 0 where n =
 * d.
 *
 * <p>Unit and range: the unit of the ages, 0 to &tau;.
 *
 * <p>If S(L) &gt; 0 and L &lt; &tau;, the mean lies between {@link #lowerBound} = A(L) and {@link
 * #upperBound} = A(L) + S(L)(&tau; &minus; L), which is the value; otherwise both are the value.
 * Without a spell the bounds are 0 and &tau;.
 *
 * <p>Reference: Royston, Parmar (2013), Restricted mean survival time,
 * doi:10.1186/1471-2288-13-152; Irwin (1949), The standard error of an estimate of expectation of
 * life, doi:10.1017/S0022172400014443.
 *
 * @param horizon the horizon &tau;
 * @param value the restricted mean, flat extension
 * @param variance its variance, 0 if Greenwood's sum is
 * @param events the number of events up to the horizon
 * @param endOfFollowUp the largest exit L, 0 without a spell
 * @param survivalAtEnd S(L)
 * @param lowerBound the mean if all that was open at L ended there
 * @param upperBound the mean if nothing that was open at L ended before the horizon
 */
public record RestrictedMean(
    double horizon,
    double value,
    double variance,
    long events,
    double endOfFollowUp,
    double survivalAtEnd,
    double lowerBound,
    double upperBound) {

  static RestrictedMean of(KaplanMeier curve, double tau) {
    Ages.horizon(tau);
    double end = curve.endOfFollowUp().orElse(0);
    double[] area = areas(curve, tau);
    double variance = 0;
    for (int i = 0; i < area.length - 1; i++) {
      double n = curve.atRisk(i);
      double d = curve.events(i);
      if (d > 0 && d < n) {
        double after = area[area.length - 1] - area[i];
        variance += after * after * d / (n * (n - d));
      }
    }
    double value = area[area.length - 1];
    double last = curve.survivalAt(end);
    double open = end < tau ? last * (tau - end) : 0;
    return new RestrictedMean(
        tau, value, variance, curve.eventsUpTo(tau), end, last, value - open, value);
  }

  /** The area under the curve to each step below the horizon, and to the horizon. */
  private static double[] areas(KaplanMeier curve, double tau) {
    int steps = 0;
    while (steps < curve.steps() && curve.time(steps) < tau) {
      steps++;
    }
    double[] area = new double[steps + 1];
    double sum = 0;
    double from = 0;
    double height = 1;
    for (int i = 0; i < steps; i++) {
      sum += height * (curve.time(i) - from);
      area[i] = sum;
      from = curve.time(i);
      height = curve.survival(i);
    }
    area[steps] = sum + height * (tau - from);
    return area;
  }

  /**
   * Returns the standard error.
   *
   * @return the square root of the variance
   */
  public double standardError() {
    return Math.sqrt(variance);
  }

  /**
   * Returns the one-sided normal limit, clipped to 0..&tau;.
   *
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit, or the reason why there is none
   * @throws IllegalArgumentException if u is out of its range
   */
  public Outcome<Double> limit(double u) {
    double z = Normal.quantile(Probabilities.side(u));
    if (variance == 0) {
      return Outcome.undefined(
          "the variance is 0: " + events + " events, none of them while others remained at risk");
    }
    return Outcome.of(Math.min(horizon, Math.max(0, value + z * standardError())));
  }

  /**
   * Returns the equal-tailed normal interval, clipped to 0..&tau;.
   *
   * @param level the confidence level in (0, 1)
   * @return the interval, or the reason why there is none
   * @throws IllegalArgumentException if the level is out of its range
   */
  public Outcome<Interval> interval(double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return limit(u).flatMap(lower -> limit(1 - u).map(upper -> new Interval(lower, upper)));
  }
}
