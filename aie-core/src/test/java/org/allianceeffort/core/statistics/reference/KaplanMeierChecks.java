package org.allianceeffort.core.statistics.reference;

import java.util.OptionalDouble;
import org.allianceeffort.core.statistics.KaplanMeier;
import org.allianceeffort.core.statistics.RestrictedMean;
import org.allianceeffort.core.statistics.SurvivalInterval;
import org.allianceeffort.core.statistics.SurvivalQuantile;

/** Topic 01. */
final class KaplanMeierChecks implements TopicChecks {
  @Override
  public String topic() {
    return "01-kaplan-meier";
  }

  @Override
  public String title() {
    return "Kaplan-Meier survival";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    if (!input.has("time") || !input.has("status")) {
      return false;
    }
    KaplanMeier curve = KaplanMeier.of(input.get("time").doubles(), events(input.get("status")));
    checks.check("KaplanMeier.count", curve.count(), expected.get("n"));
    checks.check("KaplanMeier.events", curve.events(), expected.get("events"));
    steps(curve, expected, checks);
    double level = input.get("conf_level").number();
    for (String type : expected.get("conf").keys()) {
      limits(curve, scale(type), level, expected.get("conf").get(type), checks);
    }
    expected.get("rmst").list().forEach(rmst -> rmst.describedBy("from"));
    Node at = expected.get("survival_at");
    for (int i = 0; i < at.get("times").size(); i++) {
      double time = at.get("times").at(i).number();
      checks.check("KaplanMeier.survivalAt", curve.survivalAt(time), at.get("surv").at(i));
      checks.check("KaplanMeier.atRiskAt", curve.atRiskAt(time), at.get("n_risk").at(i));
    }
    for (Node rmst : expected.get("rmst").list()) {
      RestrictedMean mean = curve.restrictedMean(rmst.get("tau").number());
      checks.check("RestrictedMean.value", mean.value(), rmst.get("rmean"));
      checks.check("RestrictedMean.standardError", mean.standardError(), rmst.get("se"));
    }
    return true;
  }

  private static void steps(KaplanMeier curve, Node expected, Checks checks) {
    if (expected.has("times")) {
      checks.same("KaplanMeier.steps", curve.steps(), expected.get("times").size());
    }
    for (int i = 0; i < curve.steps(); i++) {
      checks.check("KaplanMeier.time", curve.time(i), expected.get("times").at(i));
      checks.check("KaplanMeier.atRisk", curve.atRisk(i), expected.get("n_risk").at(i));
      checks.check("KaplanMeier.events", curve.events(i), expected.get("n_event").at(i));
      checks.check("KaplanMeier.censored", curve.censored(i), expected.get("n_censor").at(i));
      checks.check("KaplanMeier.survival", curve.survival(i), expected.get("surv").at(i));
      checks.check(
          "KaplanMeier.logStandardError",
          curve.logStandardError(i),
          expected.get("se_log_surv").at(i));
      checks.check(
          "KaplanMeier.standardErrorAt",
          curve.standardErrorAt(curve.time(i)),
          expected.get("se_surv").at(i));
    }
    NelsonAalenChecks.cumulativeHazard(curve, expected.get("cumhaz_nelson_aalen"), checks);
  }

  private static void limits(
      KaplanMeier curve, SurvivalInterval scale, double level, Node expected, Checks checks) {
    String name = "SurvivalInterval." + scale;
    double u = (1 - level) / 2;
    for (int i = 0; i < curve.steps(); i++) {
      double t = curve.time(i);
      checks.check(name, curve.limitAt(t, u, scale), expected.get("lower").at(i));
      checks.check(name, curve.limitAt(t, 1 - u, scale), expected.get("upper").at(i));
    }
    SurvivalQuantile median = curve.quantile(0.5, scale, level);
    checks.check("KaplanMeier.quantile", median.value(), expected.get("median"));
    checks.check("KaplanMeier.quantile limits", median.lower(), expected.get("median_lower"));
    checks.check("KaplanMeier.quantile limits", median.upper(), expected.get("median_upper"));
    Node quartiles = expected.get("quartiles");
    for (int i = 0; i < quartiles.get("p").size(); i++) {
      double p = quartiles.get("p").at(i).number();
      SurvivalQuantile quantile = curve.quantile(p, scale, level);
      checks.check(
          "KaplanMeier.quantile", quartile(curve, p, quantile), quartiles.get("time").at(i));
      quartileLimit(
          quantile.lower(), isFalling(curve, u, scale), quartiles.get("lower").at(i), checks);
      quartileLimit(
          quantile.upper(), isFalling(curve, 1 - u, scale), quartiles.get("upper").at(i), checks);
    }
  }

  /** Of limits that rise again, survfit's quartiles look the level up out of order. */
  private static void quartileLimit(
      OptionalDouble actual, boolean falling, Node expected, Checks checks) {
    if (falling || Double.compare(actual.orElse(Double.NaN), expected.number()) == 0) {
      checks.check("KaplanMeier.quantile limits", actual, expected);
    } else {
      checks.leaveOut(expected, "R looks a level up in limits that rise again, out of order");
    }
  }

  private static boolean isFalling(KaplanMeier curve, double u, SurvivalInterval scale) {
    double least = 1;
    for (int i = 0; i < curve.steps(); i++) {
      OptionalDouble limit = curve.limitAt(curve.time(i), u, scale);
      if (limit.isPresent() && limit.getAsDouble() > least) {
        return false;
      }
      least = Math.min(least, limit.orElse(least));
    }
    return true;
  }

  /**
   * On a stretch at the level that has no end, survfit's median is where it begins, which the
   * library has for every level, and its quartiles are in the middle of it and the last age.
   */
  private static OptionalDouble quartile(KaplanMeier curve, double p, SurvivalQuantile quantile) {
    int last = curve.steps() - 1;
    return last >= 0 && Math.abs(curve.survival(last) - (1 - p)) < 1.5e-8
        ? OptionalDouble.of((quantile.value().orElseThrow() + curve.time(last)) / 2)
        : quantile.value();
  }

  static boolean[] events(Node status) {
    double[] figures = status.doubles();
    boolean[] events = new boolean[figures.length];
    for (int i = 0; i < events.length; i++) {
      events[i] = figures[i] == 1;
    }
    return events;
  }

  static SurvivalInterval scale(String type) {
    return switch (type) {
      case "plain" -> SurvivalInterval.PLAIN;
      case "log" -> SurvivalInterval.LOG;
      case "log-log" -> SurvivalInterval.LOG_LOG;
      case "logit" -> SurvivalInterval.LOGIT;
      case "arcsin" -> SurvivalInterval.ARCSINE;
      default -> throw new NotCoveredException("no such limits: " + type);
    };
  }

  /** The parts that topics 18 and 20 have in common. */
  static void delayed(KaplanMeier curve, Node input, Node expected, Checks checks) {
    double level = input.get("conf_level").number();
    double u = (1 - level) / 2;
    SurvivalInterval scale = scale(input.get("conf_type").text());
    if (expected.has("time")) {
      checks.same("KaplanMeier.steps", curve.steps(), expected.get("time").size());
    }
    for (int i = 0; i < curve.steps(); i++) {
      double t = curve.time(i);
      checks.check("KaplanMeier.time", t, expected.get("time").at(i));
      checks.check("KaplanMeier.atRisk", curve.atRisk(i), expected.get("n_risk").at(i));
      checks.check("KaplanMeier.events", curve.events(i), expected.get("n_event").at(i));
      checks.check("KaplanMeier.censored", curve.censored(i), expected.get("n_censor").at(i));
      checks.check("KaplanMeier.survival", curve.survival(i), expected.get("survival").at(i));
      checks.check(
          "KaplanMeier.logStandardError",
          curve.logStandardError(i),
          expected.get("se_log_surv").at(i));
      OptionalDouble lower = curve.limitAt(t, u, scale);
      checks.check("SurvivalInterval." + scale, lower, expected.get("lower").at(i));
      OptionalDouble upper = curve.limitAt(t, 1 - u, scale);
      checks.check("SurvivalInterval." + scale, upper, expected.get("upper").at(i));
    }
    if (input.has("tau")) {
      RestrictedMean mean = curve.restrictedMean(input.get("tau").number());
      checks.check("RestrictedMean.value", mean.value(), expected.get("rmst"));
      checks.check("RestrictedMean.standardError", mean.standardError(), expected.get("rmst_se"));
    }
  }
}
