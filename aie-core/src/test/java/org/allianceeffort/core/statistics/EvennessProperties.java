package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Burstiness of intervals, inequality of amounts, the elephant factor. */
class EvennessProperties {

  private static final List<Function<Inequality, OptionalDouble>> INEQUALITY =
      List.of(
          Inequality::gini,
          Inequality::giniCorrected,
          Inequality::entropy,
          Inequality::evenness,
          Inequality::effectiveNumber,
          Inequality::herfindahl,
          Inequality::herfindahlNormalised,
          Inequality::effectiveNumberByHerfindahl,
          Inequality::theil,
          Inequality::theilNormalised,
          Inequality::meanLogDeviation,
          i -> i.atkinson(0.5),
          i -> i.atkinson(1),
          i -> i.atkinson(2),
          Inequality::hoover,
          Inequality::coefficientOfVariation,
          Inequality::topShare);

  @Provide
  Arbitrary<double[]> amounts() {
    return Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1e6).ofScale(6),
            Arbitraries.integers().between(0, 4).map(Integer::doubleValue))
        .array(double[].class)
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<long[]> counts() {
    return Arbitraries.longs().between(0, 50).array(long[].class).ofMaxSize(9);
  }

  private static double[] shuffled(double[] x, long seed) {
    int[] order = RandomNetworks.shuffled(seed, x.length);
    return IntStream.of(order).mapToDouble(i -> x[i]).toArray();
  }

  @Property(tries = 1000, seed = "1")
  void inequalityDoesNotDependOnTheOrderOfMembersToTheLastBit(
      @ForAll("amounts") double[] x, @ForAll long seed) {
    Inequality plain = Inequality.of(x);
    Inequality moved = Inequality.of(shuffled(x, seed));
    for (Function<Inequality, OptionalDouble> statistic : INEQUALITY) {
      assertThat(statistic.apply(moved)).isEqualTo(statistic.apply(plain));
    }
  }

  @Property(tries = 1000, seed = "1")
  void inequalityIsNeverNaNAndDoesNotChangeWithTheUnit(@ForAll("amounts") double[] x) {
    Inequality plain = Inequality.of(x);
    Inequality scaled = Inequality.of(Arrays.stream(x).map(v -> v * 1024).toArray());
    for (Function<Inequality, OptionalDouble> statistic : INEQUALITY) {
      OptionalDouble value = statistic.apply(plain);
      assertThat(value.isPresent()).isEqualTo(statistic.apply(scaled).isPresent());
      if (value.isPresent()) {
        assertThat(value.getAsDouble()).isNotNaN().isNotNegative();
        if (value.getAsDouble() < Double.POSITIVE_INFINITY) {
          assertThat(statistic.apply(scaled).orElseThrow())
              .isCloseTo(value.getAsDouble(), within(1e-12));
        }
      }
    }
  }

  @Property(tries = 500, seed = "1")
  void equalSharesAreNoInequality(
      @ForAll @IntRange(min = 2, max = 50) int n,
      @ForAll @IntRange(min = -300, max = 300) int power) {
    double[] amounts = new double[n];
    Arrays.fill(amounts, 3 * StrictMath.pow(10, power));
    Inequality equal = Inequality.of(amounts);
    assertThat(equal.gini().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(equal.evenness().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(equal.theil().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(equal.effectiveNumber().orElseThrow()).isCloseTo(n, within(1e-10));
  }

  @Example
  void nothingToShareIsNoFigure() {
    for (double[] amounts : List.of(new double[0], new double[3], new double[] {-0.0})) {
      for (Function<Inequality, OptionalDouble> statistic : INEQUALITY) {
        assertThat(statistic.apply(Inequality.of(amounts))).isEmpty();
      }
    }
    assertThat(Inequality.of(new double[3]).members()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inequality.of(new double[] {1, -2}))
        .withMessage("an amount must be finite and not negative: -2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inequality.of(new double[] {1}).atkinson(0))
        .withMessage("aversion must be finite and above 0: 0.0");
  }

  @Property(tries = 1000, seed = "1")
  void burstinessDoesNotDependOnTheOrderOfIntervalsToTheLastBit(
      @ForAll("amounts") double[] x, @ForAll long seed) {
    Burstiness plain = Burstiness.of(x);
    Burstiness moved = Burstiness.of(shuffled(x, seed));
    assertThat(moved.classic()).isEqualTo(plain.classic());
    assertThat(moved.finiteSize()).isEqualTo(plain.finiteSize());
  }

  @Property(tries = 1000, seed = "1")
  void burstinessStaysInItsRangeAndDoesNotChangeWithTheUnit(@ForAll("amounts") double[] x) {
    Burstiness plain = Burstiness.of(x);
    Burstiness scaled = Burstiness.of(Arrays.stream(x).map(v -> v / 1024).toArray());
    for (Function<Burstiness, OptionalDouble> statistic :
        List.<Function<Burstiness, OptionalDouble>>of(
            Burstiness::classic,
            Burstiness::classicFromSample,
            Burstiness::finiteSize,
            Burstiness::memory)) {
      OptionalDouble value = statistic.apply(plain);
      if (value.isPresent()) {
        assertThat(value.getAsDouble()).isBetween(-1.0, 1.0);
        statistic
            .apply(scaled)
            .ifPresent(v -> assertThat(v).isCloseTo(value.getAsDouble(), within(1e-9)));
      }
    }
  }

  @Property(tries = 1000, seed = "1")
  void wholeIntervalsGiveTheSameEitherWay(@ForAll("counts") long[] x) {
    Burstiness whole = Burstiness.of(x);
    Burstiness real = Burstiness.of(Arrays.stream(x).asDoubleStream().toArray());
    assertThat(whole.classic().isPresent()).isEqualTo(real.classic().isPresent());
    whole
        .classic()
        .ifPresent(v -> assertThat(v).isCloseTo(real.classic().orElseThrow(), within(1e-12)));
    whole
        .finiteSize()
        .ifPresent(v -> assertThat(v).isCloseTo(real.finiteSize().orElseThrow(), within(1e-12)));
    assertThat(whole.memory()).isEqualTo(real.memory());
  }

  @Example
  void burstinessOfNothingOneAndZeros() {
    assertThat(Burstiness.of(new long[0]).classic()).isEmpty();
    assertThat(Burstiness.of(new long[0]).mean()).isEmpty();
    assertThat(Burstiness.of(new long[] {5}).classic()).hasValue(-1);
    assertThat(Burstiness.of(new long[] {5}).finiteSize()).isEmpty();
    assertThat(Burstiness.of(new long[5]).finiteSize()).isEmpty();
    assertThat(Burstiness.of(new long[] {7, 7, 7, 7}).finiteSize()).hasValue(-1);
    assertThat(Burstiness.of(new double[] {0.1, 0.1, 0.1}).finiteSize()).hasValue(-1);
    assertThat(Burstiness.of(new long[] {0, 0, 0, 9}).finiteSize().orElseThrow())
        .isCloseTo(1, within(1e-15));
    long large = Long.MAX_VALUE;
    assertThat(Burstiness.of(new long[] {large, large}).classic()).hasValue(-1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Burstiness.of(new long[] {-1}))
        .withMessage("an interval must not be negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Burstiness.of(new double[] {Double.NaN}))
        .withMessage("an interval must be finite and not negative: NaN");
  }

  @Property(tries = 1000, seed = "1")
  void theElephantsCarryHalfAndOneLessWouldNot(@ForAll("counts") long[] counts, @ForAll long seed) {
    long total = Arrays.stream(counts).sum();
    long[] falling = Arrays.stream(counts).map(c -> -c).sorted().map(c -> -c).toArray();
    if (total == 0) {
      assertThat(ElephantFactor.of(counts)).isEmpty();
      return;
    }
    int k = ElephantFactor.of(counts).orElseThrow();
    assertThat(2 * Arrays.stream(falling, 0, k).sum()).isGreaterThanOrEqualTo(total);
    assertThat(2 * Arrays.stream(falling, 0, k - 1).sum()).isLessThan(total);
    int[] order = RandomNetworks.shuffled(seed, counts.length);
    assertThat(ElephantFactor.of(IntStream.of(order).mapToLong(i -> counts[i]).toArray()))
        .hasValue(k);
  }

  @Example
  void elephantsAreNamedByFallingCountThenById() {
    assertThat(ElephantFactor.carriers(Map.of("c", 3L, "b", 3L, "a", 2L, "d", 4L)))
        .containsExactly("d", "b");
    assertThat(ElephantFactor.carriers(Map.of("a", 0L))).isEmpty();
    assertThat(ElephantFactor.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE})).hasValue(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElephantFactor.of(new long[] {-1}))
        .withMessage("a count must not be negative: -1");
  }
}
