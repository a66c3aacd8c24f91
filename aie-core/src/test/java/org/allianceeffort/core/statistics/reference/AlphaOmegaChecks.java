package org.allianceeffort.core.statistics.reference;

import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.statistics.CronbachAlpha;
import org.allianceeffort.core.statistics.McDonaldOmega;
import org.allianceeffort.core.statistics.MissingItems;
import org.allianceeffort.core.statistics.Outcome;
import org.allianceeffort.core.statistics.SymmetricMatrix;

/**
 * Topic 04: alpha and item figures to 1e-10, omega to 1e-8. Whole scores through their exact sums,
 * others through correlations.
 */
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
    Node input = reference.input();
    input.describedBy("items");
    double[][] rows = input.get("data").matrix();
    double level = input.get("conf_level").number();
    for (MissingItems missing : MissingItems.values()) {
      Node expected =
          reference.expected().get(missing == MissingItems.LISTWISE ? "complete" : "pairwise");
      if (!expected.isAbsent()) {
        scale(ScaleItems.of(rows, missing), level, expected, checks);
      }
    }
    return true;
  }

  private static void scale(ScaleItems items, double level, Node expected, Checks checks) {
    Outcome<CronbachAlpha> outcome = items.alpha();
    if (!outcome.isDefined()) {
      checks.undefined("CronbachAlpha.raw", expected.get("raw_alpha"));
      checks.undefined("CronbachAlpha.interval", expected.get("feldt_ci"));
      return;
    }
    CronbachAlpha alpha = outcome.orElseThrow();
    checks.check("CronbachAlpha.rows", alpha.rows(), expected.get("n"));
    checks.check("CronbachAlpha.items", alpha.items(), expected.get("k"));
    checks.check("CronbachAlpha.raw", alpha.raw(), expected.get("raw_alpha"));
    checks.check("CronbachAlpha.standardised", alpha.standardised(), expected.get("std_alpha"));
    checks.check(
        "CronbachAlpha.averageCorrelation", alpha.averageCorrelation(), expected.get("average_r"));
    checks.check(
        "CronbachAlpha.medianCorrelation", alpha.medianCorrelation(), expected.get("median_r"));
    checks.interval(
        "CronbachAlpha.interval", Optional.of(alpha.interval(level)), expected.get("feldt_ci"));
    SymmetricMatrix covariances = items.covariances().orElseThrow();
    checks.check(
        "ItemCrossProducts.covariances", covariances.toArray(), expected.get("covariance"));
    for (String optional : List.of("lambda6_smc", "ase_duhachek_iacobucci")) {
      if (expected.has(optional)) {
        checks.leaveOut(expected.get(optional), "optional, particular to one program");
      }
    }
    items(items, alpha, expected.get("items"), checks);
    if (expected.has("omega")) {
      omega(covariances, expected.get("omega"), checks);
    }
  }

  private static void items(ScaleItems items, CronbachAlpha alpha, Node expected, Checks checks) {
    expected.describedBy("name");
    for (int i = 0; i < alpha.items(); i++) {
      checks.check("ItemCrossProducts.answered", items.answered(i), expected.get("n").at(i));
      checks.check("ItemCrossProducts.sum", items.mean(i), expected.get("mean").at(i));
      checks.check("ItemCrossProducts.variance", items.deviation(i), expected.get("sd").at(i));
      checks.check("ItemTotal", items.itemTotal(i), expected.get("r_total_including").at(i));
      checks.check(
          "CronbachAlpha.standardisedItemTotal",
          alpha.standardisedItemTotal(i),
          expected.get("std_r").at(i));
      checks.check(
          "CronbachAlpha.correctedItemTotal",
          alpha.correctedItemTotal(i),
          expected.get("r_drop_corrected_item_total").at(i));
      if (alpha.items() > 2) {
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
    expected.describedBy("method");
    Outcome<McDonaldOmega> outcome = McDonaldOmega.of(covariances);
    if (!outcome.isDefined()) {
      checks.undefined("McDonaldOmega", expected);
      return;
    }
    McDonaldOmega omega = outcome.orElseThrow();
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
