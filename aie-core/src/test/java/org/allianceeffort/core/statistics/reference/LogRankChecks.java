package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.List;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.KaplanMeier;
import org.allianceeffort.core.statistics.LogRank;
import org.allianceeffort.core.statistics.RestrictedMean;
import org.allianceeffort.core.statistics.RestrictedMeanDifference;

/** Topic 02. */
final class LogRankChecks implements TopicChecks {
  @Override
  public String topic() {
    return "02-log-rank";
  }

  @Override
  public String title() {
    return "Log-rank test";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    if (!input.has("group") || !expected.has("chisq")) {
      return false;
    }
    double[] time = input.get("time").doubles();
    boolean[] event = KaplanMeierChecks.events(input.get("status"));
    List<String> names = expected.get("groups").texts();
    int[] group = input.get("group").texts().stream().mapToInt(names::indexOf).toArray();
    LogRank test = LogRank.of(time, event, group, LogRank.Weight.ONE);
    for (int g = 0; g < names.size(); g++) {
      checks.check("LogRank.count", test.count(g), expected.get("n").at(g));
      checks.check("LogRank.observed", test.observed(g), expected.get("observed").at(g));
      checks.check("LogRank.expected", test.expected(g), expected.get("expected").at(g));
      for (int h = 0; h < names.size(); h++) {
        Node cell = expected.get("variance").at(g).at(h);
        checks.check("LogRank.variance", test.variance(g, h), cell);
      }
    }
    checks.check("LogRank.chiSquared", test.chiSquared().orElseThrow(), expected.get("chisq"));
    checks.check("LogRank.degreesOfFreedom", (long) test.degreesOfFreedom(), expected.get("df"));
    checks.check("LogRank.pValue", test.pValue().orElseThrow(), expected.get("p"));
    if (expected.has("peto_peto_rho1")) {
      LogRank early = LogRank.of(time, event, group, LogRank.Weight.SURVIVAL);
      Node peto = expected.get("peto_peto_rho1");
      checks.check("LogRank.SURVIVAL", early.chiSquared().orElseThrow(), peto.get("chisq"));
      checks.check("LogRank.SURVIVAL", early.pValue().orElseThrow(), peto.get("p"));
    }
    if (expected.has("z_signed_group2")) {
      checks.check("LogRank.z", test.z(1).orElseThrow(), expected.get("z_signed_group2"));
    }
    if (expected.has("rmst_comparison")) {
      means(time, event, group, expected.get("rmst_comparison"), checks);
    }
    return true;
  }

  private static void means(
      double[] time, boolean[] event, int[] group, Node expected, Checks checks) {
    double tau = expected.get("tau").number();
    RestrictedMean first = curve(time, event, group, 0).restrictedMean(tau);
    RestrictedMean second = curve(time, event, group, 1).restrictedMean(tau);
    checks.check("RestrictedMean.value", first.value(), expected.get("rmst_group1"));
    checks.check("RestrictedMean.value", second.value(), expected.get("rmst_group2"));
    checks.check("RestrictedMean.standardError", first.standardError(), expected.get("se_group1"));
    checks.check("RestrictedMean.standardError", second.standardError(), expected.get("se_group2"));
    RestrictedMeanDifference difference = RestrictedMeanDifference.of(second, first);
    String name = "RestrictedMeanDifference";
    checks.check(name, difference.value(), expected.get("difference_2_minus_1"));
    Interval interval = difference.interval(0.95).orElseThrow();
    checks.check(name, interval.lower(), expected.get("lower"));
    checks.check(name, interval.upper(), expected.get("upper"));
    checks.check(name, difference.pValue().orElseThrow(), expected.get("p"));
    expected.get("source").text();
  }

  private static KaplanMeier curve(double[] time, boolean[] event, int[] group, int wanted) {
    double[] own = new double[time.length];
    boolean[] ended = new boolean[time.length];
    int n = 0;
    for (int i = 0; i < time.length; i++) {
      if (group[i] == wanted) {
        own[n] = time[i];
        ended[n++] = event[i];
      }
    }
    return KaplanMeier.of(Arrays.copyOf(own, n), Arrays.copyOf(ended, n));
  }
}
