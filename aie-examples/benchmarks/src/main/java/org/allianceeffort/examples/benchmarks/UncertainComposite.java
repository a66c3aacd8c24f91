package org.allianceeffort.examples.benchmarks;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.allianceeffort.core.statistics.Normalisation;
import org.allianceeffort.core.statistics.RankTies;
import org.allianceeffort.core.statistics.SobolIndices;
import org.allianceeffort.core.statistics.SobolSequence;
import org.allianceeffort.core.statistics.WeightedMean;

/**
 * A composite of 49 indicators over 51 units whose weights are uncertain by a quarter either way,
 * and which of them its ranking depends on: the size of the example of COINr (Becker et al. 2022).
 *
 * <p>Each evaluation makes the composite anew, as a tool must that lets any step of it vary:
 * indicators to a range of 0 to 100, their weighted mean, ranks. The output is by how many places a
 * unit moves on average from the ranking with equal weights.
 */
final class UncertainComposite {

  static final int INDICATORS = 49;
  static final int UNITS = 51;
  static final int POINTS = 600;

  private static final double UNCERTAINTY = 0.25;
  private static final long SEED = 11;

  private final double[][] indicators = new double[INDICATORS][UNITS];
  private final double[] nominalRanks;

  UncertainComposite() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (double[] indicator : indicators) {
      Arrays.setAll(indicator, unit -> 10 * random.nextDouble());
    }
    double[] equal = new double[INDICATORS];
    Arrays.fill(equal, 1);
    nominalRanks = ranks(equal);
  }

  /** The values of an indicator, one a unit. */
  double[] indicator(int number) {
    return indicators[number].clone();
  }

  /** Two designs side by side: each point has a number in 0..1 for each weight of each design. */
  static double[][] design() {
    SobolSequence sequence = SobolSequence.of(2 * INDICATORS);
    double[][] points = new double[POINTS][];
    // The first point of the sequence is 0 in every dimension.
    Arrays.setAll(points, point -> sequence.point(point + 1L));
    return points;
  }

  /** The indices from 600 × (49 + 2) evaluations. */
  SobolIndices indices(double[][] design) {
    double[] ya = new double[POINTS];
    double[] yb = new double[POINTS];
    double[][] changed = new double[INDICATORS][POINTS];
    for (int point = 0; point < POINTS; point++) {
      double[] a = weights(design[point], 0);
      double[] b = weights(design[point], INDICATORS);
      ya[point] = meanShift(a);
      yb[point] = meanShift(b);
      for (int i = 0; i < INDICATORS; i++) {
        double kept = a[i];
        a[i] = b[i];
        changed[i][point] = meanShift(a);
        a[i] = kept;
      }
    }
    return SobolIndices.centred(ya, yb, changed).orElseThrow();
  }

  private static double[] weights(double[] point, int first) {
    double[] weights = new double[INDICATORS];
    Arrays.setAll(weights, i -> 1 + UNCERTAINTY * (2 * point[first + i] - 1));
    return weights;
  }

  private double meanShift(double[] weights) {
    double[] ranks = ranks(weights);
    double sum = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      sum += Math.abs(ranks[unit] - nominalRanks[unit]);
    }
    return sum / UNITS;
  }

  private double[] ranks(double[] weights) {
    double[][] scaled = new double[INDICATORS][];
    for (int i = 0; i < INDICATORS; i++) {
      scaled[i] = Normalisation.minMax(indicators[i], 0, 100);
    }
    double[] composite = new double[UNITS];
    double[] values = new double[INDICATORS];
    for (int unit = 0; unit < UNITS; unit++) {
      for (int i = 0; i < INDICATORS; i++) {
        values[i] = scaled[i][unit];
      }
      OptionalDouble mean = WeightedMean.arithmetic(values, weights);
      composite[unit] = mean.orElseThrow();
    }
    return Normalisation.ranks(composite, RankTies.MINIMUM);
  }
}
