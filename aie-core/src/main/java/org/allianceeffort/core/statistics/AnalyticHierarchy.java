package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Weights from pairwise comparisons by Saaty's analytic hierarchy process, with their consistency.
 *
 * <p>Weights w are the principal right eigenvector of the comparisons A w = λ w, summing to 1;
 * consistency index (λ − n) ÷ (n − 1), ratio = index ÷ the random index of n; geometric consistency
 * index 2 ÷ ((n − 1)(n − 2)) Σ<sub>i &lt; j</sub> ln²(a<sub>ij</sub> g<sub>j</sub> ÷
 * g<sub>i</sub>), g the geometric row means.
 *
 * <p>Weights in (0, 1); the index is 0 for consistent comparisons; a ratio above 0.10 asks for
 * second thoughts.
 *
 * <p>One or two alternatives are always consistent: index and ratio 0, geometric index empty.
 * Beyond 15 alternatives there is no published random index and the ratio is empty.
 *
 * <p>Power iteration until the weights stand still to 15 digits: n² an iteration, some tens of
 * them.
 *
 * <p>Saaty (1980), The Analytic Hierarchy Process, ISBN 978-0-07-054371-3, with its random indices;
 * Saaty (1990), doi:10.1016/0377-2217(90)90057-I; Aguarón and Moreno-Jiménez (2003),
 * doi:10.1016/S0377-2217(02)00255-2.
 *
 * @param weights one weight for each alternative, summing to 1
 * @param principalEigenvalue λ, n or more
 * @param consistencyIndex (λ − n) ÷ (n − 1), 0 for fewer than three alternatives
 * @param consistencyRatio index ÷ random index, empty beyond 15 alternatives
 * @param geometricConsistencyIndex of the geometric row means, empty for fewer than three
 *     alternatives
 */
public record AnalyticHierarchy(
    ImmutableDoubleArray weights,
    double principalEigenvalue,
    double consistencyIndex,
    OptionalDouble consistencyRatio,
    OptionalDouble geometricConsistencyIndex) {

  private static final ImmutableDoubleArray RANDOM_INDEX =
      ImmutableDoubleArray.of(
          0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59);

  /** Far beyond any scale of comparison, near enough that no product overflows. */
  private static final double LARGEST = 1e9;

  private static final double RECIPROCITY_TOLERANCE = 1e-9;
  private static final double STILL = 1e-15;
  private static final int MAX_ITERATIONS = 10_000;

  /**
   * Weights from a full matrix of comparisons.
   *
   * @param comparisons row i, column j: how many times i matters more than j; positive, reciprocal
   *     to 1e-9, at least one row
   * @return weights and consistency
   * @throws IllegalArgumentException if the matrix is empty, not square, not positive or not
   *     reciprocal
   */
  public static AnalyticHierarchy of(double[][] comparisons) {
    check(comparisons);
    int n = comparisons.length;
    double[] weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    double eigenvalue = n;
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      double[] next = times(comparisons, weights);
      eigenvalue = Arrays.stream(next).sum();
      double change = 0;
      for (int i = 0; i < n; i++) {
        next[i] /= eigenvalue;
        change = Math.max(change, Math.abs(next[i] - weights[i]) / next[i]);
      }
      weights = next;
      if (change <= STILL) {
        break;
      }
    }
    double index = n < 3 ? 0 : Math.max(0, (eigenvalue - n) / (n - 1));
    return new AnalyticHierarchy(
        ImmutableDoubleArray.copyOf(weights),
        eigenvalue,
        index,
        ratio(n, index),
        geometricIndex(comparisons));
  }

  /**
   * Weights from the comparisons above the diagonal, row by row.
   *
   * @param alternatives how many are compared, at least 1
   * @param comparisons first with second, first with third, …, last but one with last; above 0
   * @return weights and consistency
   * @throws IllegalArgumentException if the number of comparisons does not fit or one is not
   *     positive
   */
  public static AnalyticHierarchy ofUpperTriangle(int alternatives, double... comparisons) {
    if (alternatives < 1 || comparisons.length != DyadCensus.pairs(alternatives)) {
      throw new IllegalArgumentException(
          "n alternatives need n(n - 1)/2 comparisons: alternatives "
              + alternatives
              + ", comparisons "
              + comparisons.length);
    }
    double[][] matrix = new double[alternatives][alternatives];
    int next = 0;
    for (int i = 0; i < alternatives; i++) {
      matrix[i][i] = 1;
      for (int j = i + 1; j < alternatives; j++) {
        matrix[i][j] = comparisons[next++];
        matrix[j][i] = 1 / matrix[i][j];
      }
    }
    return of(matrix);
  }

  /**
   * The judgement of a group: the element-wise geometric mean of its members' comparisons.
   *
   * @param judgements one matrix a member, at least one, all of one size
   * @return a new matrix, reciprocal again
   * @throws IllegalArgumentException if there is none, the sizes differ, or a matrix is not
   *     positive and reciprocal
   */
  public static double[][] aggregate(List<double[][]> judgements) {
    if (judgements.isEmpty()) {
      throw new IllegalArgumentException("judgements must not be empty: 0");
    }
    int n = judgements.get(0).length;
    for (double[][] judgement : judgements) {
      check(judgement);
      if (judgement.length != n) {
        throw new IllegalArgumentException(
            "judgements must compare the same alternatives: " + n + " and " + judgement.length);
      }
    }
    double[][] group = new double[n][n];
    for (int i = 0; i < n; i++) {
      group[i][i] = 1;
      for (int j = i + 1; j < n; j++) {
        int row = i;
        int column = j;
        // in rising order, so that the order of the members does not matter
        double mean =
            judgements.stream()
                    .mapToDouble(judgement -> StrictMath.log(judgement[row][column]))
                    .sorted()
                    .reduce(0, Double::sum)
                / judgements.size();
        group[i][j] = StrictMath.exp(mean);
        group[j][i] = StrictMath.exp(-mean);
      }
    }
    return group;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      double sum = 0;
      for (int j = 0; j < vector.length; j++) {
        sum += matrix[i][j] * vector[j];
      }
      product[i] = sum;
    }
    return product;
  }

  private static OptionalDouble ratio(int n, double index) {
    if (n >= RANDOM_INDEX.length()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(n < 3 ? 0 : index / RANDOM_INDEX.get(n));
  }

  private static OptionalDouble geometricIndex(double[][] matrix) {
    int n = matrix.length;
    if (n < 3) {
      return OptionalDouble.empty();
    }
    double[] logMeans = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        logMeans[i] += StrictMath.log(matrix[i][j]) / n;
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double error = StrictMath.log(matrix[i][j]) + logMeans[j] - logMeans[i];
        sum += error * error;
      }
    }
    return OptionalDouble.of(2 * sum / ((n - 1.0) * (n - 2.0)));
  }

  private static void check(double[][] matrix) {
    int n = matrix.length;
    if (n == 0) {
      throw new IllegalArgumentException("comparisons must not be empty: 0 rows");
    }
    for (double[] row : matrix) {
      if (row.length != n) {
        throw new IllegalArgumentException(
            "comparisons must be square: rows " + n + ", columns " + row.length);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double a = matrix[i][j];
        double b = matrix[j][i];
        if (!(a >= 1 / LARGEST && a <= LARGEST && Math.abs(a * b - 1) <= RECIPROCITY_TOLERANCE)) {
          throw new IllegalArgumentException(
              "comparisons must be from 1e-9 to 1e9 and reciprocal: row "
                  + i
                  + ", column "
                  + j
                  + ", "
                  + a
                  + " and "
                  + b);
        }
      }
    }
  }
}
