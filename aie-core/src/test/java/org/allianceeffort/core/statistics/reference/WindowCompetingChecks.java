package org.allianceeffort.core.statistics.reference;

import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.statistics.AalenJohansen;
import org.allianceeffort.core.statistics.SpellTally;

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
    double ticks = WindowSpellChecks.ticks(input.get("exit"));
    SpellTally spells =
        WindowSpellChecks.spells(input.get("entry"), input.get("exit"), input.get("cause"), ticks);
    AalenJohansen curves = AalenJohansen.of(spells, ticks);
    Node at = reference.expected().get("at");
    AalenJohansenChecks.at(curves, at, checks);
    double level = input.get("conf_level").number();
    for (int i = 0; i < at.get("time").size(); i++) {
      double t = at.get("time").at(i).number();
      Node lower = at.get("cause1_lower").at(i);
      Node upper = at.get("cause1_upper").at(i);
      double f = curves.incidenceAt(1, t);
      if (f == 0 || f > 1 - 1e-12) {
        List.of(lower, upper)
            .forEach(node -> checks.leaveOut(node, "at 0 and at 1 the scale has no limits"));
      } else {
        checks.interval(
            "AalenJohansen.limitAt", Optional.of(curves.intervalAt(1, t, level)), lower, upper);
      }
    }
    return true;
  }
}
