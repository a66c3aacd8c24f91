package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * Linear regression by least squares, with covariances that hold under unequal variances.
 *
 * <p>b makes Σ(y − x'b)² least; Cov b = (X'X)⁻¹ X' diag(ω) X (X'X)⁻¹, ω by the {@link
 * CovarianceKind}; t with n − p degrees of freedom. R² and F are about the mean if a term is
 * constant, else about 0.
 *
 * <p>Unit: a coefficient has that of y over that of its term.
 *
 * <p>Undefined, with the reason: not more observations than terms; a term that depends on those
 * before it. A leverage of 1 leaves HC2 to HC4 undefined; a fit without residual leaves errors of
 * 0.
 *
 * <p>Householder QR on scaled columns, the solution improved twice by residuals in double the
 * precision: eight digits or more are right where normal equations keep none. Cost 4np².
 *
 * <p>References: Golub and Van Loan (2013), Matrix Computations, ISBN 978-1-4214-0794-4; MacKinnon
 * and White (1985), doi:10.1016/0304-4076(85)90158-7; Cribari-Neto (2004),
 * doi:10.1016/S0167-9473(02)00366-3; Long and Ervin (2000), doi:10.1080/00031305.2000.10474549.
 */
public final class LeastSquares {
  private static final int IMPROVEMENTS = 2;

  private final ImmutableList<String> terms;
  private final HouseholderQr qr;
  private final double[][] q;
  private final double[] coefficients;
  private final double[] residuals;
  private final double[] leverages;
  private final double residualSquares;
  private final double totalSquares;
  private final boolean hasConstant;

  private LeastSquares(
      ImmutableList<String> terms,
      HouseholderQr qr,
      double[] coefficients,
      double[] residuals,
      double totalSquares,
      boolean hasConstant) {
    this.terms = terms;
    this.qr = qr;
    this.q = qr.thinQ();
    this.coefficients = coefficients;
    this.residuals = residuals;
    this.totalSquares = totalSquares;
    this.hasConstant = hasConstant;
    this.leverages = new double[residuals.length];
    double squares = 0;
    for (int i = 0; i < residuals.length; i++) {
      squares += residuals[i] * residuals[i];
      for (double part : q[i]) {
        leverages[i] += part * part;
      }
      leverages[i] = Math.min(1, leverages[i]);
    }
    this.residualSquares = squares;
  }

  /**
   * Fits a model.
   *
   * @param terms the names of the terms; a constant is a term like others
   * @param x one row an observation, one finite number a term
   * @param y one finite number an observation
   * @return the fit, or the reason why there is none
   * @throws IllegalArgumentException if the lengths differ or a number is not finite
   */
  public static Outcome<LeastSquares> of(List<String> terms, double[][] x, double[] y) {
    int p = terms.size();
    int n = y.length;
    check(p, x, y);
    if (p == 0) {
      return Outcome.undefined("a regression needs a term: there is none");
    }
    if (n <= p) {
      return Outcome.undefined(
          "a regression needs more observations than terms: " + n + " and " + p);
    }
    HouseholderQr qr = HouseholderQr.of(x, p);
    if (qr.dependent() >= 0) {
      return Outcome.undefined(
          "the term \"" + terms.get(qr.dependent()) + "\" depends on those before it");
    }
    double[] b = qr.solve(y);
    double[] residuals = residuals(x, y, b);
    for (int step = 0; step < IMPROVEMENTS; step++) {
      double[] correction = qr.solve(residuals);
      for (int j = 0; j < p; j++) {
        b[j] += correction[j];
      }
      residuals = residuals(x, y, b);
    }
    boolean constant = hasConstant(x, p);
    double centre = constant ? Sample.of(y).mean() : 0;
    double total = 0;
    for (double value : y) {
      total += (value - centre) * (value - centre);
    }
    return Outcome.of(
        new LeastSquares(ImmutableList.copyOf(terms), qr, b, residuals, total, constant));
  }

  private static void check(int p, double[][] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "x and y must have as many observations: " + x.length + " and " + y.length);
    }
    for (int i = 0; i < y.length; i++) {
      if (x[i].length != p) {
        throw new IllegalArgumentException(
            "every observation needs " + p + " terms: " + i + " has " + x[i].length);
      }
      double sum = Math.abs(y[i]);
      for (double value : x[i]) {
        sum += Math.abs(value);
      }
      if (!(sum < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("observations must be finite: observation " + i);
      }
    }
  }

  private static boolean hasConstant(double[][] x, int p) {
    for (int j = 0; j < p; j++) {
      boolean same = x[0][j] != 0;
      for (double[] row : x) {
        same &= row[j] == x[0][j];
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** y − Xb, summed with the rounding errors of products and sums kept. */
  private static double[] residuals(double[][] x, double[] y, double[] b) {
    double[] result = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double sum = y[i];
      double lost = 0;
      for (int j = 0; j < b.length; j++) {
        double product = -x[i][j] * b[j];
        double productLost = Math.fma(-x[i][j], b[j], -product);
        double next = sum + product;
        double part = next - sum;
        lost += (sum - (next - part)) + (product - part) + productLost;
        sum = next;
      }
      result[i] = sum + lost;
    }
    return result;
  }

  /**
   * Returns the names of the terms.
   *
   * @return as they were given
   */
  public ImmutableList<String> terms() {
    return terms;
  }

  /**
   * Returns the coefficients.
   *
   * @return one a term
   */
  public ImmutableDoubleArray coefficients() {
    return ImmutableDoubleArray.copyOf(coefficients);
  }

  /**
   * Returns the residuals.
   *
   * @return one an observation
   */
  public ImmutableDoubleArray residuals() {
    return ImmutableDoubleArray.copyOf(residuals);
  }

  /**
   * Returns how far each observation decides its own fitted value.
   *
   * @return one an observation, in [0, 1]
   */
  public ImmutableDoubleArray leverages() {
    return ImmutableDoubleArray.copyOf(leverages);
  }

  /**
   * Returns the number of observations.
   *
   * @return n
   */
  public int observations() {
    return residuals.length;
  }

  /**
   * Returns the residual degrees of freedom.
   *
   * @return n − p
   */
  public int degreesOfFreedom() {
    return residuals.length - terms.size();
  }

  /**
   * Returns the residual sum of squares.
   *
   * @return 0 or more
   */
  public double residualSquares() {
    return residualSquares;
  }

  /**
   * Returns the residual standard deviation.
   *
   * @return 0 or more, in the unit of y
   */
  public double sigma() {
    return Math.sqrt(residualSquares / degreesOfFreedom());
  }

  /**
   * Returns the share of the squares of y that the terms explain.
   *
   * @return at most 1; empty if y does not vary
   */
  public OptionalDouble rSquared() {
    return totalSquares > 0
        ? OptionalDouble.of(1 - residualSquares / totalSquares)
        : OptionalDouble.empty();
  }

  /**
   * Returns R² freed of the gain that any term brings.
   *
   * @return 1 − (1 − R²)(n − 1) ÷ (n − p); empty if y does not vary
   */
  public OptionalDouble adjustedRSquared() {
    double all = residuals.length - (hasConstant ? 1.0 : 0.0);
    return totalSquares > 0
        ? OptionalDouble.of(1 - residualSquares / totalSquares * all / degreesOfFreedom())
        : OptionalDouble.empty();
  }

  /**
   * Returns the degrees of freedom above the line of F.
   *
   * @return the number of terms, a constant left out
   */
  public int modelDegreesOfFreedom() {
    return terms.size() - (hasConstant ? 1 : 0);
  }

  /**
   * Returns the statistic of the hypothesis that no term but the constant matters.
   *
   * @return F; empty without such a term or without a residual
   */
  public OptionalDouble f() {
    int above = modelDegreesOfFreedom();
    return above > 0 && residualSquares > 0
        ? OptionalDouble.of(
            Math.max(0, totalSquares - residualSquares)
                / above
                / (residualSquares / degreesOfFreedom()))
        : OptionalDouble.empty();
  }

  /**
   * Returns the probability of an F as large when no term matters.
   *
   * @return in [0, 1]; empty where there is no F
   */
  public OptionalDouble fP() {
    OptionalDouble f = f();
    return f.isPresent()
        ? OptionalDouble.of(
            FDistribution.sf(f.getAsDouble(), modelDegreesOfFreedom(), degreesOfFreedom()))
        : f;
  }

  /**
   * Returns the covariance of the coefficients.
   *
   * @param kind how it is estimated
   * @return the matrix; undefined for HC2 to HC4 if an observation has leverage 1
   */
  public Outcome<SymmetricMatrix> covariance(CovarianceKind kind) {
    int n = residuals.length;
    int p = terms.size();
    double[][] meat = new double[p][p];
    for (int i = 0; i < n; i++) {
      double rest = 1 - leverages[i];
      boolean needsRest = kind.compareTo(CovarianceKind.HC2) >= 0;
      if (needsRest && rest < 1e-12) {
        return Outcome.undefined(
            kind + " needs leverages below 1: observation " + i + " alone decides a coefficient");
      }
      double square = residuals[i] * residuals[i];
      double weight =
          switch (kind) {
            case OLS -> residualSquares / degreesOfFreedom();
            case HC0 -> square;
            case HC1 -> square * n / (n - p);
            case HC2 -> square / rest;
            case HC3 -> square / (rest * rest);
            case HC4 -> square / StrictMath.pow(rest, Math.min(4, n * leverages[i] / p));
          };
      for (int a = 0; a < p; a++) {
        for (int b = 0; b < p; b++) {
          meat[a][b] += weight * q[i][a] * q[i][b];
        }
      }
    }
    if (kind == CovarianceKind.OLS) {
      // Q'Q is the identity; saying so keeps its rounding out.
      for (int a = 0; a < p; a++) {
        Arrays.fill(meat[a], 0);
        meat[a][a] = residualSquares / degreesOfFreedom();
      }
    }
    return Outcome.of(SymmetricMatrix.of(qr.sandwich(meat)));
  }

  /**
   * Returns a weighted sum of coefficients, such as one coefficient or a predicted mean.
   *
   * @param kind how the covariance is estimated
   * @param weights one a term
   * @return the sum with its error; undefined where the covariance is, or the error is 0
   * @throws IllegalArgumentException if there are not as many weights as terms
   */
  public Outcome<TEstimate> combination(CovarianceKind kind, double... weights) {
    if (weights.length != terms.size()) {
      throw new IllegalArgumentException(
          "one weight a term is needed: " + weights.length + " for " + terms.size());
    }
    double value = 0;
    for (int j = 0; j < weights.length; j++) {
      value += weights[j] * coefficients[j];
    }
    double sum = value;
    return covariance(kind)
        .flatMap(
            v -> {
              double variance = v.quadraticForm(weights);
              return variance > 0
                  ? Outcome.of(new TEstimate(sum, Math.sqrt(variance), degreesOfFreedom()))
                  : Outcome.undefined("the error is 0: the terms fit without a residual");
            });
  }

  /**
   * Returns a coefficient with its error.
   *
   * @param term the place of the term
   * @param kind how the covariance is estimated
   * @return the coefficient; undefined where the covariance is, or the error is 0
   * @throws IndexOutOfBoundsException if there is no such term
   */
  public Outcome<TEstimate> coefficient(int term, CovarianceKind kind) {
    double[] weights = new double[terms.size()];
    weights[term] = 1;
    return combination(kind, weights);
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < terms.size(); i++) {
      text.add(terms.get(i) + ' ' + PrintedFigure.figure(coefficients().get(i)));
    }
    return text.toString();
  }
}
