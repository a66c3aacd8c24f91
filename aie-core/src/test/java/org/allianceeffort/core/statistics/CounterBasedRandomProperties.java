package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CounterBasedRandomProperties {

  @Property(tries = 1000, seed = "1")
  void aDrawIsAFunctionOfItsPlaceAndNeverAnEnd(
      @ForAll long seed,
      @ForAll long stream,
      @ForAll long draw,
      @ForAll @IntRange(min = 1) int bound) {
    double u = CounterBasedRandom.uniform(seed, stream, draw);
    assertThat(u)
        .isStrictlyBetween(0.0, 1.0)
        .isEqualTo(CounterBasedRandom.uniform(seed, stream, draw));
    assertThat(CounterBasedRandom.index(seed, stream, draw, bound)).isBetween(0, bound - 1);
    assertThat(CounterBasedRandom.bits(seed, stream, draw))
        .isNotEqualTo(CounterBasedRandom.bits(seed, stream, draw + 1))
        .isNotEqualTo(CounterBasedRandom.bits(seed, stream + 1, draw))
        .isNotEqualTo(CounterBasedRandom.bits(seed + 1, stream, draw));
  }

  @Example
  void drawsAreUniformAndUncorrelated() {
    int n = 1_000_000;
    long stream = CounterBasedRandom.stream("uniform");
    double sum = 0;
    double squares = 0;
    double products = 0;
    double before = 0.5;
    for (int i = 0; i < n; i++) {
      double u = CounterBasedRandom.uniform(7, stream, i);
      sum += u;
      squares += (u - 0.5) * (u - 0.5);
      products += (u - 0.5) * (before - 0.5);
      before = u;
    }
    // five standard errors
    assertThat(sum / n).isCloseTo(0.5, within(5 * Math.sqrt(1 / 12.0 / n)));
    assertThat(squares / n).isCloseTo(1 / 12.0, within(5 * Math.sqrt(1 / 180.0 / n)));
    assertThat(products / n).isCloseTo(0, within(5 / 12.0 / Math.sqrt(n)));
  }

  @Example
  void drawsStayTheSameForEver() {
    // a change here changes every seeded figure ever published
    assertThat(CounterBasedRandom.stream("")).isEqualTo(-4359066618775142608L);
    assertThat(CounterBasedRandom.stream("bootstrap")).isEqualTo(35108426482356081L);
    assertThat(CounterBasedRandom.bits(1, 2, 3)).isEqualTo(-8296621117690708889L);
    assertThatIllegalArgumentException().isThrownBy(() -> CounterBasedRandom.index(1, 2, 3, 0));
  }
}
