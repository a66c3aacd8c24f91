package org.allianceeffort.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AggregatorProperties {

  private static final double ROUNDING = 1e-9;

  @Provide
  Arbitrary<double[]> scores() {
    return Arbitraries.doubles().between(0, 100).array(double[].class).ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<double[]> weights() {
    return Arbitraries.doubles().between(0.01, 50).array(double[].class).ofSize(6);
  }

  private static double mean(Aggregator aggregator, double[] scores, double[] weights) {
    return aggregator.aggregate(scores, Arrays.copyOf(weights, scores.length), 5);
  }

  @Property(tries = 1000, seed = "1")
  void aHigherScoreNeverLowersTheMean(
      @ForAll Aggregator aggregator,
      @ForAll("scores") double[] scores,
      @ForAll("weights") double[] weights,
      @ForAll @IntRange(max = 5) int which,
      @ForAll @DoubleRange(max = 100) double more) {
    double before = mean(aggregator, scores, weights);
    double[] raised = scores.clone();
    int i = which % raised.length;
    raised[i] = Math.min(100, raised[i] + more);

    assertThat(mean(aggregator, raised, weights)).isGreaterThanOrEqualTo(before - ROUNDING);
  }

  @Property(tries = 1000, seed = "1")
  void theMeanLiesBetweenTheLeastAndTheLargest(
      @ForAll Aggregator aggregator,
      @ForAll("scores") double[] scores,
      @ForAll("weights") double[] weights) {
    assertThat(mean(aggregator, scores, weights))
        .isBetween(
            Arrays.stream(scores).min().orElseThrow() - ROUNDING,
            Arrays.stream(scores).max().orElseThrow() + ROUNDING);
  }

  @Property(tries = 1000, seed = "1")
  void imbalanceCostsMoreFromTheArithmeticMeanToTheMinimum(
      @ForAll("scores") double[] scores, @ForAll("weights") double[] weights) {
    double arithmetic = mean(Aggregator.ARITHMETIC, scores, weights);
    double geometric = mean(Aggregator.GEOMETRIC, scores, weights);
    double harmonic = mean(Aggregator.HARMONIC, scores, weights);

    assertThat(geometric).isLessThanOrEqualTo(arithmetic + ROUNDING);
    assertThat(harmonic).isLessThanOrEqualTo(geometric + ROUNDING);
    assertThat(mean(Aggregator.MINIMUM, scores, weights)).isLessThanOrEqualTo(harmonic + ROUNDING);
  }

  @Property(tries = 1000, seed = "1")
  void onlyTheProportionsOfTheWeightsCount(
      @ForAll Aggregator aggregator,
      @ForAll("scores") double[] scores,
      @ForAll("weights") double[] weights,
      @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
    double[] scaled = Arrays.stream(weights).map(weight -> weight * factor).toArray();

    assertThat(mean(aggregator, scores, scaled))
        .isCloseTo(mean(aggregator, scores, weights), within(ROUNDING));
  }
}
