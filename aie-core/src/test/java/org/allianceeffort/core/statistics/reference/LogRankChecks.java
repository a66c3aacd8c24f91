package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.List;
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
    if (!input.has("group")) {
      return false;
    }
    double[] time = input.get("time").doubles();
    boolean[] event = KaplanMeierChecks.events(input.get("status"));
    List<String> names =
        expected.has("groups")
            ? expected.get("groups").texts()
            : input.get("group").texts().stream().distinct().sorted().toList();
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
    checks.check("LogRank.chiSquared", test.chiSquared(), expected.get("chisq"));
    LogRank early = LogRank.of(time, event, group, LogRank.Weight.SURVIVAL);
    Node peto = expected.get("peto_peto_rho1");
    checks.check("LogRank.SURVIVAL", early.chiSquared(), peto.get("chisq"));
    double df = expected.get("df").number();
    if (test.degreesOfFreedom() < names.size() - 1 && df == names.size() - 1) {
      String reason = "a group that was never at risk at an event adds no degree of freedom";
      List.of(expected.get("df"), expected.get("p"), peto.get("p"))
          .forEach(node -> checks.leaveOut(node, reason));
    } else {
      checks.check("LogRank.degreesOfFreedom", (long) test.degreesOfFreedom(), expected.get("df"));
      checks.check("LogRank.pValue", test.pValue(), expected.get("p"));
      checks.check("LogRank.SURVIVAL", early.pValue(), peto.get("p"));
    }
    if (expected.has("z_signed_group2")) {
      checks.check("LogRank.z", test.z(1), expected.get("z_signed_group2"));
    }
    if (expected.has("rmst_comparison")) {
      double level = input.has("conf_level") ? input.get("conf_level").number() : 0.95;
      means(time, event, group, level, expected.get("rmst_comparison"), checks);
    }
    return true;
  }

  private static void means(
      double[] time, boolean[] event, int[] group, double level, Node expected, Checks checks) {
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
    if (difference.variance() == 0) {
      List.of(expected.get("lower"), expected.get("upper"), expected.get("p"))
          .forEach(node -> checks.leaveOut(node, "no event so early, and so no variance"));
    } else {
      checks.interval(
          name, difference.interval(level).value(), expected.get("lower"), expected.get("upper"));
      checks.check(name, difference.pValue(), expected.get("p"));
    }
    expected.describedBy("source");
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
