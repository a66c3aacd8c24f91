package org.allianceeffort.core.statistics.reference;

import org.allianceeffort.core.statistics.KaplanMeier;

/** Topic 18: at risk at t means entry &lt; t &lt;= exit. */
final class DelayedEntryChecks implements TopicChecks {
  @Override
  public String topic() {
    return "18-kaplan-meier-delayed-entry";
  }

  @Override
  public String title() {
    return "Kaplan-Meier with delayed entry (left truncation)";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    if (!input.has("entry") || !input.has("exit") || !input.has("status")) {
      return false;
    }
    KaplanMeier curve =
        KaplanMeier.of(
            input.get("entry").doubles(),
            input.get("exit").doubles(),
            KaplanMeierChecks.events(input.get("status")));
    KaplanMeierChecks.delayed(curve, input, reference.expected(), checks);
    checks.check("KaplanMeier.quantile", curve.quantile(0.5), reference.expected().get("median"));
    if (reference.expected().get("n_enter").size() > 0) {
      checks.leaveOut(reference.expected().get("n_enter"), "entries are no steps of the curve");
    }
    return true;
  }
}
