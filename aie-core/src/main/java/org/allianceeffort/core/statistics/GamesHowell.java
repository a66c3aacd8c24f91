package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All pairwise differences of group means with simultaneous intervals, variances unequal.
 *
 * <p>For a pair with difference d, se² = v₁ + v₂ and Welch's degrees of freedom: d ± q ÷ √2 · se,
 * with q the quantile of the studentised range of k groups; p = P(Q &gt; √2·|d| ÷ se).
 *
 * <p>Unit: that of the means.
 *
 * <p>Undefined, with the reason: fewer than two groups; a pair without an error.
 *
 * <p>Cost: a quantile of the studentised range a pair.
 *
 * <p>Reference: Games and Howell (1976), doi:10.3102/10769986001002113.
 */
public final class GamesHowell {
  private final int groups;
  private final ImmutableList<Pair> pairs;

  private GamesHowell(int groups, ImmutableList<Pair> pairs) {
    this.groups = groups;
    this.pairs = pairs;
  }

  /**
   * Compares all pairs.
   *
   * @param means the groups
   * @return the pairs, or the reason why there are none
   */
  public static Outcome<GamesHowell> of(List<GroupMean> means) {
    int k = means.size();
    if (k < 2) {
      return Outcome.undefined("two groups are needed: " + k);
    }
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        Outcome<TEstimate> difference = WelchSatterthwaite.difference(means.get(i), means.get(j));
        if (!difference.isDefined()) {
          return Outcome.undefined(
              "groups " + i + " and " + j + " have no error: neither varies within");
        }
        pairs.add(new Pair(i, j, k, difference.orElseThrow()));
      }
    }
    return Outcome.of(new GamesHowell(k, pairs.build()));
  }

  /**
   * Returns the number of groups.
   *
   * @return k
   */
  public int groups() {
    return groups;
  }

  /**
   * Returns every pair, by its first and then its second group.
   *
   * @return k(k − 1) ÷ 2 pairs
   */
  public ImmutableList<Pair> pairs() {
    return pairs;
  }

  /**
   * Returns the pair that is furthest apart; the first of equals.
   *
   * @return the pair of the largest absolute difference
   */
  public Pair largest() {
    Pair largest = pairs.get(0);
    for (Pair pair : pairs) {
      if (Math.abs(pair.estimate().value()) > Math.abs(largest.estimate().value())) {
        largest = pair;
      }
    }
    return largest;
  }

  @Override
  public String toString() {
    return pairs.stream()
        .map(
            pair ->
                String.format(
                    Locale.ROOT,
                    "%d less %d: %s (p %s)",
                    pair.first(),
                    pair.second(),
                    PrintedFigure.figure(pair.estimate().value()),
                    PrintedFigure.figure(pair.p())))
        .collect(Collectors.joining(", "));
  }

  /**
   * Two groups and their difference.
   *
   * @param first the place of the group that counts positive
   * @param second the place of the group that is taken away
   * @param groups how many groups are compared at once
   * @param estimate the difference with Welch's error; its own interval is not simultaneous
   */
  public record Pair(int first, int second, int groups, TEstimate estimate) {

    /**
     * Returns the probability that any of the pairs is as far apart when no means differ.
     *
     * @return in [0, 1]
     */
    public double p() {
      return StudentizedRange.sf(
          Math.sqrt(2) * Math.abs(estimate.t()), groups, estimate.degreesOfFreedom());
    }

    /**
     * Returns the interval that holds for all pairs together.
     *
     * @param level the confidence level in (0, 1)
     * @return both limits of first − second
     * @throws IllegalArgumentException if the level is out of range
     */
    public Interval interval(double level) {
      double q =
          StudentizedRange.upperQuantile(
              1 - Probabilities.level(level), groups, estimate.degreesOfFreedom());
      double reach = q / Math.sqrt(2) * estimate.standardError();
      return new Interval(estimate.value() - reach, estimate.value() + reach);
    }
  }
}
