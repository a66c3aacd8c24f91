package org.allianceeffort.core.statistics.reference;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collection;
import org.allianceeffort.core.statistics.CovarianceKind;
import org.allianceeffort.core.statistics.LeastSquares;
import org.allianceeffort.core.statistics.Sample;
import org.allianceeffort.core.statistics.SymmetricMatrix;
import org.allianceeffort.core.statistics.TEstimate;

/**
 * How far a regression of a reference in doubles may be off: where columns are nearly dependent it
 * has lost the digits itself, more of them where a figure is a small difference of large ones.
 *
 * @param digits the relative error that its covariances may have
 */
record RegressionTolerance(double digits) {
  /** For a reference that has its digits. */
  static final RegressionTolerance STRICT = new RegressionTolerance(0);

  private static final double FIGURES = 1e-6;
  private static final double SLOPES = 1e-4;

  /** By the largest entry of the inverse of X'X, the columns made as long as one. */
  static RegressionTolerance of(LeastSquares fit, double[][] rows) {
    SymmetricMatrix covariance = fit.covariance(CovarianceKind.OLS).orElseThrow();
    double inflation = 1;
    for (int j = 0; j < covariance.size(); j++) {
      double squares = 0;
      for (double[] row : rows) {
        squares += row[j] * row[j];
      }
      inflation = Math.max(inflation, covariance.at(j, j) / fit.sigma() / fit.sigma() * squares);
    }
    return new RegressionTolerance(inflation < 1e15 ? 1e-13 * inflation : 1);
  }

  /** The columns of a moderation. */
  static double[][] design(
      double[] focal,
      double[] moderator,
      Collection<ImmutableDoubleArray> covariates,
      boolean centred) {
    double x = centred ? Sample.of(focal).mean() : 0;
    double z = centred ? Sample.of(moderator).mean() : 0;
    double[][] rows = new double[focal.length][4 + covariates.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      rows[i][1] = focal[i] - x;
      rows[i][2] = moderator[i] - z;
      int j = 3;
      for (ImmutableDoubleArray covariate : covariates) {
        rows[i][j++] = covariate.get(i);
      }
      rows[i][j] = rows[i][1] * rows[i][2];
    }
    return rows;
  }

  /** Of coefficients and covariances. */
  double figures() {
    return within(digits, FIGURES);
  }

  /** Of a slope and its error. */
  double slope(LeastSquares fit, CovarianceKind kind, double value, TEstimate slope) {
    SymmetricMatrix v = fit.covariance(kind).orElseThrow();
    int last = v.size() - 1;
    double error =
        v.at(1, 1) + 2 * Math.abs(value * v.at(1, last)) + value * value * v.at(last, last);
    double sum =
        Math.abs(fit.coefficients().get(1)) + Math.abs(value * fit.coefficients().get(last));
    double lost =
        Math.max(
            error / slope.standardError() / slope.standardError(), sum / Math.abs(slope.value()));
    return within(digits * lost, SLOPES);
  }

  /** Of a sum of what is known to {@code tolerance}. */
  double sum(double tolerance, double sum, double of, double and) {
    return digits == 0
        ? tolerance
        : Math.min(1e-2, tolerance * Math.max(1, (Math.abs(of) + Math.abs(and)) / Math.abs(sum)));
  }

  /** Of the p of a t known to {@code tolerance}: it moves as t does, times t where t is large. */
  double probability(double tolerance, double t) {
    return digits == 0 ? tolerance : tolerance * Math.max(1, Math.abs(t));
  }

  private static double within(double tolerance, double most) {
    return Math.max(Checks.CLOSED_FORM, Math.min(most, tolerance));
  }
}
