package org.allianceeffort.core.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric matrix of finite numbers, such as the covariances of items or of coefficients.
 *
 * <p>Immutable; the lower triangle of what is given is kept.
 */
public final class SymmetricMatrix {
  private final int size;
  private final double[] cells;

  private SymmetricMatrix(int size, double[] cells) {
    this.size = size;
    this.cells = cells;
  }

  /**
   * Makes a matrix from its rows.
   *
   * @param rows as many rows as columns, symmetric up to 1e-9 of the larger of two mirrored cells
   * @return the matrix
   * @throws IllegalArgumentException if it is not square, not symmetric or not finite
   */
  public static SymmetricMatrix of(double[][] rows) {
    int size = rows.length;
    double[] cells = new double[size * size];
    for (int i = 0; i < size; i++) {
      if (rows[i].length != size) {
        throw new IllegalArgumentException(
            "rows and columns must be as many: "
                + size
                + " rows, row "
                + i
                + " has "
                + rows[i].length);
      }
      for (int j = 0; j <= i; j++) {
        double a = rows[i][j];
        double b = rows[j][i];
        if (!(Math.abs(a) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "cells must be finite: row " + i + ", column " + j + ", " + a);
        }
        if (!(Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))) {
          throw new IllegalArgumentException(
              "a symmetric matrix is needed: row " + i + ", column " + j + ", " + a + " and " + b);
        }
        cells[i * size + j] = a;
        cells[j * size + i] = a;
      }
    }
    return new SymmetricMatrix(size, cells);
  }

  /**
   * Returns the number of rows.
   *
   * @return rows, and columns
   */
  public int size() {
    return size;
  }

  /**
   * Returns one cell.
   *
   * @param row the row, from 0
   * @param column the column, from 0
   * @return the value of the cell
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public double at(int row, int column) {
    if (row < 0 || row >= size || column < 0 || column >= size) {
      throw new IndexOutOfBoundsException(
          "no cell " + row + ", " + column + " in a matrix of " + size);
    }
    return cells[row * size + column];
  }

  /**
   * Returns the sum of the diagonal.
   *
   * @return the trace
   */
  public double trace() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += cells[i * size + i];
    }
    return sum;
  }

  /**
   * Returns the sum of all cells: of covariances, the variance of the sum.
   *
   * @return the sum
   */
  public double total() {
    double sum = 0;
    for (double cell : cells) {
      sum += cell;
    }
    return sum;
  }

  /**
   * Returns the variance of a linear combination, g'Vg, the core of the delta method.
   *
   * <p>With V the covariance of estimates and g the gradient of a function of them, this is the
   * first-order variance of the function (Oehlert 1992, A note on the delta method,
   * doi:10.1080/00031305.1992.10475842).
   *
   * @param gradient one number a row
   * @return g'Vg; rounding below 0 is given as 0 if the matrix has no negative direction
   * @throws IllegalArgumentException if the lengths differ
   */
  public double quadraticForm(double... gradient) {
    if (gradient.length != size) {
      throw new IllegalArgumentException(
          "one number a row is needed: " + gradient.length + " for " + size + " rows");
    }
    double sum = 0;
    double scale = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double term = gradient[i] * cells[i * size + j] * gradient[j];
        sum += term;
        scale += Math.abs(term);
      }
    }
    return sum < 0 && sum > -1e-12 * scale ? 0 : sum;
  }

  /**
   * Returns the correlations that belong to covariances.
   *
   * @return the matrix with each cell divided by the roots of its two diagonal cells; undefined if
   *     a diagonal cell is not positive
   */
  public Outcome<SymmetricMatrix> correlations() {
    double[] result = new double[cells.length];
    for (int i = 0; i < size; i++) {
      double variance = cells[i * size + i];
      if (!(variance > 0)) {
        return Outcome.undefined(
            "a correlation needs a positive variance: that of " + i + " is " + variance);
      }
      for (int j = 0; j < size; j++) {
        result[i * size + j] =
            i == j ? 1 : cells[i * size + j] / Math.sqrt(variance) / Math.sqrt(cells[j * size + j]);
      }
    }
    // Dividing in another order gives another last digit: the lower triangle decides.
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        result[j * size + i] = result[i * size + j];
      }
    }
    return Outcome.of(new SymmetricMatrix(size, result));
  }

  /**
   * Returns the rows as arrays of their own.
   *
   * @return a copy
   */
  public double[][] toArray() {
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOfRange(cells, i * size, (i + 1) * size);
    }
    return rows;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SymmetricMatrix that && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(toArray());
  }
}
