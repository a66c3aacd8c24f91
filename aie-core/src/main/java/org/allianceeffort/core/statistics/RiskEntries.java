package org.allianceeffort.core.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When spells came under observation. */
@SuppressWarnings("ArrayRecordComponent") // columns that never leave the package
record RiskEntries(double[] entry, long[] upTo, long startedInside, boolean entryBeforeEvent) {

  private static final double[] NO_ENTRY = {};

  static RiskEntries inside(long count) {
    return new RiskEntries(NO_ENTRY, new long[0], count, true);
  }

  static RiskEntries of(double[] entries, long @Nullable [] count, boolean entryBeforeEvent) {
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
    double[] distinct = SortedAges.distinct(late, size);
    long[] upTo = SortedAges.tally(distinct, late, size);
    if (count != null) {
      Arrays.fill(upTo, 0);
      for (int i = 0; i < entries.length; i++) {
        if (entries[i] != Double.NEGATIVE_INFINITY) {
          upTo[Arrays.binarySearch(distinct, entries[i] + 0.0)] += count[i];
        }
      }
    }
    SortedAges.accumulate(upTo);
    return new RiskEntries(distinct, upTo, inside, entryBeforeEvent);
  }
}
