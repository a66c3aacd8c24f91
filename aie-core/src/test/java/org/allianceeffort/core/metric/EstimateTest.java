package org.allianceeffort.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.allianceeffort.core.statistics.Interval;
import org.junit.jupiter.api.Test;

class EstimateTest {

  private static Estimate proportion(double p, double n) {
    return Estimate.of(
        p, (long) n, "wilson", new ConfidenceDistribution.Proportion(p, n, OptionalDouble.empty()));
  }

  @Test
  void aCensusIsItsOwnLimitAndHasNoInterval() {
    Estimate census = Estimate.census(3, 10);

    assertThat(census.limit(0.01)).hasValue(3);
    assertThat(census.limit(0.99)).hasValue(3);
    assertThat(census.interval(0.95)).isEmpty();
    assertThat(census.isCensus()).isTrue();
  }

  @Test
  void anUnknownErrorHasNoLimitAndSaysWhy() {
    Estimate unknown = Estimate.unknown(3, 10, "one meeting");

    assertThat(unknown.limit(0.01)).isEmpty();
    assertThat(unknown.interval(0.95)).isEmpty();
    assertThat(unknown.distribution()).isEqualTo(new ConfidenceDistribution.Unknown("one meeting"));
  }

  @Test
  void anIntervalIsTwoLimits() {
    // R 4.2.2: prop.test(8, 10, correct = FALSE)$conf.int
    Interval interval = proportion(0.8, 10).interval(0.95).orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.4901624715, within(1e-9));
    assertThat(interval.upper()).isCloseTo(0.9433178485, within(1e-9));
  }

  @Test
  void limitsAreClippedToWhatIsPossible() {
    Estimate days =
        Estimate.of(1, 5, "restricted-mean", new ConfidenceDistribution.ClippedNormal(1, 2, 0, 60));

    assertThat(days.limit(0.025)).hasValue(0);
    assertThat(days.limit(0.975).orElseThrow()).isCloseTo(4.919927969, within(1e-8));
  }

  @Test
  void bootstrapLimitsNeverCrossTheEstimate() {
    Estimate skewed =
        Estimate.of(
            0.9,
            5,
            "bootstrap",
            new ConfidenceDistribution.Bootstrap(0.9, ImmutableDoubleArray.of(0.1, 0.2, 0.3)));

    assertThat(skewed.limit(0.975)).hasValue(0.9);
    assertThat(skewed.limit(0.25).orElseThrow()).isCloseTo(0.15, within(1e-15));
  }

  @Test
  void negativeZeroIsZero() {
    assertThat(Estimate.census(-0.0, 1)).isEqualTo(Estimate.census(0.0, 1));
  }

  @Test
  void aValueMustBeFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.census(Double.NaN, 1))
        .withMessage("value must be finite: NaN");
  }

  @Test
  void observationsMustNotBeNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.census(1, -1))
        .withMessage("observations must not be negative: -1");
  }

  @Test
  void limitsThatMissTheValueAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Estimate.of(
                    0.2,
                    10,
                    "wilson",
                    new ConfidenceDistribution.Proportion(0.9, 10, OptionalDouble.empty())))
        .withMessageStartingWith("the limits must contain the value: value 0.2");
  }

  @Test
  void uMustLieStrictlyBetweenZeroAndOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.census(1, 1).limit(0))
        .withMessage("u must lie strictly between 0 and 1: 0.0");
  }

  @Test
  void aLevelMustLieStrictlyBetweenZeroAndOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.census(1, 1).interval(1))
        .withMessage("a confidence level lies between 0 and 1: 1.0");
  }

  @Property(seed = "1")
  void limitsRiseWithUAndContainTheProportion(
      @ForAll @IntRange(min = 1, max = 500) int n,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.01, max = 0.49) double u) {
    double p = Math.rint(share * n) / n;
    Estimate estimate = proportion(p, n);

    double lower = estimate.limit(u).orElseThrow();
    double upper = estimate.limit(1 - u).orElseThrow();
    assertThat(lower).isLessThanOrEqualTo(p + 1e-12);
    assertThat(upper).isGreaterThanOrEqualTo(p - 1e-12);
    assertThat(estimate.limit(u / 2).orElseThrow()).isLessThanOrEqualTo(lower + 1e-12);
    assertThat(lower).isBetween(0.0, 1.0);
    assertThat(upper).isBetween(0.0, 1.0);
  }
}
