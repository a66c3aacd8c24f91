package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small examples of surveys and agreement, each the sharpest at one place. */
class SurveyStatisticsTest {
  private static final Sample A = Sample.of(1, 2, 3);
  private static final Sample B = Sample.of(4, 5, 7);
  private static final Sample C = Sample.of(2, 6, 9, 4);

  @Test
  void groupsAndCategoriesOutOfTheirRangeAreNamedWithTheirPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WithinGroupAgreement.ofGroups(new int[] {1, 2, 3}, 1, new int[] {0, 2, 1}, 2, 5))
        .withMessage("groups are numbered from 0 to 1: respondent 1, 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WithinGroupAgreement.ofGroups(new int[] {1, 2}, 1, new int[] {0, -1}, 2, 5))
        .withMessage("groups are numbered from 0 to 1: respondent 1, -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CohenKappa.of(new int[] {0, 1}, new int[] {0, 3}, 3, KappaWeights.NONE))
        .withMessage("categories are 0..2: object 1, 1 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CohenKappa.of(new int[] {3}, new int[] {0}, 3, KappaWeights.NONE))
        .withMessage("categories are 0..2: object 0, 3 and 0");
  }

  @Test
  void fleissKappaOfAPublishedTable() {
    // fourteen raters, ten objects, five categories: Fleiss's kappa 0.210 as published; its error
    // by the formula of Fleiss, Nee and Landis (1979)
    int[][] counts = {
      {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
    };
    FleissKappa kappa = FleissKappa.of(counts).orElseThrow();
    assertThat(kappa.value()).isCloseTo(0.20993070442195522, within(1e-14));
    assertThat(kappa.nullError()).isCloseTo(0.016965069224393132, within(1e-14));
    assertThat(kappa.z().getAsDouble()).isCloseTo(12.374291059190464, within(1e-11));
    assertThat(kappa.p().getAsDouble())
        .isCloseTo(2 * Normal.sf(kappa.z().getAsDouble()), within(1e-45))
        .isPositive();
    assertThat(FleissKappa.of(new int[0][]).reason()).contains("kappa needs an object: none");
    assertThat(FleissKappa.of(new int[][] {{1, 0}, {0, 1}}).reason())
        .contains("kappa needs two ratings an object: 1");
    assertThat(FleissKappa.of(new int[][] {{2, 0}, {2, 0}}).isDefined()).isFalse();
    assertThat(FleissKappa.of(new int[][] {{2, 0}, {0, 2}}).orElseThrow().value()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FleissKappa.of(new int[][] {{2, 1}, {2, 2}}))
        .withMessage("every object needs 3 ratings: object 1 has 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FleissKappa.of(new int[][] {{2, 1}, {2}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FleissKappa.of(new int[][] {{4, -1}, {2, 1}}));
    assertThat(new FleissKappa(0.1, 0).z()).isEmpty();
    assertThat(new FleissKappa(0.1, 0).p()).isEmpty();
    assertThat(new FleissKappa(0, 1).p()).hasValue(1);
  }

  @Test
  void theTypicalDifferenceOfThreeGroupsAndItsLimit() {
    List<GroupMean> groups = List.of(GroupMean.of(A), GroupMean.of(B), GroupMean.of(C));
    TypicalDifference difference = TypicalDifference.of(groups).orElseThrow();
    // R 4.2.2: v <- sapply(list(a, b, c), function(x) var(x) / length(x));
    // sqrt(2 * (var(m) - mean(v)))
    assertThat(difference.value()).isCloseTo(2.23606797749979, within(1e-13));
    // the noncentrality at which P(F above the observed) is .95, found by uniroot(pf(...))
    TypicalDifference.Limits limits = difference.limits().orElseThrow();
    assertThat(limits.limit(0.95)).isCloseTo(4.894967784, within(1e-7));
    assertThat(limits.interval(0.9).upper()).isCloseTo(limits.limit(0.95), within(1e-12));
    assertThat(limits.interval(0.9).lower())
        .isEqualTo(Math.min(difference.value(), limits.limit(0.05)));
    assertThat(difference).hasToString("typical difference 2.23607 of 3 groups");
    TypicalDifference two = TypicalDifference.of(groups.subList(0, 2)).orElseThrow();
    TEstimate welch = WelchSatterthwaite.difference(groups.get(0), groups.get(1)).orElseThrow();
    // |d| and the t quantile of Welch's degrees of freedom; |d| itself at one half
    assertThat(two.limits().orElseThrow().limit(0.9)).isCloseTo(-welch.limit(0.1), within(1e-12));
    assertThat(two.limits().orElseThrow().limit(0.5)).isCloseTo(10.0 / 3, within(1e-12));
    assertThat(TypicalDifference.of(groups.subList(0, 1)).isDefined()).isFalse();
  }

  @Test
  void allPairsAreComparedAndTheLargestIsFound() {
    List<GroupMean> groups = List.of(GroupMean.of(A), GroupMean.of(C), GroupMean.of(B));
    GamesHowell all = GamesHowell.of(groups).orElseThrow();
    assertThat(all.groups()).isEqualTo(3);
    assertThat(all.pairs()).hasSize(3);
    // the means are 2, 21/4 and 16/3
    assertThat(all.largest().first()).isEqualTo(0);
    assertThat(all.largest().second()).isEqualTo(2);
    List<GroupMean> equal = List.of(GroupMean.of(A), GroupMean.of(A), GroupMean.of(A));
    assertThat(GamesHowell.of(equal).orElseThrow().largest().second()).isEqualTo(1);
    assertThat(GamesHowell.of(groups.subList(0, 1)).isDefined()).isFalse();
  }

  @Test
  void means() {
    GroupMean finite = GroupMean.ofFinite(C, 8);
    assertThat(finite.squaredError()).isCloseTo(C.variance() / 4 / 2, within(1e-14));
    assertThat(finite.degreesOfFreedom()).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> GroupMean.ofFinite(C, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> GroupMean.of(Sample.of(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new GroupMean(1, -1, 1));
    assertThat(new GroupMean(1, 0, 1).squaredError()).isZero();
    assertThat(C.mean()).isEqualTo(5.25);
    assertThat(C.variance()).isCloseTo(26.75 / 3, within(1e-14));
    assertThat(C.squares()).isCloseTo(26.75, within(1e-13));
    assertThat(Sample.of(7).variance()).isZero();
    // the mean of means 2, 16/3 and 21/4, errors 1/3, 7/9 and 26.75/12, divided by 9
    TEstimate mean =
        WelchSatterthwaite.meanOf(List.of(GroupMean.of(A), GroupMean.of(B), GroupMean.of(C)))
            .orElseThrow();
    assertThat(mean.value()).isCloseTo((2 + 16.0 / 3 + 5.25) / 3, within(1e-14));
    double v = 1.0 / 3 + 7.0 / 9 + 26.75 / 12;
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(v / 9), within(1e-14));
    double below = 1.0 / 9 / 2 + 49.0 / 81 / 2 + 26.75 / 12 * (26.75 / 12) / 3;
    assertThat(mean.degreesOfFreedom()).isCloseTo(v * v / below, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WelchSatterthwaite.of(List.of(GroupMean.of(A)), 1, 2));
    // ν = 4: J = Γ(2) ÷ (√2 Γ(3/2)) = √(2/π)
    HedgesG g = HedgesG.of(A, B).orElseThrow();
    assertThat(g.correction()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-14));
    assertThat(g.uncorrected()).isCloseTo(-10.0 / 3 / Math.sqrt(5.0 / 3), within(1e-13));
    assertThat(g.value()).isCloseTo(g.uncorrected() * g.correction(), within(1e-13));
  }

  @Test
  void agreementNearTheEndsOfTheScaleCannotBeInterpreted() {
    // four ratings on 1..5: means from (1 · 3 + 5)/4 = 2 to (5 · 3 + 1)/4 = 4
    assertThat(AwgAgreement.of(new double[] {1, 1, 1, 5}, 1, 5).getAsDouble()).isEqualTo(-1);
    assertThat(AwgAgreement.of(new double[] {5, 5, 5, 1}, 1, 5).getAsDouble()).isEqualTo(-1);
    assertThat(AwgAgreement.of(new double[] {1, 1, 1, 4}, 1, 5)).isEmpty();
    assertThat(AwgAgreement.of(new double[] {5, 5, 5, 2}, 1, 5)).isEmpty();
    // variance 2/3 against 2 · 2 · 4/3
    assertThat(AwgAgreement.of(new double[] {2, 3, 3, 4}, 1, 5).getAsDouble())
        .isCloseTo(0.75, within(1e-15));
    assertThat(AwgAgreement.of(new double[] {5, 5}, 1, 5)).hasValue(1);
    assertThat(AwgAgreement.of(new double[] {3}, 1, 5)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AwgAgreement.of(new double[] {3, 6}, 1, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AwgAgreement.of(new double[] {3, 3}, 3, 3));
  }

  @Test
  void correlationsHaveTheirEdges() {
    double[] x = {1, 2, 3};
    double[] y = {2, 4, 6};
    Pearson three = Pearson.of(x, y).orElseThrow();
    assertThat(three.interval(0.95)).isEmpty();
    Pearson four = Pearson.of(new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8}).orElseThrow();
    assertThat(four.interval(0.95)).contains(new Interval(1, 1));
    Pearson two = Pearson.of(new double[] {1, 2}, new double[] {2, 1}).orElseThrow();
    assertThat(two.r()).isCloseTo(-1, within(1e-15));
    assertThat(two.t()).isEmpty();
    assertThat(two.p()).isEmpty();
    assertThat(Pearson.of(new double[] {1e-9, 1e-9}, new double[] {2, 1}).isDefined()).isFalse();
    KendallTau tau = KendallTau.of(x, y).orElseThrow();
    assertThat(tau.n()).isEqualTo(3);
    assertThat(tau).hasToString("tau 1 of 3 pairs");
    // two of the six orders are as extreme
    assertThat(tau.exactP().getAsDouble()).isCloseTo(1.0 / 3, within(1e-15));
    double[] many = new double[51];
    Arrays.setAll(many, i -> i);
    assertThat(KendallTau.of(many, many).orElseThrow().exactP()).isEmpty();
    assertThat(
            KendallTau.of(Arrays.copyOf(many, 50), Arrays.copyOf(many, 50)).orElseThrow().exactP())
        .isPresent();
    assertThat(KendallTau.of(new double[] {1, 1, 2}, x).orElseThrow().exactP()).isEmpty();
    assertThat(KendallTau.of(x, new double[] {1, 1, 2}).orElseThrow().exactP()).isEmpty();
    assertThat(Spearman.of(x, y).orElseThrow().exactP().getAsDouble())
        .isCloseTo(1.0 / 3, within(1e-15));
    assertThat(Spearman.of(Arrays.copyOf(many, 10), Arrays.copyOf(many, 10)).orElseThrow().exactP())
        .isEmpty();
    assertThat(
            Spearman.of(Arrays.copyOf(many, 9), Arrays.copyOf(many, 9))
                .orElseThrow()
                .exactP()
                .getAsDouble())
        .isCloseTo(2.0 / 362_880, within(1e-15));
    assertThat(Spearman.of(new double[] {1, 1, 2}, x).orElseThrow().exactP()).isEmpty();
  }

  @Test
  void weightsOfKappaFallWithTheDistance() {
    assertThat(KappaWeights.LINEAR.weight(0, 2, 5)).isEqualTo(0.5);
    assertThat(KappaWeights.LINEAR.weight(2, 0, 5)).isEqualTo(0.5);
    assertThat(KappaWeights.QUADRATIC.weight(0, 2, 5)).isEqualTo(0.75);
    assertThat(KappaWeights.QUADRATIC.weight(0, 4, 5)).isZero();
    assertThat(KappaWeights.LINEAR.weight(0, 1, 2)).isZero();
    assertThat(KappaWeights.NONE.weight(0, 1, 2)).isZero();
    assertThat(KappaWeights.LINEAR.weight(0, 0, 1)).isEqualTo(1);
    // as many agreements as chance makes, and every disagreement at the ends
    assertThat(
            CohenKappa.of(new long[][] {{1, 1}, {1, 1}}, KappaWeights.LINEAR).orElseThrow().value())
        .isZero();
  }

  @Test
  void itemsAreThoseOfTheScale() {
    ItemCrossProducts products =
        ItemCrossProducts.builder(3).add(1, 2, 3).add(2, 2, 4).add(3, 1, 5).add(1, 1, 1).build();
    CronbachAlpha alpha = CronbachAlpha.of(products, MissingItems.LISTWISE).orElseThrow();
    for (int item : new int[] {-1, 3}) {
      assertThatThrownBy(() -> alpha.ifDropped(item)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> alpha.standardisedIfDropped(item))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> alpha.correctedItemTotal(item))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> alpha.standardisedItemTotal(item))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> products.answered(item, MissingItems.LISTWISE))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThat(alpha.toString()).endsWith(" of 3 items and 4 respondents");
    assertThatIllegalArgumentException().isThrownBy(() -> ItemCrossProducts.builder(0));
    assertThat(ItemCrossProducts.builder(1).build().items()).isEqualTo(1);
  }

  @Test
  void targetsThatAreRatedAlikeAreSureAndTargetsThatAreAllOneHaveALeast() {
    TwoWayRatings sure = TwoWayRatings.of(new double[][] {{1, 1}, {2, 2}, {5, 5}}).orElseThrow();
    for (IccForm form : IccForm.values()) {
      IntraclassCorrelation icc = sure.icc(form).orElseThrow();
      assertThat(icc.value()).isEqualTo(1);
      assertThat(icc.limit(0.025)).hasValue(1);
      assertThat(icc.interval(0.95)).contains(new Interval(1, 1));
    }
    // equal target means: nothing between them, and F is 0
    TwoWayRatings none = TwoWayRatings.of(new double[][] {{1, 3}, {3, 1}, {2, 2}}).orElseThrow();
    IntraclassCorrelation single = none.icc(IccForm.ONE_WAY_SINGLE).orElseThrow();
    assertThat(single.value()).isEqualTo(-1);
    assertThat(single.limit(0.025)).hasValue(-1);
    assertThat(single).hasToString("ICC(1,1) -1");
    double[][] three = {{1, 3, 2}, {3, 1, 2}, {2, 2, 2}};
    assertThat(
            TwoWayRatings.of(three)
                .orElseThrow()
                .icc(IccForm.ONE_WAY_SINGLE)
                .orElseThrow()
                .limit(0.975))
        .hasValue(-0.5);
    assertThat(none.icc(IccForm.AGREEMENT_SINGLE).orElseThrow().interval(0.95)).isEmpty();
  }

  private static SymmetricMatrix products(double... loadings) {
    double[][] r = new double[loadings.length][loadings.length];
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < r.length; j++) {
        r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
      }
    }
    return SymmetricMatrix.of(r);
  }

  @Test
  void omegaFindsTheFactorOrSaysWhyThereIsNone() {
    McDonaldOmega omega = McDonaldOmega.of(products(0.9, 0.2, 0.5, 0.7, 0.4)).orElseThrow();
    assertThat(omega.loadings().toArray())
        .containsExactly(new double[] {0.9, 0.2, 0.5, 0.7, 0.4}, within(1e-9));
    // 2.7² ÷ (2.7² + 5 − (0.81 + 0.04 + 0.25 + 0.49 + 0.16))
    assertThat(omega.total()).isCloseTo(7.29 / (7.29 + 3.25), within(1e-9));
    assertThat(omega.ofObservedVariance()).isCloseTo(omega.total(), within(1e-9));
    assertThat(omega).hasToString("omega 0.691651 of 5 items");
    // a reversed item keeps its sign, a reversed scale is turned up
    assertThat(McDonaldOmega.of(products(0.8, -0.3, 0.6, 0.7)).orElseThrow().loadings().toArray())
        .containsExactly(new double[] {0.8, -0.3, 0.6, 0.7}, within(1e-9));
    assertThat(McDonaldOmega.of(products(-0.8, 0.3, -0.6, -0.7)).orElseThrow().loadings().toArray())
        .containsExactly(new double[] {0.8, -0.3, 0.6, 0.7}, within(1e-9));
    assertThat(McDonaldOmega.of(products(0.8, 0.6)).reason())
        .contains("omega needs three items: 2");
    assertThat(
            McDonaldOmega.of(
                    SymmetricMatrix.of(
                        new double[][] {{1, 0.9, 0.9}, {0.9, 1, 0.65}, {0.9, 0.65, 1}}))
                .reason()
                .orElseThrow())
        .contains("item 0 falls to 0 (a Heywood case)");
    assertThat(
            McDonaldOmega.of(
                    SymmetricMatrix.of(new double[][] {{1, 1, 0.5}, {1, 1, 0.5}, {0.5, 0.5, 1}}))
                .reason()
                .orElseThrow())
        .contains("not positive definite");
    assertThat(
            McDonaldOmega.of(
                    SymmetricMatrix.of(new double[][] {{0, 0, 0}, {0, 1, 0.5}, {0, 0.5, 1}}))
                .isDefined())
        .isFalse();
  }

  @Test
  void roundingIsNoVariationAndVariationFarFromZeroIs() {
    Sample tenths = Sample.of(0.1, 0.1, 0.1);
    Sample sum = Sample.of(0.1 + 0.2 - 0.2, 0.1);
    assertThat(OneWayIcc.of(List.of(tenths, tenths, sum)).reason())
        .contains("all measurements are alike");
    OneWayIcc far =
        OneWayIcc.of(List.of(Sample.of(1e6 + 1, 1e6 + 2), Sample.of(1e6 + 4, 1e6 + 5)))
            .orElseThrow();
    // between 9 with 1 degree of freedom, within 1 with 2
    assertThat(far.meanSquareBetween()).isCloseTo(9, within(1e-8));
    assertThat(far.meanSquareWithin()).isCloseTo(0.5, within(1e-8));
    assertThat(far).hasToString("ICC(1) 0.894737 of 2 groups, 4 measurements");
    double third = 1.0 / 3;
    double[][] alike = {{third, third, third}, {third, third, third}, {third, third, third}};
    assertThat(TwoWayRatings.of(alike).reason()).contains("all ratings are alike");
    double[][] offset = {{1e6 + 1, 1e6 + 2}, {1e6 + 3, 1e6 + 4}, {1e6 + 8, 1e6 + 9}};
    TwoWayRatings ratings = TwoWayRatings.of(offset).orElseThrow();
    // every second rating is 1 above the first: nothing is left over
    assertThat(ratings.meanSquareTargets()).isCloseTo(26, within(1e-7));
    assertThat(ratings.meanSquareRaters()).isCloseTo(1.5, within(1e-7));
    assertThat(ratings.meanSquareResidual()).isZero();
    assertThat(ratings)
        .hasToString("3 targets, 2 raters, mean squares of targets 26, of raters 1.5, residual 0");
    // one target above all others in one rating: the residual is not cleaned away
    double[][] slight = {{1, 2}, {3, 4}, {8, 9.001}};
    assertThat(TwoWayRatings.of(slight).orElseThrow().meanSquareResidual())
        .isCloseTo(1e-6 / 6, within(1e-14));
  }

  @Test
  void matricesAddUp() {
    SymmetricMatrix matrix = SymmetricMatrix.of(new double[][] {{2, 1, 0}, {1, 3, -1}, {0, -1, 5}});
    assertThat(matrix.trace()).isEqualTo(10);
    assertThat(matrix.total()).isEqualTo(10);
    assertThat(matrix.at(0, 1)).isEqualTo(1);
    assertThat(matrix.at(1, 2)).isEqualTo(-1);
    // (1, 2, 3): 2 + 12 + 45 + 2 · (2 − 6)
    assertThat(matrix.quadraticForm(1, 2, 3)).isEqualTo(51);
    assertThat(matrix.quadraticForm(1, 0, 0)).isEqualTo(2);
    SymmetricMatrix flat = SymmetricMatrix.of(new double[][] {{1, 1}, {1, 1 - 1e-16}});
    assertThat(flat.quadraticForm(1, -1)).isNotNegative();
    assertThat(SymmetricMatrix.of(new double[][] {{1, 2}, {2, 1}}).quadraticForm(1, -1))
        .isEqualTo(-2);
    for (int bad : new int[] {-1, 3}) {
      assertThatThrownBy(() -> matrix.at(bad, 0)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> matrix.at(0, bad)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> matrix.quadraticForm(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricMatrix.of(new double[][] {{1, 2}, {2}}));
    SymmetricMatrix one = SymmetricMatrix.of(new double[][] {{4}});
    assertThat(CronbachAlpha.of(one, 10).isDefined()).isFalse();
    assertThat(CronbachAlpha.of(matrix, 1).isDefined()).isFalse();
    assertThat(matrix.correlations().orElseThrow().at(1, 0))
        .isCloseTo(1 / Math.sqrt(6), within(1e-15));
  }
}
