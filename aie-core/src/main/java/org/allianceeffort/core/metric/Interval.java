package org.allianceeffort.core.metric;

/**
 * A two-sided confidence interval.
 *
 * @param lower the lower limit, in the unit of the estimate
 * @param upper the upper limit, in the unit of the estimate
 * @param level the confidence level, such as 0.95
 */
public record Interval(double lower, double upper, double level) {

  /**
   * Checks the limits and the level.
   *
   * @throws IllegalArgumentException if a limit is NaN, the upper lies below the lower, or the level is not inside 0..1
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "the lower limit must not exceed the upper: lower " + lower + ", upper " + upper);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1: " + level);
    }
  }

  /**
   * Whether a value lies between the limits, ends included.
   *
   * @param value in the unit of the estimate
   * @return true if it does
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /**
   * Upper minus lower limit.
   *
   * @return not negative, in the unit of the estimate
   */
  public double width() {
    return upper - lower;
  }
}
