package org.allianceeffort.core.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.allianceeffort.core.statistics.MazziottaPareto;
import org.allianceeffort.core.statistics.Normalisation;
import org.allianceeffort.core.statistics.RankTies;
import org.allianceeffort.core.statistics.WeightedMean;

/** Topic 09: normalisation, aggregation, Mazziotta–Pareto, and whole indices built of them. */
final class CompositeChecks implements TopicChecks {
  @Override
  public String topic() {
    return "09-composite-indicators";
  }

  @Override
  public String title() {
    return "Composite indicators";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    Node input = reference.input();
    Node expected = reference.expected();
    input.describedBy("units");
    if (input.has("goalposts_low_high_scale")) {
      normalisation(input, expected, checks);
    } else if (input.has("x")) {
      aggregation(input, expected, checks);
    } else if (input.has("polarity")) {
      mazziottaPareto(input, expected, checks);
    } else if (input.has("structure")) {
      hierarchy(input, expected, checks);
    } else if (input.has("direction")) {
      flat(input, expected, checks);
    } else {
      return false;
    }
    return true;
  }

  private static double[] each(double[] x, DoubleUnaryOperator rule) {
    return Arrays.stream(x).map(rule).toArray();
  }

  private static void normalisation(Node input, Node expected, Checks checks) {
    double[] x = input.get("x").doubles();
    String minMax = "Normalisation.minMax";
    checks.check(minMax, Normalisation.minMax(x, 0, 100), expected.get("minmax_0_100"));
    checks.check(minMax, Normalisation.minMax(x, 100, 0), expected.get("minmax_0_100_reversed"));
    checks.check(minMax, Normalisation.minMax(x, 1, 10), expected.get("minmax_1_10"));
    String z = "Normalisation.zScores";
    checks.check(z, Normalisation.zScores(x, 0, 1), expected.get("zscore_sample_sd"));
    checks.check(z, Normalisation.zScores(x, 100, 10), expected.get("zscore_100_10"));
    for (RankTies ties : RankTies.values()) {
      String suffix = ties == RankTies.MINIMUM ? "_min_ties" : "_avg_ties";
      checks.check(
          "Normalisation.percentileRanks",
          Normalisation.percentileRanks(x, ties),
          expected.get("percentile_rank" + suffix));
      checks.check(
          "Normalisation.ranks", Normalisation.ranks(x, ties), expected.get("rank" + suffix));
      checks.check(
          "Normalisation.bordaPoints",
          Normalisation.bordaPoints(x, ties),
          expected.get("borda" + suffix));
    }
    double[] posts = input.get("goalposts_low_high_scale").doubles();
    DoubleUnaryOperator rising =
        value -> posts[2] * Normalisation.goalposts(value, posts[0], posts[1]);
    DoubleUnaryOperator falling =
        value -> posts[2] * Normalisation.goalposts(value, posts[1], posts[0]);
    DoubleUnaryOperator clipped = value -> Math.max(0, Math.min(posts[2], value));
    String goalposts = "Normalisation.goalposts";
    checks.check(goalposts, each(x, rising), expected.get("goalposts_untruncated"));
    checks.check(goalposts, each(x, rising.andThen(clipped)), expected.get("goalposts_truncated"));
    checks.check(
        goalposts, each(x, falling.andThen(clipped)), expected.get("goalposts_reversed_truncated"));
    double[] above = Normalisation.distanceToTargetAbove(x, input.get("target_high").number());
    double[] below = Normalisation.distanceToTargetBelow(x, input.get("target_low").number());
    String target = "Normalisation.distanceToTarget";
    checks.check(target + "Above", above, expected.get("dist2target"));
    checks.check(
        target + "Above", each(above, v -> Math.min(1, v)), expected.get("dist2target_capped"));
    checks.check(target + "Below", below, expected.get("dist2target_low_direction_minus1"));
    checks.check(
        target + "Below",
        each(below, v -> Math.min(1, v)),
        expected.get("dist2target_low_direction_minus1_capped"));
    if (Arrays.stream(x).filter(v -> !Double.isNaN(v)).max().orElse(0) > 0) {
      double[] shares = Normalisation.shareOfMaximum(x);
      checks.check("Normalisation.shareOfMaximum", shares, expected.get("fraction_of_max"));
    } else {
      checks.leaveOut(
          expected.get("fraction_of_max"), "no share of a maximum that is not positive");
    }
  }

  private static void aggregation(Node input, Node expected, Checks checks) {
    double[] x = input.get("x").doubles();
    double[] w = input.get("w").doubles();
    checks.check(
        "WeightedMean.arithmetic", WeightedMean.arithmetic(x, w), expected.get("arithmetic"));
    checks.check("WeightedMean.geometric", WeightedMean.geometric(x, w), expected.get("geometric"));
    checks.check("WeightedMean.harmonic", WeightedMean.harmonic(x, w), expected.get("harmonic"));
    checks.check(
        "WeightedMean.power", WeightedMean.power(x, w, 0.5), expected.get("power_mean_p0_5"));
    checks.check("WeightedMean.power", WeightedMean.power(x, w, 2), expected.get("power_mean_p2"));
    checks.check("WeightedMean.power", WeightedMean.power(x, w, 1), expected.get("arithmetic"));
    checks.check("WeightedMean.power", WeightedMean.power(x, w, -1), expected.get("harmonic"));
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static double[][] transposed(List<double[]> columns) {
    double[][] rows = new double[columns.get(0).length][columns.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.size(); j++) {
        rows[i][j] = columns.get(j)[i];
      }
    }
    return rows;
  }

  private static void mazziottaPareto(Node input, Node expected, Checks checks) {
    double[][] data = input.get("data").matrix();
    double[] polarity = input.get("polarity").doubles();
    double[] at = input.get("reference").doubles();
    double[] least = input.get("goalpost_min").doubles();
    double[] most = input.get("goalpost_max").doubles();
    List<double[]> standardised = new ArrayList<>();
    List<double[]> adjusted = new ArrayList<>();
    for (int j = 0; j < polarity.length; j++) {
      int k = j;
      double[] values = column(data, j);
      standardised.add(MazziottaPareto.standardise(values, polarity[j] < 0));
      adjusted.add(
          each(
              values, x -> MazziottaPareto.adjusted(x, least[k], most[k], at[k], polarity[k] < 0)));
    }
    index("standardise", "standardised", transposed(standardised), expected.get("mpi"), checks);
    index("adjusted", "normalised", transposed(adjusted), expected.get("ampi"), checks);
  }

  private static void index(
      String method, String key, double[][] normalised, Node expected, Checks checks) {
    checks.check("MazziottaPareto." + method, normalised, expected.get(key));
    for (int i = 0; i < normalised.length; i++) {
      MazziottaPareto unit = MazziottaPareto.of(normalised[i]);
      checks.check("MazziottaPareto.mean", unit.mean(), expected.get("mean").at(i));
      checks.check(
          "MazziottaPareto.standardDeviation", unit.standardDeviation(), expected.get("sd").at(i));
      checks.check("MazziottaPareto.penalisedUp", unit.penalisedUp(), expected.get("plus").at(i));
      checks.check(
          "MazziottaPareto.penalisedDown", unit.penalisedDown(), expected.get("minus").at(i));
    }
  }

  private static double[] normalised(Node normalisation, double[] x, boolean lessIsBetter) {
    String method = normalisation.get("method").text();
    double[] upward = lessIsBetter ? each(x, v -> -v) : x;
    return switch (method) {
      case "n_minmax" -> {
        double[] p = normalisation.get("parameters").get("l_u").doubles();
        yield lessIsBetter
            ? Normalisation.minMax(x, p[1], p[0])
            : Normalisation.minMax(x, p[0], p[1]);
      }
      case "n_zscore" -> {
        double[] p = normalisation.get("parameters").get("m_sd").doubles();
        yield Normalisation.zScores(x, p[0], lessIsBetter ? -p[1] : p[1]);
      }
      case "n_rank" -> Normalisation.ranks(upward, RankTies.MINIMUM);
      case "n_borda" -> Normalisation.bordaPoints(upward, RankTies.MINIMUM);
      case "n_prank" -> Normalisation.percentileRanks(upward, RankTies.MINIMUM);
      default -> throw new NotCoveredException("no normalisation called " + method);
    };
  }

  private static OptionalDouble mean(String method, double[] x, double[] w) {
    return switch (method) {
      case "a_amean" -> WeightedMean.arithmetic(x, w);
      case "a_gmean" -> WeightedMean.geometric(x, w);
      case "a_hmean" -> WeightedMean.harmonic(x, w);
      default -> throw new NotCoveredException("no aggregation called " + method);
    };
  }

  /** Every indicator normalised, then means level by level up to the index. */
  private static void hierarchy(Node input, Node expected, Checks checks) {
    double[][] data = input.get("data").matrix();
    Node normalisation = input.get("normalisation");
    List<String> aggregation = input.get("aggregation_level2_to_4").texts();
    List<Node> structure = input.get("structure").list();
    structure.forEach(node -> node.describedBy("direction", "weight", "target"));
    Map<String, double[]> known = new HashMap<>();
    List<double[]> columns = new ArrayList<>();
    for (Node node : structure) {
      if (node.get("level").number() == 1) {
        double[] column =
            normalised(
                normalisation, column(data, columns.size()), node.get("direction").number() < 0);
        columns.add(column);
        known.put(node.get("code").text(), column);
      }
    }
    checks.check(
        "Normalisation (index of 49 indicators)", transposed(columns), expected.get("normalised"));
    double[] index = {};
    for (int level = 2; level < aggregation.size() + 2; level++) {
      for (Node node : structure) {
        if (node.get("level").number() == level) {
          String code = node.get("code").text();
          double[] means = means(structure, known, code, aggregation.get(level - 2), data.length);
          known.put(code, means);
          index = means;
          checks.check(
              "WeightedMean (index of 49 indicators)", means, expected.get("aggregates").get(code));
        }
      }
    }
    checks.check(
        "Normalisation.ranks",
        Normalisation.ranks(each(index, x -> -x), RankTies.MINIMUM),
        expected.get("index_rank_desc_min_ties"));
  }

  private static double[] means(
      List<Node> structure, Map<String, double[]> known, String code, String method, int units) {
    List<Node> parts =
        structure.stream().filter(node -> code.equals(node.get("parent").text())).toList();
    double[] weights = parts.stream().mapToDouble(node -> node.get("weight").number()).toArray();
    double[] means = new double[units];
    for (int unit = 0; unit < units; unit++) {
      int i = unit;
      double[] x =
          parts.stream().mapToDouble(node -> known.get(node.get("code").text())[i]).toArray();
      means[unit] = mean(method, x, weights).orElse(Double.NaN);
    }
    return means;
  }

  private static void flat(Node input, Node expected, Checks checks) {
    double[][] data = input.get("data").matrix();
    double[] direction = input.get("direction").doubles();
    double[] weights = input.get("weights").doubles();
    List<double[]> columns = new ArrayList<>();
    double[] borda = new double[data.length];
    for (int j = 0; j < direction.length; j++) {
      double sign = direction[j];
      double[] values = each(column(data, j), x -> sign * x);
      columns.add(Normalisation.minMax(values, 1, 100));
      double[] points = Normalisation.bordaPoints(values, RankTies.AVERAGE);
      Arrays.setAll(borda, i -> borda[i] + points[i]);
    }
    double[][] rows = transposed(columns);
    checks.check("Normalisation.minMax", rows, expected.get("normalised"));
    double[] arithmetic = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      arithmetic[i] = WeightedMean.arithmetic(rows[i], weights).orElse(Double.NaN);
      checks.check("WeightedMean.arithmetic", arithmetic[i], expected.get("arithmetic").at(i));
      checks.check(
          "WeightedMean.geometric",
          WeightedMean.geometric(rows[i], weights),
          expected.get("geometric").at(i));
      checks.check(
          "WeightedMean.harmonic",
          WeightedMean.harmonic(rows[i], weights),
          expected.get("harmonic").at(i));
    }
    checks.check(
        "Normalisation.ranks",
        Normalisation.ranks(each(arithmetic, x -> -x), RankTies.MINIMUM),
        expected.get("rank_arithmetic"));
    checks.check("Normalisation.bordaPoints", borda, expected.get("borda_total"));
  }
}
