package org.allianceeffort.core.statistics;

/**
 * Two limits of a figure, in the unit of the figure.
 *
 * <p>A side without a limit is infinite; NaN is refused.
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower one
 */
public record Interval(double lower, double upper) {

  /**
   * Checks the order of the limits.
   *
   * @param lower the lower limit
   * @param upper the upper limit, not below the lower one
   * @throws IllegalArgumentException if a limit is NaN or the lower one is above the upper one
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "lower must not be above upper: lower " + lower + ", upper " + upper);
    }
  }

  /**
   * Says whether a value lies between the limits, the limits included.
   *
   * @param value the value asked for
   * @return whether it is inside
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /**
   * Returns the distance between the limits.
   *
   * @return upper minus lower, 0 or more
   */
  public double width() {
    return upper - lower;
  }
}
