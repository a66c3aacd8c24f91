package org.allianceeffort.core.statistics.reference;

import java.util.List;
import java.util.OptionalDouble;
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
    double ticks = WindowSpellChecks.ticks(input.get("time"));
    ClusteredSpellTally.Builder spells = ClusteredSpellTally.builder();
    for (int i = 0; i < input.get("time").size(); i++) {
      spells.add(
          input.get("cluster").at(i).text(),
          SpellTally.ENTERED_AT_START,
          Math.round(input.get("time").at(i).number() * ticks),
          (int) input.get("status").at(i).number(),
          1);
    }
    ClusteredKaplanMeier curve = ClusteredKaplanMeier.of(spells.build(), ticks, end -> end == 1);
    double level = input.has("conf_level") ? input.get("conf_level").number() : 0.95;
    String type = input.has("conf_type") ? input.get("conf_type").text() : "log-log";
    Node at = reference.expected().get("at");
    for (int i = 0; i < at.get("time").size(); i++) {
      double t = at.get("time").at(i).number();
      double s = curve.curve().survivalAt(t);
      checks.check("KaplanMeier.survivalAt", s, at.get("survival").at(i));
      checks.check(
          "KaplanMeier.standardErrorAt",
          curve.curve().standardErrorAt(t),
          at.get("greenwood_se_surv").at(i));
      Node robust = at.get("robust_se_surv").at(i);
      if (s == 0) {
        checks.leaveOut(robust, "survfit has 0 where nobody is left, undefined here");
      } else {
        checks.check(
            "ClusteredKaplanMeier.robustStandardErrorAt", curve.robustStandardErrorAt(t), robust);
      }
      Node lower = at.get("lower").at(i);
      Node upper = at.get("upper").at(i);
      if (s == 1) {
        List.of(lower, upper)
            .forEach(node -> checks.leaveOut(node, "survfit's summary has 1 before the first age"));
        continue;
      }
      String name = "ClusteredKaplanMeier " + type + " limits";
      OptionalDouble log = curve.robustLogStandardErrorAt(t);
      SurvivalInterval scale = KaplanMeierChecks.scale(type);
      double u = (1 - level) / 2;
      checks.check(name, limit(scale, s, log, u), lower);
      checks.check(name, limit(scale, s, log, 1 - u), upper);
    }
    return true;
  }

  private static OptionalDouble limit(
      SurvivalInterval scale, double survival, OptionalDouble error, double u) {
    return error.isEmpty() ? OptionalDouble.empty() : scale.limit(survival, error.getAsDouble(), u);
  }
}
