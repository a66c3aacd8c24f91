package org.allianceeffort.core.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * The noncentral t distribution, and the noncentrality that fits an observed t.
 *
 * <p>The distribution of (Z + δ) ÷ S, with Z standard normal and S = √(χ² ÷ df). P(T ≤ t) = E Φ(tS
 * − δ).
 *
 * <p>Unit and range: any real number, no unit. Arguments outside of their range are refused.
 *
 * <p>The expectation over S by trapezoidal sums (see {@link ChiScale}); relative error about 1e-13.
 * Some 100 to 500 evaluations of the normal distribution.
 *
 * <p>Reference: Johnson, Kotz, Balakrishnan (1995), Continuous Univariate Distributions 2, ISBN
 * 978-0-471-58494-0.
 */
public final class NoncentralT {
  private NoncentralT() {}

  /**
   * Returns the probability of a value of at most {@code t}.
   *
   * @param t the value, finite
   * @param df the degrees of freedom, positive
   * @param noncentrality δ, finite
   * @return P(T &le; t) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double cdf(double t, double df, double noncentrality) {
    check(t, df, noncentrality);
    return Math.min(1, ChiScale.expectation(df, s -> Normal.cdf(t * s - noncentrality)));
  }

  /**
   * Returns the probability of a value above {@code t}, accurate in the upper tail.
   *
   * @param t the value, finite
   * @param df the degrees of freedom, positive
   * @param noncentrality δ, finite
   * @return P(T &gt; t) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double sf(double t, double df, double noncentrality) {
    check(t, df, noncentrality);
    return Math.min(1, ChiScale.expectation(df, s -> Normal.sf(t * s - noncentrality)));
  }

  /**
   * Returns the noncentrality at which an observed t has a given probability of being exceeded.
   *
   * <p>At u below ½ this is the lower one-sided confidence limit of δ, at u above ½ the upper one.
   *
   * @param t the observed value, finite
   * @param df the degrees of freedom, positive
   * @param u the probability P(T &gt; t) wanted, in (0, 1)
   * @return δ, rising with u
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double noncentrality(double t, double df, double u) {
    check(t, df, 0);
    Probabilities.side(u);
    DoubleUnaryOperator distance =
        delta -> u < 0.5 ? sf(t, df, delta) - u : 1 - u - cdf(t, df, delta);
    double reach = 2;
    double low = t;
    while (distance.applyAsDouble(low) > 0) {
      low -= reach;
      reach *= 2;
    }
    reach = 2;
    double high = t;
    while (distance.applyAsDouble(high) < 0) {
      high += reach;
      reach *= 2;
    }
    return low == high ? low : Monotone.root(distance, low, high);
  }

  private static void check(double t, double df, double noncentrality) {
    if (!(Math.abs(t) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("t must be finite: " + t);
    }
    Probabilities.positive("df", df);
    if (!(Math.abs(noncentrality) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("noncentrality must be finite: " + noncentrality);
    }
  }
}
