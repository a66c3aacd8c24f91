package org.allianceeffort.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AggregatorTest {

  private static double aggregate(Aggregator aggregator, double[] scores, double... weights) {
    return aggregator.aggregate(scores, weights, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "ARITHMETIC, 50, 65",
    // Python 3.11: ((5*100)**.5-5)/.95; exp((log(24)+3*log(81))/4) mapped back alike
    "GEOMETRIC, 18.274399763155, 57.64297",
    // Python 3.11: (2/(1/5+1/100)-5)/.95; (4/(1/24+3/81)-5)/.95
    "HARMONIC, 4.761904761904757, 48.23529",
    "MINIMUM, 0, 20",
  })
  void meansAreAsByHand(Aggregator aggregator, double zeroAndHundred, double twentyAndEighty) {
    assertThat(aggregate(aggregator, new double[] {0, 100}, 1, 1))
        .isCloseTo(zeroAndHundred, within(1e-6));
    assertThat(aggregate(aggregator, new double[] {20, 80}, 1, 3))
        .isCloseTo(twentyAndEighty, within(1e-4));
  }

  @ParameterizedTest
  @EnumSource
  void theEndsOfTheScaleStay(Aggregator aggregator) {
    assertThat(aggregate(aggregator, new double[] {0, 0, 0}, 1, 2, 3)).isZero();
    assertThat(aggregate(aggregator, new double[] {100, 100, 100}, 1, 2, 3))
        .isCloseTo(100, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void oneScoreStaysAsItIsToTheLastBit(Aggregator aggregator) {
    assertThat(aggregate(aggregator, new double[] {90}, 0.3)).isEqualTo(90);
    assertThat(aggregate(aggregator, new double[] {170 / 3.0}, 7)).isEqualTo(170 / 3.0);
  }

  @Test
  void aLowerFloorMakesAZeroWeighMore() {
    double[] scores = {0, 100};
    double[] weights = {1, 1};
    assertThat(Aggregator.GEOMETRIC.aggregate(scores, weights, 1))
        .isLessThan(Aggregator.GEOMETRIC.aggregate(scores, weights, 20));
  }

  @Test
  void whatItIsGivenHasItsRules() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregator.MINIMUM, new double[0]))
        .withMessage("as many weights as scores are needed, at least one: scores 0, weights 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregator.MINIMUM, new double[] {1, 2}, 1))
        .withMessage("as many weights as scores are needed, at least one: scores 2, weights 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregator.ARITHMETIC, new double[] {100.5}, 1))
        .withMessage("a score lies in 0..100: 100.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregator.ARITHMETIC, new double[] {Double.NaN}, 1))
        .withMessage("a score lies in 0..100: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregator.ARITHMETIC, new double[] {1}, 0))
        .withMessage("a weight is positive and finite: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> aggregate(Aggregator.ARITHMETIC, new double[] {1}, Double.POSITIVE_INFINITY))
        .withMessage("a weight is positive and finite: Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Aggregator.GEOMETRIC.aggregate(new double[] {1}, new double[] {1}, 100))
        .withMessage("the floor lies between 0 and 100: 100.0");
  }
}
