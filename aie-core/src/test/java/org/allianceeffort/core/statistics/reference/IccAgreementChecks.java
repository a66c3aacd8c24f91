package org.allianceeffort.core.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allianceeffort.core.statistics.AverageDeviation;
import org.allianceeffort.core.statistics.AwgAgreement;
import org.allianceeffort.core.statistics.IccForm;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.IntraclassCorrelation;
import org.allianceeffort.core.statistics.OneWayIcc;
import org.allianceeffort.core.statistics.Outcome;
import org.allianceeffort.core.statistics.Sample;
import org.allianceeffort.core.statistics.TwoWayRatings;
import org.allianceeffort.core.statistics.WithinGroupAgreement;

/** Topic 05. */
final class IccAgreementChecks implements TopicChecks {
  @Override
  public String topic() {
    return "05-icc-agreement";
  }

  @Override
  public String title() {
    return "ICC, ICC(1)/ICC(2), r_wg, a_wg, AD";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    if (input.has("ratings")) {
      twoWay(input, reference.expected(), checks);
    } else if (input.has("value")) {
      oneWay(input, reference.expected(), checks);
    } else if (input.has("items")) {
      agreement(input, reference.expected(), checks);
    } else {
      return false;
    }
    return true;
  }

  private static void twoWay(Node input, Node expected, Checks checks) {
    Outcome<TwoWayRatings> outcome = TwoWayRatings.of(input.get("ratings").matrix());
    if (!outcome.isDefined()) {
      checks.undefined("TwoWayRatings", expected);
      return;
    }
    TwoWayRatings ratings = outcome.orElseThrow();
    int n = ratings.targets();
    int k = ratings.raters();
    checks.check("TwoWayRatings.targets", n, expected.get("n_targets"));
    checks.check("TwoWayRatings.raters", k, expected.get("k_raters"));
    Node anova = expected.get("anova");
    checks.check(
        "TwoWayRatings.squaresBetweenTargets",
        ratings.squaresBetweenTargets(),
        anova.get("ss_between_targets"));
    checks.check("TwoWayRatings.targets", n - 1, anova.get("df_between"));
    checks.check(
        "TwoWayRatings.meanSquareTargets", ratings.meanSquareTargets(), anova.get("ms_between"));
    checks.check(
        "TwoWayRatings.squaresBetweenRaters",
        ratings.squaresBetweenRaters(),
        anova.get("ss_between_raters"));
    checks.check("TwoWayRatings.raters", k - 1, anova.get("df_raters"));
    checks.check(
        "TwoWayRatings.meanSquareRaters", ratings.meanSquareRaters(), anova.get("ms_raters"));
    checks.check(
        "TwoWayRatings.squaresResidual", ratings.squaresResidual(), anova.get("ss_residual"));
    checks.check("TwoWayRatings.targets", (n - 1) * (k - 1), anova.get("df_residual"));
    checks.check(
        "TwoWayRatings.meanSquareResidual", ratings.meanSquareResidual(), anova.get("ms_residual"));
    checks.check(
        "TwoWayRatings.meanSquareWithin", ratings.meanSquareWithin(), anova.get("ms_within"));
    double level = input.get("conf_level").number();
    for (IccForm form : IccForm.values()) {
      Node node = expected.get("icc").get(form.label());
      Outcome<IntraclassCorrelation> icc = ratings.icc(form);
      if (icc.isDefined()) {
        icc(icc.orElseThrow(), level, node, checks);
      } else {
        checks.undefined("IntraclassCorrelation " + form.label(), node);
      }
    }
  }

  private static void icc(IntraclassCorrelation icc, double level, Node expected, Checks checks) {
    String name = "IntraclassCorrelation " + icc.form().label();
    checks.check(name, icc.value(), expected.get("icc"));
    checks.check(name + " F", icc.f(), expected.get("F"));
    checks.check(name + " df", icc.df1(), expected.get("df1"));
    checks.check(name + " df", icc.df2(), expected.get("df2"));
    checks.probability(name + " p", icc.p(), expected.get("p"));
    Optional<Interval> interval = icc.interval(level);
    if (interval.isPresent()) {
      checks.interval(name + " interval", interval, expected.get("lower"), expected.get("upper"));
    } else {
      checks.leaveOut(expected.get("lower"), "ICC(2,*) not above 0: limits mean nothing");
      checks.leaveOut(expected.get("upper"), "ICC(2,*) not above 0: limits mean nothing");
    }
  }

  private static void oneWay(Node input, Node expected, Checks checks) {
    double[] values = input.get("value").doubles();
    List<String> groups = input.get("group").texts();
    Map<String, List<Double>> byGroup = new LinkedHashMap<>();
    names(expected, groups).forEach(g -> byGroup.put(g, new ArrayList<>()));
    for (int i = 0; i < values.length; i++) {
      byGroup.get(groups.get(i)).add(values[i]);
    }
    List<Sample> samples =
        byGroup.values().stream()
            .map(v -> Sample.of(v.stream().mapToDouble(Double::doubleValue).toArray()))
            .toList();
    for (int i = 0; i < samples.size(); i++) {
      checks.check("Sample", samples.get(i).n(), expected.get("group_size").at(i));
      checks.check("Sample", samples.get(i).mean(), expected.get("group_mean").at(i));
    }
    Outcome<OneWayIcc> outcome = OneWayIcc.of(samples);
    if (!outcome.isDefined()) {
      expected.describedBy("N", "J");
      expected.keys().stream()
          .filter(key -> !key.startsWith("group") && !key.equals("N") && !key.equals("J"))
          .forEach(key -> checks.undefined("OneWayIcc." + key, expected.get(key)));
      return;
    }
    OneWayIcc icc = outcome.orElseThrow();
    long n = icc.measurements();
    int j = icc.groups();
    checks.check("OneWayIcc.measurements", n, expected.get("N"));
    checks.check("OneWayIcc.groups", j, expected.get("J"));
    checks.check("OneWayIcc.squaresBetween", icc.squaresBetween(), expected.get("ss_between"));
    checks.check("OneWayIcc.groups", j - 1, expected.get("df_between"));
    checks.check(
        "OneWayIcc.meanSquareBetween", icc.meanSquareBetween(), expected.get("ms_between"));
    checks.check("OneWayIcc.squaresWithin", icc.squaresWithin(), expected.get("ss_within"));
    checks.check("OneWayIcc.groups", n - j, expected.get("df_within"));
    checks.check("OneWayIcc.meanSquareWithin", icc.meanSquareWithin(), expected.get("ms_within"));
    checks.check("OneWayIcc.f", icc.f(), expected.get("F"));
    checks.probability("OneWayIcc.p", icc.p(), expected.get("p"));
    checks.check("OneWayIcc.etaSquared", icc.etaSquared(), expected.get("eta_squared"));
    checks.check("OneWayIcc.meanGroupSize", icc.meanGroupSize(), expected.get("mean_group_size"));
    checks.check("OneWayIcc.effectiveGroupSize", icc.effectiveGroupSize(), expected.get("n0"));
    checks.check("OneWayIcc.icc1", icc.icc1(), expected.get("icc1_multilevel"));
    checks.check("OneWayIcc.icc1Unbiased", icc.icc1Unbiased(), expected.get("icc1_n0"));
    Node ofMeans = expected.get("icc2_multilevel");
    Node steppedUp = expected.get("icc2_spearman_brown_of_icc1_multilevel");
    if (icc.icc2().isEmpty()) {
      String reason = "equal means leave only the rounding of the reference";
      checks.leaveOut(ofMeans, reason);
      checks.leaveOut(steppedUp, reason);
      return;
    }
    double k = icc.meanGroupSize();
    checks.check("OneWayIcc.icc2", icc.icc2(), ofMeans);
    checks.check("OneWayIcc.icc2", k * icc.icc1() / (1 + (k - 1) * icc.icc1()), steppedUp);
  }

  private static List<String> names(Node expected, List<String> groups) {
    return expected.has("group")
        ? expected.get("group").texts()
        : groups.stream().distinct().sorted().toList();
  }

  private static void agreement(Node input, Node expected, Checks checks) {
    int options = (int) input.get("options").number();
    double low = input.has("range") ? input.get("range").at(0).number() : 1;
    double high = input.has("range") ? input.get("range").at(1).number() : options;
    double[][] rows = input.get("items").matrix();
    List<String> groupOf = input.get("group").texts();
    List<String> groups = names(expected, groupOf);
    checks.check(
        "WithinGroupAgreement.uniformVariance",
        WithinGroupAgreement.uniformVariance(options),
        expected.get("uniform_null_variance"));
    boolean whole = Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(x -> x == (int) x);
    double[] fast = whole ? fast(rows, groupOf, groups, options) : new double[0];
    for (int g = 0; g < groups.size(); g++) {
      List<double[]> members = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        if (groupOf.get(i).equals(groups.get(g))) {
          members.add(rows[i]);
        }
      }
      checks.check("Sample", members.size(), expected.get("group_size").at(g));
      group(transpose(members), g, options, low, high, expected, checks);
      if (whole) {
        checks.check(
            "WithinGroupAgreement.ofGroups", fast[g], expected.get("rwgj_truncated").at(g));
      }
    }
  }

  private static double[] fast(
      double[][] rows, List<String> groupOf, List<String> groups, int options) {
    int items = rows[0].length;
    int[] scores = new int[rows.length * items];
    int[] numbers = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      numbers[i] = groups.indexOf(groupOf.get(i));
      for (int j = 0; j < items; j++) {
        scores[i * items + j] = (int) rows[i][j];
      }
    }
    return WithinGroupAgreement.ofGroups(scores, items, numbers, groups.size(), options);
  }

  private static double[][] transpose(List<double[]> members) {
    double[][] items = new double[members.get(0).length][members.size()];
    for (int m = 0; m < members.size(); m++) {
      for (int j = 0; j < items.length; j++) {
        items[j][m] = members.get(m)[j];
      }
    }
    return items;
  }

  private static void group(
      double[][] items, int g, int options, double low, double high, Node expected, Checks checks) {
    double[] first = items[0];
    checks.check(
        "WithinGroupAgreement.rwg",
        WithinGroupAgreement.rwg(first, options),
        expected.get("rwg_item1_truncated").at(g));
    checks.check(
        "WithinGroupAgreement.rwgUntruncated",
        WithinGroupAgreement.rwgUntruncated(first, options),
        expected.get("rwg_item1_untruncated").at(g));
    checks.check(
        "AwgAgreement", AwgAgreement.of(first, low, high), expected.get("awg_item1").at(g));
    checks.check(
        "AwgAgreement.ofItems",
        AwgAgreement.ofItems(items, low, high),
        expected.get("awgj_mean_of_items").at(g));
    checks.check(
        "AverageDeviation.fromMean",
        AverageDeviation.fromMean(first),
        expected.get("ad_mean_item1").at(g));
    checks.check(
        "AverageDeviation.fromMedian",
        AverageDeviation.fromMedian(first),
        expected.get("ad_median_item1").at(g));
    checks.check(
        "AverageDeviation.ofItemsFromMean",
        AverageDeviation.ofItemsFromMean(items),
        expected.get("adj_mean").at(g));
    checks.check(
        "AverageDeviation.ofItemsFromMedian",
        AverageDeviation.ofItemsFromMedian(items),
        expected.get("adj_median").at(g));
    double[] variances =
        first.length < 2
            ? new double[0]
            : Arrays.stream(items).mapToDouble(x -> Sample.of(x).variance()).toArray();
    checks.check(
        "WithinGroupAgreement.rwgj",
        WithinGroupAgreement.rwgj(variances, options),
        expected.get("rwgj_truncated").at(g));
    checks.check(
        "WithinGroupAgreement.lindell",
        WithinGroupAgreement.lindell(variances, options),
        expected.get("rwgj_lindell_untruncated").at(g));
  }
}
