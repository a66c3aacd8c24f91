package org.allianceeffort.core.statistics;

/**
 * Limits of the difference of two independent proportions, first minus second, from their Wilson
 * limits.
 *
 * <p>Lower: d &minus; &radic;((p<sub>1</sub> &minus; l<sub>1</sub>)&sup2; + (u<sub>2</sub> &minus;
 * p<sub>2</sub>)&sup2;); upper: d + &radic;((u<sub>1</sub> &minus; p<sub>1</sub>)&sup2; +
 * (p<sub>2</sub> &minus; l<sub>2</sub>)&sup2;) (method 10, without continuity correction).
 *
 * <p>Unit and range: a difference of probabilities, &minus;1 to 1. Sample sizes may be effective
 * ones.
 *
 * <p>n = 0 is refused.
 *
 * <p>Algorithm: closed form.
 *
 * <p>Reference: Newcombe (1998), Interval estimation for the difference between independent
 * proportions, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I; Zou,
 * Donner (2008), Construction of confidence limits about effect measures, doi:10.1002/sim.3095.
 */
public final class Newcombe {
  private Newcombe() {}

  /**
   * Returns the one-sided limit: the lower one for u below one half, the upper one above.
   *
   * @param p1 the first proportion in [0, 1]
   * @param n1 its sample size, positive
   * @param p2 the second proportion in [0, 1]
   * @param n2 its sample size, positive
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit in [-1, 1]; the difference at one half
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double limit(double p1, double n1, double p2, double n2, double u) {
    return limit(p1, Wilson.limit(p1, n1, u), p2, Wilson.limit(p2, n2, 1 - u));
  }

  /**
   * Returns the one-sided limit from one-sided limits that were made in any way, with a t quantile
   * for example.
   *
   * @param p1 the first proportion
   * @param limit1 the limit of the first at u
   * @param p2 the second proportion
   * @param limit2 the limit of the second at 1 minus u, on the other side
   * @return the limit at u of the difference
   * @throws IllegalArgumentException if the limits are on the same side of their proportions, or
   *     one is NaN
   */
  public static double limit(double p1, double limit1, double p2, double limit2) {
    double a = limit1 - p1;
    double b = p2 - limit2;
    if (!(a * b >= 0)) {
      throw new IllegalArgumentException(
          "limits must be on opposite sides of their proportions: "
              + limit1
              + " of "
              + p1
              + ", "
              + limit2
              + " of "
              + p2);
    }
    double reach = Math.sqrt(a * a + b * b);
    return p1 - p2 + (a < 0 || b < 0 ? -reach : reach);
  }

  /**
   * Returns the equal-tailed interval.
   *
   * @param p1 the first proportion in [0, 1]
   * @param n1 its sample size, positive
   * @param p2 the second proportion in [0, 1]
   * @param n2 its sample size, positive
   * @param level the confidence level in (0, 1)
   * @return the interval of the first minus the second
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval interval(double p1, double n1, double p2, double n2, double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return new Interval(limit(p1, n1, p2, n2, u), limit(p1, n1, p2, n2, 1 - u));
  }
}
