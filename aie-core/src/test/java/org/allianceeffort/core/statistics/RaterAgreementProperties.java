package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of correlations, concordance, kappas and Krippendorff's alpha. */
class RaterAgreementProperties {
  private static double[] values(Random random, int n, int distinct) {
    return random.ints(n, 0, distinct).asDoubleStream().toArray();
  }

  @Property(tries = 1000, seed = "1")
  void correlationsAreSymmetricTurnWithTheSignAndKeepUnderMonotoneMaps(
      @ForAll Random random, @ForAll @IntRange(max = 15) int n) {
    double[] x = values(random, n, 6);
    double[] y = values(random, n, 4);
    double[] up = new double[n];
    double[] down = new double[n];
    for (int i = 0; i < n; i++) {
      up[i] = x[i] * x[i] * x[i] + 7;
      down[i] = -x[i];
    }
    Outcome<KendallTau> tau = KendallTau.of(x, y);
    Outcome<Spearman> rho = Spearman.of(x, y);
    Outcome<Pearson> r = Pearson.of(x, y);
    assertThat(rho.isDefined()).isEqualTo(tau.isDefined()).isEqualTo(r.isDefined());
    if (tau.isDefined()) {
      double t = tau.orElseThrow().tau();
      assertThat(t).isBetween(-1.0, 1.0);
      assertThat(KendallTau.of(y, x).orElseThrow().tau()).isCloseTo(t, within(1e-12));
      assertThat(KendallTau.of(up, y).orElseThrow().tau()).isEqualTo(t);
      assertThat(KendallTau.of(down, y).orElseThrow().tau()).isCloseTo(-t, within(1e-12));
      assertThat(tau.orElseThrow().p()).isBetween(0.0, 1.0);
      double s = rho.orElseThrow().rho();
      assertThat(Spearman.of(up, y).orElseThrow().rho()).isEqualTo(s);
      assertThat(Spearman.of(down, y).orElseThrow().rho()).isCloseTo(-s, within(1e-12));
      assertThat(Pearson.of(down, y).orElseThrow().r())
          .isCloseTo(-r.orElseThrow().r(), within(1e-12));
    }
  }

  @Property(tries = 1000, seed = "1")
  void pearsonsLimitsContainItAndWiden(
      @ForAll Random random,
      @ForAll @IntRange(min = 4, max = 15) int n,
      @ForAll @DoubleRange(min = 0.5, max = 0.98) double level) {
    Pearson.of(values(random, n, 6), values(random, n, 6))
        .value()
        .ifPresent(
            r -> {
              Interval interval = r.interval(level).orElseThrow();
              Interval wide = r.interval(level + 0.01).orElseThrow();
              assertThat(r.r()).isBetween(interval.lower() - 1e-12, interval.upper() + 1e-12);
              assertThat(wide.lower()).isLessThanOrEqualTo(interval.lower());
              assertThat(wide.upper()).isGreaterThanOrEqualTo(interval.upper());
            });
  }

  @Property(tries = 300, seed = "1")
  void tauCountsAsTheDefinitionDoes(@ForAll Random random, @ForAll @IntRange(min = 2) int seed) {
    int n = 2 + seed % 30;
    double[] x = values(random, n, 8);
    double[] y = values(random, n, 8);
    long difference = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        difference += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
      }
    }
    long expected = difference;
    KendallTau.of(x, y)
        .value()
        .ifPresent(
            tau ->
                assertThat(
                        tau.tau()
                            * Math.sqrt(pairs(n) - Midranks.ties(x)[0] / 2)
                            * Math.sqrt(pairs(n) - Midranks.ties(y)[0] / 2))
                    .isCloseTo((double) expected, within(1e-9)));
  }

  private static double pairs(int n) {
    return n * (n - 1) / 2.0;
  }

  @Property(tries = 1000, seed = "1")
  void concordanceDoesNotDependOnTheOrderAndIsAShare(
      @ForAll Random random,
      @ForAll @IntRange(max = 8) int objects,
      @ForAll @IntRange(min = 1, max = 5) int raters) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      rows.add(values(random, raters, 4));
    }
    Outcome<KendallW> before = KendallW.of(rows.toArray(double[][]::new));
    Collections.shuffle(rows, random);
    Outcome<KendallW> after = KendallW.of(rows.toArray(double[][]::new));
    assertThat(after.isDefined()).isEqualTo(before.isDefined());
    before
        .value()
        .ifPresent(
            w -> {
              assertThat(w.w()).isBetween(0.0, 1.0).isEqualTo(after.orElseThrow().w());
              assertThat(w.uncorrected()).isLessThanOrEqualTo(w.w());
              assertThat(w.p(w.w())).isBetween(0.0, 1.0);
              w.meanSpearman().ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
            });
  }

  @Property(tries = 1000, seed = "1")
  void kappasAreAtMostOneAndSymmetric(
      @ForAll Random random,
      @ForAll @IntRange(max = 12) int n,
      @ForAll @IntRange(min = 1, max = 4) int categories,
      @ForAll KappaWeights weights) {
    int[] a = random.ints(n, 0, categories).toArray();
    int[] b = random.ints(n, 0, categories).toArray();
    Outcome<CohenKappa> kappa = CohenKappa.of(a, b, categories, weights);
    Outcome<CohenKappa> turned = CohenKappa.of(b, a, categories, weights);
    assertThat(turned.isDefined()).isEqualTo(kappa.isDefined());
    if (kappa.isDefined()) {
      assertThat(kappa.orElseThrow().value()).isFinite().isLessThanOrEqualTo(1 + 1e-12);
      assertThat(turned.orElseThrow().value())
          .isCloseTo(kappa.orElseThrow().value(), within(1e-12));
      kappa.orElseThrow().p().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
    }
    int[][] counts = new int[n][categories];
    for (int i = 0; i < n; i++) {
      counts[i][a[i]]++;
      counts[i][b[i]]++;
    }
    FleissKappa.of(counts)
        .value()
        .ifPresent(k -> assertThat(k.value()).isFinite().isLessThanOrEqualTo(1 + 1e-12));
  }

  @Property(tries = 1000, seed = "1")
  void krippendorffsAlphaKeepsUnderOrderSplitAndTheMapsOfItsLevel(
      @ForAll Random random,
      @ForAll @IntRange(max = 10) int units,
      @ForAll MeasurementLevel level) {
    List<double[]> ratings = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      ratings.add(values(random, random.nextInt(4), 4));
    }
    RatingPairs whole = pairs(ratings, 1, 0);
    int cut = units / 2;
    RatingPairs left = pairs(ratings.subList(0, cut), 1, 0);
    RatingPairs right = pairs(ratings.subList(cut, units), 1, 0);
    assertThat(right.merge(left)).isEqualTo(whole);
    Outcome<Double> alpha = KrippendorffAlpha.of(whole, level);
    double shift = level == MeasurementLevel.RATIO ? 0 : -3;
    Outcome<Double> moved = KrippendorffAlpha.of(pairs(ratings, 2, shift), level);
    assertThat(moved.isDefined()).isEqualTo(alpha.isDefined());
    if (alpha.isDefined()) {
      assertThat(alpha.orElseThrow()).isFinite().isLessThanOrEqualTo(1);
      assertThat(moved.orElseThrow()).isCloseTo(alpha.orElseThrow(), within(1e-12));
    }
  }

  private static RatingPairs pairs(List<double[]> units, double scale, double shift) {
    RatingPairs.Builder builder = RatingPairs.builder();
    for (double[] unit : units) {
      double[] moved = new double[unit.length];
      for (int i = 0; i < unit.length; i++) {
        moved[i] = unit[i] * scale + shift;
      }
      builder.add(moved);
    }
    return builder.build();
  }

  @Example
  void whatIsTooLittleOrAlikeSaysSo() {
    double[] none = {};
    double[] constant = {2, 2, 2};
    double[] rising = {1, 2, 3};
    assertThat(Pearson.of(none, none).reason()).contains("a correlation needs two pairs: 0");
    assertThat(Spearman.of(constant, rising).isDefined()).isFalse();
    assertThat(KendallTau.of(rising, constant).isDefined()).isFalse();
    assertThat(Pearson.of(new double[] {1, 2}, new double[] {3, 5}).orElseThrow().p()).isEmpty();
    assertThat(KendallW.of(new double[][] {{1, 1}, {1, 1}}).reason())
        .contains("no rater tells the objects apart");
    assertThat(CohenKappa.of(new long[][] {{5, 0}, {0, 0}}, KappaWeights.NONE).isDefined())
        .isFalse();
    assertThat(FleissKappa.of(new int[0][]).reason()).contains("kappa needs an object: none");
    assertThat(KrippendorffAlpha.of(RatingPairs.empty(), MeasurementLevel.NOMINAL).isDefined())
        .isFalse();
    RatingPairs alike = RatingPairs.builder().add(1, 1).add(1, 1, 1).add(4).build();
    assertThat(KrippendorffAlpha.of(alike, MeasurementLevel.INTERVAL).reason())
        .contains("alpha needs ratings that differ: all are 1.0");
    RatingPairs negative = RatingPairs.builder().add(-1, 1).build();
    assertThat(KrippendorffAlpha.of(negative, MeasurementLevel.RATIO).isDefined()).isFalse();
  }
}
