package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.allianceeffort.core.statistics.CohenKappa;
import org.allianceeffort.core.statistics.FleissKappa;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.KappaWeights;
import org.allianceeffort.core.statistics.KendallTau;
import org.allianceeffort.core.statistics.KendallW;
import org.allianceeffort.core.statistics.KrippendorffAlpha;
import org.allianceeffort.core.statistics.MeasurementLevel;
import org.allianceeffort.core.statistics.Midranks;
import org.allianceeffort.core.statistics.Pearson;
import org.allianceeffort.core.statistics.RatingPairs;
import org.allianceeffort.core.statistics.Spearman;

/** Topic 15. */
final class RankAgreementChecks implements TopicChecks {
  private static final double SMALL_P = 1e-8;

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
      RatingPairs pairs = pairs(input.get("raters_by_units").matrix());
      for (MeasurementLevel level : MeasurementLevel.values()) {
        checks.check(
            "KrippendorffAlpha " + level,
            KrippendorffAlpha.of(pairs, level).orElseThrow(),
            expected.get(level.name().toLowerCase(Locale.ROOT)));
      }
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
    KendallW w = KendallW.of(ratings).orElseThrow();
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
    Spearman rho = Spearman.of(x, y).orElseThrow();
    KendallTau tau = KendallTau.of(x, y).orElseThrow();
    Pearson r = Pearson.of(x, y).orElseThrow();
    checks.check("Pearson.n", r.n(), expected.get("n"));
    checks.check("Spearman.rho", rho.rho(), expected.get("spearman"));
    checks.check(
        "Spearman.p", rho.p(), expected.get("spearman_p_t"), tolerance(expected, "spearman_p_t"));
    checks.check("KendallTau.tau", tau.tau(), expected.get("kendall_tau_b"));
    checks.check("KendallTau.z", tau.z(), expected.get("kendall_z"));
    checks.check(
        "KendallTau.p",
        tau.p(),
        expected.get("kendall_p_normal"),
        tolerance(expected, "kendall_p_normal"));
    checks.check("Pearson.r", r.r(), expected.get("pearson"));
    checks.check("Pearson.t", r.t(), expected.get("pearson_t"));
    checks.check("Pearson.p", r.p(), expected.get("pearson_p"), tolerance(expected, "pearson_p"));
    Interval interval = r.interval(0.95).orElseThrow();
    double[] limits = {interval.lower(), interval.upper()};
    checks.check("Pearson.interval", limits, expected.get("pearson_ci95"));
    double[][] complete = complete(x, y);
    checks.check("Midranks", Midranks.of(complete[0]), expected.get("ranks_x"));
    checks.check("Midranks", Midranks.of(complete[1]), expected.get("ranks_y"));
    if (expected.has("spearman_p_exact")) {
      checks.check("Spearman.exactP", rho.exactP(), expected.get("spearman_p_exact"));
    }
    if (expected.has("kendall_p_exact")) {
      checks.check("KendallTau.exactP", tau.exactP(), expected.get("kendall_p_exact"));
    }
  }

  private static double tolerance(Node expected, String p) {
    return expected.get(p).number() < 1e-10 ? SMALL_P : Checks.CLOSED_FORM;
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
    CohenKappa kappa = CohenKappa.of(first, second, k, KappaWeights.NONE).orElseThrow();
    checks.check("CohenKappa", kappa.value(), expected.get("kappa"));
    checks.check("CohenKappa.z", kappa.z(), expected.get("kappa_z"));
    checks.check(
        "CohenKappa.p", kappa.p(), expected.get("kappa_p"), tolerance(expected, "kappa_p"));
    checks.check(
        "CohenKappa LINEAR",
        CohenKappa.of(first, second, k, KappaWeights.LINEAR).orElseThrow().value(),
        expected.get("kappa_linear"));
    checks.check(
        "CohenKappa QUADRATIC",
        CohenKappa.of(first, second, k, KappaWeights.QUADRATIC).orElseThrow().value(),
        expected.get("kappa_quadratic"));
    double[][] raters = {
      input.get("rater1").texts().stream().mapToDouble(v -> value(v, levels)).toArray(),
      input.get("rater2").texts().stream().mapToDouble(v -> value(v, levels)).toArray()
    };
    RatingPairs pairs = pairs(raters);
    for (MeasurementLevel level : MeasurementLevel.values()) {
      String key = "krippendorff_alpha_" + level.name().toLowerCase(Locale.ROOT);
      if (expected.has(key)) {
        checks.check(
            "KrippendorffAlpha " + level,
            KrippendorffAlpha.of(pairs, level).orElseThrow(),
            expected.get(key));
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
    FleissKappa kappa = FleissKappa.of(counts).orElseThrow();
    checks.check("FleissKappa", kappa.value(), expected.get("fleiss_kappa"));
    checks.check("FleissKappa.z", kappa.z(), expected.get("z"));
    checks.check("FleissKappa.p", kappa.p(), expected.get("p"));
    checks.check(
        "KrippendorffAlpha NOMINAL",
        KrippendorffAlpha.of(pairs.build(), MeasurementLevel.NOMINAL).orElseThrow(),
        expected.get("krippendorff_alpha_nominal"));
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
