package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.allianceeffort.core.statistics.JohnsonNeyman.Region;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Small examples of models, composites and attributions, each the sharpest at one place. */
class ModelStatisticsTest {
  private static final double[] ONE = {1};
  private static final double[] TWO = {1, 2};

  private static void refused(ThrowingCallable... calls) {
    for (ThrowingCallable call : calls) {
      assertThatIllegalArgumentException().isThrownBy(call);
    }
  }

  private static void solved(JohnsonNeyman found, Region region, double lower, double upper) {
    assertThat(found.region()).isEqualTo(region);
    Interval bounds = found.bounds().orElseThrow();
    assertThat(bounds.lower()).isEqualTo(lower);
    assertThat(bounds.upper()).isEqualTo(upper);
  }

  @Test
  void everySignOfTheQuadraticHasItsRegion() {
    double infinity = Double.POSITIVE_INFINITY;
    // (z − 1)(z − 3) and its negative, and with the other sign of the linear part
    solved(JohnsonNeyman.solve(1, -4, 3), Region.OUTSIDE, 1, 3);
    solved(JohnsonNeyman.solve(-1, 4, -3), Region.INSIDE, 1, 3);
    solved(JohnsonNeyman.solve(1, 4, 3), Region.OUTSIDE, -3, -1);
    solved(JohnsonNeyman.solve(1, 0, -4), Region.OUTSIDE, -2, 2);
    // a line that rises or falls through 2
    solved(JohnsonNeyman.solve(0, 3, -6), Region.OUTSIDE, -infinity, 2);
    solved(JohnsonNeyman.solve(0, -3, 6), Region.INSIDE, -infinity, 2);
    assertThat(JohnsonNeyman.solve(1, 0, 1).region()).isEqualTo(Region.EVERYWHERE);
    assertThat(JohnsonNeyman.solve(-1, 0, -1).region()).isEqualTo(Region.NOWHERE);
    assertThat(JohnsonNeyman.solve(0, 0, 1).region()).isEqualTo(Region.EVERYWHERE);
    assertThat(JohnsonNeyman.solve(0, 0, -1).region()).isEqualTo(Region.NOWHERE);
    assertThat(JohnsonNeyman.solve(0, 0, 0).region()).isEqualTo(Region.NOWHERE);
    // a root of both at one place is no interval
    assertThat(JohnsonNeyman.solve(1, -2, 1).bounds()).isEmpty();
  }

  @Test
  void theTailOfTheProbitKeepsItsDigits() {
    // mpmath 1.2.1, 40 digits: npdf(x) / ncdf(x), log(ncdf(x))
    assertThat(ProbitRegression.mills(-29.9)).isCloseTo(29.933370411296167, within(1e-11));
    assertThat(ProbitRegression.mills(-30.5)).isCloseTo(30.53271677066016, within(1e-6));
    assertThat(ProbitRegression.mills(-40)).isCloseTo(40.02496884720726, within(1e-7));
    assertThat(ProbitRegression.mills(-100)).isCloseTo(100.00999800099926, within(1e-9));
    assertThat(logLikelihood(-30.5)).isCloseTo(-469.4627373229121, within(1e-7));
    assertThat(logLikelihood(-100)).isCloseTo(-5005.524208694205, within(1e-9));
    assertThat(logLikelihood(8)).isCloseTo(-6.220960574271786e-16, within(1e-28));
    assertThat(logLikelihood(-2)).isCloseTo(StrictMath.log(Normal.cdf(-2)), within(1e-14));
    assertThat(ProbitRegression.logLikelihood(new double[] {2}, new boolean[] {false}))
        .isCloseTo(StrictMath.log(Normal.cdf(-2)), within(1e-14));
  }

  private static double logLikelihood(double eta) {
    return ProbitRegression.logLikelihood(new double[] {eta}, new boolean[] {true});
  }

  @Test
  void aProbitSaysItsTermsAndWhatItCannotSolve() {
    double[][] x = {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}};
    boolean[] yes = {false, true, false, true, false, true};
    ProbitRegression probit =
        ProbitRegression.of(List.of("constant", "effort"), x, yes).orElseThrow();
    assertThat(probit.terms()).containsExactly("constant", "effort");
    assertThat(probit.toString()).matches("constant -\\d\\.\\d+, effort 0\\.\\d+");
    double half = probit.solveFor(1, TWO, 0.5).orElseThrow().value();
    assertThat(probit.probability(1, half)).isCloseTo(0.5, within(1e-12));
    refused(
        () -> probit.probability(1),
        () -> probit.solveFor(1, ONE, 0.5),
        () -> probit.solveFor(1, TWO, 1),
        () -> ProbitRegression.of(List.of("c", "x"), new double[][] {{1}}, new boolean[1]),
        () ->
            ProbitRegression.of(
                List.of("x"), new double[][] {{Double.POSITIVE_INFINITY}}, new boolean[1]));
    assertThat(ProbitRegression.of(List.of(), new double[6][0], yes).isDefined()).isFalse();
    double[][] same = {{1, 2}, {1, 2}, {1, 2}, {1, 2}, {1, 2}, {1, 2}};
    assertThat(ProbitRegression.of(List.of("c", "d"), same, yes).reason())
        .contains("the term \"d\" depends on those before it");
    boolean[] parted = {false, false, false, true, true, true};
    assertThat(ProbitRegression.of(List.of("constant", "effort"), x, parted).isDefined()).isFalse();
    double[][] balanced = {{1, -1}, {1, 1}, {1, -1}, {1, 1}};
    boolean[] evenly = {true, true, false, false};
    ProbitRegression flat = ProbitRegression.of(List.of("c", "x"), balanced, evenly).orElseThrow();
    assertThat(flat.coefficient(1).value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void leastSquaresKnowAConstantAndRefuseWhatDoesNotFit() {
    double[][] through = {{1}, {2}, {3}, {4}};
    double[] y = {1, 3, 2, 5};
    // b = Σxy ÷ Σx² = 33/30, about 0: R² = b Σxy ÷ Σy²
    LeastSquares origin = LeastSquares.of(List.of("x"), through, y).orElseThrow();
    assertThat(origin.coefficients().get(0)).isCloseTo(1.1, within(1e-14));
    assertThat(origin.rSquared().getAsDouble()).isCloseTo(1.1 * 33 / 39, within(1e-14));
    assertThat(origin.modelDegreesOfFreedom()).isEqualTo(1);
    // a constant need not be 1, and need not come first
    double[][] withTwo = {{1, 2}, {2, 2}, {3, 2}, {4, 2}};
    LeastSquares line = LeastSquares.of(List.of("x", "two"), withTwo, y).orElseThrow();
    // slope 5.5/5, total about the mean 8.75
    assertThat(line.rSquared().getAsDouble()).isCloseTo(1.1 * 5.5 / 8.75, within(1e-14));
    assertThat(line.modelDegreesOfFreedom()).isEqualTo(1);
    assertThat(line.toString()).startsWith("x 1.1, two ");
    assertThat(line.coefficients().get(1)).isCloseTo(0, within(1e-14));
    double[][] zero = {{1, 0}, {2, 0}, {3, 0}, {4, 0}};
    assertThat(LeastSquares.of(List.of("x", "none"), zero, y).reason())
        .contains("the term \"none\" depends on those before it");
    assertThat(LeastSquares.of(List.of(), new double[4][0], y).isDefined()).isFalse();
    assertThat(LeastSquares.of(List.of("x"), new double[][] {{1}}, ONE).isDefined()).isFalse();
    refused(
        () -> LeastSquares.of(List.of("x"), through, TWO),
        () -> LeastSquares.of(List.of("x", "z"), through, y),
        () -> LeastSquares.of(List.of("x"), new double[][] {{1}, {Double.NEGATIVE_INFINITY}}, TWO),
        () ->
            LeastSquares.of(List.of("x"), new double[][] {{1}, {2}}, new double[] {1, Double.NaN}));
    // the last observation alone decides its own term
    double[][] alone = {{1, 0}, {1, 0}, {1, 0}, {1, 1}};
    LeastSquares leverage = LeastSquares.of(List.of("c", "last"), alone, y).orElseThrow();
    assertThat(leverage.covariance(CovarianceKind.HC1).isDefined()).isTrue();
    assertThat(leverage.covariance(CovarianceKind.HC2).reason().orElseThrow())
        .startsWith("HC2 needs leverages below 1: observation 3");
  }

  @Test
  void moderationAsksForEqualLengths() {
    double[] y = {1, 3, 2, 5, 4, 6};
    double[] x = {1, 2, 3, 4, 5, 7};
    double[] z = {2, 1, 4, 3, 6, 1};
    Moderation model = Moderation.of(y, x, z, ImmutableMap.of(), false).orElseThrow();
    assertThat(model.toString()).isEqualTo(model.fit().toString());
    refused(
        () -> Moderation.of(y, TWO, z, ImmutableMap.of(), false),
        () -> Moderation.of(y, x, TWO, ImmutableMap.of(), false),
        () ->
            Moderation.of(y, x, z, ImmutableMap.of("age", ImmutableDoubleArray.copyOf(TWO)), true));
    double[] none = {};
    assertThat(Moderation.of(none, none, none, ImmutableMap.of(), true).reason())
        .contains("a regression needs observations: there are none");
  }

  @Test
  void compositesRefuseWhatIsInfiniteOrDoesNotFit() {
    double[] infinite = {1, Double.POSITIVE_INFINITY};
    refused(
        () -> Normalisation.minMax(infinite, 0, 1),
        () -> Normalisation.zScores(infinite, 0, 1),
        () -> Normalisation.ranks(infinite, RankTies.MINIMUM),
        () -> Normalisation.percentileRanks(infinite, RankTies.MINIMUM),
        () -> Normalisation.shareOfMaximum(infinite),
        () -> Normalisation.distanceToTargetAbove(infinite, 1),
        () -> Normalisation.distanceToTargetBelow(infinite, 1),
        () -> Normalisation.distanceToTargetAbove(TWO, Double.NaN),
        () -> Normalisation.distanceToTargetBelow(TWO, Double.POSITIVE_INFINITY),
        () -> Normalisation.goalposts(1, Double.NaN, 1),
        () -> Normalisation.goalposts(1, 0, Double.NEGATIVE_INFINITY),
        () -> Normalisation.goalposts(1, 2, 2),
        () -> Normalisation.band(1, 0, 0, 2, 3),
        () -> Normalisation.band(1, 0, 2, 1, 3),
        () -> Normalisation.band(1, 0, 1, 3, 3),
        () -> WeightedMean.arithmetic(ONE, TWO),
        () -> WeightedMean.geometric(ONE, TWO),
        () -> WeightedMean.harmonic(ONE, TWO),
        () -> WeightedMean.minimum(ONE, TWO),
        () -> WeightedMean.power(ONE, TWO, 2),
        () -> WeightedMean.power(ONE, ONE, Double.NaN),
        () -> WeightedMean.arithmetic(ONE, new double[] {-1}),
        () -> WeightedMean.arithmetic(ONE, new double[] {Double.POSITIVE_INFINITY}),
        () -> WeightedMean.arithmetic(new double[] {Double.NEGATIVE_INFINITY}, ONE),
        () -> WeightedMean.minimum(new double[] {Double.POSITIVE_INFINITY}, ONE),
        () -> WeightedMean.harmonic(new double[] {-1}, ONE),
        () -> WeightedMean.power(new double[] {-1}, ONE, 2),
        () -> MazziottaPareto.standardise(infinite, false),
        () -> MazziottaPareto.adjusted(1, 2, 2, 1, false),
        () -> MazziottaPareto.adjusted(1, 0, 2, Double.NaN, false),
        () -> EuclideanDistance.raw(ONE, TWO),
        () -> EuclideanDistance.standardised(TWO, TWO, ONE),
        () -> AnalyticHierarchy.aggregate(List.of()));
    assertThat(Normalisation.minMax(new double[] {3, 3}, 0, 1)).containsOnly(Double.NaN);
    assertThat(Normalisation.zScores(new double[] {3, 3}, 0, 1)).containsOnly(Double.NaN);
    assertThat(Normalisation.percentileRanks(ONE, RankTies.AVERAGE)).containsOnly(Double.NaN);
    assertThat(Normalisation.shareOfMaximum(new double[] {0, -1})).containsOnly(Double.NaN);
    assertThat(Normalisation.band(1.5, 0, 1, 2, 3)).isEqualTo(1);
    assertThat(Normalisation.band(2.25, 0, 1, 2, 3)).isEqualTo(0.75);
    assertThat(Normalisation.band(1, 0, 1, 1, 3)).isEqualTo(1);
    // least 10, most 30 about 20: from 70 to 130, and turned
    assertThat(MazziottaPareto.adjusted(25, 10, 30, 20, false)).isEqualTo(115);
    assertThat(MazziottaPareto.adjusted(25, 10, 30, 20, true)).isEqualTo(85);
    assertThat(MazziottaPareto.standardise(new double[] {1, 3}, true)).containsExactly(110, 90);
    assertThat(MazziottaPareto.standardise(new double[] {3, 3}, true)).containsOnly(Double.NaN);
    // squares 100 and 100 with weights 3 and 1 about 95
    MazziottaPareto weighted = MazziottaPareto.of(new double[] {90, 110}, new double[] {3, 1});
    assertThat(weighted.mean()).hasValue(95);
    assertThat(weighted.standardDeviation().getAsDouble())
        .isCloseTo(Math.sqrt((3 * 25 + 225) / 4.0), within(1e-13));
  }

  @Test
  void inequalityAtOtherAversions() {
    Inequality shared = Inequality.of(new double[] {1, 3});
    // ε = 1: 1 − √3 ÷ 2; ε = 2: 1 − harmonic mean 3/2 ÷ 2
    assertThat(shared.atkinson(1).getAsDouble()).isCloseTo(1 - Math.sqrt(3) / 2, within(1e-15));
    assertThat(shared.atkinson(2).getAsDouble()).isCloseTo(0.25, within(1e-15));
    assertThat(Inequality.of(new double[] {0, 3}).atkinson(1)).hasValue(1);
    assertThat(shared.coefficientOfVariation()).hasValue(0.5);
    refused(
        () -> shared.atkinson(0),
        () -> shared.atkinson(Double.POSITIVE_INFINITY),
        () -> Inequality.of(new double[] {-1}),
        () -> Inequality.of(new double[] {Double.POSITIVE_INFINITY}));
  }

  @Test
  void samplesAndAttributionsSayHowSureTheyAre() {
    double[] sorted = {1, 2, 4, 8};
    // R 4.2.2: quantile(c(1, 2, 4, 8), c(.1, .5, .9), type = 7)
    assertThat(SortedSample.quantile(sorted, 0.1)).isCloseTo(1.3, within(1e-15));
    assertThat(SortedSample.quantile(sorted, 0.5)).isEqualTo(3);
    assertThat(SortedSample.quantile(sorted, 0.9)).isCloseTo(6.8, within(1e-14));
    assertThat(SortedSample.quantile(sorted, 0)).isEqualTo(1);
    assertThat(SortedSample.quantile(sorted, 1)).isEqualTo(8);
    CoalitionGame majority = coalition -> coalition.size() > 1 ? 1 : 0;
    Attribution exact = ShapleyValue.exact(3, majority);
    assertThat(exact.isExact()).isTrue();
    assertThat(exact.size()).isEqualTo(3);
    assertThat(exact.standardError(0)).isEmpty();
    Attribution sampled = ShapleyValue.sampled(3, majority, 1, 50);
    assertThat(sampled.isExact()).isFalse();
    // every contribution is 0 or 1, so that its mean says its variance
    double p = sampled.value(0);
    assertThat(sampled.standardError(0).getAsDouble())
        .isCloseTo(Math.sqrt(p * (1 - p) / 49), within(1e-14));
    assertThat(ShapleyValue.sampled(3, majority, 1, 1).standardErrors().get(0)).isInfinite();
    refused(() -> ShapleyValue.sampled(3, majority, 1, 0), () -> ShapleyValue.exact(21, majority));
    assertThat(Coalition.all(70).players()).isEqualTo(70);
    Coalition pair = Coalition.none(3).with(1).with(2);
    assertThat(pair.with(1)).isEqualTo(pair);
    assertThat(pair.contains(0)).isFalse();
    assertThat(pair.size()).isEqualTo(2);
    assertThat(Coalition.all(64)).isNotEqualTo(Coalition.all(65));
  }

  @Test
  void bootstrapsAreOfTheirOwnDraws() {
    double[] ya = {0, 1, 2, 3, 5};
    double[] yb = {3, 1, 0, 2, 4};
    SobolIndices indices = SobolIndices.centred(ya, yb, new double[][] {yb, ya}).orElseThrow();
    SobolBootstrap bootstrap = indices.bootstrap(3, 400);
    // the second factor changes nothing
    assertThat(bootstrap.total(1, 0.5)).hasValue(0);
    assertThat(bootstrap.total(0, 0).getAsDouble()).isNotNegative();
    assertThat(bootstrap.total(0, 0.1).getAsDouble())
        .isLessThan(indices.total().get(0))
        .isLessThan(bootstrap.total(0, 0.9).getAsDouble());
    assertThat(bootstrap.total(0, 0.9).getAsDouble()).isGreaterThan(indices.total().get(0));
    assertThat(bootstrap.firstOrder(0, 1).isPresent()).isTrue();
    refused(
        () -> bootstrap.total(0, -0.1),
        () -> bootstrap.firstOrder(0, 1.1),
        () -> indices.bootstrap(1, 0),
        () -> SobolIndices.centred(ya, ONE, new double[][] {yb}),
        () -> SobolIndices.centred(ya, yb, new double[][] {ONE}),
        () -> SobolIndices.centred(new double[] {0, Double.NaN}, TWO, new double[][] {TWO}));
  }

  @Test
  void chartsAskForTheirBaseline() {
    double[] series = {1, Double.NaN, 3, 2, 4};
    assertThat(XmrChart.ofFirst(series, 3).orElseThrow().centre()).isEqualTo(2);
    assertThat(XmrChart.ofFirst(series, 2).isDefined()).isFalse();
    assertThat(XmrChart.ofFirst(series, 4).isDefined()).isTrue();
    assertThat(XmrChart.ofFirst(series, 5).reason())
        .contains("the baseline needs 5 measured points: there are 4");
    XmrChart given = XmrChart.given(10, 2);
    assertThat(given.meanMovingRange()).isCloseTo(2.256, within(1e-15));
    assertThat(given.lowerLimit()).isEqualTo(4);
    assertThat(given.upperLimit()).isEqualTo(16);
    assertThat(XmrChart.given(10, 0).signals(1, 2).isDefined()).isFalse();
    refused(
        () -> XmrChart.ofFirst(series, 1),
        () -> XmrChart.given(10, -1),
        () -> XmrChart.given(Double.NaN, 1),
        () -> XmrChart.given(1, Double.POSITIVE_INFINITY),
        () -> XmrChart.of(1, Double.POSITIVE_INFINITY));
  }
}
