package org.allianceeffort.core.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The typical difference between two of several groups, freed of sampling noise.
 *
 * <p>√(2 · max(0, S² − v̄)), with S² the sample variance of the k means and v̄ the mean of their
 * squared errors: the root mean square of the difference of two true means.
 *
 * <p>Limits for two groups: max(0, |d| ± t·se) by Welch; for more, the noncentrality λ of the F of
 * Welch's test is inverted and turned back by λ = c(k − 1)S², c = (Σw − Σw² ÷ Σw) ÷ (k − 1), w = 1
 * ÷ v, the weight that makes both agree on average.
 *
 * <p>Unit: that of the means, 0 or more.
 *
 * <p>Undefined, with the reason: fewer than two groups. No limits where a group's squared error is
 * 0.
 *
 * <p>Cost: for more than two groups a root search over the noncentral F a limit.
 *
 * <p>References: Welch (1951), doi:10.1093/biomet/38.3-4.330; Steiger (2004),
 * doi:10.1037/1082-989X.9.2.164.
 */
public final class TypicalDifference {
  private final List<GroupMean> groups;
  private final double value;

  private TypicalDifference(List<GroupMean> groups, double value) {
    this.groups = groups;
    this.value = value;
  }

  /**
   * Estimates the difference.
   *
   * @param groups the means
   * @return the estimate, or the reason why it is undefined
   */
  public static Outcome<TypicalDifference> of(List<GroupMean> groups) {
    int k = groups.size();
    if (k < 2) {
      return Outcome.undefined("two groups are needed: " + k);
    }
    double[] means = groups.stream().mapToDouble(GroupMean::mean).toArray();
    double noise = 0;
    for (GroupMean group : groups) {
      noise += group.squaredError();
    }
    double excess = Sample.of(means).variance() - noise / k;
    return Outcome.of(
        new TypicalDifference(List.copyOf(groups), Math.sqrt(2 * Math.max(0, excess))));
  }

  /**
   * Returns the estimate.
   *
   * @return 0 or more
   */
  public double value() {
    return value;
  }

  /**
   * Returns how one-sided limits are found.
   *
   * @return the limits, or the reason why there are none
   */
  public Outcome<Limits> limits() {
    if (groups.size() == 2) {
      return WelchSatterthwaite.difference(groups.get(0), groups.get(1))
          .map(d -> new Limits(value, Optional.of(d), Optional.empty(), 1));
    }
    return WelchTest.of(groups)
        .map(test -> new Limits(value, Optional.empty(), Optional.of(test), scale()));
  }

  private double scale() {
    double sum = 0;
    double squares = 0;
    for (GroupMean group : groups) {
      double weight = 1 / group.squaredError();
      sum += weight;
      squares += weight * weight;
    }
    return sum - squares / sum;
  }

  @Override
  public String toString() {
    return "typical difference " + PrintedFigure.figure(value) + " of " + groups.size() + " groups";
  }

  /** The confidence limits of a typical difference. */
  public static final class Limits {
    private final double value;
    private final Optional<TEstimate> difference;
    private final Optional<WelchTest> test;
    private final double scale;

    private Limits(
        double value, Optional<TEstimate> difference, Optional<WelchTest> test, double scale) {
      this.value = value;
      this.difference = difference;
      this.test = test;
      this.scale = scale;
    }

    /**
     * Returns a one-sided confidence limit.
     *
     * @param u in (0, 1): the lower limit at confidence 1 − u below ½, the upper one at u above
     * @return the limit, 0 or more, not falling with u
     * @throws IllegalArgumentException if u is out of range
     */
    public double limit(double u) {
      Probabilities.side(u);
      if (difference.isPresent()) {
        TEstimate d = difference.get();
        double reach = StudentT.quantile(u, d.degreesOfFreedom()) * d.standardError();
        return Math.max(0, Math.abs(d.value()) + reach);
      }
      WelchTest welch = test.orElseThrow();
      double lambda = NoncentralF.noncentrality(welch.f(), welch.df1(), welch.df2(), u).orElse(0);
      return Math.sqrt(2 * lambda / scale);
    }

    /**
     * Returns the interval of equal tails, widened to the estimate where it lies outside of it, as
     * it can at low levels, the estimate and the limits being made from different sums.
     *
     * @param level the confidence level in (0, 1)
     * @return both limits, 0 or more
     * @throws IllegalArgumentException if the level is out of range
     */
    public Interval interval(double level) {
      double tail = (1 - Probabilities.level(level)) / 2;
      return new Interval(Math.min(value, limit(tail)), Math.max(value, limit(1 - tail)));
    }

    @Override
    public String toString() {
      return "95 % " + PrintedFigure.interval(interval(0.95));
    }
  }
}
