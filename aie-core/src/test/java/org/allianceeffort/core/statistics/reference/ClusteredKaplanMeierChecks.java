package org.allianceeffort.core.statistics.reference;

import org.allianceeffort.core.statistics.ClusteredKaplanMeier;
import org.allianceeffort.core.statistics.ClusteredSpellTally;
import org.allianceeffort.core.statistics.SpellTally;
import org.allianceeffort.core.statistics.SurvivalInterval;

/** Topic 22. */
final class ClusteredKaplanMeierChecks implements TopicChecks {
  @Override
  public String topic() {
    return "22-kaplan-meier-clustered";
  }

  @Override
  public String title() {
    return "Kaplan-Meier with cluster-robust variance";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    if (!input.has("time") || !input.has("status") || !input.has("cluster")) {
      return false;
    }
    ClusteredSpellTally.Builder spells = ClusteredSpellTally.builder();
    for (int i = 0; i < input.get("time").size(); i++) {
      spells.add(
          input.get("cluster").at(i).text(),
          SpellTally.ENTERED_AT_START,
          Math.round(input.get("time").at(i).number() * WindowSpellChecks.TICKS),
          (int) input.get("status").at(i).number(),
          1);
    }
    ClusteredKaplanMeier curve =
        ClusteredKaplanMeier.of(spells.build(), WindowSpellChecks.TICKS, end -> end == 1);
    Node at = reference.expected().get("at");
    for (int i = 0; i < at.get("time").size(); i++) {
      double t = at.get("time").at(i).number();
      double s = curve.curve().survivalAt(t);
      double log = curve.robustLogStandardErrorAt(t).orElse(Double.NaN);
      checks.check("KaplanMeier.survivalAt", s, at.get("survival").at(i));
      checks.check(
          "KaplanMeier.standardErrorAt",
          curve.curve().standardErrorAt(t),
          at.get("greenwood_se_surv").at(i));
      checks.check(
          "ClusteredKaplanMeier.robustStandardErrorAt",
          curve.robustStandardErrorAt(t),
          at.get("robust_se_surv").at(i));
      checks.check(
          "ClusteredKaplanMeier log-log limits",
          SurvivalInterval.LOG_LOG.limit(s, log, 0.025),
          at.get("lower").at(i));
      checks.check(
          "ClusteredKaplanMeier log-log limits",
          SurvivalInterval.LOG_LOG.limit(s, log, 0.975),
          at.get("upper").at(i));
    }
    return true;
  }
}
