package org.allianceeffort.core.statistics;

import java.util.stream.IntStream;

/**
 * P-values adjusted for how many there are (Holm's step-down).
 *
 * <p>With the p-values in ascending order, adjusted p<sub>(i)</sub> = max<sub>j &le; i</sub> min(1,
 * (m &minus; j + 1) p<sub>(j)</sub>).
 *
 * <p>Unit and range: probabilities; equal p-values stay equal, the order stays.
 *
 * <p>Empty in, empty out.
 *
 * <p>Algorithm: a sort.
 *
 * <p>Reference: Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian
 * Journal of Statistics 6, 65&ndash;70.
 */
public final class Holm {
  private Holm() {}

  /**
   * Returns the adjusted p-values in the order given.
   *
   * @param p the p-values, each in [0, 1]
   * @return the adjusted p-values, a new array
   * @throws IllegalArgumentException if a p-value is out of its range
   */
  public static double[] adjust(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted((a, b) -> Double.compare(p[a], p[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int i = 0; i < order.length; i++) {
      double scaled = (p.length - i) * Probabilities.probability(p[order[i]]);
      largest = Math.max(largest, Math.min(1, scaled));
      adjusted[order[i]] = largest;
    }
    return adjusted;
  }
}
