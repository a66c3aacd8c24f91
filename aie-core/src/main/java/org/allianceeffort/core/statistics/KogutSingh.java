package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Kogut and Singh's index of cultural distance.
 *
 * <p>d = Σ<sub>k</sub> (a<sub>k</sub> − b<sub>k</sub>)² ÷ V<sub>k</sub> ÷ K over the K dimensions
 * that both profiles have.
 *
 * <p>No unit; 0 for equal profiles, 2 on average for two drawn at random from the population whose
 * variances are used.
 *
 * <p>A score or variance of NaN is missing; a dimension with variance 0, on which nobody differs,
 * tells nobody apart and is left out too. Empty if no dimension is left.
 *
 * <p>Cost K.
 *
 * <p>Kogut and Singh (1988), The effect of national culture on the choice of entry mode,
 * doi:10.1057/palgrave.jibs.8490394.
 */
public final class KogutSingh {

  private KogutSingh() {}

  /**
   * The distance of two profiles.
   *
   * @param a scores of one, NaN where missing
   * @param b scores of the other in the same dimensions, NaN where missing
   * @param variances what squared differences are measured by, 0 or more
   * @return the distance, empty if no dimension is common
   * @throws IllegalArgumentException if the lengths differ, a variance is negative, or a value is
   *     infinite
   */
  public static OptionalDouble distance(double[] a, double[] b, double[] variances) {
    Profiles.check(a, b, variances);
    double sum = 0;
    int common = 0;
    for (int k = 0; k < a.length; k++) {
      if (Profiles.common(a, b, variances, k)) {
        sum += (a[k] - b[k]) * (a[k] - b[k]) / variances[k];
        common++;
      }
    }
    return common == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / common);
  }

  /**
   * The sample variance (n − 1) of each dimension over the profiles that have it.
   *
   * @param profiles one row of scores each, NaN where missing
   * @return a new array by dimension, NaN for fewer than two scores
   * @throws IllegalArgumentException if the rows have different lengths
   */
  public static double[] sampleVariances(double[][] profiles) {
    int dimensions = profiles.length == 0 ? 0 : profiles[0].length;
    double[] variances = new double[dimensions];
    for (double[] row : profiles) {
      if (row.length != dimensions) {
        throw new IllegalArgumentException(
            "profiles must have the same dimensions: " + dimensions + " and " + row.length);
      }
    }
    for (int k = 0; k < dimensions; k++) {
      int dimension = k;
      // in rising order, so that the order of the profiles does not matter
      double[] scores =
          Arrays.stream(profiles)
              .mapToDouble(row -> row[dimension])
              .filter(score -> !Double.isNaN(score))
              .sorted()
              .toArray();
      variances[k] = Moments.of(scores).sampleVariance();
    }
    return variances;
  }
}
