package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Spells as columns in units of time, whatever they came from.
 *
 * @param entry the ages at entry, negative infinity for a spell that began under observation
 * @param exit the ages at exit
 * @param end 0 for censored, a cause from 1
 * @param count how many spells a row stands for
 * @param entryBeforeEvent whether an entry lies infinitesimally before an event at that age
 */
@SuppressWarnings("ArrayRecordComponent") // columns that never leave the package
record SpellRows(double[] entry, double[] exit, int[] end, long[] count, boolean entryBeforeEvent) {

  int size() {
    return exit.length;
  }

  static SpellRows of(SpellTally tally, double ticksPerUnit, IntUnaryOperator ends) {
    SpellRows rows = empty(tally.rows(), true);
    rows.fill(0, tally, Probabilities.positive("ticksPerUnit", ticksPerUnit), ends);
    return rows;
  }

  /** Joins spells whose units differ; the same share of two units is the same double. */
  static SpellRows of(Map<Long, SpellTally> byTicksPerUnit, IntUnaryOperator ends) {
    SpellRows rows = empty(byTicksPerUnit.values().stream().mapToInt(SpellTally::rows).sum(), true);
    int from = 0;
    for (Map.Entry<Long, SpellTally> part : byTicksPerUnit.entrySet()) {
      rows.fill(from, part.getValue(), Probabilities.positive("ticksPerUnit", part.getKey()), ends);
      from += part.getValue().rows();
    }
    return rows;
  }

  private static SpellRows empty(int size, boolean entryBeforeEvent) {
    return new SpellRows(
        new double[size], new double[size], new int[size], new long[size], entryBeforeEvent);
  }

  private void fill(int from, SpellTally tally, double ticksPerUnit, IntUnaryOperator ends) {
    for (int i = 0; i < tally.rows(); i++) {
      long at = tally.entry(i);
      entry[from + i] =
          at == SpellTally.ENTERED_AT_START ? Double.NEGATIVE_INFINITY : at / ticksPerUnit;
      exit[from + i] = tally.exit(i) / ticksPerUnit;
      end[from + i] = ends.applyAsInt(tally.end(i));
      count[from + i] = tally.count(i);
    }
  }

  static SpellRows join(List<SpellRows> parts) {
    SpellRows all = empty(parts.stream().mapToInt(SpellRows::size).sum(), true);
    int from = 0;
    for (SpellRows part : parts) {
      System.arraycopy(part.entry, 0, all.entry, from, part.size());
      System.arraycopy(part.exit, 0, all.exit, from, part.size());
      System.arraycopy(part.end, 0, all.end, from, part.size());
      System.arraycopy(part.count, 0, all.count, from, part.size());
      from += part.size();
    }
    return all;
  }

  /** The rows of a researcher's arrays: at risk at t means entry &lt; t &le; exit. */
  static SpellRows of(double @Nullable [] entry, double[] exit, int[] end) {
    double[] from = entry == null ? new double[exit.length] : entry.clone();
    if (entry == null) {
      Arrays.fill(from, Double.NEGATIVE_INFINITY);
    }
    long[] count = new long[exit.length];
    Arrays.fill(count, 1);
    double[] to = new double[exit.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = exit[i] + 0.0;
    }
    return new SpellRows(from, to, end.clone(), count, false);
  }

  /** The last step at which a row was not yet at risk, -1 if there is none. */
  int stepBefore(int row, RiskTable table) {
    if (entry[row] == Double.NEGATIVE_INFINITY) {
      return -1;
    }
    int at = table.rowAt(entry[row]);
    return entryBeforeEvent && at >= 0 && table.time(at) == entry[row] ? at - 1 : at;
  }
}
