package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Distances of profiles and distributions. */
class DistanceProperties {

  private static double[] profile(long seed, long stream, int k) {
    return IntStream.range(0, k)
        .mapToDouble(
            d ->
                CounterBasedRandom.uniform(seed, stream, d) < 0.15
                    ? Double.NaN
                    : 1 + RandomNetworks.index(seed, stream + 100, d, 7))
        .toArray();
  }

  private static double[] permuted(double[] x, int[] order) {
    return IntStream.of(order).mapToDouble(i -> x[i]).toArray();
  }

  @Property(tries = 1000, seed = "1")
  void distancesAreSymmetricZeroForTheSameAndFollowNoOrderOfDimensions(
      @ForAll long seed, @ForAll @IntRange(max = 7) int k) {
    double[] a = profile(seed, 1, k);
    double[] b = profile(seed, 2, k);
    double[] v = IntStream.range(0, k).mapToDouble(d -> 0.5 + d).toArray();
    int[] order = RandomNetworks.shuffled(seed, k);
    double[] a2 = permuted(a, order);
    double[] b2 = permuted(b, order);
    double[] v2 = permuted(v, order);
    assertThat(KogutSingh.distance(b, a, v)).isEqualTo(KogutSingh.distance(a, b, v));
    assertThat(EuclideanDistance.raw(b, a)).isEqualTo(EuclideanDistance.raw(a, b));
    KogutSingh.distance(a, a, v).ifPresent(d -> assertThat(d).isZero());
    close(KogutSingh.distance(a2, b2, v2), KogutSingh.distance(a, b, v));
    close(EuclideanDistance.raw(a2, b2), EuclideanDistance.raw(a, b));
    close(EuclideanDistance.standardised(a2, b2, v2), EuclideanDistance.standardised(a, b, v));
    // Kogut–Singh is the mean square of which the standardised form is the root of the sum
    OptionalDouble standardised = EuclideanDistance.standardised(a, b, v);
    KogutSingh.distance(a, b, v)
        .ifPresent(
            d -> assertThat(standardised.orElseThrow()).isCloseTo(Math.sqrt(d * k), within(1e-12)));
  }

  private static void close(OptionalDouble a, OptionalDouble b) {
    assertThat(a.isPresent()).isEqualTo(b.isPresent());
    a.ifPresent(x -> assertThat(x).isCloseTo(b.orElseThrow(), within(1e-12)));
  }

  @Property(tries = 500, seed = "1")
  void mahalanobisDoesNotChangeWithTheScaleOfADimension(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int k) {
    int n = k + 6;
    double[][] table = new double[n][k];
    double[][] scaled = new double[n][k];
    for (int i = 0; i < n; i++) {
      for (int d = 0; d < k; d++) {
        table[i][d] = CounterBasedRandom.uniform(seed, d, i);
        scaled[i][d] = table[i][d] * (d + 2) - 5;
      }
    }
    Mahalanobis plain = Mahalanobis.of(table).orElseThrow();
    Mahalanobis other = Mahalanobis.of(scaled).orElseThrow();
    assertThat(other.distance(scaled[0], scaled[1]))
        .isCloseTo(plain.distance(table[0], table[1]), within(1e-7));
    assertThat(plain.distance(table[0], table[0])).isZero();
  }

  @Property(tries = 1000, seed = "1")
  void jensenShannonIsAMetricBetweenZeroAndOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int k) {
    double[][] p = new double[3][k];
    for (int i = 0; i < 3; i++) {
      for (int d = 0; d < k; d++) {
        p[i][d] = RandomNetworks.index(seed, i, d, 4);
      }
    }
    OptionalDouble ab = JensenShannon.distance(p[0], p[1]);
    OptionalDouble bc = JensenShannon.distance(p[1], p[2]);
    OptionalDouble ac = JensenShannon.distance(p[0], p[2]);
    assertThat(ab.isPresent())
        .isEqualTo(Arrays.stream(p[0]).sum() > 0 && Arrays.stream(p[1]).sum() > 0);
    assertThat(JensenShannon.distance(p[1], p[0])).isEqualTo(ab);
    ab.ifPresent(d -> assertThat(d).isBetween(0.0, 1.0));
    JensenShannon.distance(p[0], Arrays.stream(p[0]).map(w -> 4 * w).toArray())
        .ifPresent(d -> assertThat(d).isZero());
    if (ab.isPresent() && bc.isPresent() && ac.isPresent()) {
      assertThat(ac.getAsDouble()).isLessThanOrEqualTo(ab.getAsDouble() + bc.getAsDouble() + 1e-12);
    }
  }

  @Example
  void knownDistancesOfDistributions() {
    // scipy 1.10.1: scipy.spatial.distance.jensenshannon([1, 0], [0.5, 0.5], base=2)
    assertThat(JensenShannon.distance(new double[] {1, 0}, new double[] {0.5, 0.5}).orElseThrow())
        .isCloseTo(0.5579230452841438, within(1e-12));
    assertThat(JensenShannon.distance(new double[] {1, 0}, new double[] {0, 3})).hasValue(1);
  }

  @Example
  void whatHasNothingInCommonHasNoDistance() {
    double[] none = {};
    assertThat(KogutSingh.distance(none, none, none)).isEmpty();
    assertThat(EuclideanDistance.raw(none, none)).isEmpty();
    assertThat(JensenShannon.distance(none, none)).isEmpty();
    assertThat(KogutSingh.distance(new double[] {1}, new double[] {2}, new double[] {0})).isEmpty();
    assertThat(EuclideanDistance.raw(new double[] {Double.NaN}, new double[] {2})).isEmpty();
    assertThat(Mahalanobis.of(new double[0][])).isEmpty();
    assertThat(Mahalanobis.of(new double[][] {{1, 2}, {2, 3}})).isEmpty();
    assertThat(Mahalanobis.of(new double[][] {{1, 2}, {2, 4}, {3, 6}, {5, 10}})).isEmpty();
    assertThat(KogutSingh.sampleVariances(new double[][] {{1, 2}})).containsOnly(Double.NaN);
    assertThat(KogutSingh.sampleVariances(new double[0][])).isEmpty();
  }

  @Example
  void refusesProfilesThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KogutSingh.distance(new double[1], new double[2], new double[1]))
        .withMessage("profiles must have the same dimensions: 1 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KogutSingh.distance(new double[1], new double[1], new double[] {-1}))
        .withMessage("a variance must be finite and not negative: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JensenShannon.distance(new double[] {-1}, new double[] {1}))
        .withMessage("a weight must be finite and not negative: -1.0");
  }
}
