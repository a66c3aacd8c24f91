package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Moderated regression: whether the slope of one variable depends on another.
 *
 * <p>y = b₀ + b₁x + b₂z + covariates + b₃xz; the slope of x at z is b₁ + b₃z with variance v₁₁ +
 * 2z·v₁₃ + z²·v₃₃.
 *
 * <p>Unit: a slope has that of y over that of x.
 *
 * <p>Undefined, with the reason, where {@link LeastSquares} is.
 *
 * <p>Cost: that of the regression.
 *
 * <p>References: Aiken and West (1991), Multiple Regression, ISBN 978-0-7619-0712-1; {@link
 * JohnsonNeyman}.
 */
public final class Moderation {
  private static final int FOCAL = 1;

  private final LeastSquares fit;
  private final Sample moderator;

  private Moderation(LeastSquares fit, Sample moderator) {
    this.fit = fit;
    this.moderator = moderator;
  }

  /**
   * Fits the model. Its terms are "(Intercept)", "focal", "moderator", the covariates by name in
   * their order, "focal:moderator".
   *
   * @param outcome y
   * @param focal x
   * @param moderator z
   * @param covariates further variables by name
   * @param centred whether the means of focal and moderator are taken off before
   * @return the fit, or the reason why there is none
   * @throws IllegalArgumentException if the lengths differ or a number is not finite
   */
  public static Outcome<Moderation> of(
      double[] outcome,
      double[] focal,
      double[] moderator,
      Map<String, ImmutableDoubleArray> covariates,
      boolean centred) {
    int n = outcome.length;
    ImmutableMap<String, ImmutableDoubleArray> others = ImmutableMap.copyOf(covariates);
    checkLength("focal", focal.length, n);
    checkLength("moderator", moderator.length, n);
    others.forEach((name, values) -> checkLength(name, values.length(), n));
    if (n == 0) {
      return Outcome.undefined("a regression needs observations: there are none");
    }
    double[] x = centred ? centred(focal) : focal;
    double[] z = centred ? centred(moderator) : moderator;
    List<String> terms = new ArrayList<>(List.of("(Intercept)", "focal", "moderator"));
    terms.addAll(others.keySet());
    terms.add("focal:moderator");
    double[][] rows = new double[n][terms.size()];
    for (int i = 0; i < n; i++) {
      rows[i][0] = 1;
      rows[i][FOCAL] = x[i];
      rows[i][2] = z[i];
      int next = 3;
      for (ImmutableDoubleArray values : others.values()) {
        rows[i][next++] = values.get(i);
      }
      rows[i][next] = x[i] * z[i];
    }
    return LeastSquares.of(terms, rows, outcome).map(fit -> new Moderation(fit, Sample.of(z)));
  }

  private static void checkLength(String name, int length, int n) {
    if (length != n) {
      throw new IllegalArgumentException(
          "every variable needs " + n + " observations: \"" + name + "\" has " + length);
    }
  }

  private static double[] centred(double[] values) {
    double mean = Sample.of(values).mean();
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i] - mean;
    }
    return result;
  }

  /**
   * Returns the regression.
   *
   * @return the fit
   */
  public LeastSquares fit() {
    return fit;
  }

  /**
   * Returns the values of the moderator at which slopes are usually shown.
   *
   * @return mean − sd, mean, mean + sd, of the moderator as it entered the model
   */
  public ImmutableDoubleArray usualValues() {
    double sd = Math.sqrt(moderator.variance());
    return ImmutableDoubleArray.of(moderator.mean() - sd, moderator.mean(), moderator.mean() + sd);
  }

  /**
   * Returns the slope of the focal variable at a value of the moderator.
   *
   * @param value the moderator, as it entered the model
   * @param kind how the covariance is estimated
   * @return the slope; undefined where the covariance is, or the error is 0
   */
  public Outcome<TEstimate> slope(double value, CovarianceKind kind) {
    double[] weights = new double[fit.terms().size()];
    weights[FOCAL] = 1;
    weights[weights.length - 1] = value;
    return fit.combination(kind, weights);
  }

  /**
   * Returns where the slope differs from 0.
   *
   * @param alpha the two-sided error probability, in (0, 1)
   * @param kind how the covariance is estimated
   * @return bounds and region; undefined where the covariance is
   * @throws IllegalArgumentException if alpha is out of range
   */
  public Outcome<JohnsonNeyman> johnsonNeyman(double alpha, CovarianceKind kind) {
    double t = StudentT.upperQuantile(Probabilities.level(alpha) / 2, fit.degreesOfFreedom());
    int last = fit.terms().size() - 1;
    double b1 = fit.coefficients().get(FOCAL);
    double b3 = fit.coefficients().get(last);
    return fit.covariance(kind)
        .map(
            v ->
                JohnsonNeyman.solve(
                    b3 * b3 - t * t * v.at(last, last),
                    2 * (b1 * b3 - t * t * v.at(FOCAL, last)),
                    b1 * b1 - t * t * v.at(FOCAL, FOCAL)));
  }

  @Override
  public String toString() {
    return fit.toString();
  }
}
