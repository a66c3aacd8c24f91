package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of least squares, moderation, probit regression and control charts. */
class ModelProperties {
  private static final List<String> TERMS = List.of("1", "x", "z");

  private static double[][] design(Random random, int n) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = new double[] {1, random.nextGaussian(), random.nextInt(4)};
    }
    return rows;
  }

  @Property(tries = 1000, seed = "1")
  void leastSquaresFollowTheUnitsAndLeaveOrthogonalResiduals(
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 20) int n,
      @ForAll @DoubleRange(min = 0.01, max = 100) double unit) {
    double[][] x = design(random, n);
    double[] y = random.doubles(n).toArray();
    double[] scaled = new double[n];
    double[][] wide = new double[n][];
    for (int i = 0; i < n; i++) {
      scaled[i] = y[i] * unit;
      wide[i] = new double[] {1, x[i][1] * unit, x[i][2]};
    }
    Outcome<LeastSquares> outcome = LeastSquares.of(TERMS, x, y);
    assertThat(LeastSquares.of(TERMS, wide, y).isDefined()).isEqualTo(outcome.isDefined());
    if (!outcome.isDefined()) {
      assertThat(outcome.reason()).isPresent();
      return;
    }
    LeastSquares fit = outcome.orElseThrow();
    for (int j = 0; j < 3; j++) {
      double product = 0;
      for (int i = 0; i < n; i++) {
        product += x[i][j] * fit.residuals().get(i);
      }
      assertThat(product).isCloseTo(0, within(1e-9));
    }
    assertThat(fit.leverages().stream().sum()).isCloseTo(3, within(1e-9));
    double slope = fit.coefficients().get(1);
    double tolerance = 1e-7 * (1 + Math.abs(slope));
    assertThat(LeastSquares.of(TERMS, wide, y).orElseThrow().coefficients().get(1) * unit)
        .isCloseTo(slope, within(tolerance));
    assertThat(LeastSquares.of(TERMS, x, scaled).orElseThrow().coefficients().get(1) / unit)
        .isCloseTo(slope, within(tolerance));
    fit.rSquared().ifPresent(r -> assertThat(r).isBetween(-1e-9, 1.0));
  }

  @Property(tries = 500, seed = "1")
  void everyCovarianceIsDefinedOrSaysWhyAndItsIntervalAgreesWithItsTest(
      @ForAll Random random,
      @ForAll @IntRange(min = 4, max = 20) int n,
      @ForAll CovarianceKind kind,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    LeastSquares.of(TERMS, design(random, n), random.doubles(n).toArray())
        .value()
        .ifPresent(
            fit -> {
              Outcome<TEstimate> slope = fit.coefficient(1, kind);
              assertThat(slope.isDefined()).isEqualTo(slope.reason().isEmpty());
              if (slope.isDefined()) {
                TEstimate b = slope.orElseThrow();
                assertThat(b.interval(level).contains(b.value())).isTrue();
                if (Math.abs(b.p() - (1 - level)) > 1e-9) {
                  assertThat(b.interval(level).contains(0)).isEqualTo(b.p() > 1 - level);
                }
              }
            });
  }

  @Property(tries = 300, seed = "1")
  void slopesAtTheBoundsAreJustSignificant(@ForAll Random random) {
    int n = 25;
    double[] x = random.doubles(n).toArray();
    double[] z = random.doubles(n).toArray();
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = x[i] + z[i] + 2 * x[i] * z[i] + 0.5 * random.nextGaussian();
    }
    Map<String, ImmutableDoubleArray> none = Map.of();
    Moderation plain = Moderation.of(y, x, z, none, false).orElseThrow();
    Moderation centred = Moderation.of(y, x, z, none, true).orElseThrow();
    assertThat(centred.fit().coefficients().get(3))
        .isCloseTo(plain.fit().coefficients().get(3), within(1e-8));
    JohnsonNeyman found = plain.johnsonNeyman(0.05, CovarianceKind.HC3).orElseThrow();
    found
        .bounds()
        .ifPresent(
            bounds -> {
              double p = plain.slope(bounds.lower(), CovarianceKind.HC3).orElseThrow().p();
              assertThat(p).isCloseTo(0.05, within(1e-6));
            });
  }

  @Property(tries = 500, seed = "1")
  void probitIsFiniteOrSaysWhyAndKnowsAnExactCutOfOneTerm(
      @ForAll Random random, @ForAll @IntRange(min = 3, max = 30) int n) {
    double[][] x = new double[n][];
    boolean[] yes = new boolean[n];
    double leastYes = Double.POSITIVE_INFINITY;
    double mostYes = Double.NEGATIVE_INFINITY;
    double leastNo = Double.POSITIVE_INFINITY;
    double mostNo = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double value = random.nextInt(8);
      x[i] = new double[] {1, value};
      yes[i] = value + 2 * random.nextGaussian() > 4;
      if (yes[i]) {
        leastYes = Math.min(leastYes, value);
        mostYes = Math.max(mostYes, value);
      } else {
        leastNo = Math.min(leastNo, value);
        mostNo = Math.max(mostNo, value);
      }
    }
    Outcome<ProbitRegression> fit = ProbitRegression.of(List.of("1", "x"), x, yes);
    // One term separates exactly when the two ranges meet in at most a point.
    boolean overlap = leastYes < mostNo && leastNo < mostYes;
    assertThat(fit.isDefined()).isEqualTo(overlap);
    if (fit.isDefined()) {
      ProbitRegression probit = fit.orElseThrow();
      double[] b = probit.coefficients().toArray();
      assertThat(b[0]).isFinite();
      assertThat(b[1]).isFinite();
      assertThat(probit.logLikelihood()).isNegative();
      assertThat(probit.coefficient(1).interval(0.95).contains(b[1])).isTrue();
      probit
          .solveFor(1, new double[] {1, 0}, 0.8)
          .value()
          .ifPresent(
              v -> assertThat(probit.probability(1, v.value())).isCloseTo(0.8, within(1e-6)));
    } else {
      assertThat(fit.reason()).isPresent();
    }
  }

  // R 4.2.2: glm(y ~ x + z, binomial("probit"), control = list(epsilon = 1e-15, maxit = 100)),
  // which stops on the deviance, hence 1e-7; vcov; delta method by hand.
  @Example
  void probitMeetsR() {
    double[] x = {1.2, 0.5, 2.2, 1.9, 2.8, 3.1, 1.0, 1.7, 4.0, 3.3, 2.5, 2.1};
    double[] z = {.3, .1, .8, .2, .4, .9, .7, .6, .2, .5, .4, .1};
    int[] y = {0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1};
    double[][] rows = new double[12][];
    boolean[] yes = new boolean[12];
    for (int i = 0; i < 12; i++) {
      rows[i] = new double[] {1, x[i], z[i]};
      yes[i] = y[i] == 1;
    }
    ProbitRegression fit = ProbitRegression.of(TERMS, rows, yes).orElseThrow();
    assertThat(fit.coefficients().toArray())
        .containsExactly(
            new double[] {-3.693110269255215, 1.5061826390319766, 1.8070813525058487},
            within(1e-7));
    assertThat(fit.covariance().at(0, 1)).isCloseTo(-1.4586928306225495, within(1e-7));
    assertThat(fit.logLikelihood()).isCloseTo(-4.257244057122148, within(1e-12));
    NormalEstimate needed = fit.solveFor(1, new double[] {1, 0, 0.5}, 0.8).orElseThrow();
    assertThat(needed.value()).isCloseTo(2.4108569123522567, within(1e-8));
    assertThat(needed.standardError()).isCloseTo(0.4270648810396519, within(1e-8));
  }

  @Example
  void modelsThatCannotBeFittedSayWhy() {
    double[][] twice = {{1, 2}, {1, 2}, {1, 2}, {1, 2}};
    double[] y = {1, 2, 3, 5};
    assertThat(LeastSquares.of(List.of("1", "x"), twice, y).reason())
        .contains("the term \"x\" depends on those before it");
    assertThat(LeastSquares.of(List.of("1"), new double[0][], new double[0]).reason())
        .contains("a regression needs more observations than terms: 0 and 1");
    boolean[] all = {true, true, true, true};
    double[][] rising = {{1, 1}, {1, 2}, {1, 3}, {1, 4}};
    assertThat(ProbitRegression.of(List.of("1", "x"), rising, all).reason())
        .contains("both answers are needed: all are yes");
    boolean[] cut = {false, false, true, true};
    assertThat(ProbitRegression.of(List.of("1", "x"), rising, cut).reason().orElseThrow())
        .startsWith("separation");
    double[] exact = {3, 5, 7, 9};
    LeastSquares fit = LeastSquares.of(List.of("1", "x"), rising, exact).orElseThrow();
    assertThat(fit.coefficients().toArray()).containsExactly(new double[] {1, 2}, within(1e-12));
    double[][] lone = {{1, 0}, {1, 0}, {1, 0}, {1, 1}};
    LeastSquares decided = LeastSquares.of(List.of("1", "x"), lone, y).orElseThrow();
    assertThat(decided.covariance(CovarianceKind.HC3).reason().orElseThrow())
        .contains("observation 3 alone decides a coefficient");
    assertThat(decided.covariance(CovarianceKind.HC1).isDefined()).isTrue();
  }

  @Property(tries = 1000, seed = "1")
  void chartsFollowShiftScaleAndReflection(
      @ForAll Random random, @ForAll @IntRange(max = 30) int n) {
    double[] series = new double[n];
    double[] moved = new double[n];
    for (int i = 0; i < n; i++) {
      series[i] = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(20);
      moved[i] = 16 - 4 * series[i];
    }
    Outcome<XmrChart> before = XmrChart.of(series);
    Outcome<XmrChart> after = XmrChart.of(moved);
    assertThat(after.isDefined()).isEqualTo(before.isDefined());
    before
        .value()
        .ifPresent(
            chart -> {
              XmrChart other = after.orElseThrow();
              assertThat(other.sigma()).isCloseTo(4 * chart.sigma(), within(1e-9));
              assertThat(other.upperLimit()).isCloseTo(16 - 4 * chart.lowerLimit(), within(1e-9));
              chart
                  .signals(series)
                  .value()
                  .ifPresent(
                      signals ->
                          assertThat(signals)
                              .allSatisfy(s -> assertThat(series[s.index()]).isFinite()));
            });
  }

  @Example
  void anUnmeasuredPointBreaksARun() {
    XmrChart chart = XmrChart.given(0, 1);
    double[] run = {.5, .5, .5, .5, .5, .5, .5, .5};
    assertThat(chart.signals(run).orElseThrow())
        .containsExactly(new ControlSignal(7, WesternElectricRule.RUN_OF_EIGHT, true));
    run[3] = Double.NaN;
    assertThat(chart.signals(run).orElseThrow()).isEmpty();
    assertThat(chart.signals(Double.NaN, -3.5).orElseThrow())
        .containsExactly(new ControlSignal(1, WesternElectricRule.BEYOND_LIMIT, false));
    assertThat(XmrChart.of(1, Double.NaN, 2).isDefined()).isFalse();
    assertThat(XmrChart.of(3, 3, 3).orElseThrow().signals(3, 3, 9).isDefined()).isFalse();
    assertThat(XmrChart.ofFirst(run, 12).reason())
        .contains("the baseline needs 12 measured points: there are 7");
  }
}
