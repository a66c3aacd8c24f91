package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of item sums, alpha, omega and item-total correlations. */
class ScaleStatisticsProperties {
  private static final int ITEMS = 4;

  /** Rows of four scores; 0 stands for an item left out. */
  @Provide
  Arbitrary<List<int[]>> rows() {
    return Arbitraries.integers()
        .between(0, 5)
        .array(int[].class)
        .ofSize(ITEMS)
        .list()
        .ofMinSize(0)
        .ofMaxSize(25);
  }

  private static ItemCrossProducts block(List<int[]> rows) {
    ItemCrossProducts.Builder builder = ItemCrossProducts.builder(ITEMS);
    for (int[] row : rows) {
      boolean[] answered = new boolean[ITEMS];
      for (int i = 0; i < ITEMS; i++) {
        answered[i] = row[i] > 0;
      }
      builder.add(row, answered);
    }
    return builder.build();
  }

  @Property(tries = 1000, seed = "1")
  void anyOrderAndAnySplitGiveTheSameBlock(
      @ForAll("rows") List<int[]> rows, @ForAll Random random, @ForAll @IntRange(max = 25) int at) {
    ItemCrossProducts whole = block(rows);
    List<int[]> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    int cut = Math.min(at, rows.size());
    ItemCrossProducts left = block(shuffled.subList(0, cut));
    ItemCrossProducts right = block(shuffled.subList(cut, rows.size()));
    assertThat(left.merge(right)).isEqualTo(whole).isEqualTo(right.merge(left));
    assertThat(whole.merge(ItemCrossProducts.empty(ITEMS))).isEqualTo(whole);
    assertThat(whole.rows()).isEqualTo(rows.size());
  }

  @Property(tries = 1000, seed = "1")
  void shiftingAnItemLeavesAlphaAndScalingAllLeavesIt(
      @ForAll("rows") List<int[]> rows, @ForAll @IntRange(min = -50, max = 50) int shift) {
    ItemCrossProducts.Builder moved = ItemCrossProducts.builder(ITEMS);
    ItemCrossProducts.Builder scaled = ItemCrossProducts.builder(ITEMS);
    for (int[] row : rows) {
      moved.add(row[0] + shift, row[1], row[2], row[3]);
      scaled.add(3 * row[0], 3 * row[1], 3 * row[2], 3 * row[3]);
    }
    ItemCrossProducts.Builder plain = ItemCrossProducts.builder(ITEMS);
    rows.forEach(plain::add);
    Outcome<CronbachAlpha> alpha = CronbachAlpha.of(plain.build(), MissingItems.LISTWISE);
    Outcome<CronbachAlpha> after = CronbachAlpha.of(moved.build(), MissingItems.LISTWISE);
    Outcome<CronbachAlpha> larger = CronbachAlpha.of(scaled.build(), MissingItems.LISTWISE);
    assertThat(after.isDefined()).isEqualTo(alpha.isDefined()).isEqualTo(larger.isDefined());
    if (alpha.isDefined()) {
      double raw = alpha.orElseThrow().raw();
      assertThat(after.orElseThrow().raw()).isEqualTo(raw);
      assertThat(larger.orElseThrow().raw()).isCloseTo(raw, within(1e-9 * (1 + Math.abs(raw))));
    }
  }

  @Property(tries = 1000, seed = "1")
  void everyFigureIsDefinedOrSaysWhyAndIsInItsRange(
      @ForAll("rows") List<int[]> rows, @ForAll MissingItems missing) {
    ItemCrossProducts block = block(rows);
    Outcome<CronbachAlpha> outcome = CronbachAlpha.of(block, missing);
    assertThat(outcome.isDefined()).isEqualTo(outcome.reason().isEmpty());
    for (int i = 0; i < ITEMS; i++) {
      ItemTotal.of(block, i, missing).ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
    }
    outcome
        .value()
        .ifPresent(
            alpha -> {
              assertThat(alpha.raw()).isFinite();
              if (missing == MissingItems.LISTWISE) {
                // covariances of different respondents need not go together: no bound then
                assertThat(alpha.raw()).isLessThanOrEqualTo(1 + 1e-9);
              }
              alpha.standardised().ifPresent(a -> assertThat(a).isFinite());
              alpha.averageCorrelation().ifPresent(a -> assertThat(a).isFinite());
              alpha.medianCorrelation().ifPresent(a -> assertThat(a).isFinite());
              for (int i = 0; i < ITEMS; i++) {
                alpha.ifDropped(i).ifPresent(a -> assertThat(a).isFinite());
                alpha.standardisedIfDropped(i).ifPresent(a -> assertThat(a).isFinite());
                alpha.correctedItemTotal(i).ifPresent(a -> assertThat(a).isFinite());
                alpha.standardisedItemTotal(i).ifPresent(a -> assertThat(a).isFinite());
              }
            });
  }

  @Property(tries = 1000, seed = "1")
  void limitsContainAlphaAndWidenWithTheLevel(
      @ForAll("rows") List<int[]> rows, @ForAll @DoubleRange(min = 0.6, max = 0.98) double level) {
    CronbachAlpha.of(block(rows), MissingItems.LISTWISE)
        .value()
        .filter(alpha -> alpha.rows() > 4)
        .ifPresent(
            alpha -> {
              Interval narrow = alpha.interval(level);
              Interval wide = alpha.interval(level + 0.01);
              assertThat(narrow.contains(alpha.raw())).isTrue();
              assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
              assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
              assertThat(alpha.limit((1 - level) / 2))
                  .isCloseTo(narrow.lower(), within(1e-9 * (1 + Math.abs(narrow.lower()))));
            });
  }

  @Property(tries = 500, seed = "1")
  void omegaIsAShareOrSaysWhyNotAndDoesNotDependOnTheUnit(
      @ForAll Random random,
      @ForAll @IntRange(min = 3, max = 8) int items,
      @ForAll @DoubleRange(min = 0.01, max = 100) double unit) {
    double[][] rows = new double[30 + items][items];
    for (double[] row : rows) {
      double common = random.nextGaussian();
      for (int i = 0; i < items; i++) {
        row[i] = 0.8 * common + 0.6 * random.nextGaussian();
      }
    }
    double[][] covariances = covariances(rows);
    double[][] larger = new double[items][items];
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        larger[i][j] = covariances[i][j] * unit * unit;
      }
    }
    Outcome<McDonaldOmega> omega = McDonaldOmega.of(SymmetricMatrix.of(covariances));
    Outcome<McDonaldOmega> other = McDonaldOmega.of(SymmetricMatrix.of(larger));
    assertThat(omega.isDefined()).isEqualTo(other.isDefined());
    if (omega.isDefined()) {
      assertThat(omega.orElseThrow().total()).isBetween(0.0, 1.0);
      assertThat(other.orElseThrow().total()).isCloseTo(omega.orElseThrow().total(), within(1e-8));
    }
  }

  private static double[][] covariances(double[][] rows) {
    int k = rows[0].length;
    double[][] sums = new double[k][k];
    double[] means = new double[k];
    for (double[] row : rows) {
      for (int i = 0; i < k; i++) {
        means[i] += row[i] / rows.length;
      }
    }
    for (double[] row : rows) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          sums[i][j] += (row[i] - means[i]) * (row[j] - means[j]) / (rows.length - 1);
        }
      }
    }
    return sums;
  }

  @Example
  void aScaleOfOneFactorGivesItsLoadingsBack() {
    double[] loadings = {0.9, 0.7, 0.5, 0.3};
    double[][] r = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
      }
    }
    McDonaldOmega omega = McDonaldOmega.of(SymmetricMatrix.of(r)).orElseThrow();
    assertThat(omega.loadings().toArray()).containsExactly(loadings, within(1e-10));
    double common = 2.4 * 2.4;
    double unique = 4 - (0.81 + 0.49 + 0.25 + 0.09);
    assertThat(omega.total()).isCloseTo(common / (common + unique), within(1e-12));
  }

  @Example
  void whatIsTooLittleSaysSo() {
    assertThat(CronbachAlpha.of(ItemCrossProducts.empty(3), MissingItems.PAIRWISE).reason())
        .contains("a covariance needs two respondents: items 0 and 0 have 0");
    ItemCrossProducts one = ItemCrossProducts.builder(1).add(1).add(2).build();
    assertThat(CronbachAlpha.of(one, MissingItems.LISTWISE).reason())
        .contains("alpha needs two items: 1");
    ItemCrossProducts alike = ItemCrossProducts.builder(2).add(3, 4).add(3, 4).build();
    assertThat(CronbachAlpha.of(alike, MissingItems.LISTWISE).reason())
        .contains("alpha needs a total that varies: its variance is 0");
    ItemCrossProducts opposed = ItemCrossProducts.builder(2).add(1, 4).add(2, 3).build();
    assertThat(CronbachAlpha.of(opposed, MissingItems.LISTWISE).isDefined()).isFalse();
    SymmetricMatrix two = SymmetricMatrix.of(new double[][] {{1, 0.5}, {0.5, 1}});
    assertThat(McDonaldOmega.of(two).reason()).contains("omega needs three items: 2");
    double[][] same = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    assertThat(McDonaldOmega.of(SymmetricMatrix.of(same)).reason())
        .contains("the correlations of the items are not positive definite");
  }

  @Example
  void aSumThatWouldWrapIsRefused() {
    ItemCrossProducts.Builder builder = ItemCrossProducts.builder(2);
    int huge = 1_500_000_000;
    builder.add(huge, huge);
    assertThrows(ArithmeticException.class, () -> builder.add(huge, huge));
    assertThrows(
        IllegalArgumentException.class,
        () -> ItemCrossProducts.empty(2).merge(ItemCrossProducts.empty(3)));
  }
}
