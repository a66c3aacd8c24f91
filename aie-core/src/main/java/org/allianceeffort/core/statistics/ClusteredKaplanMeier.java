package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A survival curve whose limits hold although the spells of a cluster resemble each other.
 *
 * <p>Var ln S(t) = &Sigma;<sub>clusters</sub> (&Sigma;<sub>spells</sub> u)&sup2; with the
 * infinitesimal jackknife u = &Sigma;<sub>t(i) &le; t</sub> (e<sub>i</sub> &minus; Y<sub>i</sub>
 * d<sub>i</sub>/n<sub>i</sub>) / (n<sub>i</sub> &minus; d<sub>i</sub>), e whether the spell ended
 * at t<sub>i</sub>, Y whether it was at risk.
 *
 * <p>Unit and range: as {@link KaplanMeier}.
 *
 * <p>Where S is 1 the variance is 0, where S is 0 that of ln S is undefined. One cluster has a
 * robust variance of 0: {@link #logStandardErrorAt} is therefore never below Greenwood's.
 *
 * <p>Algorithm: one pass over the rows for each age asked for, with sums over the steps made once.
 *
 * <p>Reference: Williams (1995), Product-limit survival functions with correlated survival times,
 * doi:10.1007/BF00985867; Ying, Wei (1994), The Kaplan&ndash;Meier estimate for dependent failure
 * time observations, doi:10.1006/jmva.1994.1031.
 */
public final class ClusteredKaplanMeier {
  private final KaplanMeier curve;
  private final SpellRows rows;
  private final int[] cluster;
  private final int clusters;

  private ClusteredKaplanMeier(SpellRows rows, int[] cluster, int clusters) {
    this.curve = KaplanMeier.of(rows);
    this.rows = rows;
    this.cluster = cluster;
    this.clusters = clusters;
  }

  /**
   * Returns the curve of clustered spells.
   *
   * @param spells the spells by cluster
   * @param ticksPerUnit how many ticks make a unit of the ages to read, positive
   * @param isEvent which ends, from 1, are the event; the others are censoring
   * @return the curve
   * @throws IllegalArgumentException if the ticks are not positive
   */
  public static ClusteredKaplanMeier of(
      ClusteredSpellTally spells, double ticksPerUnit, IntPredicate isEvent) {
    return of(
        spells.clusters().values().stream()
            .map(tally -> SpellRows.of(tally, ticksPerUnit, end -> KaplanMeier.event(end, isEvent)))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the curve of clustered spells that are measured each in a unit of its own.
   *
   * @param byTicksPerUnit the spells by how many ticks make their unit, each positive
   * @param isEvent which ends, from 1, are the event; the others are censoring
   * @return the curve over ages in units
   * @throws IllegalArgumentException if a number of ticks is not positive
   */
  public static ClusteredKaplanMeier of(
      SortedMap<Long, ClusteredSpellTally> byTicksPerUnit, IntPredicate isEvent) {
    TreeSet<String> names = new TreeSet<>();
    byTicksPerUnit.values().forEach(part -> names.addAll(part.clusters().keySet()));
    ImmutableList.Builder<SpellRows> parts = ImmutableList.builder();
    for (String name : names) {
      Map<Long, SpellTally> own = new TreeMap<>();
      byTicksPerUnit.forEach(
          (ticks, part) -> own.put(ticks, part.clusters().getOrDefault(name, SpellTally.empty())));
      parts.add(SpellRows.of(own, end -> KaplanMeier.event(end, isEvent)));
    }
    return of(parts.build());
  }

  /**
   * Returns the curve of clustered spells that all began under observation; an event at age 0
   * counts.
   *
   * @param exit the ages at which they were last seen, 0 or more
   * @param event whether they ended there
   * @param cluster the cluster of each
   * @return the curve
   * @throws IllegalArgumentException if the lengths differ or an age is out of its range
   */
  public static ClusteredKaplanMeier of(double[] exit, boolean[] event, String[] cluster) {
    Ages.check(exit, event.length);
    Ages.check(exit, cluster.length);
    // by cluster, so that sums over a cluster do not depend on the order given
    int[] order =
        IntStream.range(0, exit.length)
            .boxed()
            .sorted(
                Comparator.<Integer, String>comparing(i -> cluster[i])
                    .thenComparing(i -> exit[i])
                    .thenComparing(i -> event[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] exits = Arrays.stream(order).mapToDouble(i -> exit[i]).toArray();
    int[] ends = Arrays.stream(order).map(i -> event[i] ? 1 : 0).toArray();
    int[] numbers = new int[order.length];
    for (int i = 1; i < order.length; i++) {
      boolean same = cluster[order[i]].equals(cluster[order[i - 1]]);
      numbers[i] = numbers[i - 1] + (same ? 0 : 1);
    }
    int clusters = order.length == 0 ? 0 : numbers[order.length - 1] + 1;
    return new ClusteredKaplanMeier(SpellRows.of(null, exits, ends), numbers, clusters);
  }

  private static ClusteredKaplanMeier of(ImmutableList<SpellRows> parts) {
    SpellRows all = SpellRows.join(parts);
    int[] cluster = new int[all.size()];
    int row = 0;
    for (int c = 0; c < parts.size(); c++) {
      for (int i = 0; i < parts.get(c).size(); i++) {
        cluster[row++] = c;
      }
    }
    return new ClusteredKaplanMeier(all, cluster, parts.size());
  }

  /**
   * Returns the curve itself, with Greenwood's variance.
   *
   * @return the survival curve
   */
  public KaplanMeier curve() {
    return curve;
  }

  /**
   * Returns the number of clusters.
   *
   * @return the number of clusters with a spell
   */
  public int clusters() {
    return clusters;
  }

  /**
   * Returns the robust standard error of ln S at an age.
   *
   * @param age the age, not NaN
   * @return the root of the sum over clusters, empty where S is 0
   */
  public OptionalDouble robustLogStandardErrorAt(double age) {
    int last = curve.stepAt(age);
    return curve.survivalAt(age) == 0 ? OptionalDouble.empty() : OptionalDouble.of(robust(last));
  }

  /**
   * Returns the robust standard error of S at an age.
   *
   * @param age the age, not NaN
   * @return S times that of ln S, empty where S is 0
   */
  public OptionalDouble robustStandardErrorAt(double age) {
    OptionalDouble log = robustLogStandardErrorAt(age);
    return log.isPresent()
        ? OptionalDouble.of(curve.survivalAt(age) * log.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Returns the larger of the robust and Greenwood's standard error of ln S at an age.
   *
   * @param age the age, not NaN
   * @return the standard error, positive infinity where S is 0
   */
  public double logStandardErrorAt(double age) {
    return Math.max(robustLogStandardErrorAt(age).orElse(0), curve.logStandardErrorAt(age));
  }

  /**
   * Returns the one-sided limit of S at an age, log-log with {@link #logStandardErrorAt}; at S = 1
   * and S = 0 as {@link KaplanMeier#limitAt(double, double)}.
   *
   * @param age the age, not NaN
   * @param u the probability in (0, 1) that the limit leaves below; S itself at one half
   * @return the limit in [0, 1]
   */
  public double limitAt(double age, double u) {
    Probabilities.side(u);
    int last = curve.stepAt(age);
    while (last >= 0 && curve.survival(last) == 0) {
      last--;
    }
    return SurvivalLimits.at(curve, age, u, robust(last));
  }

  private double robust(int last) {
    double[] perCluster = new double[clusters];
    for (int i = 0; i < rows.size(); i++) {
      perCluster[cluster[i]] += rows.count()[i] * influence(i, last);
    }
    double variance = 0;
    for (double sum : perCluster) {
      variance += sum * sum;
    }
    return Math.sqrt(variance);
  }

  private double influence(int row, int last) {
    int exit = curve.stepAt(rows.exit()[row]);
    int to = Math.min(exit, last);
    int before = rows.stepBefore(row, curve.table());
    if (to <= before) {
      return 0;
    }
    double atRisk = curve.greenwood(to) - curve.greenwood(before);
    double ended =
        rows.end()[row] > 0 && exit <= last ? 1.0 / (curve.atRisk(exit) - curve.events(exit)) : 0;
    return ended - atRisk;
  }

  @Override
  public String toString() {
    return curve + ", " + clusters + " clusters";
  }
}
