package org.allianceeffort.core.statistics;

/**
 * Hedges' g, the difference of two means in standard deviations, freed of its small-sample bias.
 *
 * <p>g = J · (m₁ − m₂) ÷ s, with s² the pooled variance of ν = n₁ + n₂ − 2 degrees of freedom and J
 * = Γ(ν ÷ 2) ÷ (√(ν ÷ 2) Γ((ν − 1) ÷ 2)).
 *
 * <p>Unit: standard deviations, any real number.
 *
 * <p>Undefined, with the reason: fewer than four measurements in all, or a group of none; a pooled
 * variance of 0.
 *
 * <p>The interval inverts the noncentral t distribution of t = d ÷ √(1 ÷ n₁ + 1 ÷ n₂): exact for
 * the true standardised difference of normal measurements of one variance, hence without J. Two
 * root searches.
 *
 * <p>References: Hedges (1981), doi:10.3102/10769986006002107; Cumming and Finch (2001),
 * doi:10.1177/0013164401614002.
 */
public final class HedgesG {
  private final double difference;
  private final double spread;
  private final double degreesOfFreedom;
  private final double correction;

  private HedgesG(double difference, double spread, double degreesOfFreedom) {
    this.difference = difference;
    this.spread = spread;
    this.degreesOfFreedom = degreesOfFreedom;
    // J = 1 ÷ E(1 ÷ S).
    this.correction = 1 / ChiScale.expectation(degreesOfFreedom, s -> 1 / s);
  }

  /**
   * Compares two samples.
   *
   * @param first the sample that counts positive
   * @param second the sample whose mean is taken away
   * @return g, or the reason why it is undefined
   */
  public static Outcome<HedgesG> of(Sample first, Sample second) {
    double df = first.n() + second.n() - 2.0;
    if (df < 2) {
      return Outcome.undefined("Hedges' g needs four measurements: " + (first.n() + second.n()));
    }
    double pooled = (first.squares() + second.squares()) / df;
    if (!(pooled > 0)) {
      return Outcome.undefined("Hedges' g needs variation within a group: there is none");
    }
    double spread = Math.sqrt(1.0 / first.n() + 1.0 / second.n());
    return Outcome.of(new HedgesG((first.mean() - second.mean()) / Math.sqrt(pooled), spread, df));
  }

  /**
   * Returns g.
   *
   * @return in standard deviations
   */
  public double value() {
    return difference * correction;
  }

  /**
   * Returns the difference without the correction, Cohen's d.
   *
   * @return in standard deviations
   */
  public double uncorrected() {
    return difference;
  }

  /**
   * Returns the correction of the bias.
   *
   * @return J, in (0, 1)
   */
  public double correction() {
    return correction;
  }

  /**
   * Returns a one-sided confidence limit.
   *
   * @param u in (0, 1): the lower limit at confidence 1 − u below ½, the upper one at u above
   * @return the limit, rising with u
   * @throws IllegalArgumentException if u is out of range
   */
  public double limit(double u) {
    return spread * NoncentralT.noncentrality(difference / spread, degreesOfFreedom, u);
  }

  /**
   * Returns the interval of equal tails.
   *
   * @param level the confidence level in (0, 1)
   * @return both limits
   * @throws IllegalArgumentException if the level is out of range
   */
  public Interval interval(double level) {
    double tail = (1 - Probabilities.level(level)) / 2;
    return new Interval(limit(tail), limit(1 - tail));
  }

  @Override
  public String toString() {
    return "Hedges' g " + PrintedFigure.figure(value());
  }
}
