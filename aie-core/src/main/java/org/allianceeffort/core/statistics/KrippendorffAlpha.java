package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Krippendorff's alpha, the reliability of codings by any number of coders, with codings missing.
 *
 * <p>α = 1 − D<sub>o</sub> ÷ D<sub>e</sub> from the coincidence matrix o, in which a pair of
 * ratings of a unit with m ratings counts 1 ÷ (m − 1): D<sub>o</sub> = Σ o·δ², D<sub>e</sub> = Σ
 * n<sub>c</sub>n<sub>k</sub>·δ² ÷ (n − 1), δ² by the {@link MeasurementLevel}.
 *
 * <p>Unit: none; at most 1, 0 is chance, below 0 systematic disagreement.
 *
 * <p>Undefined, with the reason: no unit with two ratings; ratings all alike (then nothing tells
 * reliability from a constant); negative ratings at the ratio level.
 *
 * <p>Cost: the square of the number of different values.
 *
 * <p>Reference: Krippendorff (2011), Computing Krippendorff's alpha-reliability; Hayes and
 * Krippendorff (2007), doi:10.1080/19312450709336664.
 */
public final class KrippendorffAlpha {
  private KrippendorffAlpha() {}

  /**
   * Computes alpha.
   *
   * @param pairs the ratings of all units
   * @param level what a distance means
   * @return alpha, or the reason why it is undefined
   */
  public static Outcome<Double> of(RatingPairs pairs, MeasurementLevel level) {
    TreeSet<Double> distinct = new TreeSet<>();
    pairs
        .counts()
        .keySet()
        .forEach(
            cell -> {
              distinct.add(cell.low());
              distinct.add(cell.high());
            });
    double[] values = distinct.stream().mapToDouble(Double::doubleValue).toArray();
    if (values.length == 0) {
      return Outcome.undefined("alpha needs a unit with two ratings: there is none");
    }
    if (values.length == 1) {
      return Outcome.undefined("alpha needs ratings that differ: all are " + values[0]);
    }
    if (level == MeasurementLevel.RATIO && values[0] < 0) {
      return Outcome.undefined("the ratio level needs ratings of 0 or more: " + values[0]);
    }
    double[][] o = coincidences(pairs, values);
    double[] totals = new double[values.length];
    double n = 0;
    for (int c = 0; c < values.length; c++) {
      totals[c] = Arrays.stream(o[c]).sum();
      n += totals[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < values.length; c++) {
      double between = 0;
      for (int k = c + 1; k < values.length; k++) {
        double distance =
            switch (level) {
              case NOMINAL -> 1;
              case ORDINAL -> between + (totals[c] + totals[k]) / 2;
              case INTERVAL -> values[k] - values[c];
              case RATIO -> (values[k] - values[c]) / (values[k] + values[c]);
            };
        observed += o[c][k] * distance * distance;
        expected += totals[c] * totals[k] * distance * distance;
        between += totals[k];
      }
    }
    return Outcome.of(1 - (n - 1) * observed / expected);
  }

  private static double[][] coincidences(RatingPairs pairs, double[] values) {
    double[][] o = new double[values.length][values.length];
    pairs
        .counts()
        .forEach(
            (cell, count) -> {
              int c = Arrays.binarySearch(values, cell.low());
              int k = Arrays.binarySearch(values, cell.high());
              double weight = (double) count / (cell.ratings() - 1);
              o[c][k] += weight;
              o[k][c] += weight;
            });
    return o;
  }
}
