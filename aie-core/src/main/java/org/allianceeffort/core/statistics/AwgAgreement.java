package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * a<sub>wg</sub>: agreement against the most disagreement that is possible at the group's own mean.
 *
 * <p>a<sub>wg</sub> = 1 − 2s² ÷ (((H + L)M − M² − HL) · n ÷ (n − 1)), with s² the sample variance,
 * M the mean of n ratings and L, H the ends of the scale; over items, the mean.
 *
 * <p>Unit: none, in [−1, 1]: 1 full agreement, 0 half of the greatest variance, −1 the greatest.
 *
 * <p>Empty for fewer than two members, and where the mean lies so near an end, below (L(n − 1) + H)
 * ÷ n or above (H(n − 1) + L) ÷ n, that the figure cannot be interpreted; 1 if all ratings stand at
 * one end. Items without a figure are left out of the mean.
 *
 * <p>Cost n.
 *
 * <p>Reference: Brown and Hauenstein (2005), doi:10.1177/1094428105275376.
 */
public final class AwgAgreement {
  private AwgAgreement() {}

  /**
   * Returns the agreement on one item.
   *
   * @param ratings one a member, each within the scale
   * @param low the lower end of the scale
   * @param high the upper end of the scale, above the lower
   * @return in [−1, 1], or empty
   * @throws IllegalArgumentException if a rating is outside of the scale
   */
  public static OptionalDouble of(double[] ratings, double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException("low must be below high: " + low + ", " + high);
    }
    boolean atLow = true;
    boolean atHigh = true;
    for (double rating : ratings) {
      if (!(rating >= low && rating <= high)) {
        throw new IllegalArgumentException(
            "a rating must be in " + low + ".." + high + ": " + rating);
      }
      atLow &= rating == low;
      atHigh &= rating == high;
    }
    int n = ratings.length;
    if (n < 2) {
      return OptionalDouble.empty();
    }
    if (atLow || atHigh) {
      return OptionalDouble.of(1);
    }
    Sample sample = Sample.of(ratings);
    double mean = sample.mean();
    // A mean that stands exactly on the bound can be interpreted: allow for its rounding.
    double slack = 1e-12 * (high - low);
    if (mean < (low * (n - 1) + high) / n - slack || mean > (high * (n - 1) + low) / n + slack) {
      return OptionalDouble.empty();
    }
    double greatest = (high - mean) * (mean - low) * n / (n - 1);
    return OptionalDouble.of(Math.max(-1, 1 - 2 * sample.variance() / greatest));
  }

  /**
   * Returns the mean agreement over the items that have a figure.
   *
   * @param items one row an item, one rating a member
   * @param low the lower end of the scale
   * @param high the upper end of the scale, above the lower
   * @return in [−1, 1]; empty if no item has a figure
   * @throws IllegalArgumentException if a rating is outside of the scale
   */
  public static OptionalDouble ofItems(double[][] items, double low, double high) {
    double sum = 0;
    int count = 0;
    for (double[] ratings : items) {
      OptionalDouble one = of(ratings, low, high);
      if (one.isPresent()) {
        sum += one.getAsDouble();
        count++;
      }
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }
}
