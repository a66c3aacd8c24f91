package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How many were at risk, ended and were censored at each age at which a spell was last seen.
 *
 * <p>Built by sorting primitives: at most n log n in the number of rows.
 */
final class RiskTable {
  private final double[] time;
  private final long[] atRisk;
  private final long[] exitsUpTo;
  private final long[][] events;
  private final double[] entry;
  private final long[] enteredUpTo;
  private final long startedInside;
  private final boolean entryBeforeEvent;

  private RiskTable(RiskExits exits, RiskEntries entries) {
    this.time = exits.time();
    this.events = exits.events();
    this.exitsUpTo = exits.upTo();
    this.entry = entries.entry();
    this.enteredUpTo = entries.upTo();
    this.startedInside = entries.startedInside();
    this.entryBeforeEvent = entries.entryBeforeEvent();
    this.atRisk = new long[time.length];
    int late = 0;
    for (int i = 0; i < time.length; i++) {
      while (late < entry.length
          && (entryBeforeEvent ? entry[late] <= time[i] : entry[late] < time[i])) {
        late++;
      }
      atRisk[i] = enteredBy(late - 1) - (i == 0 ? 0 : exitsUpTo[i - 1]);
    }
  }

  static RiskTable of(SpellRows rows, int causes) {
    RiskEntries entries = RiskEntries.of(rows.entry(), rows.count(), rows.entryBeforeEvent());
    return new RiskTable(RiskExits.of(rows, causes), entries);
  }

  /** The rows of a researcher's arrays, each standing for one spell. */
  static RiskTable ofSingle(SpellRows rows, int causes) {
    return new RiskTable(
        RiskExits.of(rows.exit(), rows.end(), causes),
        RiskEntries.of(rows.entry(), null, rows.entryBeforeEvent()));
  }

  /** All began under observation; an end is 0 or a cause up to the number of causes. */
  static RiskTable of(double[] exit, int[] end, int causes) {
    return new RiskTable(RiskExits.of(exit, end, causes), RiskEntries.inside(exit.length));
  }

  /** At risk at t means entry &lt; t &le; exit. */
  static RiskTable of(double[] entry, double[] exit, int[] end, int causes) {
    return new RiskTable(RiskExits.of(exit, end, causes), RiskEntries.of(entry, null, false));
  }

  int size() {
    return time.length;
  }

  double time(int i) {
    return time[i];
  }

  long atRisk(int i) {
    return atRisk[i];
  }

  long events(int cause, int i) {
    return events[cause - 1][i];
  }

  /** The events of all causes. */
  long events(int i) {
    long sum = 0;
    for (long[] cause : events) {
      sum += cause[i];
    }
    return sum;
  }

  long censored(int i) {
    return exitsUpTo[i] - (i == 0 ? 0 : exitsUpTo[i - 1]) - events(i);
  }

  int causes() {
    return events.length;
  }

  long count() {
    return time.length == 0 ? 0 : exitsUpTo[time.length - 1];
  }

  /** Whether some came under observation after they had begun. */
  boolean hasLateEntries() {
    return entry.length > 0;
  }

  OptionalDouble endOfFollowUp() {
    return time.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(time[time.length - 1]);
  }

  /** The last row at or before an age, -1 if there is none. */
  int rowAt(double age) {
    int found = Arrays.binarySearch(time, age + 0.0);
    return found >= 0 ? found : -found - 2;
  }

  long atRiskAt(double age) {
    int row = rowAt(age);
    boolean hit = row >= 0 && time[row] == age;
    int before = hit ? row - 1 : row;
    return Math.max(0, entered(age, entryBeforeEvent) - (before < 0 ? 0 : exitsUpTo[before]));
  }

  /** The first age below both this one and the end of follow-up from which nobody is at risk. */
  OptionalDouble thinBelow(double age) {
    double until = time.length == 0 ? 0 : Math.min(age, time[time.length - 1]);
    if (!(until > 0)) {
      return OptionalDouble.empty();
    }
    if (startedInside == 0 && entry[0] > 0) {
      return OptionalDouble.of(0);
    }
    int late = 0;
    for (int i = 0; i < time.length && time[i] < until; i++) {
      while (late < entry.length && entry[late] <= time[i]) {
        late++;
      }
      if (enteredBy(late - 1) == exitsUpTo[i]) {
        return OptionalDouble.of(time[i]);
      }
    }
    return OptionalDouble.empty();
  }

  private long entered(double age, boolean atTheAgeToo) {
    if (entry.length == 0) {
      return startedInside;
    }
    int found = Arrays.binarySearch(entry, age + 0.0);
    int last = found >= 0 ? (atTheAgeToo ? found : found - 1) : -found - 2;
    return enteredBy(last);
  }

  private long enteredBy(int lastEntry) {
    return startedInside + (lastEntry < 0 ? 0 : enteredUpTo[lastEntry]);
  }

  /** The number at risk and of events at each of some ascending ages, in one pass. */
  void at(double[] ages, double[] atRiskThen, double[] eventsThen) {
    int late = 0;
    int row = 0;
    for (int i = 0; i < ages.length; i++) {
      while (late < entry.length
          && (entryBeforeEvent ? entry[late] <= ages[i] : entry[late] < ages[i])) {
        late++;
      }
      while (row < time.length && time[row] < ages[i]) {
        row++;
      }
      atRiskThen[i] = (double) (enteredBy(late - 1) - (row == 0 ? 0 : exitsUpTo[row - 1]));
      eventsThen[i] = row < time.length && time[row] == ages[i] ? (double) events(row) : 0;
    }
  }
}
