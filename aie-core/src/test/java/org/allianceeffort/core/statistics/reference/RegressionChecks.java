package org.allianceeffort.core.statistics.reference;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.allianceeffort.core.statistics.CovarianceKind;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.JohnsonNeyman;
import org.allianceeffort.core.statistics.LeastSquares;
import org.allianceeffort.core.statistics.Moderation;
import org.allianceeffort.core.statistics.Outcome;
import org.allianceeffort.core.statistics.SymmetricMatrix;
import org.allianceeffort.core.statistics.TEstimate;

/**
 * Topic 13: to 1e-10; Johnson–Neyman bounds and what is given exactly to 1e-8; farther where the
 * reference itself has lost digits, see {@link RegressionTolerance}.
 */
final class RegressionChecks implements TopicChecks {
  private static final double LOOSE = 1e-8;

  @Override
  public String topic() {
    return "13-ols-moderation";
  }

  @Override
  public String title() {
    return "OLS with interaction";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    if (input.has("X")) {
      double[][] rows = input.get("X").matrix();
      Outcome<LeastSquares> outcome =
          LeastSquares.of(input.get("terms").texts(), rows, input.get("y").doubles());
      if (!outcome.isDefined()) {
        checks.undefined("LeastSquares", expected);
        return true;
      }
      LeastSquares fit = outcome.orElseThrow();
      double tolerance = Math.min(LOOSE, RegressionTolerance.of(fit, rows).figures());
      coefficients(fit, expected, tolerance, checks);
      checks.check(
          "LeastSquares.residualSquares",
          fit.residualSquares(),
          expected.get("residual_ss"),
          tolerance);
      checks.check(
          "LeastSquares.leverages", fit.leverages().toArray(), expected.get("leverage"), tolerance);
      return true;
    }
    if (!input.has("focal")) {
      return false;
    }
    Node data = input.get("data");
    data.describedBy(data.keys().toArray(String[]::new));
    Map<String, ImmutableDoubleArray> covariates = new LinkedHashMap<>();
    for (String name : input.get("covariates").texts()) {
      covariates.put(name, ImmutableDoubleArray.copyOf(data.get(name).doubles()));
    }
    double[] focal = data.get(input.get("focal").text()).doubles();
    double[] moderator = data.get(input.get("moderator").text()).doubles();
    boolean centred = input.get("centered").flag();
    Outcome<Moderation> outcome =
        Moderation.of(
            data.get(input.get("response").text()).doubles(),
            focal,
            moderator,
            covariates,
            centred);
    expected.describedBy("terms");
    if (!outcome.isDefined()) {
      checks.undefined("Moderation", expected);
      return true;
    }
    Moderation moderation = outcome.orElseThrow();
    RegressionTolerance tolerance =
        reference.own()
            ? RegressionTolerance.STRICT
            : RegressionTolerance.of(
                moderation.fit(),
                RegressionTolerance.design(focal, moderator, covariates.values(), centred));
    coefficients(moderation.fit(), expected, tolerance.figures(), checks);
    summary(moderation.fit(), expected, tolerance.figures(), checks);
    double alpha = input.get("alpha").number();
    for (CovarianceKind kind : List.of(CovarianceKind.OLS, CovarianceKind.HC3)) {
      moderation(moderation, kind, alpha, expected, tolerance, checks);
    }
    return true;
  }

  private static void coefficients(
      LeastSquares fit, Node expected, double tolerance, Checks checks) {
    checks.check(
        "LeastSquares.coefficients",
        fit.coefficients().toArray(),
        expected.get("coefficients"),
        tolerance);
    for (String key : expected.get("se").keys()) {
      CovarianceKind kind =
          Arrays.stream(CovarianceKind.values())
              .filter(k -> k.name().equalsIgnoreCase(key))
              .findFirst()
              .orElseThrow(() -> new NotCoveredException("no such errors: " + key));
      Outcome<SymmetricMatrix> outcome = fit.covariance(kind);
      if (!outcome.isDefined()) {
        checks.undefined("LeastSquares.covariance " + kind, expected.get("se").get(key));
        continue;
      }
      SymmetricMatrix covariance = outcome.orElseThrow();
      double[] errors = new double[covariance.size()];
      for (int i = 0; i < errors.length; i++) {
        errors[i] = Math.sqrt(covariance.at(i, i));
      }
      checks.check(
          "LeastSquares.covariance " + kind, errors, expected.get("se").get(key), tolerance);
    }
    checks.check("LeastSquares.sigma", fit.sigma(), expected.get("sigma"), tolerance);
    checks.check("LeastSquares.rSquared", fit.rSquared(), expected.get("r_squared"), tolerance);
    checks.check(
        "LeastSquares.degreesOfFreedom", fit.degreesOfFreedom(), expected.get("df_residual"));
  }

  private static void summary(LeastSquares fit, Node expected, double tolerance, Checks checks) {
    checks.check("LeastSquares.observations", fit.observations(), expected.get("n"));
    checks.check(
        "LeastSquares.adjustedRSquared",
        fit.adjustedRSquared(),
        expected.get("adj_r_squared"),
        tolerance);
    checks.check("LeastSquares.f", fit.f(), expected.get("F"), tolerance);
    checks.check("LeastSquares.f", fit.modelDegreesOfFreedom(), expected.get("F_df").at(0));
    checks.check("LeastSquares.f", fit.degreesOfFreedom(), expected.get("F_df").at(1));
    checks.check("LeastSquares.fP", fit.fP(), expected.get("F_p"), LOOSE);
    checks.check(
        "LeastSquares.leverages",
        fit.leverages().stream().max().orElseThrow(),
        expected.get("leverage_max"),
        tolerance);
  }

  private static void moderation(
      Moderation moderation,
      CovarianceKind kind,
      double alpha,
      Node expected,
      RegressionTolerance tolerances,
      Checks checks) {
    LeastSquares fit = moderation.fit();
    String suffix = kind.name().toLowerCase(Locale.ROOT);
    double tolerance = tolerances.figures();
    if (!fit.covariance(kind).isDefined()) {
      for (String key : List.of("vcov_", "t_", "p_", "simple_slopes_", "johnson_neyman_")) {
        checks.leaveOut(expected.get(key + suffix), "a leverage of 1 leaves the errors undefined");
      }
      return;
    }
    checks.check(
        "LeastSquares.covariance " + kind,
        fit.covariance(kind).orElseThrow().toArray(),
        expected.get("vcov_" + suffix),
        tolerance);
    for (int i = 0; i < fit.terms().size(); i++) {
      estimate(
          "LeastSquares.coefficient " + kind,
          fit.coefficient(i, kind).orElseThrow(),
          expected.get("t_" + suffix).at(i),
          expected.get("p_" + suffix).at(i),
          tolerance,
          tolerances,
          checks);
    }
    double far = LOOSE;
    for (int i = 0; i < 3; i++) {
      Node slope = expected.get("simple_slopes_" + suffix).at(i);
      double value = moderation.usualValues().get(i);
      TEstimate estimate = moderation.slope(value, kind).orElseThrow();
      String name = "Moderation.slope " + kind;
      double off = tolerances.slope(fit, kind, value, estimate);
      far = Math.max(far, off);
      checks.check("Moderation.usualValues", value, slope.get("moderator"));
      checks.check(name, estimate.value(), slope.get("slope"), off);
      checks.check(name, estimate.standardError(), slope.get("se"), off);
      estimate(name, estimate, slope.get("t"), slope.get("p"), off, tolerances, checks);
      Interval interval = estimate.interval(1 - alpha);
      checks.check(
          name,
          interval.lower(),
          slope.get("lower"),
          tolerances.sum(
              off, interval.lower(), estimate.value(), interval.lower() - estimate.value()));
      checks.check(
          name,
          interval.upper(),
          slope.get("upper"),
          tolerances.sum(
              off, interval.upper(), estimate.value(), interval.upper() - estimate.value()));
    }
    Node node = expected.get("johnson_neyman_" + suffix);
    if (node.isAbsent()) {
      return;
    }
    JohnsonNeyman jn = moderation.johnsonNeyman(alpha, kind).orElseThrow();
    String name = "Moderation.johnsonNeyman " + kind;
    if (node.has("significant_region")) {
      checks.same(
          name, jn.region().name().toLowerCase(Locale.ROOT), node.get("significant_region").text());
    }
    if (node.has("discriminant_positive")) {
      checks.same(name, jn.bounds().isPresent(), node.get("discriminant_positive").flag());
    }
    double[] bounds =
        jn.bounds().map(b -> new double[] {b.lower(), b.upper()}).orElse(new double[] {Double.NaN});
    checks.check("Moderation.johnsonNeyman " + kind, bounds, node.get("bounds"), far);
  }

  private static void estimate(
      String name,
      TEstimate estimate,
      Node t,
      Node p,
      double tolerance,
      RegressionTolerance tolerances,
      Checks checks) {
    checks.check(name + " t", estimate.t(), t, tolerance);
    double far = tolerances.probability(tolerance, estimate.t());
    checks.check(name + " p", estimate.p(), p, p.number() < 1e-10 ? Math.max(LOOSE, far) : far);
  }
}
