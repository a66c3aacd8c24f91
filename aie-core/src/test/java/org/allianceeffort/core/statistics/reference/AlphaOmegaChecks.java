package org.allianceeffort.core.statistics.reference;

import java.util.List;
import org.allianceeffort.core.statistics.CronbachAlpha;
import org.allianceeffort.core.statistics.ItemCrossProducts;
import org.allianceeffort.core.statistics.ItemTotal;
import org.allianceeffort.core.statistics.McDonaldOmega;
import org.allianceeffort.core.statistics.MissingItems;
import org.allianceeffort.core.statistics.SymmetricMatrix;

/** Topic 04: alpha and item figures to 1e-10, omega to 1e-8. */
final class AlphaOmegaChecks implements TopicChecks {
  private static final double OMEGA = 1e-8;

  @Override
  public String topic() {
    return "04-alpha-omega";
  }

  @Override
  public String title() {
    return "Cronbach alpha, Feldt CI, item analysis, omega total";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    if (!reference.input().has("data")) {
      return false;
    }
    double[][] rows = reference.input().get("data").matrix();
    ItemCrossProducts.Builder builder = ItemCrossProducts.builder(rows[0].length);
    for (double[] row : rows) {
      int[] scores = new int[row.length];
      boolean[] answered = new boolean[row.length];
      for (int i = 0; i < row.length; i++) {
        answered[i] = !Double.isNaN(row[i]);
        scores[i] = answered[i] ? (int) row[i] : 0;
        if (answered[i] && scores[i] != row[i]) {
          // Scores are whole numbers in the library.
          return false;
        }
      }
      builder.add(scores, answered);
    }
    ItemCrossProducts products = builder.build();
    double level = reference.input().get("conf_level").number();
    for (MissingItems missing : MissingItems.values()) {
      String key = missing == MissingItems.LISTWISE ? "complete" : "pairwise";
      if (reference.expected().has(key)) {
        scale(products, missing, level, reference.expected().get(key), checks);
      }
    }
    return true;
  }

  private static void scale(
      ItemCrossProducts products,
      MissingItems missing,
      double level,
      Node expected,
      Checks checks) {
    CronbachAlpha alpha = CronbachAlpha.of(products, missing).orElseThrow();
    SymmetricMatrix covariances = products.covariances(missing).orElseThrow();
    checks.check("CronbachAlpha.rows", alpha.rows(), expected.get("n"));
    checks.check("CronbachAlpha.items", alpha.items(), expected.get("k"));
    checks.check("CronbachAlpha.raw", alpha.raw(), expected.get("raw_alpha"));
    checks.check("CronbachAlpha.standardised", alpha.standardised(), expected.get("std_alpha"));
    checks.check(
        "CronbachAlpha.averageCorrelation", alpha.averageCorrelation(), expected.get("average_r"));
    checks.check(
        "CronbachAlpha.medianCorrelation", alpha.medianCorrelation(), expected.get("median_r"));
    double[] limits = {alpha.interval(level).lower(), alpha.interval(level).upper()};
    checks.check("CronbachAlpha.interval", limits, expected.get("feldt_ci"));
    checks.check(
        "ItemCrossProducts.covariances", covariances.toArray(), expected.get("covariance"));
    for (String optional : List.of("lambda6_smc", "ase_duhachek_iacobucci")) {
      if (expected.has(optional)) {
        checks.leaveOut(expected.get(optional), "optional, particular to one program");
      }
    }
    items(products, missing, alpha, expected.get("items"), checks);
    if (expected.has("omega")) {
      omega(covariances, expected.get("omega"), checks);
    }
  }

  private static void items(
      ItemCrossProducts products,
      MissingItems missing,
      CronbachAlpha alpha,
      Node expected,
      Checks checks) {
    expected.get("name").readAll();
    for (int i = 0; i < products.items(); i++) {
      double n = products.answered(i, missing);
      checks.check("ItemCrossProducts.answered", n, expected.get("n").at(i));
      checks.check(
          "ItemCrossProducts.sum", products.sum(i, missing) / n, expected.get("mean").at(i));
      checks.check(
          "ItemCrossProducts.variance",
          Math.sqrt(products.variance(i, missing).orElseThrow()),
          expected.get("sd").at(i));
      checks.check(
          "ItemTotal", ItemTotal.of(products, i, missing), expected.get("r_total_including").at(i));
      checks.check(
          "CronbachAlpha.standardisedItemTotal",
          alpha.standardisedItemTotal(i),
          expected.get("std_r").at(i));
      checks.check(
          "CronbachAlpha.correctedItemTotal",
          alpha.correctedItemTotal(i),
          expected.get("r_drop_corrected_item_total").at(i));
      if (products.items() > 2) {
        checks.check(
            "CronbachAlpha.ifDropped",
            alpha.ifDropped(i),
            expected.get("alpha_if_dropped_raw").at(i));
        checks.check(
            "CronbachAlpha.standardisedIfDropped",
            alpha.standardisedIfDropped(i),
            expected.get("alpha_if_dropped_std").at(i));
      }
    }
    if (expected.has("r_cor")) {
      checks.leaveOut(expected.get("r_cor"), "optional, particular to one program");
    }
  }

  private static void omega(SymmetricMatrix covariances, Node expected, Checks checks) {
    McDonaldOmega omega = McDonaldOmega.of(covariances).orElseThrow();
    expected.get("method").readAll();
    checks.check(
        "McDonaldOmega.loadings", omega.loadings().toArray(), expected.get("std_loadings"), OMEGA);
    checks.check(
        "McDonaldOmega.uniquenesses",
        omega.uniquenesses().toArray(),
        expected.get("std_uniquenesses"),
        OMEGA);
    checks.check("McDonaldOmega.total", omega.total(), expected.get("omega_total_raw"), OMEGA);
    checks.check(
        "McDonaldOmega.standardised", omega.standardised(), expected.get("omega_total_std"), OMEGA);
    checks.check(
        "McDonaldOmega.ofObservedVariance",
        omega.ofObservedVariance(),
        expected.get("omega_total_raw_observed_variance"),
        OMEGA);
    checks.check(
        "McDonaldOmega.notUnique",
        omega.notUnique(),
        expected.get("one_minus_psi_over_observed_variance"),
        OMEGA);
  }
}
