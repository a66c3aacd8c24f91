package org.allianceeffort.core.statistics.reference;

import org.allianceeffort.core.statistics.KaplanMeier;
import org.allianceeffort.core.statistics.NelsonAalen;

/** What topic 01 says of the cumulative hazard. */
final class NelsonAalenChecks {
  private NelsonAalenChecks() {}

  static void cumulativeHazard(KaplanMeier curve, Node expected, Checks checks) {
    NelsonAalen hazard = NelsonAalen.of(curve);
    for (int i = 0; i < curve.steps(); i++) {
      checks.check("NelsonAalen.hazardAt", hazard.hazardAt(curve.time(i)), expected.at(i));
    }
  }
}
