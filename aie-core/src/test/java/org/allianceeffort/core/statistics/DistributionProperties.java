package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class DistributionProperties {

  @Property(tries = 1000, seed = "1")
  void quantilesUndoTheDistribution(
      @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 0.9999) double u,
      @ForAll @DoubleRange(min = 0.5, max = 80) double a,
      @ForAll @DoubleRange(min = 0.5, max = 80) double b) {
    assertThat(Normal.cdf(Normal.quantile(u))).isCloseTo(u, within(1e-11));
    assertThat(StudentT.cdf(StudentT.quantile(u, a), a)).isCloseTo(u, within(1e-11));
    assertThat(ChiSquared.cdf(ChiSquared.quantile(u, a), a)).isCloseTo(u, within(1e-11));
    assertThat(FDistribution.cdf(FDistribution.quantile(u, a, b), a, b))
        .isCloseTo(u, within(1e-11));
    assertThat(Beta.cdf(Beta.quantile(u, a, b), a, b)).isCloseTo(u, within(1e-9));
    assertThat(Gamma.cdf(Gamma.quantile(u, a, b), a, b)).isCloseTo(u, within(1e-11));
    assertThat(Gamma.sf(Gamma.upperQuantile(u, a, b), a, b)).isCloseTo(u, within(1e-11));
  }

  @Property(tries = 1000, seed = "1")
  void countsHaveTheDistributionsOfTheirContinuousTwins(
      @ForAll @IntRange(max = 30) int k, @ForAll @DoubleRange(min = 0.1, max = 40) double mean) {
    assertThat(Poisson.cdf(k, mean)).isCloseTo(Gamma.sf(mean, k + 1.0, 1), within(1e-12));
    assertThat(Poisson.cdf(k, mean) + Poisson.sf(k, mean)).isCloseTo(1, within(1e-12));
    double p = mean / 41;
    assertThat(Binomial.cdf(k, 31, p)).isCloseTo(Beta.sf(p, k + 1.0, 31.0 - k), within(1e-12));
    assertThat(Binomial.cdf(k, 31, p) + Binomial.sf(k, 31, p)).isCloseTo(1, within(1e-12));
    assertThat(Poisson.pmf(k, mean)).isBetween(0.0, 1.0);
    assertThat(Binomial.pmf(k, 31, p)).isBetween(0.0, 1.0);
  }

  @Example
  void argumentsOutOfRangeAreRefusedWithTheirValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normal.quantile(1.5))
        .withMessage("probability must be in [0, 1]: 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.quantile(0.5, 0))
        .withMessage("df must be positive and finite: 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.cdf(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Beta.quantile(Double.NaN, 1, 1));
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.upperQuantile(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normal.upperQuantile(0.75)).isEqualTo(-Normal.upperQuantile(0.25));
  }
}
