package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Mahalanobis's distance: a distance of profiles in which correlated dimensions count once.
 *
 * <p>d = √((a − b)ᵀ C⁻¹ (a − b)), C the sample covariance (n − 1) of a table of profiles.
 *
 * <p>No unit; 0 or more; the same after any linear change of the scales of the dimensions.
 *
 * <p>Empty if the covariance cannot be inverted: no more profiles than dimensions, or dimensions
 * that follow from others.
 *
 * <p>Cholesky's decomposition, K³ once and K² for a distance.
 *
 * <p>Mahalanobis (1936), reprinted doi:10.1007/s13171-019-00164-5; for cultures: Berry, Guillén and
 * Zhou (2010), doi:10.1057/jibs.2010.28.
 */
public final class Mahalanobis {

  /** A pivot below this share of its variance follows from the dimensions before. */
  private static final double TOLERANCE = 1e-12;

  private final int dimensions;
  private final Cholesky covariance;

  private Mahalanobis(int dimensions, Cholesky covariance) {
    this.dimensions = dimensions;
    this.covariance = covariance;
  }

  /**
   * The distance that a table of profiles defines.
   *
   * @param profiles one row of scores each, complete
   * @return the distance, empty if the covariance cannot be inverted
   * @throws IllegalArgumentException if the rows have different lengths or a score is not finite
   */
  public static Optional<Mahalanobis> of(double[][] profiles) {
    int n = profiles.length;
    int k = n == 0 ? 0 : profiles[0].length;
    for (double[] row : profiles) {
      if (row.length != k || !Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "a profile must have " + k + " finite scores: " + Arrays.toString(row));
      }
    }
    if (k == 0 || n <= k) {
      return Optional.empty();
    }
    double[][] covariance = new double[k][k];
    double[][] deviations = new double[k][n];
    for (int j = 0; j < k; j++) {
      int dimension = j;
      double mean =
          Moments.of(Arrays.stream(profiles).mapToDouble(row -> row[dimension]).toArray()).mean();
      for (int i = 0; i < n; i++) {
        deviations[j][i] = profiles[i][j] - mean;
      }
    }
    for (int a = 0; a < k; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += deviations[a][i] * deviations[b][i];
        }
        covariance[a][b] = sum / (n - 1);
        covariance[b][a] = covariance[a][b];
      }
    }
    return Cholesky.of(covariance, TOLERANCE).map(root -> new Mahalanobis(k, root));
  }

  /**
   * The distance of two profiles.
   *
   * @param a scores of one, complete
   * @param b scores of the other, complete
   * @return the distance, 0 or more
   * @throws IllegalArgumentException if the lengths are not those of the table or a score is not
   *     finite
   */
  public double distance(double[] a, double[] b) {
    return Math.sqrt(squared(a, b));
  }

  /**
   * The squared distance per dimension: Kogut and Singh's index freed of the correlation of
   * dimensions.
   *
   * @param a scores of one, complete
   * @param b scores of the other, complete
   * @return d² ÷ K
   * @throws IllegalArgumentException if the lengths are not those of the table or a score is not
   *     finite
   */
  public double meanSquaredDistance(double[] a, double[] b) {
    return squared(a, b) / dimensions;
  }

  private double squared(double[] a, double[] b) {
    if (a.length != dimensions || b.length != dimensions) {
      throw new IllegalArgumentException(
          "profiles must have " + dimensions + " dimensions: " + a.length + " and " + b.length);
    }
    double[] difference = new double[dimensions];
    for (int k = 0; k < dimensions; k++) {
      difference[k] = a[k] - b[k];
      if (!Double.isFinite(difference[k])) {
        throw new IllegalArgumentException(
            "scores must be finite: dimension " + k + ", " + a[k] + " and " + b[k]);
      }
    }
    double[] solved = covariance.solve(difference);
    double sum = 0;
    for (int k = 0; k < dimensions; k++) {
      sum += difference[k] * solved[k];
    }
    return Math.max(0, sum);
  }

  @Override
  public String toString() {
    return "Mahalanobis's distance over " + dimensions + " dimensions";
  }
}
