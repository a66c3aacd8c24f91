package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import org.allianceeffort.core.statistics.KaplanMeier;
import org.allianceeffort.core.statistics.SpellTally;

/** Topic 20: spells as the measurement model has them. */
final class WindowSpellChecks implements TopicChecks {
  @Override
  public String topic() {
    return "20-spells-in-a-window";
  }

  @Override
  public String title() {
    return "Kaplan-Meier for spells in a window (events at age 0, delayed entry at the instant of an"
        + " event)";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    if (!input.has("entry") || !input.has("exit") || !input.has("status")) {
      return false;
    }
    double ticks = ticks(input.get("exit"));
    SpellTally spells = spells(input.get("entry"), input.get("exit"), input.get("status"), ticks);
    KaplanMeierChecks.delayed(KaplanMeier.of(spells, ticks), input, reference.expected(), checks);
    return true;
  }

  /** So many a unit that ages need not be whole: those of more digits than a double holds. */
  static double ticks(Node exit) {
    double longest = Arrays.stream(exit.doubles()).max().orElse(0);
    return Math.scalb(1.0, 50 - Math.getExponent(Math.max(1, longest)));
  }

  /** A spell without an entry began inside the window. */
  static SpellTally spells(Node entry, Node exit, Node end, double ticks) {
    SpellTally.Builder spells = SpellTally.builder();
    for (int i = 0; i < exit.size(); i++) {
      double from = entry.at(i).number();
      spells.add(
          Double.isNaN(from) ? SpellTally.ENTERED_AT_START : Math.round(from * ticks),
          Math.round(exit.at(i).number() * ticks),
          (int) end.at(i).number(),
          1);
    }
    return spells.build();
  }
}
