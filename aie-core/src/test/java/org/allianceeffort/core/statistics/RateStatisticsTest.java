package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The edges of distributions, proportions and rates. */
class RateStatisticsTest {

  private static void refused(ThrowingCallable... calls) {
    for (ThrowingCallable call : calls) {
      assertThatIllegalArgumentException().isThrownBy(call);
    }
  }

  @Test
  void distributionsRefuseWhatIsNoParameter() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refused(
          () -> Beta.cdf(0.5, bad, 1),
          () -> Beta.sf(0.5, 1, bad),
          () -> Beta.pdf(0.5, bad, 1),
          () -> Beta.quantile(0.5, 1, bad),
          () -> Beta.upperQuantile(0.5, bad, 1),
          () -> FDistribution.cdf(1, bad, 1),
          () -> FDistribution.sf(1, 1, bad),
          () -> FDistribution.pdf(1, bad, 1),
          () -> FDistribution.quantile(0.5, 1, bad),
          () -> FDistribution.upperQuantile(0.5, bad, 1),
          () -> Gamma.cdf(1, bad, 1),
          () -> Gamma.sf(1, 1, bad),
          () -> Gamma.pdf(1, bad, 1),
          () -> Gamma.quantile(0.5, 1, bad),
          () -> Gamma.upperQuantile(0.5, bad, 1),
          () -> ChiSquared.cdf(1, bad),
          () -> ChiSquared.quantile(0.5, bad),
          () -> StudentT.sf(1, bad),
          () -> StudentT.upperQuantile(0.5, bad),
          () -> Poisson.cdf(1, bad),
          () -> Poisson.sf(1, bad),
          () -> Poisson.pmf(1, bad));
    }
    for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
      refused(
          () -> Normal.quantile(bad),
          () -> Normal.upperQuantile(bad),
          () -> StudentT.quantile(bad, 3),
          () -> StudentT.upperQuantile(bad, 3),
          () -> ChiSquared.quantile(bad, 3),
          () -> ChiSquared.upperQuantile(bad, 3),
          () -> FDistribution.quantile(bad, 3, 4),
          () -> FDistribution.upperQuantile(bad, 3, 4),
          () -> Beta.quantile(bad, 3, 4),
          () -> Beta.upperQuantile(bad, 3, 4),
          () -> Gamma.quantile(bad, 3, 4),
          () -> Gamma.upperQuantile(bad, 3, 4),
          () -> Binomial.cdf(1, 2, bad),
          () -> Binomial.sf(1, 2, bad),
          () -> Binomial.pmf(1, 2, bad));
    }
  }

  @Test
  void densitiesOfCountsAndGammasAreThoseOfTheFormula() {
    assertThat(Binomial.pmf(1, 3, 0.25)).isCloseTo(3 * 0.25 * 0.5625, within(1e-15));
    assertThat(Poisson.pmf(2, 3)).isCloseTo(4.5 * StrictMath.exp(-3), within(1e-15));
    // shape 2, scale 3: x e^(-x/3) / 9
    assertThat(Gamma.pdf(6, 2, 3)).isCloseTo(6 * StrictMath.exp(-2) / 9, within(1e-15));
    assertThat(Gamma.sf(6, 2, 3)).isCloseTo(3 * StrictMath.exp(-2), within(1e-15));
    assertThat(Gamma.cdf(6, 2, 3)).isCloseTo(1 - 3 * StrictMath.exp(-2), within(1e-15));
    assertThat(Gamma.upperQuantile(3 * StrictMath.exp(-2), 2, 3)).isCloseTo(6, within(1e-13));
  }

  @Test
  void limitsAskForALevelAndASideWithin() {
    NormalEstimate normal = new NormalEstimate(1, 2);
    TEstimate student = new TEstimate(1, 2, 5);
    for (double bad : new double[] {0, 1, -0.5, Double.NaN}) {
      refused(
          () -> normal.limit(bad),
          () -> normal.interval(bad),
          () -> student.limit(bad),
          () -> student.interval(bad),
          () -> Wilson.limit(0.5, 10, bad),
          () -> Wilson.limit(0.5, 10, bad, 4),
          () -> Wilson.interval(0.5, 10, bad),
          () -> Wilson.interval(0.5, 10, bad, 4),
          () -> Wilson.corrected(5, 10, bad),
          () -> Wilson.midpoint(0.5, 10, bad),
          () -> ClopperPearson.limit(1, 2, bad),
          () -> ClopperPearson.interval(1, 2, bad),
          () -> Garwood.limit(1, 2, bad),
          () -> Garwood.interval(1, 2, bad),
          () -> Newcombe.limit(0.5, 5, 0.5, 5, bad),
          () -> Newcombe.interval(0.5, 5, 0.5, 5, bad),
          () -> new RateRatio(1, 1, 1, 1).limit(bad),
          () -> new RateRatio(1, 1, 1, 1).interval(bad),
          () -> new TwoProportions(1, 2, 1, 2).wald(bad),
          () -> new TwoProportions(1, 2, 1, 2).agrestiCaffo(bad),
          () -> new RestrictedMeanDifference(1, 1).limit(bad),
          () -> new RestrictedMeanDifference(1, 1).interval(bad));
    }
    refused(
        () -> new NormalEstimate(Double.NaN, 1),
        () -> new NormalEstimate(Double.POSITIVE_INFINITY, 1),
        () -> new NormalEstimate(1, 0),
        () -> new TEstimate(Double.NaN, 1, 1),
        () -> new TEstimate(1, -1, 1),
        () -> new TEstimate(1, 1, 0),
        () -> new RateRatio(-1, 1, 1, 1),
        () -> new RateRatio(1, 0, 1, 1),
        () -> new RateRatio(1, 1, -1, 1),
        () -> new RateRatio(1, 1, 1, 0),
        () -> new TwoProportions(2, 1, 0, 1),
        () -> new TwoProportions(0, 1, -1, 1),
        () -> new TwoProportions(0, 0, 0, 1),
        () -> Wilson.limit(1.1, 5, 0.5),
        () -> Wilson.limit(-0.1, 5, 0.5),
        () -> Wilson.limit(0.5, 5, 0.4, 0),
        () -> Wilson.corrected(6, 5, 0.9),
        () -> Newcombe.limit(1.1, 5, 0.5, 5, 0.5),
        () -> Holm.adjust(new double[] {-0.1}),
        () -> Holm.adjust(new double[] {1.1}));
  }

  @Test
  void intervalsHoldTheirEnds() {
    Interval interval = new Interval(1, 3);
    assertThat(interval.contains(1)).isTrue();
    assertThat(interval.contains(3)).isTrue();
    assertThat(interval.contains(0.999)).isFalse();
    assertThat(interval.contains(3.001)).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
    assertThat(interval.width()).isEqualTo(2);
    assertThat(new Interval(2, 2).width()).isZero();
    refused(() -> new Interval(2, 1), () -> new Interval(Double.NaN, 1));
  }

  @Test
  void anOutcomeKeepsItsReason() {
    Outcome<Integer> two = Outcome.of(2);
    Outcome<Integer> none = Outcome.undefined("too few");
    assertThat(two.map(x -> x + 1)).isEqualTo(Outcome.of(3));
    assertThat(none.map(x -> x + 1)).isEqualTo(Outcome.undefined("too few"));
    assertThat(two.flatMap(x -> Outcome.of(x * 5))).isEqualTo(Outcome.of(10));
    assertThat(two.flatMap(x -> none)).isEqualTo(none);
    assertThat(none.flatMap(x -> two).isDefined()).isFalse();
    assertThat(two.value()).contains(2);
    assertThat(none.value()).isEmpty();
    assertThat(two.reason()).isEmpty();
    assertThat(none.reason()).contains("too few");
    assertThat(two.orElseThrow()).isEqualTo(2);
    assertThatThrownBy(none::orElseThrow)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("too few");
    refused(() -> Outcome.undefined(" "));
  }

  @Test
  void trialsAreCounted() {
    ClusterTally.Trials trials = new ClusterTally.Trials(5, 2);
    assertThat(trials.plus(new ClusterTally.Trials(3, 3))).isEqualTo(new ClusterTally.Trials(8, 5));
    refused(
        () -> new ClusterTally.Trials(-1, 0),
        () -> new ClusterTally.Trials(1, 2),
        () -> new ClusterTally.Trials(1, -1),
        () -> ClusterTally.builder().add("a", 1, 2),
        () -> CrossedTally.builder().add("a", "b", 1, 2));
    assertThatThrownBy(() -> trials.plus(new ClusterTally.Trials(Long.MAX_VALUE, 0)))
        .isInstanceOf(ArithmeticException.class);
    ClusterTally tally = ClusterTally.of(Map.of("a", trials, "none", ClusterTally.Trials.NONE));
    assertThat(tally.clusters()).containsOnlyKeys("a");
    CrossedTally.Cell low = new CrossedTally.Cell("a", "x");
    assertThat(List.of(new CrossedTally.Cell("b", "a"), new CrossedTally.Cell("a", "y"), low))
        .allMatch(cell -> cell.equals(low) || cell.compareTo(low) > 0);
    assertThat(low.compareTo(new CrossedTally.Cell("b", "a"))).isNegative();
    assertThat(low).isEqualByComparingTo(new CrossedTally.Cell("a", "x"));
  }

  @Test
  void aDrawnIndexStaysBelowItsBound() {
    int[] seen = new int[3];
    for (int i = 0; i < 300; i++) {
      seen[CounterBasedRandom.index(7, 1, i, 3)]++;
    }
    assertThat(Arrays.stream(seen).min().getAsInt()).isGreaterThan(60);
    assertThat(CounterBasedRandom.index(7, 1, 1, 1)).isZero();
    refused(
        () -> CounterBasedRandom.index(7, 1, 1, 0), () -> CounterBasedRandom.index(7, 1, 1, -3));
  }

  @Test
  void sharesOfClustersHaveTheirFigures() {
    // e is 1 − 2 · ½ = 0, 2 − 2 · ½ = 1 and −1: V = 3/2 · 2/36, p(1 − p)/n = 1/24
    ClusterTally tally =
        ClusterTally.builder().add("a", 2, 1).add("b", 2, 2).add("c", 2, 0).build();
    ClusteredProportion share = ClusteredProportion.oneWay(tally).orElseThrow();
    assertThat(share.designEffect().orElseThrow()).isCloseTo(2, within(1e-15));
    assertThat(share.effectiveSampleSize().orElseThrow()).isCloseTo(3, within(1e-15));
    assertThat(share.n()).isEqualTo(6);
    assertThat(share.successes()).isEqualTo(3);
    assertThat(share.clusters()).isEqualTo(3);
    assertThat(share.degreesOfFreedom()).hasValue(2);
    assertThat(share.limit(0.025).orElseThrow()).isEqualTo(Wilson.limit(0.5, 3, 0.025, 2));
    assertThat(share.limit(0.5).orElseThrow()).isEqualTo(0.5);
    ClusterTally.Builder many = ClusterTally.builder();
    for (int i = 0; i < 30; i++) {
      many.add("c" + i, 1, i % 2);
    }
    ClusteredProportion thirty = ClusteredProportion.oneWay(many.build()).orElseThrow();
    assertThat(thirty.degreesOfFreedom()).isEmpty();
    assertThat(thirty.limit(0.9).orElseThrow())
        .isEqualTo(Wilson.limit(0.5, thirty.effectiveSampleSize().orElseThrow(), 0.9));
    ClusteredProportion all =
        ClusteredProportion.oneWay(ClusterTally.builder().add("a", 5, 5).add("b", 5, 5).build())
            .orElseThrow();
    assertThat(all.effectiveSampleSize().orElseThrow()).isEqualTo(2);
  }
}
