package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How many were at risk, ended and were censored at each age at which a spell was last seen.
 *
 * <p>Built by sorting primitives: n log n in the number of rows.
 */
final class RiskTable {
  private static final double[] NO_ENTRY = {};

  private final double[] time;
  private final long[] atRisk;
  private final long[] exitsUpTo;
  private final long[][] events;
  private final double[] entry;
  private final long[] enteredUpTo;
  private final long startedInside;
  private final boolean entryBeforeEvent;

  private RiskTable(Exits exits, Entries entries) {
    this.time = exits.time;
    this.events = exits.events;
    this.exitsUpTo = exits.upTo;
    this.entry = entries.entry;
    this.enteredUpTo = entries.upTo;
    this.startedInside = entries.startedInside;
    this.entryBeforeEvent = entries.entryBeforeEvent;
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
    Entries entries = Entries.of(rows.entry(), rows.count(), rows.entryBeforeEvent());
    return new RiskTable(Exits.of(rows, causes), entries);
  }

  /** The rows of a researcher's arrays, each standing for one spell. */
  static RiskTable ofSingle(SpellRows rows, int causes) {
    return new RiskTable(
        Exits.of(rows.exit(), rows.end(), causes),
        Entries.of(rows.entry(), null, rows.entryBeforeEvent()));
  }

  /** All began under observation; an end is 0 or a cause up to the number of causes. */
  static RiskTable of(double[] exit, int[] end, int causes) {
    return new RiskTable(Exits.of(exit, end, causes), Entries.inside(exit.length));
  }

  /** At risk at t means entry &lt; t &le; exit. */
  static RiskTable of(double[] entry, double[] exit, int[] end, int causes) {
    return new RiskTable(Exits.of(exit, end, causes), Entries.of(entry, null, false));
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

  /** When spells came under observation. */
  @SuppressWarnings("ArrayRecordComponent") // columns that never leave the class
  private record Entries(
      double[] entry, long[] upTo, long startedInside, boolean entryBeforeEvent) {

    static Entries inside(long count) {
      return new Entries(NO_ENTRY, new long[0], count, true);
    }

    static Entries of(double[] entries, long @Nullable [] count, boolean entryBeforeEvent) {
      long inside = 0;
      double[] late = new double[entries.length];
      int size = 0;
      for (int i = 0; i < entries.length; i++) {
        if (entries[i] == Double.NEGATIVE_INFINITY) {
          inside += count == null ? 1 : count[i];
        } else {
          late[size++] = entries[i] + 0.0;
        }
      }
      Arrays.sort(late, 0, size);
      double[] distinct = distinct(late, size);
      long[] upTo = tally(distinct, late, size);
      if (count != null) {
        Arrays.fill(upTo, 0);
        for (int i = 0; i < entries.length; i++) {
          if (entries[i] != Double.NEGATIVE_INFINITY) {
            upTo[Arrays.binarySearch(distinct, entries[i] + 0.0)] += count[i];
          }
        }
      }
      accumulate(upTo);
      return new Entries(distinct, upTo, inside, entryBeforeEvent);
    }
  }

  /** When spells were last seen and how they ended. */
  @SuppressWarnings("ArrayRecordComponent") // columns that never leave the class
  private record Exits(double[] time, long[] upTo, long[][] events) {

    static Exits of(SpellRows rows, int causes) {
      double[] sorted = rows.exit().clone();
      Arrays.sort(sorted);
      double[] time = distinct(sorted, sorted.length);
      long[] upTo = new long[time.length];
      long[][] events = new long[causes][time.length];
      int at = 0;
      for (int i = 0; i < rows.size(); i++) {
        // rows of a tally come sorted: the next row is at this age or the next one
        if (time[at] != rows.exit()[i]) {
          boolean next = at + 1 < time.length && time[at + 1] == rows.exit()[i];
          at = next ? at + 1 : Arrays.binarySearch(time, rows.exit()[i]);
        }
        upTo[at] += rows.count()[i];
        if (rows.end()[i] > 0) {
          events[rows.end()[i] - 1][at] += rows.count()[i];
        }
      }
      accumulate(upTo);
      return new Exits(time, upTo, events);
    }

    /**
     * Sorts once with the end as the lowest bit, under the bits of the age: those of numbers from 0
     * are in the order of the numbers and leave the sign bit free.
     */
    static Exits ofOneCause(double[] exit, int[] end) {
      long[] key = new long[exit.length];
      for (int i = 0; i < exit.length; i++) {
        key[i] = (Double.doubleToRawLongBits(exit[i] + 0.0) << 1 | end[i]) ^ Long.MIN_VALUE;
      }
      Arrays.sort(key);
      int size = 0;
      for (int i = 0; i < key.length; i++) {
        size += i == 0 || key[i] >>> 1 != key[i - 1] >>> 1 ? 1 : 0;
      }
      double[] time = new double[size];
      long[] upTo = new long[size];
      long[] events = new long[size];
      int at = -1;
      for (int i = 0; i < key.length; i++) {
        if (i == 0 || key[i] >>> 1 != key[i - 1] >>> 1) {
          time[++at] = Double.longBitsToDouble((key[i] ^ Long.MIN_VALUE) >>> 1);
        }
        upTo[at] = i + 1L;
        events[at] += key[i] & 1;
      }
      return new Exits(time, upTo, new long[][] {events});
    }

    /** Sorts once for all and once for each cause, which is faster than a search for each row. */
    static Exits of(double[] exit, int[] end, int causes) {
      if (causes == 1) {
        return ofOneCause(exit, end);
      }
      double[] sorted = new double[exit.length];
      for (int i = 0; i < exit.length; i++) {
        sorted[i] = exit[i] + 0.0;
      }
      Arrays.sort(sorted);
      double[] time = distinct(sorted, sorted.length);
      long[] upTo = tally(time, sorted, sorted.length);
      long[][] events = new long[causes][];
      for (int cause = 1; cause <= causes; cause++) {
        double[] own = new double[exit.length];
        int size = 0;
        for (int i = 0; i < exit.length; i++) {
          if (end[i] == cause) {
            own[size++] = exit[i] + 0.0;
          }
        }
        Arrays.sort(own, 0, size);
        events[cause - 1] = tally(time, own, size);
      }
      accumulate(upTo);
      return new Exits(time, upTo, events);
    }
  }

  private static long[] tally(double[] time, double[] sorted, int size) {
    long[] counts = new long[time.length];
    int at = 0;
    for (int i = 0; i < size; i++) {
      while (time[at] < sorted[i]) {
        at++;
      }
      counts[at]++;
    }
    return counts;
  }

  private static double[] distinct(double[] sorted, int size) {
    double[] distinct = new double[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(distinct, n);
  }

  private static void accumulate(long[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] = Math.addExact(counts[i], counts[i - 1]);
    }
  }
}
