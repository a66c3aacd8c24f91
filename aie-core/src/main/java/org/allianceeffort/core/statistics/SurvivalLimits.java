package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/** The limits of a survival curve where its scale alone does not say them: at its ends. */
final class SurvivalLimits {
  private SurvivalLimits() {}

  /** The log-log limit, with a standard error of ln S that is at least a given one. */
  static double at(KaplanMeier curve, double age, double u, double leastLogStandardError) {
    double s = curve.survivalAt(age);
    double z = Normal.quantile(Probabilities.side(u));
    if (z == 0) {
      return s;
    }
    if (s == 1) {
      return z > 0 ? 1 : StrictMath.pow(u, 1.0 / curve.atRiskAt(age));
    }
    if (s > 0) {
      double se = Math.max(leastLogStandardError, curve.logStandardErrorAt(age));
      return SurvivalInterval.LOG_LOG.at(s, se, z).orElse(s);
    }
    if (z < 0) {
      return 0;
    }
    int last = curve.stepAt(age);
    while (last >= 0 && curve.survival(last) == 0) {
      last--;
    }
    if (last < 0 || curve.survival(last) == 1) {
      return 1;
    }
    double se = Math.max(leastLogStandardError, curve.logStandardError(last));
    return SurvivalInterval.LOG_LOG.at(curve.survival(last), se, z).orElse(1);
  }

  /** The age at which the limits come down to a level, by the rule of the curve's quantiles. */
  static OptionalDouble crossing(KaplanMeier curve, double at, SurvivalInterval scale, double z) {
    CurveCrossing crossing = new CurveCrossing(at);
    for (int i = 0; i < curve.steps() && !crossing.isBelow(); i++) {
      OptionalDouble limit = scale.at(curve.survival(i), curve.logStandardError(i), z);
      if (limit.isPresent()) {
        crossing.see(curve.time(i), limit.getAsDouble());
      }
    }
    return crossing.age();
  }
}
