package org.allianceeffort.core.statistics.reference;

import java.util.function.DoubleUnaryOperator;
import org.allianceeffort.core.statistics.Beta;
import org.allianceeffort.core.statistics.ChiSquared;
import org.allianceeffort.core.statistics.FDistribution;
import org.allianceeffort.core.statistics.Normal;
import org.allianceeffort.core.statistics.StudentT;

/** Topic 17: to 1e-10, and to 1e-12 between 1e-4 and 1 - 1e-4. */
final class DistributionChecks implements TopicChecks {
  @Override
  public String topic() {
    return "17-distributions";
  }

  @Override
  public String title() {
    return "Distribution quantiles, CDF, SF, PDF";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    String distribution = reference.input().get("distribution").text();
    Node parameters =
        distribution.equals("normal") ? reference.input() : reference.input().get("parameters");
    reference.input().describedBy(distribution.equals("normal") ? "parameters" : "");
    switch (distribution) {
      case "normal" ->
          all(
              reference,
              checks,
              "Normal",
              Normal::quantile,
              Normal::upperQuantile,
              Normal::cdf,
              Normal::sf,
              Normal::pdf);
      case "t" -> {
        double df = parameters.get("df").number();
        all(
            reference,
            checks,
            "StudentT",
            u -> StudentT.quantile(u, df),
            q -> StudentT.upperQuantile(q, df),
            x -> StudentT.cdf(x, df),
            x -> StudentT.sf(x, df),
            x -> StudentT.pdf(x, df));
      }
      case "chi2" -> {
        double df = parameters.get("df").number();
        all(
            reference,
            checks,
            "ChiSquared",
            u -> ChiSquared.quantile(u, df),
            q -> ChiSquared.upperQuantile(q, df),
            x -> ChiSquared.cdf(x, df),
            x -> ChiSquared.sf(x, df),
            x -> ChiSquared.pdf(x, df));
      }
      case "f" -> {
        double m = parameters.get("df1").number();
        double n = parameters.get("df2").number();
        all(
            reference,
            checks,
            "FDistribution",
            u -> FDistribution.quantile(u, m, n),
            q -> FDistribution.upperQuantile(q, m, n),
            x -> FDistribution.cdf(x, m, n),
            x -> FDistribution.sf(x, m, n),
            x -> FDistribution.pdf(x, m, n));
      }
      case "beta" -> {
        double a = parameters.get("a").number();
        double b = parameters.get("b").number();
        all(
            reference,
            checks,
            "Beta",
            u -> Beta.quantile(u, a, b),
            q -> Beta.upperQuantile(q, a, b),
            x -> Beta.cdf(x, a, b),
            x -> Beta.sf(x, a, b),
            x -> Beta.pdf(x, a, b));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void all(
      ReferenceCase reference,
      Checks checks,
      String name,
      DoubleUnaryOperator quantile,
      DoubleUnaryOperator upper,
      DoubleUnaryOperator cdf,
      DoubleUnaryOperator sf,
      DoubleUnaryOperator pdf) {
    Node input = reference.input();
    Node expected = reference.expected();
    input.describedBy("p", "upper_q", "x");
    if (expected.has("quantile")) {
      each(checks, name + ".quantile", quantile, input.get("p"), expected.get("quantile"));
    }
    if (expected.has("upper_tail_quantile")) {
      Node tails = input.get("upper_q");
      each(checks, name + ".upperQuantile", upper, tails, expected.get("upper_tail_quantile"));
    }
    if (input.has("x")) {
      each(checks, name + ".cdf", cdf, input.get("x"), expected.get("cdf"));
      each(checks, name + ".sf", sf, input.get("x"), expected.get("sf"));
      each(checks, name + ".pdf", pdf, input.get("x"), expected.get("pdf"));
    }
  }

  private static void each(
      Checks checks, String name, DoubleUnaryOperator f, Node arguments, Node expected) {
    if (expected.isAbsent()) {
      return;
    }
    double[] x = arguments.doubles();
    double[] y = expected.doubles();
    for (int i = 0; i < x.length; i++) {
      boolean body = x[i] >= 1e-4 && x[i] <= 1 - 1e-4;
      double tolerance = body && name.endsWith("uantile") ? 1e-12 : 1e-10;
      double figure = f.applyAsDouble(x[i]);
      if (Math.abs(y[i]) > Double.MIN_NORMAL && Math.abs(y[i]) < 1e-3) {
        // in the tails every digit counts, whatever the floor
        checks.check(name, figure / y[i], 1, tolerance);
      } else {
        checks.check(name, figure, y[i], tolerance);
      }
    }
  }
}
