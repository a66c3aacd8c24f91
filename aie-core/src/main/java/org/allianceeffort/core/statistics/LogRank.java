package org.allianceeffort.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The log-rank test: do the spells of several groups last equally long?
 *
 * <p>At each age with an event group g expects w d n<sub>g</sub>/n of the d events; variance
 * hypergeometric, w&sup2; d (n<sub>g</sub>/n)(&delta;<sub>gh</sub> &minus; n<sub>h</sub>/n)(n
 * &minus; d)/(n &minus; 1); chi-squared the quadratic form of observed minus expected. w is 1, or S
 * just before the age.
 *
 * <p>Unit and range: a chi-squared of 0 and above without unit, a p-value in [0, 1].
 *
 * <p>A group without a spell at risk at any event tells nothing and is left out of the degrees of
 * freedom. Fewer than two groups that tell something: no test, with the reason.
 *
 * <p>Algorithm: one pass over the ages with an event, each group looked up by bisection; no
 * continuity correction.
 *
 * <p>Reference: Mantel (1966), Evaluation of survival data and two new rank order statistics
 * arising in its consideration, Cancer Chemotherapy Reports 50, 163&ndash;170; Harrington, Fleming
 * (1982), A class of rank test procedures for censored survival data, doi:10.1093/biomet/69.3.553.
 */
public final class LogRank {
  private static final double PIVOT = 1e-10;

  private final long[] count;
  private final double[] observed;
  private final double[] expected;
  private final double[][] variance;

  private LogRank(List<RiskTable> groups, Weight weight) {
    int size = groups.size();
    this.count = groups.stream().mapToLong(RiskTable::count).toArray();
    this.observed = new double[size];
    this.expected = new double[size];
    this.variance = new double[size][size];
    double[] ages = eventAges(groups);
    double[][] atRisk = new double[size][ages.length];
    double[][] events = new double[size][ages.length];
    for (int g = 0; g < size; g++) {
      groups.get(g).at(ages, atRisk[g], events[g]);
    }
    double survival = 1;
    double[] n = new double[size];
    double[] d = new double[size];
    for (int i = 0; i < ages.length; i++) {
      for (int g = 0; g < size; g++) {
        n[g] = atRisk[g][i];
        d[g] = events[g][i];
      }
      double all = sum(n);
      double ended = sum(d);
      add(n, d, all, ended, weight == Weight.SURVIVAL ? survival : 1);
      survival *= (all - ended) / all;
    }
  }

  /** How the ages count. */
  public enum Weight {
    /** All alike: the log-rank test. */
    ONE,
    /**
     * By the share of all spells that last so long: early differences count more (Peto and Peto's
     * modification).
     */
    SURVIVAL
  }

  /**
   * Compares groups of spells.
   *
   * @param groups the spells of each group, all of the same ticks
   * @param isEvent which ends, from 1, are the event; the others are censoring
   * @param weight how the ages count
   * @return the comparison
   * @throws IllegalArgumentException without a group
   */
  public static LogRank of(List<SpellTally> groups, IntPredicate isEvent, Weight weight) {
    List<RiskTable> tables = new ArrayList<>();
    for (SpellTally spells : groups) {
      tables.add(RiskTable.of(SpellRows.of(spells, 1, end -> KaplanMeier.event(end, isEvent)), 1));
    }
    return new LogRank(checked(tables), weight);
  }

  /**
   * Compares groups of spells that all began under observation.
   *
   * @param exit the ages at which they were last seen, 0 or more
   * @param event whether they ended there
   * @param group the group of each, from 0
   * @param weight how the ages count
   * @return the comparison of all groups up to the largest number
   * @throws IllegalArgumentException if the lengths differ, an age or a group is out of its range,
   *     or there is none
   */
  public static LogRank of(double[] exit, boolean[] event, int[] group, Weight weight) {
    Ages.check(exit, event.length);
    Ages.check(exit, group.length);
    int size = Arrays.stream(group).max().orElse(-1) + 1;
    int[] counts = new int[size];
    for (int g : group) {
      if (g < 0) {
        throw new IllegalArgumentException("group must be 0 or more: " + g);
      }
      counts[g]++;
    }
    List<RiskTable> tables = new ArrayList<>();
    for (int g = 0; g < size; g++) {
      double[] own = new double[counts[g]];
      int[] ends = new int[counts[g]];
      int n = 0;
      for (int i = 0; i < group.length; i++) {
        if (group[i] == g) {
          own[n] = exit[i];
          ends[n++] = event[i] ? 1 : 0;
        }
      }
      tables.add(RiskTable.of(own, ends, 1));
    }
    return new LogRank(checked(tables), weight);
  }

  private static List<RiskTable> checked(List<RiskTable> groups) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("there must be a group: 0 groups");
    }
    return groups;
  }

  private static double[] eventAges(List<RiskTable> groups) {
    double[] ages = new double[groups.stream().mapToInt(RiskTable::size).sum()];
    int size = 0;
    for (RiskTable group : groups) {
      for (int i = 0; i < group.size(); i++) {
        if (group.events(i) > 0) {
          ages[size++] = group.time(i);
        }
      }
    }
    return Arrays.stream(ages, 0, size).sorted().distinct().toArray();
  }

  private void add(double[] n, double[] d, double all, double events, double weight) {
    double spread = all > 1 ? events * (all - events) / (all - 1) : 0;
    for (int g = 0; g < n.length; g++) {
      observed[g] += weight * d[g];
      expected[g] += weight * events * n[g] / all;
      for (int h = 0; h < n.length; h++) {
        double share = (g == h ? all - n[h] : -n[h]) / all;
        variance[g][h] += weight * weight * spread * (n[g] / all) * share;
      }
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * Returns the number of groups.
   *
   * @return the number of groups
   */
  public int groups() {
    return count.length;
  }

  /**
   * Returns the number of spells of a group.
   *
   * @param group the group, from 0
   * @return the number of spells
   */
  public long count(int group) {
    return count[group];
  }

  /**
   * Returns the weighted events of a group.
   *
   * @param group the group, from 0
   * @return the sum of the weights of its events
   */
  public double observed(int group) {
    return observed[group];
  }

  /**
   * Returns the weighted events that a group would have if all lasted equally long.
   *
   * @param group the group, from 0
   * @return the expected sum
   */
  public double expected(int group) {
    return expected[group];
  }

  /**
   * Returns the covariance of observed minus expected of two groups.
   *
   * @param a a group, from 0
   * @param b a group, from 0
   * @return the covariance
   */
  public double variance(int a, int b) {
    return variance[a][b];
  }

  /**
   * Returns how far a group is from what it would expect.
   *
   * @param group the group, from 0
   * @return observed minus expected over its standard error; more events than expected is positive
   */
  public Outcome<Double> z(int group) {
    return variance[group][group] > 0
        ? Outcome.of((observed[group] - expected[group]) / Math.sqrt(variance[group][group]))
        : Outcome.undefined("no event at which another group was at risk with group " + group);
  }

  /**
   * Returns the degrees of freedom.
   *
   * @return the number of groups that tell something, less one; not below 0
   */
  public int degreesOfFreedom() {
    return Math.max(0, telling().length - 1);
  }

  /**
   * Returns the test statistic.
   *
   * @return chi-squared, or the reason why there is none
   */
  public Outcome<Double> chiSquared() {
    int[] kept = telling();
    if (kept.length < 2) {
      return Outcome.undefined(
          "no event at which two groups were at risk together, among " + groups() + " groups");
    }
    int size = kept.length - 1;
    double[] difference = new double[size];
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      difference[i] = observed[kept[i + 1]] - expected[kept[i + 1]];
      for (int j = 0; j < size; j++) {
        matrix[i][j] = variance[kept[i + 1]][kept[j + 1]];
      }
    }
    return Cholesky.of(matrix, PIVOT)
        .map(root -> Outcome.of(product(difference, root.solve(difference))))
        .orElseGet(
            () -> Outcome.undefined("some groups were never at risk together with the others"));
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Returns the p-value of the hypothesis that all groups last equally long.
   *
   * @return the upper tail of chi-squared, or the reason why there is none
   */
  public Outcome<Double> pValue() {
    return chiSquared().map(statistic -> ChiSquared.sf(statistic, degreesOfFreedom()));
  }

  private int[] telling() {
    int[] kept = new int[count.length];
    int size = 0;
    for (int g = 0; g < kept.length; g++) {
      if (variance[g][g] > 0) {
        kept[size++] = g;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  @Override
  public String toString() {
    return "observed "
        + PrintedFigure.figures(observed)
        + ", expected "
        + PrintedFigure.figures(expected)
        + ", chi-squared "
        + chiSquared().map(PrintedFigure::figure)
        + " with "
        + degreesOfFreedom()
        + " degrees of freedom, p "
        + pValue().map(PrintedFigure::figure);
  }
}
