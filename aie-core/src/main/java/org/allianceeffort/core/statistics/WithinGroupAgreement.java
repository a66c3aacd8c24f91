package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * r<sub>wg</sub>, r<sub>wg(j)</sub> and Lindell's r*<sub>wg(j)</sub>: how far the members of one
 * group agree, against ratings that were spread evenly over the options.
 *
 * <p>With s² the sample variance of an item (its mean over J items), and σ² = (A² − 1) ÷ 12 the
 * variance of A equally likely options: r<sub>wg</sub> = 1 − s² ÷ σ²; r<sub>wg(j)</sub> = J·r ÷
 * (J·r + s² ÷ σ²) with r = 1 − s² ÷ σ²; r* = 1 − s² ÷ σ².
 *
 * <p>Unit: none. r<sub>wg</sub> and r<sub>wg(j)</sub> are in [0, 1], more disagreement than by even
 * spread is set to 0; the untruncated forms go below 0.
 *
 * <p>Empty for fewer than two members (a variance needs two) or without items. Full agreement is 1.
 *
 * <p>{@link #ofGroups} takes one pass over integer scores and three numbers an item and group.
 *
 * <p>References: James, Demaree and Wolf (1984), doi:10.1037/0021-9010.69.1.85; Lindell, Brandt and
 * Whitney (1999), doi:10.1177/01466219922031257.
 */
public final class WithinGroupAgreement {
  private WithinGroupAgreement() {}

  /**
   * Returns the variance of equally likely options.
   *
   * @param options the number of options A, 2 or more
   * @return (A² − 1) ÷ 12
   * @throws IllegalArgumentException if there are fewer than two options
   */
  public static double uniformVariance(int options) {
    if (options < 2) {
      throw new IllegalArgumentException("a scale has at least 2 options: " + options);
    }
    return ((double) options * options - 1) / 12;
  }

  /**
   * Returns r<sub>wg</sub> of one item.
   *
   * @param ratings one a member
   * @param options the number of options of the scale
   * @return in [0, 1]; empty for fewer than two members
   */
  public static OptionalDouble rwg(double[] ratings, int options) {
    OptionalDouble raw = rwgUntruncated(ratings, options);
    return raw.isPresent() ? OptionalDouble.of(Math.max(0, raw.getAsDouble())) : raw;
  }

  /**
   * Returns r<sub>wg</sub> of one item without setting what is below 0 to 0.
   *
   * @param ratings one a member
   * @param options the number of options of the scale
   * @return at most 1; empty for fewer than two members
   */
  public static OptionalDouble rwgUntruncated(double[] ratings, int options) {
    double sigma = uniformVariance(options);
    return ratings.length < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - Sample.of(ratings).variance() / sigma);
  }

  /**
   * Returns r<sub>wg(j)</sub> from the sample variances of the items.
   *
   * @param variances one an item, each with n − 1 over the group's members
   * @param options the number of options of the scale
   * @return in [0, 1]; empty without items
   * @throws IllegalArgumentException if a variance is negative or not a number
   */
  public static OptionalDouble rwgj(double[] variances, int options) {
    double sigma = uniformVariance(options);
    return variances.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(rwgj(mean(variances) / sigma, variances.length));
  }

  private static double rwgj(double ratio, int items) {
    double r = 1 - ratio;
    return r <= 0 ? 0 : items * r / (items * r + ratio);
  }

  /**
   * Returns Lindell's r*<sub>wg(j)</sub> from the sample variances of the items.
   *
   * @param variances one an item, each with n − 1 over the group's members
   * @param options the number of options of the scale
   * @return at most 1, not cut off below; empty without items
   * @throws IllegalArgumentException if a variance is negative or not a number
   */
  public static OptionalDouble lindell(double[] variances, int options) {
    double sigma = uniformVariance(options);
    return variances.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - mean(variances) / sigma);
  }

  private static double mean(double[] variances) {
    double sum = 0;
    for (double variance : variances) {
      if (!(variance >= 0)) {
        throw new IllegalArgumentException("a variance must be 0 or more: " + variance);
      }
      sum += variance;
    }
    return sum / variances.length;
  }

  /**
   * Returns r<sub>wg(j)</sub> of many groups at once.
   *
   * @param scores the scores of one respondent after the other, {@code items} each, all answered
   * @param items the number of items, 1 or more
   * @param groupOf the group of each respondent, from 0
   * @param groups the number of groups
   * @param options the number of options of the scale
   * @return one figure a group in [0, 1]; NaN for a group of fewer than two
   * @throws IllegalArgumentException if the lengths do not fit, or a group is out of range
   */
  public static double[] ofGroups(int[] scores, int items, int[] groupOf, int groups, int options) {
    double sigma = uniformVariance(options);
    if (items < 1 || scores.length != (long) items * groupOf.length) {
      throw new IllegalArgumentException(
          "scores must be items times respondents: "
              + scores.length
              + " scores, "
              + items
              + " items, "
              + groupOf.length
              + " respondents");
    }
    int[] sizes = new int[groups];
    long[] sums = new long[Math.multiplyExact(groups, items)];
    double[] squares = new double[groups];
    for (int row = 0; row < groupOf.length; row++) {
      int group = groupOf[row];
      if (group < 0 || group >= groups) {
        throw new IllegalArgumentException(
            "groups are numbered from 0 to " + (groups - 1) + ": respondent " + row + ", " + group);
      }
      sizes[group]++;
      int from = row * items;
      int to = group * items;
      long square = 0;
      for (int item = 0; item < items; item++) {
        long score = scores[from + item];
        sums[to + item] += score;
        square += score * score;
      }
      // Whole numbers: exact in a double up to 2^53, so the order does not matter.
      squares[group] += square;
    }
    double[] result = new double[groups];
    Arrays.fill(result, Double.NaN);
    for (int group = 0; group < groups; group++) {
      double n = sizes[group];
      if (n >= 2) {
        double squaredSums = 0;
        for (int item = 0; item < items; item++) {
          double sum = sums[group * items + item];
          squaredSums += sum * sum;
        }
        double variance = (n * squares[group] - squaredSums) / (n * (n - 1)) / items;
        result[group] = rwgj(variance / sigma, items);
      }
    }
    return result;
  }
}
