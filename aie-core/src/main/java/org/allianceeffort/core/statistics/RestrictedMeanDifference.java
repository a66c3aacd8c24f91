package org.allianceeffort.core.statistics;

/**
 * The difference of two independent restricted means, first minus second.
 *
 * <p>d = a &minus; b, variance the sum of the two, normal.
 *
 * <p>Unit and range: the unit of the ages, &minus;&tau; to &tau;.
 *
 * <p>Both variances 0: no limit and no p-value, with the reason.
 *
 * <p>Algorithm: closed form.
 *
 * <p>Reference: Royston, Parmar (2013), Restricted mean survival time,
 * doi:10.1186/1471-2288-13-152.
 *
 * @param value the difference
 * @param variance its variance
 */
public record RestrictedMeanDifference(double value, double variance) {

  /**
   * Compares two restricted means to the same horizon.
   *
   * @param a the first
   * @param b the second
   * @return a minus b
   * @throws IllegalArgumentException if the horizons differ
   */
  public static RestrictedMeanDifference of(RestrictedMean a, RestrictedMean b) {
    if (a.horizon() != b.horizon()) {
      throw new IllegalArgumentException(
          "restricted means must have one horizon: " + a.horizon() + " and " + b.horizon());
    }
    return new RestrictedMeanDifference(a.value() - b.value(), a.variance() + b.variance());
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
   * Returns the one-sided limit.
   *
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit, or the reason why there is none
   * @throws IllegalArgumentException if u is out of its range
   */
  public Outcome<Double> limit(double u) {
    double z = Normal.quantile(Probabilities.side(u));
    return variance == 0
        ? Outcome.undefined("both variances are 0")
        : Outcome.of(value + z * standardError());
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
   * Returns the two-sided p-value of no difference.
   *
   * @return the p-value, or the reason why there is none
   */
  public Outcome<Double> pValue() {
    return variance == 0
        ? Outcome.undefined("both variances are 0")
        : Outcome.of(Math.min(1, 2 * Normal.sf(Math.abs(value) / standardError())));
  }
}
