package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The noncentral F distribution, and the noncentrality that fits an observed F.
 *
 * <p>The distribution of (A ÷ df1) ÷ (B ÷ df2), A noncentral chi-squared with noncentrality λ. P(F
 * ≤ x) = Σ Poisson(j; λ ÷ 2) · I<sub>y</sub>(df1 ÷ 2 + j, df2 ÷ 2), y = df1·x ÷ (df1·x + df2).
 *
 * <p>Unit and range: 0 and above, no unit. Arguments outside of their range are refused.
 *
 * <p>Summed from the most likely j outwards, both tails as sums of positive terms: relative error
 * about 1e-12. Some 20 + 8√λ evaluations of the beta distribution.
 *
 * <p>References: Benton and Krishnamoorthy (2003), doi:10.1016/S0167-9473(02)00283-9; for the
 * interval of λ, Steiger and Fouladi (1997), in Harlow, Mulaik and Steiger (eds), What if there
 * were no significance tests?, ISBN 978-0-8058-2634-0.
 */
public final class NoncentralF {
  private static final double NEGLIGIBLE = 1e-18;

  private NoncentralF() {}

  /**
   * Returns the probability of a value of at most {@code x}.
   *
   * @param x the value
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @param noncentrality λ, 0 or more
   * @return P(F &le; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double cdf(double x, double df1, double df2, double noncentrality) {
    check(df1, df2, noncentrality);
    if (Probabilities.number(x) <= 0) {
      return 0;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 1;
    }
    if (noncentrality == 0) {
      return FDistribution.cdf(x, df1, df2);
    }
    return mixture(
        noncentrality / 2,
        false,
        j -> FDistribution.cdf(x * df1 / (df1 + 2 * j), df1 + 2 * j, df2));
  }

  /**
   * Returns the probability of a value above {@code x}, accurate in the upper tail.
   *
   * @param x the value
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @param noncentrality λ, 0 or more
   * @return P(F &gt; x) in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double sf(double x, double df1, double df2, double noncentrality) {
    check(df1, df2, noncentrality);
    if (Probabilities.number(x) <= 0) {
      return 1;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (noncentrality == 0) {
      return FDistribution.sf(x, df1, df2);
    }
    return mixture(
        noncentrality / 2, true, j -> FDistribution.sf(x * df1 / (df1 + 2 * j), df1 + 2 * j, df2));
  }

  /**
   * Returns the noncentrality at which an observed F has a given probability of being exceeded.
   *
   * <p>At u below ½ this is the lower one-sided confidence limit of λ, at u above ½ the upper one.
   *
   * @param f the observed F, 0 or more
   * @param df1 the degrees of freedom of the numerator, positive
   * @param df2 the degrees of freedom of the denominator, positive
   * @param u the probability P(F &gt; f) wanted, in (0, 1)
   * @return λ; empty if already λ = 0 makes so large an F likelier than that, so that the limit is
   *     0 or does not exist
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static OptionalDouble noncentrality(double f, double df1, double df2, double u) {
    check(df1, df2, 0);
    Probabilities.side(u);
    if (!(f >= 0 && f < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("F must be finite and not negative: " + f);
    }
    if (FDistribution.sf(f, df1, df2) >= u) {
      return OptionalDouble.empty();
    }
    DoubleUnaryOperator distance =
        lambda -> u < 0.5 ? sf(f, df1, df2, lambda) - u : 1 - u - cdf(f, df1, df2, lambda);
    double high = Math.max(1, f * df1);
    while (distance.applyAsDouble(high) < 0) {
      high *= 2;
    }
    return OptionalDouble.of(Monotone.root(distance, 0, high));
  }

  private static double mixture(double mean, boolean rising, DoubleUnaryOperator part) {
    int mode = (int) Math.min(1_000_000_000, Math.floor(mean));
    double top = Poisson.pmf(mode, mean);
    double sum = top * part.applyAsDouble(mode);
    double weight = top;
    // Below the mode the weights fall faster than geometrically.
    for (int j = mode; j > 0; j--) {
      weight *= j / mean;
      double term = weight * part.applyAsDouble(j - 1);
      sum += term;
      if (term <= NEGLIGIBLE * sum && (sum > 0 || weight < 1e-300)) {
        break;
      }
    }
    weight = top;
    for (int j = mode + 1; ; j++) {
      weight *= mean / j;
      double value = part.applyAsDouble(j);
      sum += weight * value;
      // A rising part may outgrow the weights until it is of the order of one.
      boolean gone = weight * (rising ? 1 : value) <= NEGLIGIBLE * sum;
      if (gone || weight < 1e-300) {
        break;
      }
    }
    return Math.min(1, sum);
  }

  private static void check(double df1, double df2, double noncentrality) {
    Probabilities.positive("df1", df1);
    Probabilities.positive("df2", df2);
    if (!(noncentrality >= 0 && noncentrality < 1e9)) {
      throw new IllegalArgumentException("noncentrality must be in [0, 1e9): " + noncentrality);
    }
  }
}
