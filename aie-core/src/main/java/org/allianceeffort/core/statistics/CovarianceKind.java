package org.allianceeffort.core.statistics;

/** How the covariance of regression coefficients is estimated; e a residual, h a leverage. */
public enum CovarianceKind {
  /** One variance for all: e² is replaced by its mean over the degrees of freedom. */
  OLS,
  /** White (1980): e². */
  HC0,
  /** e² · n ÷ (n − p). */
  HC1,
  /** e² ÷ (1 − h). */
  HC2,
  /** MacKinnon and White (1985): e² ÷ (1 − h)², the choice for small samples. */
  HC3,
  /** Cribari-Neto (2004): e² ÷ (1 − h)^min(4, n·h ÷ p). */
  HC4
}
