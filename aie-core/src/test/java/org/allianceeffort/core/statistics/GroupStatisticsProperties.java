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

/** Laws of intraclass correlations and within-group agreement. */
class GroupStatisticsProperties {
  private static double[][] ratings(Random random, int targets, int raters) {
    double[][] ratings = new double[targets][raters];
    for (double[] row : ratings) {
      int target = random.nextInt(3);
      for (int j = 0; j < raters; j++) {
        row[j] = target + random.nextInt(3);
      }
    }
    return ratings;
  }

  @Property(tries = 1000, seed = "1")
  void iccsKeepUnderShiftScaleAndOrder(
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 12) int targets,
      @ForAll @IntRange(min = 2, max = 5) int raters,
      @ForAll IccForm form) {
    double[][] ratings = ratings(random, targets, raters);
    double[][] moved = new double[targets][raters];
    for (int i = 0; i < targets; i++) {
      for (int j = 0; j < raters; j++) {
        moved[targets - 1 - i][raters - 1 - j] = 10 + 4 * ratings[i][j];
      }
    }
    Outcome<IntraclassCorrelation> before = TwoWayRatings.of(ratings).flatMap(r -> r.icc(form));
    Outcome<IntraclassCorrelation> after = TwoWayRatings.of(moved).flatMap(r -> r.icc(form));
    assertThat(after.isDefined()).isEqualTo(before.isDefined());
    if (before.isDefined()) {
      double value = before.orElseThrow().value();
      assertThat(after.orElseThrow().value())
          .isCloseTo(value, within(1e-9 * (1 + Math.abs(value))));
    }
  }

  @Property(tries = 1000, seed = "1")
  void iccLimitsContainTheValueRiseWithTheLevelAndAgreeWithTheTest(
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 12) int targets,
      @ForAll @IntRange(min = 2, max = 5) int raters,
      @ForAll IccForm form,
      @ForAll @DoubleRange(min = 0.7, max = 0.98) double level) {
    TwoWayRatings.of(ratings(random, targets, raters))
        .flatMap(r -> r.icc(form))
        .value()
        .ifPresent(icc -> iccLimits(icc, level));
  }

  private static void iccLimits(IntraclassCorrelation icc, double level) {
    assertThat(icc.value()).isFinite();
    assertThat(icc.p()).isBetween(0.0, 1.0);
    icc.interval(level)
        .ifPresent(
            interval -> {
              Interval wide = icc.interval(level + 0.01).orElseThrow();
              assertThat(wide.lower()).isLessThanOrEqualTo(interval.lower() + 1e-12);
              assertThat(wide.upper()).isGreaterThanOrEqualTo(interval.upper() - 1e-12);
              if (icc.form() == IccForm.AGREEMENT_SINGLE || icc.form() == IccForm.AGREEMENT_MEAN) {
                return;
              }
              double slack = 1e-9 * (1 + Math.abs(icc.value()));
              assertThat(icc.value()).isBetween(interval.lower() - slack, interval.upper() + slack);
              // The lower limit is above 0 exactly when the one-sided test rejects.
              double tail = (1 - level) / 2;
              if (Math.abs(icc.p() - tail) > 1e-9) {
                assertThat(interval.lower() > 0).isEqualTo(icc.p() < tail);
              }
            });
  }

  @Property(tries = 1000, seed = "1")
  void oneWayIccDoesNotDependOnTheOrderOfGroups(
      @ForAll Random random, @ForAll @IntRange(max = 6) int groups) {
    List<Sample> samples = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      double[] values = new double[1 + random.nextInt(6)];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(5);
      }
      samples.add(Sample.of(values));
    }
    Outcome<OneWayIcc> before = OneWayIcc.of(samples);
    Collections.shuffle(samples, random);
    Outcome<OneWayIcc> after = OneWayIcc.of(samples);
    assertThat(after.isDefined()).isEqualTo(before.isDefined());
    before
        .value()
        .ifPresent(
            icc -> {
              assertThat(icc.icc1()).isFinite().isLessThanOrEqualTo(1);
              assertThat(after.orElseThrow().icc1()).isCloseTo(icc.icc1(), within(1e-9));
              icc.icc2().ifPresent(i -> assertThat(i).isFinite().isLessThanOrEqualTo(1));
              assertThat(icc.p()).isBetween(0.0, 1.0);
              assertThat(icc.effectiveGroupSize()).isLessThanOrEqualTo(icc.meanGroupSize() + 1e-12);
            });
  }

  @Property(tries = 1000, seed = "1")
  void agreementIsInItsRangeAndTheFastPassAgrees(
      @ForAll Random random,
      @ForAll @IntRange(max = 8) int members,
      @ForAll @IntRange(min = 1, max = 5) int items) {
    int[] scores = new int[members * items];
    double[][] byItem = new double[items][members];
    for (int m = 0; m < members; m++) {
      for (int i = 0; i < items; i++) {
        scores[m * items + i] = 1 + random.nextInt(5);
        byItem[i][m] = scores[m * items + i];
      }
    }
    double[] fast = WithinGroupAgreement.ofGroups(scores, items, new int[members], 1, 5);
    if (members < 2) {
      assertThat(fast[0]).isNaN();
      assertThat(WithinGroupAgreement.rwg(byItem[0], 5)).isEmpty();
      assertThat(AwgAgreement.of(byItem[0], 1, 5)).isEmpty();
      assertThat(AverageDeviation.ofItemsFromMean(byItem)).isEmpty();
      return;
    }
    double[] variances = new double[items];
    for (int i = 0; i < items; i++) {
      variances[i] = Sample.of(byItem[i]).variance();
    }
    double rwgj = WithinGroupAgreement.rwgj(variances, 5).orElseThrow();
    double lindell = WithinGroupAgreement.lindell(variances, 5).orElseThrow();
    assertThat(fast[0]).isCloseTo(rwgj, within(1e-12)).isBetween(0.0, 1.0);
    assertThat(rwgj).isGreaterThanOrEqualTo(Math.max(0, lindell) - 1e-12);
    AwgAgreement.ofItems(byItem, 1, 5).ifPresent(a -> assertThat(a).isBetween(-1.0, 1.0));
    double fromMedian = AverageDeviation.ofItemsFromMedian(byItem).orElseThrow();
    assertThat(fromMedian)
        .isLessThanOrEqualTo(AverageDeviation.ofItemsFromMean(byItem).orElseThrow() + 1e-12);
  }

  @Example
  void whatIsTooLittleOrAlikeSaysSo() {
    assertThat(TwoWayRatings.of(new double[0][]).reason())
        .contains("two targets and two raters are needed: 0 targets, 0 raters");
    assertThat(TwoWayRatings.of(new double[][] {{0.1, 0.1}, {0.1, 0.1}}).reason())
        .contains("all ratings are alike");
    TwoWayRatings perfect = TwoWayRatings.of(new double[][] {{1, 1}, {2, 2}, {4, 4}}).orElseThrow();
    for (IccForm form : IccForm.values()) {
      IntraclassCorrelation icc = perfect.icc(form).orElseThrow();
      assertThat(icc.value()).isEqualTo(1);
      assertThat(icc.p()).isZero();
      assertThat(icc.interval(0.95)).contains(new Interval(1, 1));
    }
    TwoWayRatings level = TwoWayRatings.of(new double[][] {{1, 2}, {1, 2}}).orElseThrow();
    assertThat(level.icc(IccForm.ONE_WAY_MEAN).isDefined()).isFalse();
    assertThat(OneWayIcc.of(List.of(Sample.of(1), Sample.of(2))).isDefined()).isFalse();
    assertThat(OneWayIcc.of(List.of(Sample.of(0.1, 0.1), Sample.of(0.1, 0.1))).isDefined())
        .isFalse();
  }
}
