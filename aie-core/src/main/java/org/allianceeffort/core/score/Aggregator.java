package org.allianceeffort.core.score;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.allianceeffort.core.statistics.WeightedMean;

/**
 * How scores become one. All take scores of 0..100 and weights that need not sum to 1, and give a
 * score of 0..100.
 *
 * <p>The geometric and the harmonic mean are taken of scores lifted above zero, s → f + (1 −
 * f/100)·s with floor f, and mapped back: a zero weighs heavily and is not the end.
 *
 * @see "OECD and JRC (2008). Handbook on Constructing Composite Indicators.
 *     doi:10.1787/9789264043466-en"
 */
public enum Aggregator {
  /** The weighted mean: what is missing in one can be made up by another. */
  ARITHMETIC {
    @Override
    OptionalDouble mean(double[] scores, double[] weights, double floor) {
      return WeightedMean.arithmetic(scores, weights);
    }
  },

  /** The weighted geometric mean: imbalance costs. */
  GEOMETRIC {
    @Override
    OptionalDouble mean(double[] scores, double[] weights, double floor) {
      return lowered(WeightedMean.geometric(lifted(scores, floor), weights), floor);
    }
  },

  /** The weighted harmonic mean: imbalance costs most. */
  HARMONIC {
    @Override
    OptionalDouble mean(double[] scores, double[] weights, double floor) {
      return lowered(WeightedMean.harmonic(lifted(scores, floor), weights), floor);
    }
  },

  /** The smallest score: a chain is as strong as its weakest link. Weights do not matter. */
  MINIMUM {
    @Override
    OptionalDouble mean(double[] scores, double[] weights, double floor) {
      return WeightedMean.minimum(scores, weights);
    }
  };

  abstract OptionalDouble mean(double[] scores, double[] weights, double floor);

  /**
   * One score of several.
   *
   * @param scores at least one, each 0..100
   * @param weights as many, positive
   * @param floor the floor of the geometric and the harmonic mean, above 0 and below 100
   * @return 0..100
   * @throws IllegalArgumentException if there is none, the numbers differ, or a value leaves its
   *     range
   */
  public double aggregate(double[] scores, double[] weights, double floor) {
    if (scores.length == 0 || scores.length != weights.length) {
      throw new IllegalArgumentException(
          "as many weights as scores are needed, at least one: scores "
              + scores.length
              + ", weights "
              + weights.length);
    }
    for (int i = 0; i < scores.length; i++) {
      if (!(scores[i] >= 0 && scores[i] <= 100)) {
        throw new IllegalArgumentException("a score lies in 0..100: " + scores[i]);
      }
      if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight is positive and finite: " + weights[i]);
      }
    }
    if (!(floor > 0 && floor < 100)) {
      throw new IllegalArgumentException("the floor lies between 0 and 100: " + floor);
    }
    if (scores.length == 1) {
      // Lifting and lowering would change its last digits: an index of one family is its score.
      return scores[0];
    }
    // Rounding may carry a mean a hair past the ends.
    return Math.max(0, Math.min(100, mean(scores, weights, floor).orElseThrow()));
  }

  private static double[] lifted(double[] scores, double floor) {
    return Arrays.stream(scores).map(score -> floor + (1 - floor / 100) * score).toArray();
  }

  private static OptionalDouble lowered(OptionalDouble lifted, double floor) {
    return OptionalDouble.of((lifted.orElseThrow() - floor) / (1 - floor / 100));
  }
}
