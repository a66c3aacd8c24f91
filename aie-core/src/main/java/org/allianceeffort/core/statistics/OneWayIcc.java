package org.allianceeffort.core.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The one-way analysis of variance of groups, and ICC(1) and ICC(2) of it.
 *
 * <p>With mean squares between (B) and within (W) groups and k = N ÷ J, the mean group size: ICC(1)
 * = (B − W) ÷ (B + (k − 1)W), the share of variance that lies between groups; ICC(2) = (B − W) ÷ B,
 * the reliability of a group mean. {@link #icc1Unbiased()} uses n₀ = (N − Σn² ÷ N) ÷ (J − 1) in the
 * place of k, which differs for unequal groups only.
 *
 * <p>Unit: none for a correlation; at most 1, below 0 possible, never cut off. Groups of one count.
 *
 * <p>Undefined, with the reason: fewer than two groups, no group of two, measurements all alike.
 *
 * <p>Sums over the groups in the order given; cost J.
 *
 * <p>References: Bliese (2000), in Klein and Kozlowski (eds), Multilevel Theory, ISBN
 * 978-0-7879-5228-0; Searle, Casella and McCulloch (1992), doi:10.1002/9780470316856.
 */
public final class OneWayIcc {
  private final long measurements;
  private final int groups;
  private final double sumOfSquaredSizes;
  private final double between;
  private final double within;

  private OneWayIcc(
      long measurements, int groups, double sumOfSquaredSizes, double between, double within) {
    this.measurements = measurements;
    this.groups = groups;
    this.sumOfSquaredSizes = sumOfSquaredSizes;
    this.between = between;
    this.within = within;
  }

  /**
   * Analyses groups.
   *
   * @param samples one a group
   * @return the analysis, or the reason why there is none
   */
  public static Outcome<OneWayIcc> of(List<Sample> samples) {
    if (samples.size() < 2) {
      return Outcome.undefined("two groups are needed: " + samples.size());
    }
    long n = 0;
    double squaredSizes = 0;
    double sum = 0;
    double within = 0;
    for (Sample sample : samples) {
      n += sample.n();
      squaredSizes += (double) sample.n() * sample.n();
      sum += sample.n() * sample.mean();
      within += sample.squares();
    }
    if (n == samples.size()) {
      return Outcome.undefined("a group of two is needed: every group has one measurement");
    }
    double grand = sum / n;
    double between = 0;
    for (Sample sample : samples) {
      between += sample.n() * (sample.mean() - grand) * (sample.mean() - grand);
    }
    double rounding = 1e-28 * n * grand * grand;
    if (between <= rounding) {
      between = 0;
    }
    if (between + within <= rounding) {
      return Outcome.undefined("all measurements are alike");
    }
    return Outcome.of(new OneWayIcc(n, samples.size(), squaredSizes, between, within));
  }

  /**
   * Returns the number of measurements.
   *
   * @return N
   */
  public long measurements() {
    return measurements;
  }

  /**
   * Returns the number of groups.
   *
   * @return J
   */
  public int groups() {
    return groups;
  }

  /**
   * Returns the sum of squares between groups, of J − 1 degrees of freedom.
   *
   * @return 0 or more
   */
  public double squaresBetween() {
    return between;
  }

  /**
   * Returns the sum of squares within groups, of N − J degrees of freedom.
   *
   * @return 0 or more
   */
  public double squaresWithin() {
    return within;
  }

  /**
   * Returns the mean square between groups.
   *
   * @return 0 or more
   */
  public double meanSquareBetween() {
    return between / (groups - 1);
  }

  /**
   * Returns the mean square within groups.
   *
   * @return 0 or more
   */
  public double meanSquareWithin() {
    return within / (measurements - groups);
  }

  /**
   * Returns the F statistic of the hypothesis that the groups do not differ.
   *
   * @return 0 or more; empty if nothing varies within groups
   */
  public OptionalDouble f() {
    return within > 0
        ? OptionalDouble.of(meanSquareBetween() / meanSquareWithin())
        : OptionalDouble.empty();
  }

  /**
   * Returns the probability of an F as large when the groups do not differ.
   *
   * @return in [0, 1]; 0 if nothing varies within groups
   */
  public double p() {
    OptionalDouble f = f();
    return f.isPresent()
        ? FDistribution.sf(f.getAsDouble(), groups - 1.0, (double) (measurements - groups))
        : 0;
  }

  /**
   * Returns the share of the squares that lies between groups.
   *
   * @return eta squared, in [0, 1]
   */
  public double etaSquared() {
    return between / (between + within);
  }

  /**
   * Returns the mean group size.
   *
   * @return N ÷ J
   */
  public double meanGroupSize() {
    return (double) measurements / groups;
  }

  /**
   * Returns the group size that makes the variance between groups unbiased.
   *
   * @return n₀, at most the mean group size
   */
  public double effectiveGroupSize() {
    return (measurements - sumOfSquaredSizes / measurements) / (groups - 1);
  }

  /**
   * Returns ICC(1) with the mean group size.
   *
   * @return at most 1
   */
  public double icc1() {
    return icc1(meanGroupSize());
  }

  /**
   * Returns ICC(1) with the effective group size n₀.
   *
   * @return at most 1
   */
  public double icc1Unbiased() {
    return icc1(effectiveGroupSize());
  }

  private double icc1(double k) {
    double b = meanSquareBetween();
    double w = meanSquareWithin();
    return (b - w) / (b + (k - 1) * w);
  }

  /**
   * Returns ICC(2), the reliability of a group mean.
   *
   * @return at most 1; empty if the group means do not differ
   */
  public OptionalDouble icc2() {
    double b = meanSquareBetween();
    return b > 0 ? OptionalDouble.of((b - meanSquareWithin()) / b) : OptionalDouble.empty();
  }

  @Override
  public String toString() {
    return "ICC(1) "
        + PrintedFigure.figure(icc1())
        + " of "
        + groups
        + " groups, "
        + measurements
        + " measurements";
  }
}
