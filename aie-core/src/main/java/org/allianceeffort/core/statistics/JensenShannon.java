package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * Jensen and Shannon's distance of two distributions, to base 2.
 *
 * <p>With m = (p + q) ÷ 2: divergence ½ Σ p log₂(p ÷ m) + ½ Σ q log₂(q ÷ m); the distance is its
 * root and a metric. Weights are divided by their sum first; 0 log 0 = 0.
 *
 * <p>No unit; 0 for equal distributions, 1 if they have nothing in common.
 *
 * <p>Empty if the weights of either sum to 0.
 *
 * <p>Cost: the number of categories; exactly symmetric in p and q.
 *
 * <p>Lin (1991), doi:10.1109/18.61115; Endres and Schindelin (2003), doi:10.1109/TIT.2003.813506.
 */
public final class JensenShannon {

  private static final double LN_2 = StrictMath.log(2);

  private JensenShannon() {}

  /**
   * The distance of two distributions.
   *
   * @param p weights of one, 0 or more
   * @param q weights of the other over the same categories, 0 or more
   * @return the distance in [0, 1], empty if either sums to 0
   * @throws IllegalArgumentException if the lengths differ or a weight is negative, infinite or NaN
   */
  public static OptionalDouble distance(double[] p, double[] q) {
    OptionalDouble divergence = divergence(p, q);
    return divergence.isEmpty()
        ? divergence
        : OptionalDouble.of(Math.sqrt(divergence.getAsDouble()));
  }

  /**
   * The divergence of two distributions, in bits.
   *
   * @param p weights of one, 0 or more
   * @param q weights of the other over the same categories, 0 or more
   * @return the divergence in [0, 1], empty if either sums to 0
   * @throws IllegalArgumentException if the lengths differ or a weight is negative, infinite or NaN
   */
  public static OptionalDouble divergence(double[] p, double[] q) {
    if (p.length != q.length) {
      throw new IllegalArgumentException(
          "distributions must have the same categories: " + p.length + " and " + q.length);
    }
    double totalOfP = total(p);
    double totalOfQ = total(q);
    if (totalOfP == 0 || totalOfQ == 0) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      double a = p[k] / totalOfP;
      double b = q[k] / totalOfQ;
      double m = (a + b) / 2;
      sum += term(a, m) + term(b, m);
    }
    return OptionalDouble.of(Math.max(0, Math.min(1, sum / (2 * LN_2))));
  }

  private static double term(double share, double mean) {
    return share == 0 || mean == 0 ? 0 : share * StrictMath.log(share / mean);
  }

  private static double total(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight must be finite and not negative: " + weight);
      }
      sum += weight;
    }
    if (sum == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("weights must have a finite sum: " + sum);
    }
    return sum;
  }
}
