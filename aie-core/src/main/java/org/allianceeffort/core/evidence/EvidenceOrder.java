package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The canonical order of records of one type: by second (a day lies at its start, before the points
 * of time there), then by key, then by text.
 */
final class EvidenceOrder {

  private static final Comparator<Placed> ORDER =
      Comparator.comparingLong(Placed::second)
          .thenComparing(Placed::isTime)
          .thenComparing(Placed::key)
          .thenComparing(placed -> placed.record().toString());

  private EvidenceOrder() {}

  private record Placed(long second, boolean isTime, String key, Evidence record) {}

  static ImmutableList<Evidence> sorted(Collection<Evidence> records, ZoneId zone) {
    return records.stream()
        .map(
            record -> {
              Moment at = record.at();
              return new Placed(at.epochSecond(zone), !at.isDate(), record.key(), record);
            })
        .sorted(ORDER)
        .map(Placed::record)
        .collect(ImmutableList.toImmutableList());
  }

  /** The place of the first record at a second or after it. */
  static int placeOf(long second, List<? extends Evidence> sorted, ZoneId zone) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).at().epochSecond(zone) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
