package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * McDonald's omega, the share of a scale's variance that one common factor explains.
 *
 * <p>ω = (Σλ)² ÷ ((Σλ)² + Σψ), with the loadings λ and uniquenesses ψ of the one-factor model
 * fitted by maximum likelihood, in the metric of the covariances.
 *
 * <p>Unit: none, in [0, 1].
 *
 * <p>Undefined, with the reason: fewer than three items (the model is not identified), a constant
 * item, covariances that are not positive definite, a uniqueness that falls to 0 (a Heywood case),
 * no convergence.
 *
 * <p>EM steps, then Newton steps until no digit moves; a step costs (2k)³, some ten are needed.
 *
 * <p>References: McDonald (1999), Test Theory, ISBN 978-0-8058-3075-0; Jöreskog (1967),
 * doi:10.1007/BF02289658.
 */
public final class McDonaldOmega {
  private final SymmetricMatrix covariances;
  private final double[] loadings;
  private final double[] uniquenesses;

  private McDonaldOmega(SymmetricMatrix covariances, OneFactor model) {
    this.covariances = covariances;
    this.loadings = model.loadings();
    this.uniquenesses = model.uniquenesses();
  }

  /**
   * Fits the model to the covariances of a scale.
   *
   * @param covariances the sample covariances of the items
   * @return omega, or the reason why it is undefined
   */
  public static Outcome<McDonaldOmega> of(SymmetricMatrix covariances) {
    if (covariances.size() < 3) {
      return Outcome.undefined("omega needs three items: " + covariances.size());
    }
    return covariances
        .correlations()
        .flatMap(r -> OneFactor.fit(r.toArray()))
        .map(model -> new McDonaldOmega(covariances, model));
  }

  /**
   * Returns omega of the scale as it is scored.
   *
   * @return in [0, 1]
   */
  public double total() {
    double common = common();
    return common / (common + unique());
  }

  /**
   * Returns omega of the sum of standardised items.
   *
   * @return in [0, 1]
   */
  public double standardised() {
    double common = 0;
    double unique = 0;
    for (int i = 0; i < loadings.length; i++) {
      common += loadings[i];
      unique += uniquenesses[i];
    }
    return common * common / (common * common + unique);
  }

  /**
   * Returns omega with the observed instead of the modelled variance of the total below the line.
   *
   * @return 0 or more; above 1 possible where the model does not fit
   */
  public double ofObservedVariance() {
    return common() / covariances.total();
  }

  /**
   * Returns the share of the observed variance of the total that is not unique to an item.
   *
   * @return 1 − Σψ ÷ ΣΣs, below 0 possible where the model does not fit
   */
  public double notUnique() {
    return 1 - unique() / covariances.total();
  }

  /**
   * Returns the loadings of the standardised items; their sum is not negative.
   *
   * @return one number an item, in (−1, 1)
   */
  public ImmutableDoubleArray loadings() {
    return ImmutableDoubleArray.copyOf(loadings);
  }

  /**
   * Returns the uniquenesses of the standardised items.
   *
   * @return one number an item, in (0, 1]
   */
  public ImmutableDoubleArray uniquenesses() {
    return ImmutableDoubleArray.copyOf(uniquenesses);
  }

  private double common() {
    double sum = 0;
    for (int i = 0; i < loadings.length; i++) {
      sum += loadings[i] * Math.sqrt(covariances.at(i, i));
    }
    return sum * sum;
  }

  private double unique() {
    double sum = 0;
    for (int i = 0; i < loadings.length; i++) {
      sum += uniquenesses[i] * covariances.at(i, i);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "omega " + PrintedFigure.figure(total()) + " of " + loadings.length + " items";
  }
}
