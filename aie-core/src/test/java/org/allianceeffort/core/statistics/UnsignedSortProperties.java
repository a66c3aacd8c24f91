package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UnsignedSortProperties {

  /** Enough numbers for the passes by digits, from all alike to all different. */
  @Provide
  Arbitrary<long[]> numbers() {
    return Arbitraries.longs()
        .flatMap(
            seed ->
                Arbitraries.integers()
                    .between(1, Long.SIZE)
                    .flatMap(
                        bits ->
                            Arbitraries.integers()
                                .between(0, 3_000)
                                .map(size -> drawn(seed, bits, size))));
  }

  private static long[] drawn(long seed, int bits, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    long common = random.nextLong();
    int low = random.nextInt(Long.SIZE - bits + 1);
    return random
        .longs(size)
        .map(number -> common ^ (number >>> (Long.SIZE - bits) << low))
        .toArray();
  }

  @Property(tries = 300, seed = "1")
  void theOrderIsThatOfNumbersWithoutSign(@ForAll("numbers") long[] numbers) {
    long[] expected =
        Arrays.stream(numbers).boxed().sorted(Long::compareUnsigned).mapToLong(n -> n).toArray();
    UnsignedSort.sort(numbers);
    assertThat(numbers).isEqualTo(expected);
  }

  @Property(tries = 50, seed = "1")
  void aFewFarNumbersAmongACrowdChangeNothing(@ForAll @IntRange(min = 1, max = 5) int far) {
    long[] numbers = drawn(far, 10, 5_000);
    for (int i = 0; i < far; i++) {
      numbers[i * 700] = Long.MIN_VALUE + i;
    }
    long[] expected =
        Arrays.stream(numbers).boxed().sorted(Long::compareUnsigned).mapToLong(n -> n).toArray();
    UnsignedSort.sort(numbers);
    assertThat(numbers).isEqualTo(expected);
  }
}
