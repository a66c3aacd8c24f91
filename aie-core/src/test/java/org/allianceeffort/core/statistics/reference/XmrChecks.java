package org.allianceeffort.core.statistics.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.List;
import org.allianceeffort.core.statistics.ControlSignal;
import org.allianceeffort.core.statistics.Outcome;
import org.allianceeffort.core.statistics.WesternElectricRule;
import org.allianceeffort.core.statistics.XmrChart;

/** Topic 14. */
final class XmrChecks implements TopicChecks {
  @Override
  public String topic() {
    return "14-xmr-control-chart";
  }

  @Override
  public String title() {
    return "XmR control charts";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    if (!input.has("x")) {
      return false;
    }
    double[] series = input.get("x").doubles();
    XmrChart chart;
    if (input.has("given_centre")) {
      chart = XmrChart.given(input.get("given_centre").number(), input.get("given_sigma").number());
    } else {
      Outcome<XmrChart> outcome = XmrChart.of(series);
      if (!outcome.isDefined()) {
        checks.undefined("XmrChart", expected);
        return true;
      }
      chart = outcome.orElseThrow();
      checks.check("XmrChart.centre", chart.centre(), expected.get("centre"));
      checks.check(
          "XmrChart.meanMovingRange", chart.meanMovingRange(), expected.get("mean_moving_range"));
      checks.check("XmrChart.sigma", chart.sigma(), expected.get("sigma"));
      checks.check("XmrChart.lowerLimit", chart.lowerLimit(), expected.get("lower_limit"));
      checks.check("XmrChart.upperLimit", chart.upperLimit(), expected.get("upper_limit"));
      checks.check(
          "XmrChart.movingRangeLimit",
          chart.movingRangeLimit(),
          expected.get("mr_upper_limit_D4_3_267"));
      if (expected.has("mr_beyond")) {
        checks.same(
            "XmrChart.movingRangesBeyond",
            Ints.asList(chart.movingRangesBeyond(series).toArray()),
            Ints.asList(expected.get("mr_beyond").ints()));
      }
    }
    Outcome<ImmutableList<ControlSignal>> signals = chart.signals(series);
    if (expected.get("rules").isNull()) {
      checks.same("XmrChart.signals", signals.isDefined(), false);
      return true;
    }
    for (WesternElectricRule rule : WesternElectricRule.values()) {
      if (!expected.get("rules").has("rule" + rule.number())) {
        continue;
      }
      List<Integer> actual =
          signals.orElseThrow().stream()
              .filter(s -> s.rule() == rule)
              .map(ControlSignal::index)
              .toList();
      Node node = expected.get("rules").get("rule" + rule.number());
      if (!actual.equals(Ints.asList(node.ints())) && hasPointOnLine(chart, series, rule)) {
        checks.leaveOut(node, "a point on a line, beyond it by the rounding of the reference");
      } else {
        checks.same("XmrChart.signals " + rule, actual, Ints.asList(node.ints()));
      }
    }
    return true;
  }

  private static boolean hasPointOnLine(XmrChart chart, double[] series, WesternElectricRule rule) {
    int sigmas = rule == WesternElectricRule.RUN_OF_EIGHT ? 0 : 4 - rule.number();
    return Arrays.stream(series)
        .map(x -> Math.abs(Math.abs(x - chart.centre()) / chart.sigma() - sigmas))
        .anyMatch(apart -> apart < 1e-9);
  }
}
