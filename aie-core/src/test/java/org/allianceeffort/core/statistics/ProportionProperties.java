package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ProportionProperties {

  @Property(tries = 1000, seed = "1")
  void limitsOfAProportionHoldItAndRiseWithTheirProbability(
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.998) double u) {
    long x = Math.round(share * n);
    double p = (double) x / n;
    assertThat(Wilson.limit(p, n, u)).isLessThanOrEqualTo(Wilson.limit(p, n, u + 0.001));
    assertThat(Wilson.limit(p, n, u, 5)).isLessThanOrEqualTo(Wilson.limit(p, n, u + 0.001, 5));
    assertThat(ClopperPearson.limit(x, n, u))
        .isLessThanOrEqualTo(ClopperPearson.limit(x, n, u + 0.001));
    assertThat(ClopperPearson.limit(x, n, u) - p).matches(d -> u < 0.5 ? d <= 0 : d >= 0);
    assertThat(Wilson.limit(p, n, u) - p).matches(d -> u < 0.5 ? d <= 0 : d >= 0);
    // the complement has the mirrored limits
    assertThat(Wilson.limit(1 - p, n, 1 - u)).isCloseTo(1 - Wilson.limit(p, n, u), within(1e-12));
    assertThat(ClopperPearson.limit(n - x, n, 1 - u))
        .isCloseTo(1 - ClopperPearson.limit(x, n, u), within(1e-10));
  }

  @Property(tries = 1000, seed = "1")
  void limitsOfARateHoldItAndScaleWithTheExposure(
      @ForAll @IntRange(max = 500) int events,
      @ForAll @DoubleRange(min = 0.1, max = 100) double exposure,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.998) double u) {
    double limit = Garwood.limit(events, exposure, u);
    assertThat(limit - events / exposure).matches(d -> u < 0.5 ? d <= 0 : d >= 0);
    assertThat(limit).isLessThanOrEqualTo(Garwood.limit(events, exposure, u + 0.001));
    assertThat(Garwood.limit(events, 2 * exposure, u))
        .isCloseTo(limit / 2, within(1e-12 * (1 + limit)));
  }

  @Property(tries = 1000, seed = "1")
  void aDifferenceTurnedRoundHasTheMirroredLimits(
      @ForAll @DoubleRange(min = 0, max = 1) double p1,
      @ForAll @DoubleRange(min = 1, max = 100) double n1,
      @ForAll @DoubleRange(min = 0, max = 1) double p2,
      @ForAll @DoubleRange(min = 1, max = 100) double n2,
      @ForAll @DoubleRange(min = 0.01, max = 0.98) double level) {
    Interval interval = Newcombe.interval(p1, n1, p2, n2, level);
    Interval turned = Newcombe.interval(p2, n2, p1, n1, level);
    assertThat(interval.contains(p1 - p2)).isTrue();
    assertThat(turned.lower()).isCloseTo(-interval.upper(), within(1e-12));
    assertThat(turned.upper()).isCloseTo(-interval.lower(), within(1e-12));
    assertThat(interval.lower()).isGreaterThanOrEqualTo(-1 - 1e-12);
    assertThat(interval.upper()).isLessThanOrEqualTo(1 + 1e-12);
    assertThat(Newcombe.interval(p1, n1, p2, n2, level + 0.01).width())
        .isGreaterThanOrEqualTo(interval.width());
  }

  @Property(tries = 1000, seed = "1")
  void aRatioTurnedRoundHasTheInverseLimits(
      @ForAll @IntRange(min = 1, max = 60) int x1,
      @ForAll @IntRange(min = 1, max = 60) int x2,
      @ForAll @DoubleRange(min = 0.5, max = 10) double exposure,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double u) {
    RateRatio ratio = new RateRatio(x1, exposure, x2, 2);
    RateRatio turned = new RateRatio(x2, 2, x1, exposure);
    double limit = ratio.limit(u).orElseThrow();
    assertThat(turned.limit(1 - u).orElseThrow()).isCloseTo(1 / limit, within(1e-9 / limit));
    assertThat(limit - ratio.ratio().orElseThrow()).matches(d -> u < 0.5 ? d <= 0 : d >= 0);
    assertThat(turned.pValue()).isCloseTo(ratio.pValue(), within(1e-9));
  }

  @Property(tries = 1000, seed = "1")
  void adjustedPValuesKeepTheirOrderAndNeverFall(
      @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 1) Double> p) {
    double[] given = p.stream().mapToDouble(Double::doubleValue).toArray();
    double[] adjusted = Holm.adjust(given);
    for (int i = 0; i < given.length; i++) {
      assertThat(adjusted[i]).isBetween(given[i], 1.0);
      assertThat(adjusted[i]).isLessThanOrEqualTo(Math.min(1, given.length * given[i]));
      for (int j = 0; j < given.length; j++) {
        if (given[i] <= given[j]) {
          assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
        }
      }
    }
  }

  @Example
  void holmGivesTheTextbookFigures() {
    // R 4.2.2: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    assertThat(Holm.adjust(new double[0])).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(new double[] {Double.NaN}));
  }

  @Example
  void theBoundariesAreExact() {
    assertThat(Wilson.limit(0, 10, 0.025)).isZero();
    assertThat(Wilson.limit(1, 10, 0.975)).isEqualTo(1);
    assertThat(ClopperPearson.interval(0, 10, 0.95).lower()).isZero();
    assertThat(ClopperPearson.interval(10, 10, 0.95).upper()).isEqualTo(1);
    assertThat(Garwood.limit(0, 2, 0.025)).isZero();
    assertThat(new RateRatio(3, 1, 0, 1).limit(0.975).orElseThrow()).isInfinite();
    assertThat(new RateRatio(0, 1, 3, 1).limit(0.025).orElseThrow()).isZero();
    assertThat(new RateRatio(0, 1, 0, 1).ratio().reason()).contains("no event in both");
    assertThat(new RateRatio(0, 1, 0, 1).pValue()).isEqualTo(1);
    assertThat(new TwoProportions(0, 5, 0, 7).chiSquared().isDefined()).isFalse();
    assertThat(new TwoProportions(0, 5, 0, 7).fisherPValue()).isEqualTo(1);
  }

  @Example
  void impossibleCountsAreRefusedWithTheirValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClopperPearson.limit(3, 2, 0.1))
        .withMessage("successes must be from 0 to a positive number of trials: 3 of 2");
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.limit(0.5, 0, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.limit(Double.NaN, 5, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Garwood.limit(-1, 1, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Garwood.limit(1, 0, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Newcombe.limit(0.5, 0.4, 0.5, 0.4));
  }
}
