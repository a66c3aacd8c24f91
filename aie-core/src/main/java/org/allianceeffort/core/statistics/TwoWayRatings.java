package org.allianceeffort.core.statistics;

/**
 * The analysis of variance of targets that were all rated by as many raters, and its intraclass
 * correlations.
 *
 * <p>With n targets, k raters and mean squares between targets (B), between raters (J), residual
 * (E) and within targets (W): ICC(1,1) = (B − W) ÷ (B + (k − 1)W), ICC(2,1) = (B − E) ÷ (B + (k −
 * 1)E + k(J − E) ÷ n), ICC(3,1) = (B − E) ÷ (B + (k − 1)E); of means ICC(1,k) = (B − W) ÷ B,
 * ICC(2,k) = (B − E) ÷ (B + (J − E) ÷ n), ICC(3,k) = (B − E) ÷ B.
 *
 * <p>Unit: none for a correlation, squared rating points for a mean square. Correlations are at
 * most 1, below 0 possible, never cut off.
 *
 * <p>Undefined, with the reason: fewer than two targets or raters; ratings that are all alike.
 *
 * <p>Three passes over the ratings in the order given, cost n·k.
 *
 * <p>Reference: Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420.
 */
public final class TwoWayRatings {
  private final int targets;
  private final int raters;
  private final double betweenTargets;
  private final double betweenRaters;
  private final double residual;

  private TwoWayRatings(
      int targets, int raters, double betweenTargets, double betweenRaters, double residual) {
    this.targets = targets;
    this.raters = raters;
    this.betweenTargets = betweenTargets;
    this.betweenRaters = betweenRaters;
    this.residual = residual;
  }

  /**
   * Analyses ratings.
   *
   * @param ratings one row a target, one finite number a rater
   * @return the analysis, or the reason why there is none
   * @throws IllegalArgumentException if rows differ in length or a rating is not finite
   */
  public static Outcome<TwoWayRatings> of(double[][] ratings) {
    int n = ratings.length;
    int k = n == 0 ? 0 : ratings[0].length;
    if (n < 2 || k < 2) {
      return Outcome.undefined(
          "two targets and two raters are needed: " + n + " targets, " + k + " raters");
    }
    double[] rows = new double[n];
    double[] columns = new double[k];
    double grand = 0;
    for (int i = 0; i < n; i++) {
      if (ratings[i].length != k) {
        throw new IllegalArgumentException(
            "every target needs " + k + " ratings: target " + i + " has " + ratings[i].length);
      }
      for (int j = 0; j < k; j++) {
        double rating = ratings[i][j];
        if (!(Math.abs(rating) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "ratings must be finite: target " + i + ", rater " + j + ", " + rating);
        }
        rows[i] += rating;
        columns[j] += rating;
      }
      grand += rows[i];
      rows[i] /= k;
    }
    grand /= (double) n * k;
    double ssRows = 0;
    double ssColumns = 0;
    double ssResidual = 0;
    double ssTotal = 0;
    for (int j = 0; j < k; j++) {
      columns[j] /= n;
      ssColumns += (columns[j] - grand) * (columns[j] - grand);
    }
    for (int i = 0; i < n; i++) {
      ssRows += (rows[i] - grand) * (rows[i] - grand);
      for (int j = 0; j < k; j++) {
        double e = ratings[i][j] - rows[i] - columns[j] + grand;
        ssResidual += e * e;
        ssTotal += (ratings[i][j] - grand) * (ratings[i][j] - grand);
      }
    }
    // What is left of figures of this size is rounding, not variation.
    double rounding = 1e-28 * n * k * grand * grand + 1e-26 * ssTotal;
    if (!(ssTotal > rounding)) {
      return Outcome.undefined("all ratings are alike");
    }
    return Outcome.of(
        new TwoWayRatings(
            n,
            k,
            clean(ssRows * k, rounding),
            clean(ssColumns * n, rounding),
            clean(ssResidual, rounding)));
  }

  private static double clean(double squares, double rounding) {
    return squares > rounding ? squares : 0;
  }

  /**
   * Returns the number of targets.
   *
   * @return n
   */
  public int targets() {
    return targets;
  }

  /**
   * Returns the number of raters.
   *
   * @return k
   */
  public int raters() {
    return raters;
  }

  /**
   * Returns the sum of squares between targets, of n − 1 degrees of freedom.
   *
   * @return 0 or more
   */
  public double squaresBetweenTargets() {
    return betweenTargets;
  }

  /**
   * Returns the sum of squares between raters, of k − 1 degrees of freedom.
   *
   * @return 0 or more
   */
  public double squaresBetweenRaters() {
    return betweenRaters;
  }

  /**
   * Returns the residual sum of squares, of (n − 1)(k − 1) degrees of freedom.
   *
   * @return 0 or more
   */
  public double squaresResidual() {
    return residual;
  }

  /**
   * Returns the mean square between targets.
   *
   * @return 0 or more
   */
  public double meanSquareTargets() {
    return betweenTargets / (targets - 1);
  }

  /**
   * Returns the mean square between raters.
   *
   * @return 0 or more
   */
  public double meanSquareRaters() {
    return betweenRaters / (raters - 1);
  }

  /**
   * Returns the residual mean square.
   *
   * @return 0 or more
   */
  public double meanSquareResidual() {
    return residual / ((targets - 1.0) * (raters - 1));
  }

  /**
   * Returns the mean square within targets, raters and residual together.
   *
   * @return 0 or more
   */
  public double meanSquareWithin() {
    return (betweenRaters + residual) / (targets * (raters - 1.0));
  }

  /**
   * Returns one of the intraclass correlations.
   *
   * @param form which one
   * @return the correlation, or the reason why it is undefined: its denominator is 0, as that of a
   *     mean is when the targets do not differ
   */
  public Outcome<IntraclassCorrelation> icc(IccForm form) {
    double b = meanSquareTargets();
    double j = meanSquareRaters();
    double e = meanSquareResidual();
    double w = meanSquareWithin();
    int k = raters;
    double above = 0;
    double below = 0;
    switch (form) {
      case ONE_WAY_SINGLE -> {
        above = b - w;
        below = b + (k - 1) * w;
      }
      case ONE_WAY_MEAN -> {
        above = b - w;
        below = b;
      }
      case AGREEMENT_SINGLE -> {
        above = b - e;
        below = b + (k - 1) * e + k * (j - e) / targets;
      }
      case AGREEMENT_MEAN -> {
        above = b - e;
        below = b + (j - e) / targets;
      }
      case CONSISTENCY_SINGLE -> {
        above = b - e;
        below = b + (k - 1) * e;
      }
      case CONSISTENCY_MEAN -> {
        above = b - e;
        below = b;
      }
    }
    // A denominator of differences may cancel to a rounding error, which is no number to divide by.
    double size = b + (k - 1) * e + w + k * (j + e) / targets;
    if (Math.abs(below) <= 1e-13 * size) {
      return Outcome.undefined(
          form.label() + " is undefined: its denominator is 0, the targets do not differ");
    }
    return Outcome.of(new IntraclassCorrelation(this, form, above / below));
  }

  @Override
  public String toString() {
    return targets
        + " targets, "
        + raters
        + " raters, mean squares of targets "
        + PrintedFigure.figure(meanSquareTargets())
        + ", of raters "
        + PrintedFigure.figure(meanSquareRaters())
        + ", residual "
        + PrintedFigure.figure(meanSquareResidual());
  }
}
