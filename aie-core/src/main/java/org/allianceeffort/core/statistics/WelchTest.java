package org.allianceeffort.core.statistics;

import java.util.List;

/**
 * Welch's test that several groups have one mean, variances unequal.
 *
 * <p>With weights w = 1 ÷ v, W = Σw, m̃ = Σwm ÷ W, A = Σ w(m − m̃)² ÷ (k − 1), Λ = Σ (1 − w ÷ W)² ÷
 * df: F = A ÷ (1 + 2(k − 2)Λ ÷ (k² − 1)) at k − 1 and (k² − 1) ÷ (3Λ) degrees of freedom.
 *
 * <p>Unit: none.
 *
 * <p>Undefined, with the reason: fewer than two groups, a group whose squared error is 0.
 *
 * <p>Cost: two passes over the groups in the order given.
 *
 * <p>Reference: Welch (1951), doi:10.1093/biomet/38.3-4.330.
 *
 * @param f the statistic, 0 or more
 * @param df1 degrees of freedom above the line
 * @param df2 degrees of freedom below the line
 * @param weightedSquares Σ w(m − m̃)², of which the noncentrality is the expectation's excess
 */
public record WelchTest(double f, double df1, double df2, double weightedSquares) {

  /**
   * Tests groups.
   *
   * @param groups the means, at least two
   * @return the test, or the reason why there is none
   */
  public static Outcome<WelchTest> of(List<GroupMean> groups) {
    int k = groups.size();
    if (k < 2) {
      return Outcome.undefined("two groups are needed: " + k);
    }
    double total = 0;
    double sum = 0;
    for (GroupMean group : groups) {
      if (!(group.squaredError() > 0)) {
        return Outcome.undefined("Welch's test needs an error of every mean: one is 0");
      }
      total += 1 / group.squaredError();
      sum += group.mean() / group.squaredError();
    }
    double centre = sum / total;
    double squares = 0;
    double lambda = 0;
    for (GroupMean group : groups) {
      double weight = 1 / group.squaredError();
      squares += weight * (group.mean() - centre) * (group.mean() - centre);
      double rest = 1 - weight / total;
      lambda += rest * rest / group.degreesOfFreedom();
    }
    double k2 = (double) k * k - 1;
    double f = squares / (k - 1) / (1 + 2 * (k - 2) * lambda / k2);
    return Outcome.of(new WelchTest(f, k - 1.0, k2 / (3 * lambda), squares));
  }

  /**
   * Returns the probability of an F as large when the means do not differ.
   *
   * @return in [0, 1]
   */
  public double p() {
    return FDistribution.sf(f, df1, df2);
  }
}
