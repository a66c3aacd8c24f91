package org.allianceeffort.core.statistics;

/**
 * An estimate whose error follows Student's t.
 *
 * @param value the estimate
 * @param standardError its standard error, positive
 * @param degreesOfFreedom those of the error, positive
 */
public record TEstimate(double value, double standardError, double degreesOfFreedom) {

  /**
   * Checks the numbers.
   *
   * @param value the estimate
   * @param standardError its standard error, positive
   * @param degreesOfFreedom those of the error, positive
   * @throws IllegalArgumentException if the value is not finite or another figure is not positive
   */
  public TEstimate {
    if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("value must be finite: " + value);
    }
    Probabilities.positive("standard error", standardError);
    Probabilities.positive("degrees of freedom", degreesOfFreedom);
  }

  /**
   * Returns how many standard errors the value is away from 0.
   *
   * @return t
   */
  public double t() {
    return value / standardError;
  }

  /**
   * Returns the two-sided probability of a value as far from 0 when the truth is 0.
   *
   * @return in [0, 1]
   */
  public double p() {
    return Math.min(1, 2 * StudentT.sf(Math.abs(t()), degreesOfFreedom));
  }

  /**
   * Returns a one-sided confidence limit.
   *
   * @param u in (0, 1): the lower limit at confidence 1 − u below ½, the upper one at u above
   * @return the limit, rising with u
   * @throws IllegalArgumentException if u is out of range
   */
  public double limit(double u) {
    return value + StudentT.quantile(Probabilities.side(u), degreesOfFreedom) * standardError;
  }

  /**
   * Returns the interval of equal tails.
   *
   * @param level the confidence level in (0, 1)
   * @return both limits
   * @throws IllegalArgumentException if the level is out of range
   */
  public Interval interval(double level) {
    double tail = (1 - Probabilities.level(level)) / 2;
    double reach = StudentT.upperQuantile(tail, degreesOfFreedom) * standardError;
    return new Interval(value - reach, value + reach);
  }
}
