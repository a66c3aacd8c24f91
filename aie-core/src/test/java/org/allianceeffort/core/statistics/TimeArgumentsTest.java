package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What researchers' arrays may not hold, said with the value. */
class TimeArgumentsTest {
  private static final double[] EXIT = {1, 2};
  private static final boolean[] EVENT = {true, false};
  private static final double[] BELOW_ZERO = {1, -2};

  @Test
  void everyExitNeedsItsEnd() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(EXIT, new boolean[1]))
        .withMessage("every exit needs an end: 2 exits, 1 ends");
    assertThatIllegalArgumentException().isThrownBy(() -> AalenJohansen.of(EXIT, new int[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRank.of(EXIT, new boolean[3], new int[2], LogRank.Weight.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRank.of(EXIT, EVENT, new int[3], LogRank.Weight.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredKaplanMeier.of(EXIT, new boolean[3], new String[] {"a", "b"}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredKaplanMeier.of(EXIT, EVENT, new String[] {"a", "b", "c"}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[1], EXIT, EVENT))
        .withMessage("every exit needs an entry: 2 exits, 1 entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[2], EXIT, new boolean[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.of(new double[3], EXIT, new int[2]));
  }

  @Test
  void agesAreNotBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(BELOW_ZERO, EVENT))
        .withMessage("exit must be an age of 0 or more: -2.0");
    assertThatIllegalArgumentException().isThrownBy(() -> AalenJohansen.of(BELOW_ZERO, new int[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRank.of(BELOW_ZERO, EVENT, new int[2], LogRank.Weight.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {1, Double.POSITIVE_INFINITY}, EVENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {1, Double.NaN}, EVENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {1, 0}, EXIT, EVENT))
        .withMessage("entry must be below exit: entry 1.0, exit 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {0, -1}, EXIT, EVENT))
        .withMessage("entry must be an age of 0 or more, or negative infinity: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {0, Double.NaN}, EXIT, EVENT));
    double[] fromTheStart = {0, Double.NEGATIVE_INFINITY};
    assertThat(KaplanMeier.of(fromTheStart, EXIT, EVENT).atRisk(0)).isEqualTo(2);
  }

  @Test
  void causesAndGroupsAreNotBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.of(EXIT, new int[] {1, -1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.of(new double[2], EXIT, new int[] {1, -1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRank.of(EXIT, EVENT, new int[] {0, -1}, LogRank.Weight.ONE))
        .withMessage("group must be 0 or more: -1");
  }

  @Test
  void horizonsArePositiveAndFiniteAndAgesAreNumbers() {
    KaplanMeier curve = KaplanMeier.of(EXIT, EVENT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.restrictedMean(0))
        .withMessage("horizon must be positive and finite: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.restrictedMean(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.survivalAt(Double.NaN))
        .withMessage("age must be a number: NaN");
    assertThat(curve.survivalAt(Double.NEGATIVE_INFINITY)).isEqualTo(1);
    assertThat(curve.survivalAt(Double.POSITIVE_INFINITY)).isEqualTo(0.5);
  }

  @Test
  void theMeanStopsAtTheHorizonAndItsBoundsAtTheEndOfFollowUp() {
    // area 1 to age 1, one half to age 2, and flat at one half to the horizon
    RestrictedMean mean = KaplanMeier.of(EXIT, EVENT).restrictedMean(4);
    assertThat(mean.lowerBound()).isEqualTo(1.5);
    assertThat(mean.upperBound()).isEqualTo(2.5);
    assertThat(mean.value()).isEqualTo(2.5);
    RestrictedMean within = KaplanMeier.of(EXIT, EVENT).restrictedMean(1.5);
    assertThat(within.lowerBound()).isEqualTo(1.25);
    assertThat(within.upperBound()).isEqualTo(1.25);
    assertThat(within.events()).isEqualTo(1);
    assertThat(KaplanMeier.of(EXIT, EVENT).restrictedMean(1).events()).isEqualTo(1);
    assertThat(KaplanMeier.of(EXIT, EVENT).restrictedMean(0.5).events()).isZero();
  }
}
