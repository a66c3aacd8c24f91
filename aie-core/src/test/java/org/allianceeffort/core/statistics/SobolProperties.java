package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The sequence of Sobol and the indices named after him. */
class SobolProperties {

  // scipy 1.17.1: scipy.stats.qmc.Sobol(d, scramble=False).random(n), dimensions and points from 0
  @Example
  void pointsAreThoseOfOtherImplementations() {
    SobolSequence sequence = SobolSequence.of(128);
    assertThat(sequence.point(1)[0]).isEqualTo(0.5);
    assertThat(sequence.point(3)[0]).isEqualTo(0.25);
    assertThat(sequence.point(3)[1]).isEqualTo(0.75);
    assertThat(sequence.point(7)[2]).isEqualTo(0.375);
    assertThat(sequence.point(100)[5]).isEqualTo(0.7421875);
    assertThat(sequence.point(777)[17]).isEqualTo(0.8642578125);
    assertThat(sequence.point(1000)[36]).isEqualTo(0.8486328125);
    assertThat(sequence.point(513)[63]).isEqualTo(0.0419921875);
    assertThat(sequence.point(999)[100]).isEqualTo(0.7060546875);
    assertThat(sequence.point(1000)[127]).isEqualTo(0.5439453125);
  }

  @Property(tries = 300, seed = "1")
  void everyBlockFillsEverySliceOnce(
      @ForAll @IntRange(max = 9) int power,
      @ForAll @IntRange(max = 1000) int block,
      @ForAll long seed,
      @ForAll boolean shifted) {
    SobolSequence sequence = shifted ? SobolSequence.shifted(128, seed) : SobolSequence.of(128);
    int n = 1 << power;
    BitSet[] filled = new BitSet[128];
    for (int d = 0; d < 128; d++) {
      filled[d] = new BitSet(n);
    }
    for (int i = 0; i < n; i++) {
      double[] point = sequence.point((long) block * n + i);
      for (int d = 0; d < 128; d++) {
        assertThat(point[d]).isBetween(0.0, Math.nextDown(1.0));
        filled[d].set((int) (point[d] * n));
      }
    }
    for (int d = 0; d < 128; d++) {
      assertThat(filled[d].cardinality()).isEqualTo(n);
    }
  }

  /**
   * Sobol's property A: 2<sup>d</sup> points fall one into each of the 2<sup>d</sup> halves of all
   * coordinates; equivalent to a determinant over two elements that the table must make 1.
   */
  @Example
  void theFirstBitsOfTheDirectionNumbersAreIndependent() {
    for (int d = 1; d <= 128; d++) {
      int[][] directions = SobolDirections.directions(d);
      BitSet[] rows = new BitSet[d];
      for (int i = 0; i < d; i++) {
        rows[i] = new BitSet(d);
        for (int bit = 0; bit < Math.min(d, 32); bit++) {
          rows[i].set(bit, directions[i][bit] < 0);
        }
      }
      if (d <= 32) {
        assertThat(rank(rows)).as("dimensions " + d).isEqualTo(d);
      }
    }
  }

  private static int rank(BitSet[] rows) {
    int rank = 0;
    for (int column = 0; column < rows.length; column++) {
      int pivot = rank;
      while (pivot < rows.length && !rows[pivot].get(column)) {
        pivot++;
      }
      if (pivot == rows.length) {
        continue;
      }
      BitSet found = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = found;
      for (int i = 0; i < rows.length; i++) {
        if (i != rank && rows[i].get(column)) {
          rows[i].xor(found);
        }
      }
      rank++;
    }
    return rank;
  }

  @Property(tries = 500, seed = "1")
  void aShiftedPointIsNeverOnTheBorder(@ForAll long seed, @ForAll @IntRange(min = 0) int index) {
    for (double u : SobolSequence.shifted(5, seed).point(index)) {
      assertThat(u).isGreaterThan(0).isLessThan(1);
    }
  }

  @Example
  void refusesPointsThatAreNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolSequence.of(129))
        .withMessage("dimensions must be from 1 to 128: 129");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolSequence.of(1).point(-1))
        .withMessage("index must be from 0 to 2^32 - 1: -1");
    assertThat(SobolSequence.of(1).point((1L << 32) - 1)[0]).isLessThan(1);
  }

  private static double[] outputs(long seed, long stream, int n) {
    return IntStream.range(0, n)
        .mapToDouble(k -> CounterBasedRandom.uniform(seed, stream, k))
        .toArray();
  }

  @Property(tries = 300, seed = "1")
  void indicesDoNotChangeWithUnitAndCentredOnesNotWithOrigin(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
    double[] ya = outputs(seed, 1, n);
    double[] yb = outputs(seed, 2, n);
    double[][] changed = {outputs(seed, 3, n), ya.clone(), yb.clone()};
    SobolIndices plain = SobolIndices.centred(ya, yb, changed).orElseThrow();
    SobolIndices moved =
        SobolIndices.centred(
                moved(ya),
                moved(yb),
                new double[][] {moved(changed[0]), moved(changed[1]), moved(changed[2])})
            .orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertThat(moved.firstOrder().get(i)).isCloseTo(plain.firstOrder().get(i), within(1e-9));
      assertThat(moved.total().get(i)).isCloseTo(plain.total().get(i), within(1e-9));
      assertThat(plain.total().get(i)).isNotNegative();
    }
    // a factor that changes nothing explains nothing
    assertThat(plain.firstOrder().get(1)).isZero();
    assertThat(plain.total().get(1)).isZero();
  }

  private static double[] moved(double[] y) {
    return IntStream.range(0, y.length).mapToDouble(k -> 8 * y[k] + 100).toArray();
  }

  @Example
  void anOutputThatDoesNotVaryHasNoIndices() {
    double[] flat = {0.1, 0.1, 0.1};
    assertThat(SobolIndices.centred(flat, flat, new double[][] {flat})).isEmpty();
    assertThat(SobolIndices.centred(new double[0], new double[0], new double[0][])).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolIndices.centred(flat, new double[2], new double[0][]))
        .withMessage("all designs must have the same points: 3 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SobolIndices.centred(new double[] {1}, new double[] {Double.NaN}, new double[0][]))
        .withMessage("an output must be finite: NaN");
  }

  @Example
  void theBootstrapIntervalHoldsTheKnownIndices() {
    int n = 2048;
    SobolSequence sequence = SobolSequence.shifted(4, 3);
    double[] ya = new double[n];
    double[] yb = new double[n];
    double[][] changed = new double[2][n];
    for (int k = 0; k < n; k++) {
      double[] u = sequence.point(k);
      ya[k] = u[0] + 2 * u[1];
      yb[k] = u[2] + 2 * u[3];
      changed[0][k] = u[2] + 2 * u[1];
      changed[1][k] = u[0] + 2 * u[3];
    }
    SobolIndices indices = SobolIndices.centred(ya, yb, changed).orElseThrow();
    SobolBootstrap bootstrap = indices.bootstrap(1, 300);
    double[] known = {0.2, 0.8};
    for (int i = 0; i < 2; i++) {
      assertThat(indices.firstOrder().get(i)).isCloseTo(known[i], within(0.01));
      assertThat(bootstrap.firstOrder(i, 0.005).orElseThrow()).isLessThan(known[i]);
      assertThat(bootstrap.firstOrder(i, 0.995).orElseThrow()).isGreaterThan(known[i]);
      assertThat(bootstrap.total(i, 0.005).orElseThrow()).isLessThan(known[i]);
      assertThat(bootstrap.total(i, 0.995).orElseThrow()).isGreaterThan(known[i]);
    }
  }
}
