package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * Fleiss' kappa, the agreement of several raters on nominal categories beyond chance.
 *
 * <p>κ = (P̄ − P<sub>e</sub>) ÷ (1 − P<sub>e</sub>), P̄ the mean share of agreeing pairs of ratings
 * of an object, P<sub>e</sub> = Σp², p the share of a category. z = κ ÷ its standard error under
 * chance.
 *
 * <p>Unit: none; at most 1, 0 is chance.
 *
 * <p>Undefined, with the reason: no object, fewer than two ratings an object, one category only.
 *
 * <p>Cost: objects times categories.
 *
 * <p>Reference: Fleiss (1971), doi:10.1037/h0031619.
 *
 * @param value kappa
 * @param nullError the standard error of kappa under chance, positive
 */
public record FleissKappa(double value, double nullError) {

  /**
   * Computes kappa from counts.
   *
   * @param counts one row an object, how many raters chose each category; as many ratings a row
   * @return kappa, or the reason why it is undefined
   * @throws IllegalArgumentException if rows differ in length or in their number of ratings, or a
   *     count is negative
   */
  public static Outcome<FleissKappa> of(int[][] counts) {
    int objects = counts.length;
    if (objects == 0) {
      return Outcome.undefined("kappa needs an object: none");
    }
    int categories = counts[0].length;
    long raters = -1;
    long agreeing = 0;
    double[] shares = new double[categories];
    for (int i = 0; i < objects; i++) {
      long ratings = 0;
      if (counts[i].length != categories) {
        throw new IllegalArgumentException(
            "every object needs " + categories + " counts: object " + i + ", " + counts[i].length);
      }
      for (int c = 0; c < categories; c++) {
        if (counts[i][c] < 0) {
          throw new IllegalArgumentException("a count must not be negative: " + counts[i][c]);
        }
        ratings += counts[i][c];
        agreeing += (long) counts[i][c] * (counts[i][c] - 1);
        shares[c] += counts[i][c];
      }
      if (raters >= 0 && ratings != raters) {
        throw new IllegalArgumentException(
            "every object needs " + raters + " ratings: object " + i + " has " + ratings);
      }
      raters = ratings;
    }
    if (raters < 2) {
      return Outcome.undefined("kappa needs two ratings an object: " + raters);
    }
    double all = (double) objects * raters;
    double expected = 0;
    double pq = 0;
    double skew = 0;
    for (double share : shares) {
      double p = share / all;
      double q = 1 - p;
      expected += p * p;
      pq += p * q;
      skew += p * q * (q - p);
    }
    if (!(pq > 1e-14)) {
      return Outcome.undefined("kappa needs two categories in use: agreement is certain by chance");
    }
    double observed = agreeing / (all * (raters - 1));
    double variance = 2 * (pq * pq - skew) / (pq * pq * all * (raters - 1));
    return Outcome.of(
        new FleissKappa((observed - expected) / pq, Math.sqrt(Math.max(0, variance))));
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
   * Returns the two-sided probability of a kappa as far from 0 under chance.
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
