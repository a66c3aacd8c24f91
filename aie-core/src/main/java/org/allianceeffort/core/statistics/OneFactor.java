package org.allianceeffort.core.statistics;

import java.util.Optional;

/**
 * The one-factor model of a correlation matrix by maximum likelihood.
 *
 * <p>Minimises ln |Σ| + tr(R Σ⁻¹) over Σ = λλ' + Ψ, Ψ diagonal: some EM steps from the principal
 * axis (Rubin and Thayer 1982, doi:10.1007/BF02293851), then Newton steps, scoring steps where the
 * criterion is not convex, halved where they lose (Lawley and Maxwell 1971), until they move no
 * digit. A step costs (2k)³.
 */
final class OneFactor {
  private static final int EM_STEPS = 50;
  private static final int NEWTON_STEPS = 500;
  private static final double STEP_TOLERANCE = 1e-14;

  /** Below this share of an item's variance a uniqueness counts as having reached 0. */
  private static final double BOUNDARY = 1e-6;

  private final double[][] r;
  private final int k;
  private double[] loadings;
  private double[] uniquenesses;

  private OneFactor(double[][] correlations) {
    r = correlations;
    k = correlations.length;
    loadings = new double[k];
    uniquenesses = new double[k];
  }

  double[] loadings() {
    return loadings;
  }

  double[] uniquenesses() {
    return uniquenesses;
  }

  static Outcome<OneFactor> fit(double[][] correlations) {
    if (Cholesky.of(correlations, 1e-10).isEmpty()) {
      return Outcome.undefined("the correlations of the items are not positive definite");
    }
    OneFactor model = new OneFactor(correlations);
    model.start();
    for (int step = 0; step < EM_STEPS; step++) {
      model.expectationMaximisation();
    }
    boolean converged = model.newton();
    for (int i = 0; i < model.k; i++) {
      if (model.uniquenesses[i] < BOUNDARY) {
        return Outcome.undefined(
            "the uniqueness of item "
                + i
                + " falls to 0 (a Heywood case): one factor does not fit");
      }
    }
    if (!converged) {
      return Outcome.undefined("the one-factor model does not converge: one factor does not fit");
    }
    model.turnUp();
    return Outcome.of(model);
  }

  /** The leading eigenvector by power steps. */
  private void start() {
    double[] v = new double[k];
    for (int i = 0; i < k; i++) {
      // Not orthogonal to an eigenvector of a pattern by accident.
      v[i] = 1 + 1e-3 * i;
    }
    double length = 1;
    for (int step = 0; step < 200; step++) {
      double[] next = times(r, v);
      length = Math.sqrt(dot(next, next));
      for (int i = 0; i < k; i++) {
        v[i] = next[i] / length;
      }
    }
    for (int i = 0; i < k; i++) {
      double loading = v[i] * Math.sqrt(length);
      uniquenesses[i] = Math.min(0.95, Math.max(0.05, 1 - loading * loading));
      loadings[i] = loading >= 0 ? Math.sqrt(1 - uniquenesses[i]) : -Math.sqrt(1 - uniquenesses[i]);
    }
  }

  private void expectationMaximisation() {
    double[] beta = new double[k];
    double information = 1;
    for (int i = 0; i < k; i++) {
      beta[i] = loadings[i] / uniquenesses[i];
      information += loadings[i] * beta[i];
    }
    for (int i = 0; i < k; i++) {
      beta[i] /= information;
    }
    double[] cross = times(r, beta);
    double factor = 1 - dot(beta, loadings) + dot(beta, cross);
    for (int i = 0; i < k; i++) {
      loadings[i] = cross[i] / factor;
      uniquenesses[i] = Math.max(1e-9, 1 - loadings[i] * cross[i]);
    }
  }

  private boolean newton() {
    double current = criterion(loadings, uniquenesses);
    for (int step = 0; step < NEWTON_STEPS; step++) {
      Optional<double[]> direction = direction();
      if (direction.isEmpty()) {
        return false;
      }
      double[] move = direction.get();
      double share = 1;
      boolean moved = false;
      while (share > 1e-10 && !moved) {
        double[] l = new double[k];
        double[] u = new double[k];
        boolean inside = true;
        for (int i = 0; i < k; i++) {
          l[i] = loadings[i] + share * move[i];
          u[i] = uniquenesses[i] + share * move[k + i];
          inside &= u[i] > uniquenesses[i] / 10;
        }
        double next = inside ? criterion(l, u) : Double.POSITIVE_INFINITY;
        // Near the optimum the criterion moves by its own rounding only.
        if (next <= current + 1e-13 * k) {
          loadings = l;
          uniquenesses = u;
          current = next;
          moved = true;
        } else {
          share /= 2;
        }
      }
      double largest = 0;
      for (double part : move) {
        largest = Math.max(largest, Math.abs(part));
      }
      if (largest <= STEP_TOLERANCE * 100) {
        return true;
      }
      if (!moved) {
        return largest <= 1e-9;
      }
      for (double u : uniquenesses) {
        if (u < BOUNDARY / 10) {
          return false;
        }
      }
    }
    return false;
  }

  /**
   * The Newton step of the 2k parameters where the criterion is convex, else the scoring step;
   * empty if the information is singular.
   */
  private Optional<double[]> direction() {
    double[][] m = inverse();
    double[][] a = new double[k][k];
    for (int i = 0; i < k; i++) {
      double[] row = times(r, m[i]);
      for (int j = 0; j < k; j++) {
        a[i][j] = dot(row, m[j]);
      }
    }
    double[] ml = times(m, loadings);
    double[] al = times(a, loadings);
    double lml = dot(loadings, ml);
    double lal = dot(loadings, al);
    double[] gradient = new double[2 * k];
    double[][] information = new double[2 * k][2 * k];
    double[][] hessian = new double[2 * k][2 * k];
    for (int i = 0; i < k; i++) {
      gradient[i] = al[i] - ml[i];
      gradient[k + i] = (a[i][i] - m[i][i]) / 2;
      for (int j = 0; j < k; j++) {
        double loadingPart = m[i][j] * lml + ml[i] * ml[j];
        double mixedPart = m[i][j] * ml[j];
        double uniquePart = m[i][j] * m[i][j] / 2;
        information[i][j] = loadingPart;
        information[k + j][i] = mixedPart;
        information[k + i][k + j] = uniquePart;
        hessian[i][j] =
            m[i][j]
                - a[i][j]
                - loadingPart
                + ml[j] * al[i]
                + ml[i] * al[j]
                + lml * a[i][j]
                + lal * m[i][j];
        hessian[k + j][i] = ml[j] * a[i][j] + m[i][j] * al[j] - mixedPart;
        hessian[k + i][k + j] = a[i][j] * m[i][j] - uniquePart;
      }
    }
    Optional<Cholesky> newton = Cholesky.of(hessian, 1e-12);
    return (newton.isPresent() ? newton : Cholesky.of(information, 1e-14))
        .map(c -> c.solve(gradient));
  }

  /** Σ⁻¹ by the formula for a diagonal plus one product. */
  private double[][] inverse() {
    double[] a = new double[k];
    double information = 1;
    for (int i = 0; i < k; i++) {
      a[i] = loadings[i] / uniquenesses[i];
      information += loadings[i] * a[i];
    }
    double[][] m = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        m[i][j] = (i == j ? 1 / uniquenesses[i] : 0) - a[i] * a[j] / information;
      }
    }
    return m;
  }

  private double criterion(double[] l, double[] u) {
    double information = 1;
    double value = 0;
    double[] a = new double[k];
    for (int i = 0; i < k; i++) {
      a[i] = l[i] / u[i];
      information += l[i] * a[i];
      value += StrictMath.log(u[i]) + 1 / u[i];
    }
    return value + StrictMath.log(information) - dot(a, times(r, a)) / information;
  }

  private void turnUp() {
    double sum = 0;
    for (double loading : loadings) {
      sum += loading;
    }
    if (sum < 0) {
      for (int i = 0; i < k; i++) {
        loadings[i] = -loadings[i];
      }
    }
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] result = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      result[i] = dot(matrix[i], vector);
    }
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
