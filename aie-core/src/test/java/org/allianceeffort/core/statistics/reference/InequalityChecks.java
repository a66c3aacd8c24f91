package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import org.allianceeffort.core.statistics.Inequality;

/** Topic 08; what the reference says of positive members only is asked of those alone. */
final class InequalityChecks implements TopicChecks {
  @Override
  public String topic() {
    return "08-inequality";
  }

  @Override
  public String title() {
    return "Contribution balance (inequality and concentration)";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    double[] x = reference.input().get("x").doubles();
    Inequality all = Inequality.of(x);
    Inequality positive = Inequality.of(Arrays.stream(x).filter(v -> v > 0).toArray());
    Node expected = reference.expected();
    checks.check("Inequality.members", all.members(), expected.get("n"));
    checks.check("Inequality.total", all.total(), expected.get("total"));
    checks.check("Inequality.gini", all.gini(), expected.get("gini"));
    checks.check("Inequality.giniCorrected", all.giniCorrected(), expected.get("gini_corrected"));
    checks.check("Inequality.entropy", all.entropy(), expected.get("entropy_nats"));
    checks.check("Inequality.entropyInBits", all.entropyInBits(), expected.get("entropy_bits"));
    checks.check("Inequality.evenness", all.evenness(), expected.get("evenness_over_all_n"));
    checks.check(
        "Inequality.evenness", positive.evenness(), expected.get("evenness_over_positive_only"));
    checks.check(
        "Inequality.effectiveNumber",
        all.effectiveNumber(),
        expected.get("effective_number_exp_entropy"));
    checks.check("Inequality.herfindahl", all.herfindahl(), expected.get("herfindahl"));
    checks.check(
        "Inequality.herfindahlNormalised",
        all.herfindahlNormalised(),
        expected.get("herfindahl_normalised"));
    checks.check(
        "Inequality.effectiveNumberByHerfindahl",
        all.effectiveNumberByHerfindahl(),
        expected.get("effective_number_inverse_herfindahl"));
    checks.check("Inequality.theil", all.theil(), expected.get("theil_T_all"));
    checks.check("Inequality.theil", positive.theil(), expected.get("theil_T_ineq_positives_only"));
    checks.check(
        "Inequality.theilNormalised", all.theilNormalised(), expected.get("theil_T_normalised"));
    checks.check(
        "Inequality.meanLogDeviation", all.meanLogDeviation(), expected.get("theil_L_mld"));
    checks.check("Inequality.atkinson", all.atkinson(0.5), expected.get("atkinson_0_5"));
    checks.check("Inequality.hoover", all.hoover(), expected.get("hoover_robin_hood"));
    checks.check(
        "Inequality.coefficientOfVariation",
        all.coefficientOfVariation(),
        expected.get("cv_population"));
    checks.check("Inequality.topShare", all.topShare(), expected.get("top_share"));
    return true;
  }
}
