package org.allianceeffort.core.statistics.reference;

import org.allianceeffort.core.statistics.AalenJohansen;
import org.allianceeffort.core.statistics.Interval;

/** Topic 21: competing ends of spells as the measurement model has them. */
final class WindowCompetingChecks implements TopicChecks {
  @Override
  public String topic() {
    return "21-aalen-johansen-in-a-window";
  }

  @Override
  public String title() {
    return "Aalen-Johansen with delayed entry and limits";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    if (!input.has("entry") || !input.has("exit") || !input.has("cause")) {
      return false;
    }
    AalenJohansen curves =
        AalenJohansen.of(
            WindowSpellChecks.spells(input.get("entry"), input.get("exit"), input.get("cause")),
            WindowSpellChecks.TICKS);
    Node at = reference.expected().get("at");
    AalenJohansenChecks.at(curves, at, checks);
    for (int i = 0; i < at.get("time").size(); i++) {
      Interval interval =
          curves.intervalAt(1, at.get("time").at(i).number(), input.get("conf_level").number());
      checks.check("AalenJohansen.limitAt", interval.lower(), at.get("cause1_lower").at(i));
      checks.check("AalenJohansen.limitAt", interval.upper(), at.get("cause1_upper").at(i));
    }
    return true;
  }
}
