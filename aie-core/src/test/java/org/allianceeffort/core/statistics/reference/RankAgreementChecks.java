package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.allianceeffort.core.statistics.CohenKappa;
import org.allianceeffort.core.statistics.FleissKappa;
import org.allianceeffort.core.statistics.KappaWeights;
import org.allianceeffort.core.statistics.KendallTau;
import org.allianceeffort.core.statistics.KendallW;
import org.allianceeffort.core.statistics.KrippendorffAlpha;
import org.allianceeffort.core.statistics.MeasurementLevel;
import org.allianceeffort.core.statistics.Midranks;
import org.allianceeffort.core.statistics.Outcome;
import org.allianceeffort.core.statistics.Pearson;
import org.allianceeffort.core.statistics.RatingPairs;
import org.allianceeffort.core.statistics.Spearman;

/** Topic 15. */
final class RankAgreementChecks implements TopicChecks {
  @Override
  public String topic() {
    return "15-rank-agreement";
  }

  @Override
  public String title() {
    return "Kendall W, Spearman, kappa";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    if (input.has("x")) {
      correlation(input.get("x").doubles(), input.get("y").doubles(), expected, checks);
    } else if (input.has("rater1")) {
      kappa(input, expected, checks);
    } else if (input.has("raters_by_units")) {
      alphas(pairs(input.get("raters_by_units").matrix()), "", expected, checks);
    } else if (input.has("levels")) {
      fleiss(input, expected, checks);
    } else if (input.has("ratings")) {
      concordance(input.get("ratings").matrix(), expected, checks);
    } else {
      return false;
    }
    return true;
  }

  private static void concordance(double[][] ratings, Node expected, Checks checks) {
    Outcome<KendallW> outcome = KendallW.of(ratings);
    if (!outcome.isDefined()) {
      checks.undefined("KendallW", expected);
      return;
    }
    KendallW w = outcome.orElseThrow();
    checks.check("KendallW.objects", w.objects(), expected.get("objects"));
    checks.check("KendallW.raters", w.raters(), expected.get("raters"));
    checks.check("KendallW.rankSums", w.rankSums().toArray(), expected.get("rank_sums"));
    checks.check("KendallW.w", w.w(), expected.get("W_corrected_for_ties"));
    checks.check("KendallW.chiSquared", w.chiSquared(w.w()), expected.get("chisq_corrected"));
    checks.check("KendallW.w", w.objects() - 1, expected.get("df"));
    checks.check("KendallW.p", w.p(w.w()), expected.get("p_corrected"));
    checks.check("KendallW.uncorrected", w.uncorrected(), expected.get("W_uncorrected"));
    checks.check(
        "KendallW.chiSquared", w.chiSquared(w.uncorrected()), expected.get("chisq_uncorrected"));
    checks.check("KendallW.p", w.p(w.uncorrected()), expected.get("p_uncorrected"));
    checks.check("KendallW.meanSpearman", w.meanSpearman(), expected.get("mean_spearman"));
  }

  private static void correlation(double[] x, double[] y, Node expected, Checks checks) {
    Optional<Spearman> rho = Spearman.of(x, y).value();
    Optional<KendallTau> tau = KendallTau.of(x, y).value();
    Optional<Pearson> r = Pearson.of(x, y).value();
    figure("Spearman.rho", rho, Spearman::rho, expected.get("spearman"), checks);
    probability("Spearman.p", rho.map(Spearman::p), expected.get("spearman_p_t"), checks);
    figure("KendallTau.tau", tau, KendallTau::tau, expected.get("kendall_tau_b"), checks);
    figure("KendallTau.z", tau, KendallTau::z, expected.get("kendall_z"), checks);
    Node normal = expected.get("kendall_p_normal");
    probability("KendallTau.p", tau.map(t -> OptionalDouble.of(t.p())), normal, checks);
    figure("Pearson.r", r, Pearson::r, expected.get("pearson"), checks);
    // near ±1 the last digit of r is many of t
    double apart = r.map(p -> 1e-15 / ((1 - p.r()) * (1 + p.r()))).orElse(0.0);
    double tolerance = Math.min(1e-4, Math.max(Checks.CLOSED_FORM, apart));
    OptionalDouble t = r.map(Pearson::t).orElse(OptionalDouble.empty());
    checks.check("Pearson.t", t, expected.get("pearson_t"), tolerance);
    probability("Pearson.p", r.map(Pearson::p), expected.get("pearson_p"), checks);
    checks.interval(
        "Pearson.interval", r.flatMap(p -> p.interval(0.95)), expected.get("pearson_ci95"));
    Node exactRho = expected.get("spearman_p_exact");
    figure("Spearman.exactP", rho, p -> p.exactP().orElse(Double.NaN), exactRho, checks);
    Node exactTau = expected.get("kendall_p_exact");
    figure("KendallTau.exactP", tau, p -> p.exactP().orElse(Double.NaN), exactTau, checks);
    double[][] complete = complete(x, y);
    checks.check("Pearson.n", complete[0].length, expected.get("n"));
    checks.check("Midranks", Midranks.of(complete[0]), expected.get("ranks_x"));
    checks.check("Midranks", Midranks.of(complete[1]), expected.get("ranks_y"));
  }

  private static <T> void figure(
      String name, Optional<T> of, ToDoubleFunction<T> figure, Node expected, Checks checks) {
    checks.check(name, of.isPresent() ? figure.applyAsDouble(of.get()) : Double.NaN, expected);
  }

  private static void probability(
      String name, Optional<OptionalDouble> p, Node expected, Checks checks) {
    checks.probability(name, p.orElse(OptionalDouble.empty()).orElse(Double.NaN), expected);
  }

  private static double[][] complete(double[] x, double[] y) {
    double[][] both = new double[2][x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        both[0][n] = x[i];
        both[1][n++] = y[i];
      }
    }
    return new double[][] {Arrays.copyOf(both[0], n), Arrays.copyOf(both[1], n)};
  }

  private static void kappa(Node input, Node expected, Checks checks) {
    List<String> levels = input.get("levels_in_order").texts();
    int[] first = input.get("rater1").texts().stream().mapToInt(levels::indexOf).toArray();
    int[] second = input.get("rater2").texts().stream().mapToInt(levels::indexOf).toArray();
    int k = levels.size();
    Optional<CohenKappa> kappa = CohenKappa.of(first, second, k, KappaWeights.NONE).value();
    figure("CohenKappa", kappa, CohenKappa::value, expected.get("kappa"), checks);
    figure("CohenKappa.z", kappa, v -> v.z().orElse(Double.NaN), expected.get("kappa_z"), checks);
    probability("CohenKappa.p", kappa.map(CohenKappa::p), expected.get("kappa_p"), checks);
    for (KappaWeights weights : List.of(KappaWeights.LINEAR, KappaWeights.QUADRATIC)) {
      figure(
          "CohenKappa " + weights,
          CohenKappa.of(first, second, k, weights).value(),
          CohenKappa::value,
          expected.get("kappa_" + weights.name().toLowerCase(Locale.ROOT)),
          checks);
    }
    double[][] raters = {
      input.get("rater1").texts().stream().mapToDouble(v -> value(v, levels)).toArray(),
      input.get("rater2").texts().stream().mapToDouble(v -> value(v, levels)).toArray()
    };
    alphas(pairs(raters), "krippendorff_alpha_", expected, checks);
  }

  private static void alphas(RatingPairs pairs, String prefix, Node expected, Checks checks) {
    for (MeasurementLevel level : MeasurementLevel.values()) {
      Node node = expected.get(prefix + level.name().toLowerCase(Locale.ROOT));
      if (!node.isAbsent()) {
        checks.check("KrippendorffAlpha " + level, KrippendorffAlpha.of(pairs, level), node);
      }
    }
  }

  /** A rating that is a number is its own value; another is its place. */
  private static double value(String rating, List<String> levels) {
    return rating.matches("-?\\d+(\\.\\d+)?")
        ? Double.parseDouble(rating)
        : levels.indexOf(rating) + 1;
  }

  private static void fleiss(Node input, Node expected, Checks checks) {
    List<String> levels = input.get("levels").texts();
    List<List<String>> rows = input.get("ratings").list().stream().map(Node::texts).toList();
    int[][] counts = new int[rows.size()][levels.size()];
    RatingPairs.Builder pairs = RatingPairs.builder();
    for (int i = 0; i < counts.length; i++) {
      for (String rating : rows.get(i)) {
        counts[i][levels.indexOf(rating)]++;
      }
      pairs.add(rows.get(i).stream().mapToDouble(levels::indexOf).toArray());
    }
    Optional<FleissKappa> kappa = FleissKappa.of(counts).value();
    figure("FleissKappa", kappa, FleissKappa::value, expected.get("fleiss_kappa"), checks);
    figure("FleissKappa.z", kappa, v -> v.z().orElse(Double.NaN), expected.get("z"), checks);
    probability("FleissKappa.p", kappa.map(FleissKappa::p), expected.get("p"), checks);
    alphas(pairs.build(), "krippendorff_alpha_", expected, checks);
  }

  private static RatingPairs pairs(double[][] ratersByUnits) {
    RatingPairs.Builder builder = RatingPairs.builder();
    for (int u = 0; u < ratersByUnits[0].length; u++) {
      int unit = u;
      builder.add(
          Arrays.stream(ratersByUnits)
              .mapToDouble(rater -> rater[unit])
              .filter(v -> !Double.isNaN(v))
              .toArray());
    }
    return builder.build();
  }
}
