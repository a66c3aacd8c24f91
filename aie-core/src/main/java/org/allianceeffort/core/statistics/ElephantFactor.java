package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * On how few shoulders the work rests: the smallest number of persons who carry at least half of
 * it.
 *
 * <p>k = min {j : 2 · (x<sub>(1)</sub> + … + x<sub>(j)</sub>) ≥ Σx}, counts in falling order.
 *
 * <p>A number of persons, from 1 to the number of those who carry anything; low is fragile.
 *
 * <p>Empty if nobody carries anything. Among equal counts the lower id comes first, so that it is
 * certain who is named.
 *
 * <p>Whole numbers throughout; cost n log n.
 *
 * <p>CHAOSS project, metric Elephant Factor; the half as in Bus Factor: Avelino, Passos, Hora and
 * Valente (2016), doi:10.1109/ICPC.2016.7503718.
 */
public final class ElephantFactor {

  private ElephantFactor() {}

  /**
   * The smallest number of counts that make up at least half of the sum.
   *
   * @param counts how much each person carries, 0 or more
   * @return the number of persons, empty if the counts are all 0 or none
   * @throws IllegalArgumentException if a count is negative
   */
  public static OptionalInt of(long[] counts) {
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    if (sorted.length > 0 && sorted[0] < 0) {
      throw new IllegalArgumentException("a count must not be negative: " + sorted[0]);
    }
    BigInteger total = BigInteger.ZERO;
    for (long count : sorted) {
      total = total.add(BigInteger.valueOf(count));
    }
    if (total.signum() == 0) {
      return OptionalInt.empty();
    }
    BigInteger carried = BigInteger.ZERO;
    int persons = 0;
    while (carried.shiftLeft(1).compareTo(total) < 0) {
      persons++;
      carried = carried.add(BigInteger.valueOf(sorted[sorted.length - persons]));
    }
    return OptionalInt.of(persons);
  }

  /**
   * The persons who carry at least half, the one who carries most first.
   *
   * @param counts how much each person carries by id, 0 or more
   * @return the ids by falling count, then by id; empty if nobody carries anything
   * @throws IllegalArgumentException if a count is negative
   */
  public static ImmutableList<String> carriers(Map<String, Long> counts) {
    OptionalInt persons = of(counts.values().stream().mapToLong(Long::longValue).toArray());
    List<Map.Entry<String, Long>> order = new ArrayList<>(counts.entrySet());
    order.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return order.stream()
        .limit(persons.orElse(0))
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }
}
