package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of the comparison of means, and values of the distributions behind it. */
class MeanComparisonProperties {
  private static final Sample A = Sample.of(5.1, 4.9, 6.2, 5.7, 6.0);
  private static final Sample B = Sample.of(6.8, 7.1, 6.2, 7.9);
  private static final Sample C = Sample.of(4.0, 5.5, 3.2, 6.1, 4.4, 5.0, 3.9);

  private static List<GroupMean> groups(Random random, int count) {
    List<GroupMean> groups = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      groups.add(
          new GroupMean(
              10 * random.nextDouble(), 0.1 + random.nextDouble(), 2 + random.nextInt(20)));
    }
    return groups;
  }

  @Property(tries = 1000, seed = "1")
  void welchOfTwoGroupsIsTheSquareOfT(@ForAll Random random) {
    List<GroupMean> groups = groups(random, 2);
    WelchTest test = WelchTest.of(groups).orElseThrow();
    TEstimate t = WelchSatterthwaite.difference(groups.get(0), groups.get(1)).orElseThrow();
    assertThat(test.f()).isCloseTo(t.t() * t.t(), within(1e-9 * (1 + test.f())));
    assertThat(test.df2()).isCloseTo(t.degreesOfFreedom(), within(1e-9 * test.df2()));
    assertThat(test.p()).isCloseTo(t.p(), within(1e-9));
  }

  @Property(tries = 1000, seed = "1")
  void orderOfGroupsDoesNotMatterAndIntervalsAgreeWithTests(
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 6) int count,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    List<GroupMean> groups = groups(random, count);
    WelchTest before = WelchTest.of(groups).orElseThrow();
    TEstimate mean = WelchSatterthwaite.meanOf(groups).orElseThrow();
    double difference = TypicalDifference.of(groups).orElseThrow().value();
    Collections.shuffle(groups, random);
    assertThat(WelchTest.of(groups).orElseThrow().f())
        .isCloseTo(before.f(), within(1e-9 * (1 + before.f())));
    assertThat(TypicalDifference.of(groups).orElseThrow().value())
        .isCloseTo(difference, within(1e-6));
    Interval interval = mean.interval(level);
    assertThat(interval.contains(mean.value())).isTrue();
    assertThat(mean.limit((1 - level) / 2)).isCloseTo(interval.lower(), within(1e-9));
    assertThat(interval.contains(0)).isEqualTo(mean.p() >= 1 - level);
  }

  @Property(tries = 50, seed = "1")
  void limitsOfTheTypicalDifferenceContainItRiseAndAgreeWithTheTest(
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 6) int count,
      @ForAll @DoubleRange(min = 0.6, max = 0.99) double level) {
    List<GroupMean> groups = groups(random, count);
    TypicalDifference difference = TypicalDifference.of(groups).orElseThrow();
    TypicalDifference.Limits limits = difference.limits().orElseThrow();
    Interval interval = limits.interval(level);
    assertThat(interval.contains(difference.value())).isTrue();
    double tail = (1 - level) / 2;
    assertThat(limits.limit(tail)).isLessThanOrEqualTo(limits.limit(0.5));
    assertThat(limits.limit(0.5)).isLessThanOrEqualTo(limits.limit(1 - tail));
    double p = WelchTest.of(groups).orElseThrow().p();
    double threshold = count == 2 ? 1 - level : tail;
    if (Math.abs(p - threshold) > 1e-9) {
      assertThat(limits.limit(tail) > 0).isEqualTo(p < threshold);
    }
  }

  @Property(tries = 25, seed = "1")
  void simultaneousIntervalsAgreeWithTheirTestAndContainTheSingleOnes(
      @ForAll Random random, @ForAll @IntRange(min = 3, max = 5) int count) {
    for (GamesHowell.Pair pair :
        GamesHowell.of(groups(random, count)).orElseThrow().pairs().subList(0, 1)) {
      Interval joint = pair.interval(0.95);
      Interval single = pair.estimate().interval(0.95);
      assertThat(joint.lower()).isLessThan(single.lower());
      assertThat(joint.upper()).isGreaterThan(single.upper());
      assertThat(joint.contains(0)).isEqualTo(pair.p() >= 0.05);
    }
  }

  @Property(tries = 100, seed = "1")
  void hedgesTurnsSignWithTheOrderAndItsIntervalAgreesWithT(
      @ForAll Random random, @ForAll @DoubleRange(min = 0.6, max = 0.99) double level) {
    Sample a = sample(random);
    Sample b = sample(random);
    HedgesG g = HedgesG.of(a, b).orElseThrow();
    HedgesG turned = HedgesG.of(b, a).orElseThrow();
    assertThat(turned.value()).isCloseTo(-g.value(), within(1e-12));
    assertThat(Math.abs(g.value())).isLessThanOrEqualTo(Math.abs(g.uncorrected()));
    Interval interval = g.interval(level);
    Interval opposite = turned.interval(level);
    assertThat(interval.contains(g.value())).isTrue();
    assertThat(opposite.upper()).isCloseTo(-interval.lower(), within(1e-8));
    double df = a.n() + b.n() - 2.0;
    double t = g.uncorrected() / Math.sqrt(1.0 / a.n() + 1.0 / b.n());
    double p = 2 * StudentT.sf(Math.abs(t), df);
    if (Math.abs(p - (1 - level)) > 1e-9) {
      assertThat(interval.contains(0)).isEqualTo(p > 1 - level);
    }
  }

  private static Sample sample(Random random) {
    double[] values = new double[2 + random.nextInt(8)];
    double mean = random.nextGaussian();
    for (int i = 0; i < values.length; i++) {
      values[i] = mean + random.nextGaussian();
    }
    return Sample.of(values);
  }

  @Property(tries = 100, seed = "1")
  void theRangeOfTwoIsStudentsTAndBothTailsAddUp(
      @ForAll @DoubleRange(min = 0.01, max = 30) double q,
      @ForAll @DoubleRange(min = 1, max = 200) double df,
      @ForAll @IntRange(min = 2, max = 12) int groups) {
    double t = 2 * StudentT.sf(q / Math.sqrt(2), df);
    assertThat(StudentizedRange.sf(q, 2, df)).isCloseTo(t, within(1e-12 * t));
    assertThat(StudentizedRange.sf(q, groups, df) + StudentizedRange.cdf(q, groups, df))
        .isCloseTo(1, within(1e-13));
    assertThat(StudentizedRange.sf(q, groups + 1, df))
        .isGreaterThanOrEqualTo(StudentizedRange.sf(q, groups, df) - 1e-14);
  }

  @Property(tries = 200, seed = "1")
  void noncentralFIsMonotoneAndItsNoncentralityIsFoundAgain(
      @ForAll @DoubleRange(min = 0.1, max = 20) double f,
      @ForAll @IntRange(min = 1, max = 8) int df1,
      @ForAll @DoubleRange(min = 2, max = 60) double df2,
      @ForAll @DoubleRange(min = 0.1, max = 60) double lambda) {
    double above = NoncentralF.sf(f, df1, df2, lambda);
    assertThat(above + NoncentralF.cdf(f, df1, df2, lambda)).isCloseTo(1, within(1e-12));
    assertThat(NoncentralF.sf(f, df1, df2, lambda + 1)).isGreaterThanOrEqualTo(above - 1e-14);
    if (above > 1e-6 && above < 1 - 1e-6) {
      assertThat(NoncentralF.noncentrality(f, df1, df2, above).orElseThrow())
          .isCloseTo(lambda, within(1e-7 * (1 + lambda)));
    }
  }

  // R 4.2.2 (ptukey itself is right to about 1e-10): ptukey(3.5, 3, 10), ptukey(6, 20, 100, low=F),
  // qtukey(.95, 3, 10), qtukey(.05, 6, 9); pf(2.5, 3, 10, 5), pf(.1, 3, 7, 4); pt(2.5, 10, 1.3).
  @Example
  void distributionsMeetR() {
    assertThat(StudentizedRange.cdf(3.5, 3, 10)).isCloseTo(0.9228966891613396, within(1e-9));
    assertThat(StudentizedRange.sf(6, 20, 100)).isCloseTo(0.007175203380975881, within(1e-9));
    assertThat(StudentizedRange.quantile(0.95, 3, 10)).isCloseTo(3.8767767491915595, within(1e-8));
    assertThat(StudentizedRange.quantile(0.05, 6, 9)).isCloseTo(1.1996438944989831, within(1e-8));
    assertThat(NoncentralF.cdf(2.5, 3, 10, 5)).isCloseTo(0.500102884986144, within(1e-9));
    assertThat(NoncentralF.cdf(0.1, 3, 7, 4)).isCloseTo(0.006758709899884755, within(1e-9));
    assertThat(NoncentralT.cdf(2.5, 10, 1.3)).isCloseTo(0.8405521891221946, within(1e-11));
  }

  // R 4.2.2: oneway.test(x ~ g); t.test(a, b), both with unequal variances.
  @Example
  void testsMeetR() {
    List<GroupMean> groups = List.of(GroupMean.of(A), GroupMean.of(B), GroupMean.of(C));
    WelchTest test = WelchTest.of(groups).orElseThrow();
    assertThat(test.f()).isCloseTo(10.282569769268026, within(1e-12));
    assertThat(test.df2()).isCloseTo(7.813806138568432, within(1e-12));
    assertThat(test.p()).isCloseTo(0.006480555330980285, within(1e-14));
    TEstimate difference =
        WelchSatterthwaite.difference(GroupMean.of(A), GroupMean.of(B)).orElseThrow();
    assertThat(difference.t()).isCloseTo(-3.2715073108470487, within(1e-13));
    assertThat(difference.degreesOfFreedom()).isCloseTo(5.712744914475416, within(1e-12));
    assertThat(difference.interval(0.95).lower()).isCloseTo(-2.4951645964013554, within(1e-12));
  }

  @Example
  void whatHasNoErrorSaysSo() {
    GroupMean sure = new GroupMean(3, 0, 4);
    assertThat(WelchTest.of(List.of(sure, GroupMean.of(A))).isDefined()).isFalse();
    assertThat(WelchTest.of(List.of(sure)).reason()).contains("two groups are needed: 1");
    assertThat(GamesHowell.of(List.of(sure, sure)).isDefined()).isFalse();
    assertThat(WelchSatterthwaite.meanOf(List.of()).isDefined()).isFalse();
    assertThat(HedgesG.of(Sample.of(1, 1), Sample.of(2, 2)).isDefined()).isFalse();
    assertThat(HedgesG.of(Sample.of(1), Sample.of(2, 3)).reason())
        .contains("Hedges' g needs four measurements: 3");
    TypicalDifference exact = TypicalDifference.of(List.of(sure, sure, sure)).orElseThrow();
    assertThat(exact.value()).isZero();
    assertThat(exact.limits().isDefined()).isFalse();
    assertThat(GroupMean.ofFinite(A, 5).squaredError()).isZero();
  }
}
