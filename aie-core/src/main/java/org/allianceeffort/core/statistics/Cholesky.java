package org.allianceeffort.core.statistics;

import java.util.Optional;

/** The lower triangular root of a positive definite matrix; n³/3 multiplications. */
final class Cholesky {
  private final double[][] root;

  private Cholesky(double[][] root) {
    this.root = root;
  }

  /**
   * Decomposes a matrix, of which the lower triangle is read.
   *
   * @param tolerance the smallest pivot, as a share of its diagonal cell, that counts as positive
   * @return empty if the matrix is not positive definite to the tolerance
   */
  static Optional<Cholesky> of(double[][] matrix, double tolerance) {
    int n = matrix.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        if (i == j) {
          if (!(sum > tolerance * matrix[i][i]) || sum == Double.POSITIVE_INFINITY) {
            return Optional.empty();
          }
          l[i][i] = Math.sqrt(sum);
        } else {
          l[i][j] = sum / l[j][j];
        }
      }
    }
    return Optional.of(new Cholesky(l));
  }

  double[] solve(double[] right) {
    int n = root.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }

  double[][] inverse() {
    int n = root.length;
    double[][] columns = new double[n][];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      columns[j] = solve(unit);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (columns[i][j] + columns[j][i]) / 2;
        columns[i][j] = mean;
        columns[j][i] = mean;
      }
    }
    return columns;
  }
}
