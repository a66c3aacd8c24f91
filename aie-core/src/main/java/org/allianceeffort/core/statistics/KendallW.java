package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;

/**
 * Kendall's coefficient of concordance: how far raters order objects alike.
 *
 * <p>W = 12 S ÷ (m²(n³ − n) − m Σ(t³ − t)), with S the squares of the n rank sums about their mean,
 * m raters, t the sizes of their ties; χ² = m(n − 1)W at n − 1 degrees of freedom.
 *
 * <p>Unit: none, in [0, 1].
 *
 * <p>Undefined, with the reason: fewer than two objects or raters; raters who tie everything.
 *
 * <p>Sums of midranks are exact; cost m·n log n.
 *
 * <p>Reference: Kendall and Babington Smith (1939), doi:10.1214/aoms/1177732186.
 */
public final class KendallW {
  private final double[][] ranksByRater;
  private final double[] rankSums;
  private final double squares;
  private final double ties;

  private KendallW(double[][] ranksByRater, double[] rankSums, double squares, double ties) {
    this.ranksByRater = ranksByRater;
    this.rankSums = rankSums;
    this.squares = squares;
    this.ties = ties;
  }

  /**
   * Computes the concordance of ratings.
   *
   * @param ratings one row an object, one number a rater, none NaN
   * @return the concordance, or the reason why it is undefined
   * @throws IllegalArgumentException if rows differ in length or a rating is NaN
   */
  public static Outcome<KendallW> of(double[][] ratings) {
    int n = ratings.length;
    int m = n == 0 ? 0 : ratings[0].length;
    if (n < 2 || m < 2) {
      return Outcome.undefined(
          "two objects and two raters are needed: " + n + " objects, " + m + " raters");
    }
    double[][] ranks = new double[m][];
    double[] sums = new double[n];
    double ties = 0;
    for (int j = 0; j < m; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        if (ratings[i].length != m) {
          throw new IllegalArgumentException(
              "every object needs " + m + " ratings: object " + i + " has " + ratings[i].length);
        }
        column[i] = ratings[i][j];
      }
      ranks[j] = Midranks.of(column);
      ties += Midranks.ties(column)[3];
      for (int i = 0; i < n; i++) {
        sums[i] += ranks[j][i];
      }
    }
    double cubes = (double) n * n * n - n;
    if (ties >= m * cubes) {
      return Outcome.undefined("no rater tells the objects apart");
    }
    double squares = 0;
    double mean = m * (n + 1) / 2.0;
    for (double sum : sums) {
      squares += (sum - mean) * (sum - mean);
    }
    return Outcome.of(new KendallW(ranks, sums, squares, ties));
  }

  /**
   * Returns the number of objects.
   *
   * @return n
   */
  public int objects() {
    return rankSums.length;
  }

  /**
   * Returns the number of raters.
   *
   * @return m
   */
  public int raters() {
    return ranksByRater.length;
  }

  /**
   * Returns the sum of each object's midranks.
   *
   * @return one number an object
   */
  public ImmutableDoubleArray rankSums() {
    return ImmutableDoubleArray.copyOf(rankSums);
  }

  /**
   * Returns W, corrected for ties.
   *
   * @return in [0, 1]
   */
  public double w() {
    return Math.min(1, 12 * squares / (raters() * (raters() * cubes() - ties)));
  }

  /**
   * Returns W without the correction for ties.
   *
   * @return in [0, 1], at most {@link #w()}
   */
  public double uncorrected() {
    return Math.min(1, 12 * squares / ((double) raters() * raters() * cubes()));
  }

  private double cubes() {
    double n = objects();
    return n * n * n - n;
  }

  /**
   * Returns the test statistic of a W.
   *
   * @param w {@link #w()} or {@link #uncorrected()}
   * @return m(n − 1)W
   */
  public double chiSquared(double w) {
    return raters() * (objects() - 1.0) * w;
  }

  /**
   * Returns the probability of a concordance as large when the raters order at random.
   *
   * @param w {@link #w()} or {@link #uncorrected()}
   * @return in [0, 1], by the chi-squared approximation
   */
  public double p(double w) {
    return ChiSquared.sf(chiSquared(w), objects() - 1.0);
  }

  /**
   * Returns the mean of Spearman's correlations over all pairs of raters.
   *
   * @return in [−1, 1]; empty if a rater ties everything
   */
  public OptionalDouble meanSpearman() {
    double sum = 0;
    int m = raters();
    for (int i = 0; i < m; i++) {
      for (int j = i + 1; j < m; j++) {
        Outcome<Pearson> r = Pearson.of(new Pairs(ranksByRater[i], ranksByRater[j]));
        if (!r.isDefined()) {
          return OptionalDouble.empty();
        }
        sum += r.orElseThrow().r();
      }
    }
    return OptionalDouble.of(sum / (m * (m - 1) / 2.0));
  }

  @Override
  public String toString() {
    return "W "
        + PrintedFigure.figure(w())
        + " of "
        + objects()
        + " objects and "
        + raters()
        + " raters";
  }
}
