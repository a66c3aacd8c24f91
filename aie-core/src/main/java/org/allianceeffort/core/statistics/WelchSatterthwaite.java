package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * A weighted sum of independent group means with unequal variances.
 *
 * <p>Σ a·m with variance Σ a²v and Satterthwaite's degrees of freedom (Σ a²v)² ÷ Σ ((a²v)² ÷ df),
 * where v is the squared error of a mean and df its degrees of freedom. Weights 1 and −1 give
 * Welch's t test; equal weights give the mean of means.
 *
 * <p>Unit: that of the means.
 *
 * <p>Undefined, with the reason: no group, all squared errors 0.
 *
 * <p>Cost: one pass over the groups in the order given.
 *
 * <p>References: Satterthwaite (1946), doi:10.2307/3002019; Welch (1947),
 * doi:10.1093/biomet/34.1-2.28.
 */
public final class WelchSatterthwaite {
  private WelchSatterthwaite() {}

  /**
   * Returns the weighted sum.
   *
   * @param groups the means
   * @param weights one finite weight a group
   * @return the estimate, or the reason why it has no error
   * @throws IllegalArgumentException if there are not as many weights as groups
   */
  public static Outcome<TEstimate> of(List<GroupMean> groups, double... weights) {
    if (weights.length != groups.size()) {
      throw new IllegalArgumentException(
          "one weight a group is needed: " + weights.length + " for " + groups.size());
    }
    double value = 0;
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      value += weights[i] * groups.get(i).mean();
      variance += weights[i] * weights[i] * groups.get(i).squaredError();
    }
    if (!(variance > 0)) {
      return Outcome.undefined("an interval needs variation within a group: there is none");
    }
    double below = 0;
    for (int i = 0; i < weights.length; i++) {
      double share = weights[i] * weights[i] * groups.get(i).squaredError() / variance;
      below += share * share / groups.get(i).degreesOfFreedom();
    }
    return Outcome.of(new TEstimate(value, Math.sqrt(variance), 1 / below));
  }

  /**
   * Returns the difference of two means, Welch's test.
   *
   * @param first the mean that counts positive
   * @param second the mean that is taken away
   * @return the estimate of first − second, or the reason why it has no error
   */
  public static Outcome<TEstimate> difference(GroupMean first, GroupMean second) {
    return of(List.of(first, second), 1, -1);
  }

  /**
   * Returns the mean of group means, each counting the same.
   *
   * @param groups the means
   * @return the estimate, or the reason why it has no error
   */
  public static Outcome<TEstimate> meanOf(List<GroupMean> groups) {
    double[] weights = new double[groups.size()];
    Arrays.fill(weights, 1.0 / groups.size());
    return of(groups, weights);
  }
}
