package org.allianceeffort.examples.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import org.allianceeffort.core.statistics.Betweenness;
import org.allianceeffort.core.statistics.IccForm;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.IntraclassCorrelation;
import org.allianceeffort.core.statistics.KaplanMeier;
import org.allianceeffort.core.statistics.PathLength;
import org.allianceeffort.core.statistics.SobolIndices;
import org.allianceeffort.core.statistics.SurvivalInterval;
import org.allianceeffort.core.statistics.TieNetwork;
import org.allianceeffort.core.statistics.TwoWayRatings;
import org.allianceeffort.core.statistics.WithinGroupAgreement;

/** Prints a figure of each statistic; the scripts in {@code r/} print the same ones. */
public final class StatisticsFigures {

  private StatisticsFigures() {}

  /**
   * Prints the figures.
   *
   * @param args none
   */
  public static void main(String[] args) {
    StatisticsData.Spells spells = StatisticsData.spells();
    KaplanMeier curve = KaplanMeier.of(spells.days, spells.ended);
    print("kaplan-meier, survival at 50 days", curve.survivalAt(50));
    Interval limits =
        SurvivalInterval.LOG_LOG
            .interval(curve.survivalAt(50), curve.logStandardErrorAt(50), 0.95)
            .orElseThrow();
    print("kaplan-meier, lower limit", limits.lower());
    print("kaplan-meier, upper limit", limits.upper());
    StatisticsData.Answers answers = StatisticsData.answers();
    double[] agreement =
        WithinGroupAgreement.ofGroups(
            answers.scores,
            StatisticsData.ITEMS,
            answers.groupOf,
            StatisticsData.GROUPS,
            StatisticsData.OPTIONS);
    print("rwg(j), mean", Arrays.stream(agreement).average().orElseThrow());
    TwoWayRatings ratings = TwoWayRatings.of(StatisticsData.ratings()).orElseThrow();
    IntraclassCorrelation icc = ratings.icc(IccForm.AGREEMENT_SINGLE).orElseThrow();
    print("ICC(2,1)", icc.value());
    print("ICC(2,1), lower limit", icc.interval(0.95).orElseThrow().lower());
    SobolIndices sobol = new UncertainComposite().indices(UncertainComposite.design());
    print("sobol, sum of first order", sobol.firstOrder().stream().sum());
    print("sobol, sum of total", sobol.total().stream().sum());
    StatisticsData.Ties ties = StatisticsData.ties();
    double[] betweenness =
        Betweenness.of(
            TieNetwork.directed(new int[StatisticsData.NODES], ties.from, ties.to),
            PathLength.TIES);
    print("betweenness, largest", Arrays.stream(betweenness).max().orElseThrow());
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%s: %.10g%n", what, value);
  }
}
