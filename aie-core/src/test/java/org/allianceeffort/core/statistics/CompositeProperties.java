package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Normalisation, weighted means, Mazziotta–Pareto and pairwise comparisons. */
class CompositeProperties {

  private static final List<UnaryOperator<double[]>> NORMALISATIONS =
      List.of(
          x -> Normalisation.minMax(x, 0, 100),
          x -> Normalisation.ranks(x, RankTies.MINIMUM),
          x -> Normalisation.ranks(x, RankTies.AVERAGE),
          x -> Normalisation.percentileRanks(x, RankTies.MINIMUM),
          x -> Normalisation.bordaPoints(x, RankTies.AVERAGE),
          x -> Normalisation.distanceToTargetAbove(x, 99),
          x -> Normalisation.distanceToTargetBelow(Arrays.stream(x).map(v -> -v).toArray(), -101),
          Normalisation::shareOfMaximum);

  @Provide
  Arbitrary<double[]> indicators() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5).map(Integer::doubleValue),
            Arbitraries.doubles().between(0, 100).ofScale(6),
            Arbitraries.just(Double.NaN))
        .array(double[].class)
        .ofMaxSize(8);
  }

  private static double[] permuted(double[] x, int[] order) {
    return IntStream.of(order).mapToDouble(i -> x[i]).toArray();
  }

  private static double[] weights(long seed, int n) {
    return IntStream.range(0, n).mapToDouble(i -> RandomNetworks.index(seed, 6, i, 4)).toArray();
  }

  @Property(tries = 1000, seed = "1")
  void aNormalisedValueDoesNotDependOnItsPlaceToTheLastBit(
      @ForAll("indicators") double[] x, @ForAll long seed) {
    int[] order = RandomNetworks.shuffled(seed, x.length);
    for (UnaryOperator<double[]> normalisation : NORMALISATIONS) {
      assertThat(normalisation.apply(permuted(x, order)))
          .isEqualTo(permuted(normalisation.apply(x), order));
    }
  }

  @Property(tries = 1000, seed = "1")
  void whatIsMissingStaysMissingAndWhatIsLargerIsNotRankedLower(@ForAll("indicators") double[] x) {
    for (UnaryOperator<double[]> normalisation : NORMALISATIONS) {
      double[] y = normalisation.apply(x);
      for (int i = 0; i < x.length; i++) {
        if (Double.isNaN(x[i])) {
          assertThat(y[i]).isNaN();
        }
        for (int j = 0; j < x.length; j++) {
          if (x[i] <= x[j] && !Double.isNaN(y[i])) {
            assertThat(y[i]).isLessThanOrEqualTo(y[j]);
          }
        }
      }
    }
  }

  @Property(tries = 1000, seed = "1")
  void minMaxAndZScoresDoNotChangeWithUnitOrOrigin(
      @ForAll("indicators") double[] x,
      @ForAll @DoubleRange(min = 0.5, max = 20) double unit,
      @ForAll @DoubleRange(min = -50, max = 50) double origin) {
    double[] moved = Arrays.stream(x).map(v -> unit * v + origin).toArray();
    close(Normalisation.minMax(moved, 0, 1), Normalisation.minMax(x, 0, 1));
    close(Normalisation.zScores(moved, 0, 1), Normalisation.zScores(x, 0, 1));
  }

  private static void close(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
        assertThat(a[i]).isCloseTo(b[i], within(1e-6));
      }
    }
  }

  @Property(tries = 1000, seed = "1")
  void aMeanLiesBetweenTheExtremesAndTheMeansAreInOrder(
      @ForAll("indicators") double[] x, @ForAll long seed) {
    double[] w = weights(seed, x.length);
    OptionalDouble least = WeightedMean.minimum(x, w);
    OptionalDouble harmonic = WeightedMean.harmonic(x, w);
    OptionalDouble geometric = WeightedMean.geometric(x, w);
    OptionalDouble arithmetic = WeightedMean.arithmetic(x, w);
    OptionalDouble quadratic = WeightedMean.power(x, w, 2);
    double present =
        IntStream.range(0, x.length).filter(i -> !Double.isNaN(x[i])).mapToDouble(i -> w[i]).sum();
    List<OptionalDouble> rising = List.of(least, harmonic, geometric, arithmetic, quadratic);
    for (int k = 0; k < rising.size(); k++) {
      assertThat(rising.get(k).isPresent()).isEqualTo(present > 0);
      if (k > 0 && present > 0) {
        assertThat(rising.get(k).getAsDouble())
            .isGreaterThanOrEqualTo(rising.get(k - 1).getAsDouble() * (1 - 1e-12));
      }
    }
  }

  @Property(tries = 1000, seed = "1")
  void leavingOutAMissingValueChangesNoMean(@ForAll("indicators") double[] x, @ForAll long seed) {
    double[] w = weights(seed, x.length);
    int[] there = IntStream.range(0, x.length).filter(i -> !Double.isNaN(x[i])).toArray();
    for (double power : new double[] {-3, -1, 0, 0.5, 1, 4}) {
      assertThat(WeightedMean.power(permuted(x, there), permuted(w, there), power).isPresent())
          .isEqualTo(WeightedMean.power(x, w, power).isPresent());
      WeightedMean.power(x, w, power)
          .ifPresent(
              mean ->
                  assertThat(
                          WeightedMean.power(permuted(x, there), permuted(w, there), power)
                              .orElseThrow())
                      .isCloseTo(mean, within(1e-12)));
    }
  }

  @Property(tries = 1000, seed = "1")
  void mazziottaParetoPunishesImbalanceOnly(@ForAll("indicators") double[] x) {
    MazziottaPareto unit = MazziottaPareto.of(x);
    unit.mean()
        .ifPresent(
            mean -> {
              double down = unit.penalisedDown().orElseThrow();
              double up = unit.penalisedUp().orElseThrow();
              assertThat(down).isLessThanOrEqualTo(mean);
              assertThat(up).isGreaterThanOrEqualTo(mean);
              assertThat(up - mean).isCloseTo(mean - down, within(1e-9));
              long different = Arrays.stream(x).filter(v -> !Double.isNaN(v)).distinct().count();
              if (different == 1) {
                assertThat(down).isCloseTo(mean, within(1e-9));
              }
            });
  }

  @Example
  void aBandRisesAndFallsAtItsOwnRates() {
    // rises from 10 to 20, is best to 24, falls to 64
    assertThat(Normalisation.band(15, 10, 20, 24, 64)).isEqualTo(0.5);
    assertThat(Normalisation.band(34, 10, 20, 24, 64)).isEqualTo(0.75);
    assertThat(Normalisation.band(22, 10, 20, 24, 64)).isEqualTo(1);
    assertThat(Normalisation.band(9, 10, 20, 24, 64)).isZero();
    assertThat(Normalisation.band(65, 10, 20, 24, 64)).isZero();
  }

  @Example
  void undefinedNormalisationsAreNaNAsSaid() {
    double[] equal = {3, 3};
    assertThat(Normalisation.minMax(equal, 0, 1)).containsOnly(Double.NaN);
    assertThat(Normalisation.zScores(equal, 0, 1)).containsOnly(Double.NaN);
    assertThat(Normalisation.zScores(new double[] {0.1, 0.1, 0.1}, 0, 1)).containsOnly(Double.NaN);
    assertThat(MazziottaPareto.standardise(equal, false)).containsOnly(Double.NaN);
    assertThat(Normalisation.percentileRanks(new double[] {3}, RankTies.MINIMUM)[0]).isNaN();
    assertThat(Normalisation.distanceToTargetAbove(equal, 3)).containsOnly(Double.NaN);
    assertThat(Normalisation.distanceToTargetBelow(equal, 3)).containsOnly(Double.NaN);
    assertThat(Normalisation.shareOfMaximum(new double[2])).containsOnly(Double.NaN);
    assertThat(Normalisation.minMax(new double[0], 0, 1)).isEmpty();
    assertThat(MazziottaPareto.of(new double[0]).penalisedUp()).isEmpty();
    assertThat(MazziottaPareto.of(new double[] {-1}).mean()).isEmpty();
  }

  @Example
  void aBandIsBestInside() {
    assertThat(Normalisation.band(0.2, 0.3, 0.9, 1.3, 3)).isZero();
    assertThat(Normalisation.band(0.6, 0.3, 0.9, 1.3, 3)).isCloseTo(0.5, within(1e-15));
    assertThat(Normalisation.band(1, 0.3, 0.9, 1.3, 3)).isEqualTo(1);
    assertThat(Normalisation.band(3.5, 0.3, 0.9, 1.3, 3)).isZero();
    assertThat(Normalisation.band(Double.NaN, 0.3, 0.9, 1.3, 3)).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normalisation.band(1, 1, 1, 2, 3))
        .withMessage("a band must be finite and rise: 1.0 < 1.0 <= 2.0 < 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normalisation.goalposts(1, 2, 2))
        .withMessage("goalposts must differ: 2.0");
  }

  @Example
  void meansOfZerosAndExtremesAreLimits() {
    double[] w = {1, 1};
    assertThat(WeightedMean.geometric(new double[] {0, 4}, w)).hasValue(0);
    assertThat(WeightedMean.harmonic(new double[] {0, 4}, w)).hasValue(0);
    assertThat(WeightedMean.power(new double[] {0, 4}, w, -2)).hasValue(0);
    assertThat(WeightedMean.power(new double[] {1e300, 1e300}, w, 5).orElseThrow())
        .isCloseTo(1e300, within(1e286));
    assertThat(WeightedMean.arithmetic(new double[] {1}, new double[] {0})).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedMean.geometric(new double[] {-1}, new double[] {1}))
        .withMessage("a value must be finite and not negative: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedMean.arithmetic(new double[] {1}, new double[] {-1}))
        .withMessage("a weight must be finite and not negative: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedMean.arithmetic(new double[1], w))
        .withMessage("there must be one weight for each value: values 1, weights 2");
  }

  @Property(tries = 1000, seed = "1")
  void consistentComparisonsGiveBackTheirWeights(
      @ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
    double[] w =
        IntStream.range(0, n).mapToDouble(i -> 1 + RandomNetworks.index(seed, 1, i, 9)).toArray();
    double sum = Arrays.stream(w).sum();
    double[] upper =
        IntStream.range(0, n)
            .boxed()
            .flatMap(i -> IntStream.range(i + 1, n).mapToObj(j -> w[i] / w[j]))
            .mapToDouble(Double::doubleValue)
            .toArray();
    AnalyticHierarchy hierarchy = AnalyticHierarchy.ofUpperTriangle(n, upper);
    for (int i = 0; i < n; i++) {
      assertThat(hierarchy.weights().get(i)).isCloseTo(w[i] / sum, within(1e-12));
    }
    assertThat(hierarchy.consistencyIndex()).isCloseTo(0, within(1e-12));
    assertThat(hierarchy.consistencyRatio().orElseThrow()).isCloseTo(0, within(1e-12));
  }

  @Property(tries = 500, seed = "1")
  void weightsFollowTheirAlternatives(
      @ForAll @IntRange(min = 2, max = 6) int n, @ForAll long seed) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = 1;
      for (int j = i + 1; j < n; j++) {
        int grade = RandomNetworks.index(seed, i, j, 17) - 8;
        matrix[i][j] = grade < 0 ? 1.0 / (1 - grade) : 1 + grade;
        matrix[j][i] = 1 / matrix[i][j];
      }
    }
    int[] order = RandomNetworks.shuffled(seed, n);
    double[][] moved = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        moved[order[i]][order[j]] = matrix[i][j];
      }
    }
    AnalyticHierarchy plain = AnalyticHierarchy.of(matrix);
    AnalyticHierarchy renamed = AnalyticHierarchy.of(moved);
    assertThat(plain.principalEigenvalue()).isGreaterThanOrEqualTo(n - 1e-12);
    for (int i = 0; i < n; i++) {
      assertThat(renamed.weights().get(order[i])).isCloseTo(plain.weights().get(i), within(1e-12));
    }
    double[][] group = AnalyticHierarchy.aggregate(List.of(matrix, matrix));
    assertThat(AnalyticHierarchy.of(group).weights().get(0))
        .isCloseTo(plain.weights().get(0), within(1e-12));
  }

  @Example
  void refusesComparisonsThatContradictThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnalyticHierarchy.of(new double[][] {{1, 3}, {0.33, 1}}))
        .withMessage(
            "comparisons must be from 1e-9 to 1e9 and reciprocal: row 1, column 0, 0.33 and 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnalyticHierarchy.of(new double[0][]))
        .withMessage("comparisons must not be empty: 0 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnalyticHierarchy.ofUpperTriangle(3, 1, 2))
        .withMessage("n alternatives need n(n - 1)/2 comparisons: alternatives 3, comparisons 2");
    assertThat(AnalyticHierarchy.ofUpperTriangle(16, ones(120)).consistencyRatio()).isEmpty();
    assertThat(AnalyticHierarchy.ofUpperTriangle(1).weights().get(0)).isEqualTo(1);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
