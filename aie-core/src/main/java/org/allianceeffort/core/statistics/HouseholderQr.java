package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * The thin QR decomposition of a tall matrix by Householder reflections, columns scaled to length 1
 * before; 2np² multiplications.
 */
final class HouseholderQr {
  /**
   * The part of a column of length 1 that its predecessors leave, below which it depends on them.
   */
  private static final double DEPENDENT = 1e-11;

  private final int n;
  private final int p;
  private final double[][] reflectors;
  private final double[] diagonal;
  private final double[] scale;

  private HouseholderQr(double[][] columns, double[] scale, int n) {
    this.n = n;
    this.p = columns.length;
    this.reflectors = columns;
    this.diagonal = new double[p];
    this.scale = scale;
    for (int k = 0; k < p; k++) {
      double[] column = columns[k];
      double length = 0;
      for (int i = k; i < n; i++) {
        length += column[i] * column[i];
      }
      length = Math.sqrt(length);
      double sign = column[k] > 0 ? -length : length;
      diagonal[k] = sign;
      if (length == 0) {
        continue;
      }
      column[k] -= sign;
      // A reflector v with v'v = 2 needs no further factor.
      double norm = Math.sqrt(length * (length + Math.abs(column[k] + sign)));
      for (int i = k; i < n; i++) {
        column[i] /= norm;
      }
      for (int j = k + 1; j < p; j++) {
        reflect(k, columns[j]);
      }
    }
  }

  /** Decomposes rows of p numbers, at least p of them. */
  static HouseholderQr of(double[][] rows, int p) {
    int n = rows.length;
    double[][] columns = new double[p][n];
    double[] scale = new double[p];
    for (int j = 0; j < p; j++) {
      double largest = 0;
      for (double[] row : rows) {
        largest = Math.max(largest, Math.abs(row[j]));
      }
      double sum = 0;
      for (int i = 0; i < n && largest > 0; i++) {
        double share = rows[i][j] / largest;
        sum += share * share;
      }
      scale[j] = largest > 0 ? largest * Math.sqrt(sum) : 1;
      for (int i = 0; i < n; i++) {
        columns[j][i] = rows[i][j] / scale[j];
      }
    }
    return new HouseholderQr(columns, scale, n);
  }

  /** The first column that depends on those before it, or -1. */
  int dependent() {
    for (int k = 0; k < p; k++) {
      if (!(Math.abs(diagonal[k]) > DEPENDENT)) {
        return k;
      }
    }
    return -1;
  }

  /** The coefficients that make the squares of right − rows · coefficients least. */
  double[] solve(double[] right) {
    double[] y = right.clone();
    for (int k = 0; k < p; k++) {
      reflect(k, y);
    }
    double[] x = backSubstitute(Arrays.copyOf(y, p));
    for (int k = 0; k < p; k++) {
      x[k] /= scale[k];
    }
    return x;
  }

  /** Row i of the orthogonal factor, as p numbers, for every i. */
  double[][] thinQ() {
    double[][] q = new double[n][p];
    for (int j = 0; j < p; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      for (int k = p - 1; k >= 0; k--) {
        reflect(k, unit);
      }
      for (int i = 0; i < n; i++) {
        q[i][j] = unit[i];
      }
    }
    return q;
  }

  /** R⁻¹ M R⁻ᵀ in the original scale: M = I gives the inverse of the cross-products. */
  double[][] sandwich(double[][] m) {
    double[][] half = new double[p][];
    for (int j = 0; j < p; j++) {
      double[] column = new double[p];
      for (int i = 0; i < p; i++) {
        column[i] = m[i][j];
      }
      half[j] = backSubstitute(column);
    }
    double[][] full = new double[p][p];
    for (int i = 0; i < p; i++) {
      double[] row = new double[p];
      for (int j = 0; j < p; j++) {
        row[j] = half[j][i];
      }
      double[] result = backSubstitute(row);
      for (int j = 0; j < p; j++) {
        full[i][j] = result[j] / scale[i] / scale[j];
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (full[i][j] + full[j][i]) / 2;
        full[i][j] = mean;
        full[j][i] = mean;
      }
    }
    return full;
  }

  private double[] backSubstitute(double[] right) {
    double[] x = right.clone();
    for (int k = p - 1; k >= 0; k--) {
      x[k] /= diagonal[k];
      for (int i = 0; i < k; i++) {
        x[i] -= reflectors[k][i] * x[k];
      }
    }
    return x;
  }

  private void reflect(int k, double[] vector) {
    double[] v = reflectors[k];
    double sum = 0;
    for (int i = k; i < n; i++) {
      sum += v[i] * vector[i];
    }
    for (int i = k; i < n; i++) {
      vector[i] -= sum * v[i];
    }
  }
}
