package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * Euclidean distances of two profiles, raw and standardised.
 *
 * <p>Raw √(Σ (a<sub>k</sub> − b<sub>k</sub>)²), standardised √(Σ (a<sub>k</sub> − b<sub>k</sub>)² ÷
 * V<sub>k</sub>); if only c of K dimensions are common, the sum is taken times K ÷ c.
 *
 * <p>Raw in the unit of the scores, standardised without unit; 0 or more.
 *
 * <p>A score of NaN is missing; for the standardised form also a dimension whose variance is 0 or
 * NaN. Empty if no dimension is left.
 *
 * <p>Cost K.
 *
 * <p>Konara and Mohr (2019), Why we should stop using the Kogut and Singh index,
 * doi:10.1007/s11575-019-00378-7.
 */
public final class EuclideanDistance {

  private EuclideanDistance() {}

  /**
   * The distance in the unit of the scores.
   *
   * @param a scores of one, NaN where missing
   * @param b scores of the other in the same dimensions, NaN where missing
   * @return the distance, empty if no dimension is common
   * @throws IllegalArgumentException if the lengths differ or a score is infinite
   */
  public static OptionalDouble raw(double[] a, double[] b) {
    Profiles.check(a, b);
    double sum = 0;
    int common = 0;
    for (int k = 0; k < a.length; k++) {
      if (!Double.isNaN(a[k]) && !Double.isNaN(b[k])) {
        sum += (a[k] - b[k]) * (a[k] - b[k]);
        common++;
      }
    }
    return rescaled(sum, common, a.length);
  }

  /**
   * The distance in standard deviations.
   *
   * @param a scores of one, NaN where missing
   * @param b scores of the other in the same dimensions, NaN where missing
   * @param variances of the dimensions, 0 or more
   * @return the distance, empty if no dimension is common
   * @throws IllegalArgumentException if the lengths differ, a variance is negative, or a value is
   *     infinite
   */
  public static OptionalDouble standardised(double[] a, double[] b, double[] variances) {
    Profiles.check(a, b, variances);
    double sum = 0;
    int common = 0;
    for (int k = 0; k < a.length; k++) {
      if (Profiles.common(a, b, variances, k)) {
        sum += (a[k] - b[k]) * (a[k] - b[k]) / variances[k];
        common++;
      }
    }
    return rescaled(sum, common, a.length);
  }

  private static OptionalDouble rescaled(double sum, int common, int dimensions) {
    return common == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(sum * dimensions / common));
  }
}
