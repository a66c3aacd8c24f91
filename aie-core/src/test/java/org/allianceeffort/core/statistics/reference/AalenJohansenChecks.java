package org.allianceeffort.core.statistics.reference;

import org.allianceeffort.core.statistics.AalenJohansen;

/** Topic 19. */
final class AalenJohansenChecks implements TopicChecks {
  @Override
  public String topic() {
    return "19-aalen-johansen";
  }

  @Override
  public String title() {
    return "Aalen-Johansen cumulative incidence (competing events)";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    if (!input.has("time") || !input.has("cause")) {
      return false;
    }
    AalenJohansen curves = AalenJohansen.of(input.get("time").doubles(), input.get("cause").ints());
    if (expected.has("time")) {
      checks.same("AalenJohansen.steps", curves.steps(), expected.get("time").size());
    }
    int causes = Math.max(curves.causes(), causes(expected));
    for (int i = 0; i < curves.steps(); i++) {
      double t = curves.time(i);
      checks.check("AalenJohansen.time", t, expected.get("time").at(i));
      checks.check("AalenJohansen.atRisk", curves.atRisk(i), expected.get("n_risk").at(i));
      checks.check(
          "AalenJohansen.eventFreeAt", curves.eventFreeAt(t), expected.get("event_free").at(i));
      for (int k = 1; k <= causes; k++) {
        Node f = expected.get("cumulative_incidence").at(k - 1).at(i);
        checks.check("AalenJohansen.incidenceAt", curves.incidenceAt(k, t), f);
        Node se = expected.get("se").at(k - 1).at(i);
        checks.check("AalenJohansen.standardErrorAt", curves.standardErrorAt(k, t), se);
      }
    }
    if (expected.has("at")) {
      at(curves, expected.get("at"), checks);
    }
    return true;
  }

  private static int causes(Node expected) {
    return Math.max(expected.get("cumulative_incidence").size(), expected.get("se").size());
  }

  static void at(AalenJohansen curves, Node expected, Checks checks) {
    for (int i = 0; i < expected.get("time").size(); i++) {
      double t = expected.get("time").at(i).number();
      for (int k = 1; k <= causes(expected); k++) {
        Node f = expected.get("cumulative_incidence").at(k - 1).at(i);
        checks.check("AalenJohansen.incidenceAt", curves.incidenceAt(k, t), f);
        Node se = expected.get("se").at(k - 1).at(i);
        checks.check("AalenJohansen.standardErrorAt", curves.standardErrorAt(k, t), se);
      }
    }
  }
}
