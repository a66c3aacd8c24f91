package org.allianceeffort.core.statistics.reference;

import java.util.Optional;
import org.allianceeffort.core.statistics.ClopperPearson;
import org.allianceeffort.core.statistics.Garwood;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.Newcombe;
import org.allianceeffort.core.statistics.RateRatio;
import org.allianceeffort.core.statistics.TwoProportions;
import org.allianceeffort.core.statistics.Wilson;

/** Topic 03. */
final class ProportionChecks implements TopicChecks {
  @Override
  public String topic() {
    return "03-proportions-rates";
  }

  @Override
  public String title() {
    return "Proportions and Poisson rates";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    double level = input.get("conf_level").number();
    if (input.has("x") && input.has("n")) {
      proportion(count(input, "x"), count(input, "n"), level, expected, checks);
    } else if (input.has("events") && input.has("exposure")) {
      long events = count(input, "events");
      double exposure = input.get("exposure").number();
      checks.check("Garwood", Garwood.limit(events, exposure, 0.5), expected.get("rate"));
      interval(
          "Garwood", Garwood.interval(events, exposure, level), expected.get("garwood"), checks);
    } else if (input.has("n1") && input.has("n2")) {
      TwoProportions two =
          new TwoProportions(
              count(input, "x1"), count(input, "n1"), count(input, "x2"), count(input, "n2"));
      difference(two, level, expected, checks);
    } else if (input.has("T1") && input.has("T2")) {
      RateRatio ratio =
          new RateRatio(
              count(input, "x1"),
              input.get("T1").number(),
              count(input, "x2"),
              input.get("T2").number());
      checks.check("RateRatio.ratio", ratio.ratio(), expected.get("ratio"));
      if (ratio.x1() + ratio.x2() == 0) {
        checks.leaveOut(expected.get("ci"), "without an event the ratio is undefined");
      } else {
        checks.interval("RateRatio.limit", ratio.interval(level).value(), expected.get("ci"));
      }
      checks.check("RateRatio.pValue", ratio.pValue(), expected.get("p"));
    } else {
      return false;
    }
    return true;
  }

  private static void proportion(long x, long n, double level, Node expected, Checks checks) {
    double p = (double) x / n;
    checks.check("Wilson", p, expected.get("estimate"));
    interval("Wilson", Wilson.interval(p, (double) n, level), expected.get("wilson"), checks);
    interval("Wilson.corrected", Wilson.corrected(x, n, level), expected.get("wilson_cc"), checks);
    checks.check(
        "Wilson.midpoint", Wilson.midpoint(p, (double) n, level), expected.get("wilson_midpoint"));
    Interval exact = ClopperPearson.interval(x, n, level);
    interval("ClopperPearson", exact, expected.get("clopper_pearson"), checks);
  }

  private static void difference(TwoProportions two, double level, Node expected, Checks checks) {
    double n1 = (double) two.n1();
    double n2 = (double) two.n2();
    double p1 = two.x1() / n1;
    double p2 = two.x2() / n2;
    checks.check("TwoProportions.difference", two.difference(), expected.get("difference"));
    Interval newcombe = Newcombe.interval(p1, n1, p2, n2, level);
    interval("Newcombe", newcombe, expected.get("newcombe"), checks);
    interval("TwoProportions.wald", two.wald(level), expected.get("wald"), checks);
    interval(
        "TwoProportions.agrestiCaffo",
        two.agrestiCaffo(level),
        expected.get("agresti_caffo"),
        checks);
    checks.check("TwoProportions.chiSquared", two.chiSquared(), expected.get("chisq"));
    checks.check(
        "TwoProportions.chiSquaredPValue", two.chiSquaredPValue(), expected.get("p_chisq"));
    checks.check("TwoProportions.fisherPValue", two.fisherPValue(), expected.get("p_fisher"));
  }

  private static long count(Node input, String key) {
    double count = input.get(key).number();
    if (count != Math.rint(count)) {
      throw new NotCoveredException(key + " is no count: " + count);
    }
    return (long) count;
  }

  private static void interval(String name, Interval actual, Node expected, Checks checks) {
    checks.interval(name, Optional.of(actual), expected);
  }
}
