package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** A limit is the value that its own test would just reject. */
class IntervalDualityProperties {

  @Property(tries = 1000, seed = "1")
  void aWilsonLimitIsWhereTheScoreTestRejects(
      @ForAll @IntRange(min = 2, max = 400) int n,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @Scale(3) @DoubleRange(min = 0.002, max = 0.998) double u) {
    double p = Math.min(n - 1, Math.max(1, Math.round(share * n))) / (double) n;
    double truth = Wilson.limit(p, n, u);
    double z = (truth - p) / Math.sqrt(truth * (1 - truth) / n);
    assertThat(Normal.cdf(z)).isCloseTo(u, within(1e-9));
  }

  @Property(tries = 1000, seed = "1")
  void anExactLimitIsWhereTheBinomialTailIsItsProbability(
      @ForAll @IntRange(min = 1, max = 200) int n,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @Scale(3) @DoubleRange(min = 0.002, max = 0.498) double u) {
    int x = (int) Math.round(share * n);
    if (x > 0) {
      // as many or more
      assertThat(Binomial.sf(x - 1, n, ClopperPearson.limit(x, n, u))).isCloseTo(u, within(1e-9));
    }
    if (x < n) {
      // as few or fewer
      assertThat(Binomial.cdf(x, n, ClopperPearson.limit(x, n, 1 - u))).isCloseTo(u, within(1e-9));
    }
  }

  @Property(tries = 1000, seed = "1")
  void aRateLimitIsWhereThePoissonTailIsItsProbability(
      @ForAll @IntRange(max = 200) int events,
      @ForAll @DoubleRange(min = 0.1, max = 50) double exposure,
      @ForAll @Scale(3) @DoubleRange(min = 0.002, max = 0.498) double u) {
    if (events > 0) {
      double least = Garwood.limit(events, exposure, u) * exposure;
      assertThat(Poisson.sf(events - 1, least)).isCloseTo(u, within(1e-9));
    }
    double most = Garwood.limit(events, exposure, 1 - u) * exposure;
    assertThat(Poisson.cdf(events, most)).isCloseTo(u, within(1e-9));
  }

  @Property(tries = 1000, seed = "1")
  void aRatioLimitIsWhereTheConditionalTailIsItsProbability(
      @ForAll @IntRange(min = 1, max = 60) int x1,
      @ForAll @IntRange(min = 1, max = 60) int x2,
      @ForAll @DoubleRange(min = 0.5, max = 10) double exposure,
      @ForAll @Scale(3) @DoubleRange(min = 0.002, max = 0.498) double u) {
    RateRatio ratio = new RateRatio(x1, exposure, x2, 2);
    double least = ratio.limit(u).orElseThrow() * exposure / 2;
    double most = ratio.limit(1 - u).orElseThrow() * exposure / 2;
    assertThat(Binomial.sf(x1 - 1, x1 + x2, least / (1 + least))).isCloseTo(u, within(1e-9));
    assertThat(Binomial.cdf(x1, x1 + x2, most / (1 + most))).isCloseTo(u, within(1e-9));
    assertThat(ratio.interval(1 - 2 * u).orElseThrow().contains(ratio.ratio().orElseThrow()))
        .isTrue();
  }

  @Property(tries = 1000, seed = "1")
  void anIntervalOfTheNormalOrOfStudentEndsAtZeroWhereTheTestHasItsP(
      @ForAll @DoubleRange(min = -5, max = 5) double value,
      @ForAll @DoubleRange(min = 0.1, max = 3) double error,
      @ForAll @DoubleRange(min = 1, max = 60) double df) {
    NormalEstimate normal = new NormalEstimate(value, error);
    TEstimate student = new TEstimate(value, error, df);
    RestrictedMeanDifference means = new RestrictedMeanDifference(value, error * error);
    if (normal.p() > 1e-6 && normal.p() < 1 - 1e-6) {
      assertThat(nearest(normal.interval(1 - normal.p()))).isCloseTo(0, within(1e-7));
      assertThat(nearest(means.interval(1 - means.pValue().orElseThrow()).orElseThrow()))
          .isCloseTo(0, within(1e-7));
    }
    if (student.p() > 1e-6 && student.p() < 1 - 1e-6) {
      assertThat(nearest(student.interval(1 - student.p()))).isCloseTo(0, within(1e-6));
    }
    assertThat(normal.limit(0.5)).isEqualTo(value);
    assertThat(student.limit(0.5)).isEqualTo(value);
    assertThat(means.limit(0.5).orElseThrow()).isEqualTo(value);
    assertThat(normal.interval(0.9).lower()).isCloseTo(normal.limit(0.05), within(1e-12));
    assertThat(student.interval(0.9).upper()).isCloseTo(student.limit(0.95), within(1e-12));
  }

  private static double nearest(Interval interval) {
    return Math.min(Math.abs(interval.lower()), Math.abs(interval.upper()));
  }

  @Property(tries = 1000, seed = "1")
  void feldtsLimitIsWhereTheRatioHasItsProbability(
      @ForAll @IntRange(min = 2, max = 12) int items,
      @ForAll @IntRange(min = 3, max = 200) int rows,
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double correlation,
      @ForAll @Scale(3) @DoubleRange(min = 0.002, max = 0.998) double u) {
    double[][] equal = new double[items][items];
    for (int i = 0; i < items; i++) {
      Arrays.fill(equal[i], correlation);
      equal[i][i] = 1;
    }
    CronbachAlpha alpha = CronbachAlpha.of(SymmetricMatrix.of(equal), rows).orElseThrow();
    assertThat(alpha.raw())
        .isCloseTo(items * correlation / (1 + (items - 1) * correlation), within(1e-12));
    double ratio = (1 - alpha.limit(u)) / (1 - alpha.raw());
    assertThat(FDistribution.sf(ratio, rows - 1.0, (rows - 1.0) * (items - 1)))
        .isCloseTo(u, within(1e-9));
  }

  @Property(tries = 1000, seed = "1")
  void withoutCensoringACurveIsAShareAndItsRestrictedMeanAMean(
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 40) int n,
      @ForAll @DoubleRange(min = 0.5, max = 12) double tau) {
    double[] exit = random.ints(n, 0, 10).asDoubleStream().toArray();
    boolean[] event = new boolean[n];
    Arrays.fill(event, true);
    KaplanMeier curve = KaplanMeier.of(exit, event);
    double share = Arrays.stream(exit).filter(t -> t > tau).count() / (double) n;
    assertThat(curve.survivalAt(tau)).isCloseTo(share, within(1e-12));
    if (share > 0) {
      assertThat(curve.standardErrorAt(tau).getAsDouble())
          .isCloseTo(Math.sqrt(share * (1 - share) / n), within(1e-12));
    }
    double[] cut = Arrays.stream(exit).map(t -> Math.min(t, tau)).toArray();
    double mean = Arrays.stream(cut).average().orElseThrow();
    double variance = Arrays.stream(cut).map(t -> (t - mean) * (t - mean)).sum() / n / n;
    RestrictedMean restricted = curve.restrictedMean(tau);
    assertThat(restricted.value()).isCloseTo(mean, within(1e-12));
    assertThat(restricted.variance()).isCloseTo(variance, within(1e-12));
    assertThat(restricted.lowerBound()).isEqualTo(restricted.upperBound());
  }

  @Property(tries = 1000, seed = "1")
  void twoProportionsChangeSignWithTheirOrderAndTestsDoNot(
      @ForAll @IntRange(min = 1, max = 80) int n1,
      @ForAll @IntRange(min = 1, max = 80) int n2,
      @ForAll @DoubleRange(min = 0, max = 1) double share1,
      @ForAll @DoubleRange(min = 0, max = 1) double share2,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    long x1 = Math.round(n1 * share1);
    long x2 = Math.round(n2 * share2);
    TwoProportions both = new TwoProportions(x1, n1, x2, n2);
    TwoProportions turned = new TwoProportions(x2, n2, x1, n1);
    assertThat(both.wald(level).contains(both.difference())).isTrue();
    assertThat(both.wald(level).lower()).isCloseTo(-turned.wald(level).upper(), within(1e-12));
    assertThat(both.agrestiCaffo(level).upper())
        .isCloseTo(-turned.agrestiCaffo(level).lower(), within(1e-12));
    assertThat(both.agrestiCaffo(level).width())
        .isLessThanOrEqualTo(both.agrestiCaffo(level + 0.005).width());
    assertThat(both.fisherPValue()).isCloseTo(turned.fisherPValue(), within(1e-9));
    assertThat(both.fisherPValue()).isBetween(0.0, 1.0);
    // failures in the place of successes
    assertThat(new TwoProportions(n1 - x1, n1, n2 - x2, n2).fisherPValue())
        .isCloseTo(both.fisherPValue(), within(1e-9));
    if (both.chiSquared().isDefined()) {
      double chi = both.chiSquared().orElseThrow();
      assertThat(turned.chiSquared().orElseThrow()).isCloseTo(chi, within(1e-9 * (1 + chi)));
      assertThat(2 * Normal.sf(Math.sqrt(chi)))
          .isCloseTo(both.chiSquaredPValue().orElseThrow(), within(1e-12));
    }
  }

  @Property(tries = 1000, seed = "1")
  void clustersMayBeRenamedAndCrossedOnesExchanged(
      @ForAll Random random, @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 0.99) double u) {
    ClusterTally.Builder one = ClusterTally.builder();
    ClusterTally.Builder renamed = ClusterTally.builder();
    CrossedTally.Builder crossed = CrossedTally.builder();
    CrossedTally.Builder exchanged = CrossedTally.builder();
    for (int i = 0; i < 12; i++) {
      int a = random.nextInt(5);
      int b = random.nextInt(4);
      int n = 1 + random.nextInt(6);
      int x = random.nextInt(n + 1);
      one.add("c" + a, n, x);
      renamed.add("z" + (9 - a), n, x);
      crossed.add("a" + a, "b" + b, n, x);
      exchanged.add("p" + b, "q" + (9 - a), n, x);
    }
    assertThat(ClusteredProportion.oneWay(renamed.build()).flatMap(p -> p.limit(u)))
        .isEqualTo(ClusteredProportion.oneWay(one.build()).flatMap(p -> p.limit(u)));
    assertThat(ClusteredProportion.crossed(exchanged.build()).flatMap(p -> p.limit(u)))
        .isEqualTo(ClusteredProportion.crossed(crossed.build()).flatMap(p -> p.limit(u)));
  }

  @Property(tries = 1000, seed = "1")
  void limitsMadeOfACurveHoldTheirEstimatesAndRise(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 30) int n,
      @ForAll @DoubleRange(min = 0.5, max = 12) double age,
      @ForAll @Scale(3) @DoubleRange(min = 0.002, max = 0.497) double u) {
    double[] exit = random.ints(n, 0, 10).asDoubleStream().toArray();
    boolean[] event = new boolean[n];
    String[] cluster = new String[n];
    for (int i = 0; i < n; i++) {
      event[i] = random.nextInt(3) > 0;
      cluster[i] = "c" + random.nextInt(4);
    }
    KaplanMeier curve = KaplanMeier.of(exit, event);
    NelsonAalen hazard = NelsonAalen.of(curve);
    if (hazard.hazardAt(age) > 0) {
      assertThat(hazard.hazardAt(age))
          .isBetween(
              hazard.limitAt(age, u).orElseThrow(), hazard.limitAt(age, 1 - u).orElseThrow());
      assertThat(hazard.limitAt(age, u).orElseThrow())
          .isLessThanOrEqualTo(hazard.limitAt(age, u + 0.002).orElseThrow());
    }
    ClusteredKaplanMeier clustered = ClusteredKaplanMeier.of(exit, event, cluster);
    assertThat(curve.survivalAt(age))
        .isBetween(clustered.limitAt(age, u), clustered.limitAt(age, 1 - u));
    assertThat(clustered.limitAt(age, u)).isLessThanOrEqualTo(clustered.limitAt(age, u + 0.002));
    // never surer than if the spells were independent
    assertThat(clustered.limitAt(age, u)).isLessThanOrEqualTo(curve.limitAt(age, u));
    assertThat(clustered.limitAt(age, 1 - u)).isGreaterThanOrEqualTo(curve.limitAt(age, 1 - u));

    RestrictedMean mean = curve.restrictedMean(age);
    if (mean.interval(1 - 2 * u).isDefined()) {
      Interval interval = mean.interval(1 - 2 * u).orElseThrow();
      assertThat(interval.contains(mean.value())).isTrue();
      assertThat(interval.lower()).isGreaterThanOrEqualTo(0);
      assertThat(interval.upper()).isLessThanOrEqualTo(age);
    }
    for (SurvivalInterval scale : SurvivalInterval.values()) {
      SurvivalQuantile quantile = curve.quantile(0.5, scale, 1 - 2 * u);
      double at = quantile.value().orElse(Double.POSITIVE_INFINITY);
      assertThat(quantile.lower().orElse(at)).isLessThanOrEqualTo(at);
      assertThat(quantile.upper().orElse(at)).isGreaterThanOrEqualTo(at);
    }
  }
}
