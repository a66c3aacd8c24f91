package org.allianceeffort.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GoalpostsTest {

  @Test
  void aLineRisesFromZeroToHundredAndIsClipped() {
    Goalposts line = Goalposts.between(0.4, 0.9);

    assertThat(line.score(0.4)).isZero();
    assertThat(line.score(0.65)).isEqualTo(50);
    assertThat(line.score(0.9)).isEqualTo(100);
    assertThat(line.score(-1)).isZero();
    assertThat(line.score(2)).isEqualTo(100);
    assertThat(line.span()).isEqualTo(0.5);
    assertThat(line.fallsAt(0.5)).isFalse();
  }

  @Test
  void aLineFallsWhenLessIsBetter() {
    Goalposts line = Goalposts.between(40, 0);

    assertThat(line.score(10)).isEqualTo(75);
    assertThat(line.score(50)).isZero();
    assertThat(line.fallsAt(10)).isTrue();
  }

  @Test
  void aBandFallsOnBothSides() {
    Goalposts band = Goalposts.band(0, 1, 2, 4);

    assertThat(band.score(0.5)).isEqualTo(50);
    assertThat(band.score(1)).isEqualTo(100);
    assertThat(band.score(1.5)).isEqualTo(100);
    assertThat(band.score(3)).isEqualTo(50);
    assertThat(band.score(9)).isZero();
    assertThat(band.fallsAt(1.5)).isFalse();
    assertThat(band.fallsAt(3)).isTrue();
    assertThat(band.span()).isEqualTo(4);
  }

  @Test
  void equalGoalpostsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goalposts.between(1, 1))
        .withMessage("goalposts must be two different finite values: 0 at 1.0, 100 at 1.0");
  }

  @Test
  void aBandOutOfOrderIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goalposts.band(0, 3, 2, 4))
        .withMessage(
            "a band needs zeroBelow < bestFrom <= bestTo < zeroAbove, all finite: 0.0, 3.0, 2.0, 4.0");
  }
}
