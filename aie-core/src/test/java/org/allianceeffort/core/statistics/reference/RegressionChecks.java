package org.allianceeffort.core.statistics.reference;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.allianceeffort.core.statistics.CovarianceKind;
import org.allianceeffort.core.statistics.JohnsonNeyman;
import org.allianceeffort.core.statistics.LeastSquares;
import org.allianceeffort.core.statistics.Moderation;
import org.allianceeffort.core.statistics.SymmetricMatrix;
import org.allianceeffort.core.statistics.TEstimate;

/** Topic 13: to 1e-10; Johnson–Neyman bounds and the ill-conditioned case to 1e-8. */
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
      LeastSquares fit =
          LeastSquares.of(
                  input.get("terms").texts(), input.get("X").matrix(), input.get("y").doubles())
              .orElseThrow();
      double tolerance = reference.name().contains("Longley") ? LOOSE : Checks.CLOSED_FORM;
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
    Map<String, ImmutableDoubleArray> covariates = new LinkedHashMap<>();
    for (String name : input.get("covariates").texts()) {
      covariates.put(name, ImmutableDoubleArray.copyOf(data.get(name).doubles()));
    }
    Moderation moderation =
        Moderation.of(
                data.get(input.get("response").text()).doubles(),
                data.get(input.get("focal").text()).doubles(),
                data.get(input.get("moderator").text()).doubles(),
                covariates,
                input.get("centered").flag())
            .orElseThrow();
    expected.get("terms").readAll();
    coefficients(moderation.fit(), expected, Checks.CLOSED_FORM, checks);
    summary(moderation.fit(), expected, checks);
    double alpha = input.get("alpha").number();
    for (CovarianceKind kind : List.of(CovarianceKind.OLS, CovarianceKind.HC3)) {
      moderation(moderation, kind, alpha, expected, checks);
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
      CovarianceKind kind = CovarianceKind.valueOf(key.toUpperCase(Locale.ROOT));
      SymmetricMatrix covariance = fit.covariance(kind).orElseThrow();
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

  private static void summary(LeastSquares fit, Node expected, Checks checks) {
    checks.check("LeastSquares.observations", fit.observations(), expected.get("n"));
    checks.check(
        "LeastSquares.adjustedRSquared", fit.adjustedRSquared(), expected.get("adj_r_squared"));
    checks.check("LeastSquares.f", fit.f(), expected.get("F"));
    checks.check("LeastSquares.f", fit.modelDegreesOfFreedom(), expected.get("F_df").at(0));
    checks.check("LeastSquares.f", fit.degreesOfFreedom(), expected.get("F_df").at(1));
    checks.check("LeastSquares.fP", fit.fP(), expected.get("F_p"), LOOSE);
    checks.check(
        "LeastSquares.leverages",
        fit.leverages().stream().max().orElseThrow(),
        expected.get("leverage_max"));
  }

  private static void moderation(
      Moderation moderation, CovarianceKind kind, double alpha, Node expected, Checks checks) {
    LeastSquares fit = moderation.fit();
    String suffix = kind.name().toLowerCase(Locale.ROOT);
    checks.check(
        "LeastSquares.covariance " + kind,
        fit.covariance(kind).orElseThrow().toArray(),
        expected.get("vcov_" + suffix));
    for (int i = 0; i < fit.terms().size(); i++) {
      estimate(
          "LeastSquares.coefficient " + kind,
          fit.coefficient(i, kind).orElseThrow(),
          expected.get("t_" + suffix).at(i),
          expected.get("p_" + suffix).at(i),
          checks);
    }
    for (int i = 0; i < 3; i++) {
      Node slope = expected.get("simple_slopes_" + suffix).at(i);
      double value = moderation.usualValues().get(i);
      TEstimate estimate = moderation.slope(value, kind).orElseThrow();
      String name = "Moderation.slope " + kind;
      checks.check("Moderation.usualValues", value, slope.get("moderator"));
      checks.check(name, estimate.value(), slope.get("slope"));
      checks.check(name, estimate.standardError(), slope.get("se"));
      estimate(name, estimate, slope.get("t"), slope.get("p"), checks);
      checks.check(name, estimate.interval(1 - alpha).lower(), slope.get("lower"));
      checks.check(name, estimate.interval(1 - alpha).upper(), slope.get("upper"));
    }
    Node node = expected.get("johnson_neyman_" + suffix);
    JohnsonNeyman jn = moderation.johnsonNeyman(alpha, kind).orElseThrow();
    checks.same(
        "Moderation.johnsonNeyman " + kind,
        jn.region().name().toLowerCase(Locale.ROOT),
        node.get("significant_region").text());
    checks.same(
        "Moderation.johnsonNeyman " + kind,
        jn.bounds().isPresent(),
        node.get("discriminant_positive").flag());
    double[] bounds =
        jn.bounds().map(b -> new double[] {b.lower(), b.upper()}).orElse(new double[] {Double.NaN});
    checks.check("Moderation.johnsonNeyman " + kind, bounds, node.get("bounds"), LOOSE);
  }

  private static void estimate(String name, TEstimate estimate, Node t, Node p, Checks checks) {
    checks.check(name + " t", estimate.t(), t);
    checks.check(name + " p", estimate.p(), p, p.number() < 1e-10 ? LOOSE : Checks.CLOSED_FORM);
  }
}
