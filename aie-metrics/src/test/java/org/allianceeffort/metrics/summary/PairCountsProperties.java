package org.allianceeffort.metrics.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PairCountsProperties {

  /** A size from which no matrix is made. */
  private static final int TOO_LARGE = 5_000;

  private record Counted(int from, int to, long count) {}

  private static List<Counted> counted(int size, long expected, List<Integer> pairs, int range) {
    PairCounts counts = new PairCounts(size, expected);
    for (int pair : pairs) {
      counts.add(pair / range, pair % range);
    }
    List<Counted> seen = new ArrayList<>();
    counts.forEach((from, to, count) -> seen.add(new Counted(from, to, count)));
    assertThat(counts.distinct()).isEqualTo(seen.size());
    return seen;
  }

  private static List<Counted> naive(List<Integer> pairs, int range) {
    Map<Integer, Long> counts = new TreeMap<>();
    pairs.forEach(pair -> counts.merge(pair, 1L, Long::sum));
    List<Counted> expected = new ArrayList<>();
    counts.forEach((pair, count) -> expected.add(new Counted(pair / range, pair % range, count)));
    return expected;
  }

  @Property(tries = 1000, seed = "1")
  void theMatrixCountsAsAMapDoes(
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @Size(max = 60) List<@IntRange(max = 143) Integer> numbers) {
    List<Integer> pairs = numbers.stream().map(number -> number % (size * size)).toList();
    assertThat(counted(size, 1_000, pairs, size)).isEqualTo(naive(pairs, size));
  }

  @Property(tries = 1000, seed = "1")
  void theTableCountsAsAMapDoes(
      @ForAll @IntRange(min = 1, max = 12) int range,
      @ForAll @Size(max = 60) List<@IntRange(max = 143) Integer> numbers) {
    List<Integer> pairs = numbers.stream().map(number -> number % (range * range)).toList();
    assertThat(counted(TOO_LARGE, 0, pairs, range)).isEqualTo(naive(pairs, range));
  }

  @Property(tries = 20, seed = "1")
  void theTableGrows(@ForAll @IntRange(min = 600, max = 4_000) int distinct) {
    Assume.that(distinct < TOO_LARGE);
    PairCounts counts = new PairCounts(TOO_LARGE, 0);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < distinct; i++) {
        counts.add(i, TOO_LARGE - 1 - i);
      }
    }
    List<Counted> seen = new ArrayList<>();
    counts.forEach((from, to, count) -> seen.add(new Counted(from, to, count)));
    assertThat(seen).hasSize(distinct);
    for (int i = 0; i < distinct; i++) {
      assertThat(seen.get(i)).isEqualTo(new Counted(i, TOO_LARGE - 1 - i, 2));
    }
  }

  @Property(tries = 20)
  void theMatrixCountsMany(@ForAll @IntRange(max = 5_000) int adds) {
    List<Integer> pairs = IntStream.range(0, adds).mapToObj(i -> i * i % 144).toList();
    assertThat(counted(12, 5_000, pairs, 12)).isEqualTo(naive(pairs, 12));
  }
}
