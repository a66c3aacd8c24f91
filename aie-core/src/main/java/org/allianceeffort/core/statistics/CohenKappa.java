package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * Cohen's kappa, the agreement of two raters beyond chance; weighted for ordered categories.
 *
 * <p>κ = (p<sub>o</sub> − p<sub>e</sub>) ÷ (1 − p<sub>e</sub>), p<sub>o</sub> = Σ w·p<sub>ij</sub>,
 * p<sub>e</sub> = Σ w·p<sub>i·</sub>p<sub>·j</sub>. z = κ ÷ its standard error under independence.
 *
 * <p>Unit: none; at most 1, 0 is chance.
 *
 * <p>Undefined, with the reason: nothing rated; agreement certain by chance (both raters use one
 * category only).
 *
 * <p>Cost K² for K categories.
 *
 * <p>References: Cohen (1960), doi:10.1177/001316446002000104; Cohen (1968), doi:10.1037/h0026256;
 * Fleiss, Cohen and Everitt (1969), doi:10.1037/h0028106.
 *
 * @param value kappa
 * @param nullError the standard error of kappa under independence, 0 or more
 */
public record CohenKappa(double value, double nullError) {

  /**
   * Computes kappa from counts.
   *
   * @param counts how often the first rater chose the row while the second chose the column;
   *     categories in their order
   * @param weights how much a near miss counts
   * @return kappa, or the reason why it is undefined
   * @throws IllegalArgumentException if the table is not square or a count is negative
   */
  public static Outcome<CohenKappa> of(long[][] counts, KappaWeights weights) {
    int k = counts.length;
    double[] rows = new double[k];
    double[] columns = new double[k];
    double n = 0;
    for (int i = 0; i < k; i++) {
      if (counts[i].length != k) {
        throw new IllegalArgumentException(
            "a square table is needed: " + k + " rows, row " + i + " has " + counts[i].length);
      }
      for (int j = 0; j < k; j++) {
        if (counts[i][j] < 0) {
          throw new IllegalArgumentException("a count must not be negative: " + counts[i][j]);
        }
        rows[i] += counts[i][j];
        columns[j] += counts[i][j];
      }
      n += rows[i];
    }
    if (n == 0) {
      return Outcome.undefined("kappa needs something that both rated: nothing");
    }
    double observed = 0;
    double expected = 0;
    double[] meanOfRow = new double[k];
    double[] meanOfColumn = new double[k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double w = weights.weight(i, j, k);
        observed += w * counts[i][j] / n;
        expected += w * rows[i] / n * columns[j] / n;
        meanOfRow[i] += w * columns[j] / n;
        meanOfColumn[j] += w * rows[i] / n;
      }
    }
    if (!(1 - expected > 1e-14)) {
      return Outcome.undefined("kappa needs two categories in use: agreement is certain by chance");
    }
    double spread = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double part = weights.weight(i, j, k) - meanOfRow[i] - meanOfColumn[j];
        spread += rows[i] / n * columns[j] / n * part * part;
      }
    }
    double variance = Math.max(0, spread - expected * expected) / n;
    return Outcome.of(
        new CohenKappa(
            (observed - expected) / (1 - expected), Math.sqrt(variance) / (1 - expected)));
  }

  /**
   * Computes kappa from the categories that two raters chose.
   *
   * @param first the category of each object by the first rater, from 0
   * @param second the category of each object by the second rater
   * @param categories the number of categories
   * @param weights how much a near miss counts
   * @return kappa, or the reason why it is undefined
   * @throws IllegalArgumentException if the lengths differ or a category is out of range
   */
  public static Outcome<CohenKappa> of(
      int[] first, int[] second, int categories, KappaWeights weights) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "both must rate as many objects: " + first.length + " and " + second.length);
    }
    long[][] counts = new long[categories][categories];
    for (int i = 0; i < first.length; i++) {
      int a = first[i];
      int b = second[i];
      if (a < 0 || a >= categories || b < 0 || b >= categories) {
        throw new IllegalArgumentException(
            "categories are 0.." + (categories - 1) + ": object " + i + ", " + a + " and " + b);
      }
      counts[a][b]++;
    }
    return of(counts, weights);
  }

  /**
   * Returns how many standard errors kappa is above chance.
   *
   * @return z; empty if the standard error is 0
   */
  public OptionalDouble z() {
    return nullError > 0 ? OptionalDouble.of(value / nullError) : OptionalDouble.empty();
  }

  /**
   * Returns the two-sided probability of a kappa as far from 0 under independence.
   *
   * @return in [0, 1]; empty if the standard error is 0
   */
  public OptionalDouble p() {
    OptionalDouble z = z();
    return z.isPresent()
        ? OptionalDouble.of(Math.min(1, 2 * Normal.sf(Math.abs(z.getAsDouble()))))
        : z;
  }
}
