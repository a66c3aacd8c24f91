package org.allianceeffort.examples.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The heavier statistics at the size of a large study. The scripts in {@code r/} do the same with
 * what an analyst would use in R, on the same data.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class StatisticsBenchmark {

  private static final double LEVEL = 0.95;

  /** A million spells. */
  @State(Scope.Benchmark)
  public static class Spells {
    final StatisticsData.Spells data = StatisticsData.spells();
  }

  /** 100,000 groups of 10 who answer 11 items. */
  @State(Scope.Benchmark)
  public static class Answers {
    final StatisticsData.Answers data = StatisticsData.answers();
  }

  /** 60,000 targets and two raters. */
  @State(Scope.Benchmark)
  public static class Ratings {
    final double[][] data = StatisticsData.ratings();
  }

  /** 51 units, 49 indicators and two designs of 600 points. */
  @State(Scope.Benchmark)
  public static class Composite {
    final UncertainComposite composite = new UncertainComposite();
    final double[][] design = UncertainComposite.design();
  }

  /** 2,000 nodes and 50,000 directed ties. */
  @State(Scope.Benchmark)
  public static class Ties {
    final TieNetwork network;

    /** Builds the network. */
    public Ties() {
      StatisticsData.Ties ties = StatisticsData.ties();
      network = TieNetwork.directed(new int[StatisticsData.NODES], ties.from, ties.to);
    }
  }

  /** The curve from unsorted rows, with both log-log limits at every step. */
  @Benchmark
  public KaplanMeier kaplanMeierWithLimits(Spells spells, Blackhole hole) {
    KaplanMeier curve = KaplanMeier.of(spells.data.days, spells.data.ended);
    hole.consume(curve.limits(SurvivalInterval.LOG_LOG, LEVEL));
    return curve;
  }

  /** r_wg(j) of every group. */
  @Benchmark
  public double[] withinGroupAgreement(Answers answers) {
    return WithinGroupAgreement.ofGroups(
        answers.data.scores,
        StatisticsData.ITEMS,
        answers.data.groupOf,
        StatisticsData.GROUPS,
        StatisticsData.OPTIONS);
  }

  /** All six forms, each with its limits. */
  @Benchmark
  public void intraclassCorrelation(Ratings ratings, Blackhole hole) {
    TwoWayRatings table = TwoWayRatings.of(ratings.data).orElseThrow();
    for (IccForm form : IccForm.values()) {
      IntraclassCorrelation icc = table.icc(form).orElseThrow();
      hole.consume(icc.value());
      hole.consume(icc.interval(LEVEL).map(Interval::lower).orElseThrow());
    }
  }

  /** First-order and total indices, with all evaluations of the composite. */
  @Benchmark
  public SobolIndices sobolIndices(Composite uncertain) {
    return uncertain.composite.indices(uncertain.design);
  }

  /** Of every node of the directed network. */
  @Benchmark
  public double[] betweenness(Ties ties) {
    return Betweenness.of(ties.network, PathLength.TIES);
  }
}
