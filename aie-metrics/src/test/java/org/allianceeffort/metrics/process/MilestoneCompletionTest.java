package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.QUARTER;
import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.date;
import static org.allianceeffort.metrics.TestDossier.milestone;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.part;
import static org.allianceeffort.metrics.TestDossier.partValue;
import static org.allianceeffort.metrics.TestDossier.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.allianceeffort.core.evidence.DueDate;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class MilestoneCompletionTest {

  private static TestDossier kept() {
    return TestDossier.of("a", "b").recording("milestones", "2022-01-01", "2025-01-01");
  }

  private static TestDossier weighted() {
    return kept()
        .add(milestone("m1", "2022-06-01", "2022-05-01", "2").build())
        .add(milestone("m2", "2023-03-01", "2023-11-01", "1.5").build())
        .add(milestone("m3", "2023-06-01", "", "0.5").build());
  }

  @Test
  void dividesTheWeightCompletedByTheWeightDueSinceSigning() {
    var reading = weighted().figure(MilestoneCompletion.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(3.5 / 4);
    assertThat(reading.estimate().observations()).isEqualTo(3);
    assertThat(number(reading, "completed")).isEqualTo(2);
    assertThat(number(reading, "share-rescheduled")).isZero();
  }

  @Test
  void hasWilsonLimitsWithTheEffectiveNumberOfUnequalWeights() {
    var distribution =
        (ConfidenceDistribution.Proportion)
            weighted().figure(MilestoneCompletion.CALCULATOR, QUARTER).estimate().distribution();
    // (Σw)² ÷ Σw² = 16 ÷ (4 + 2.25 + 0.25)
    assertThat(distribution.effectiveSize()).isCloseTo(16 / 6.5, within(1e-14));
    assertThat(distribution.degreesOfFreedom()).isEmpty();
  }

  @Test
  void equalWeightsHaveTheirNumberAndTheLimitsOfWilson() {
    var reading =
        kept()
            .milestone("m1", "2022-06-01", "2022-06-01")
            .milestone("m2", "2022-07-01", "2022-07-01")
            .milestone("m3", "2022-08-01", "2022-08-01")
            .milestone("m4", "2022-09-01", "")
            .figure(MilestoneCompletion.CALCULATOR, YEAR);
    // z² = 3.841458820694124, n = 4, p = 3/4:
    // (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)
    double z2 = 3.841458820694124;
    double centre = 0.75 + z2 / 8;
    double half = Math.sqrt(z2) * Math.sqrt(0.1875 / 4 + z2 / 64);
    var interval = reading.estimate().interval(0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo((centre - half) / (1 + z2 / 4), within(1e-10));
    assertThat(interval.upper()).isCloseTo((centre + half) / (1 + z2 / 4), within(1e-10));
  }

  @Test
  void theBaselineCountsWhateverWasRescheduled() {
    var moved =
        milestone("m4", "2023-06-01", "", "4")
            .addLaterDues(new DueDate(date("2025-06-01"), date("2023-05-01")))
            .build();
    var reading = weighted().add(moved).figure(MilestoneCompletion.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(3.5 / 8);
    assertThat(number(reading, "share-rescheduled")).isEqualTo(1 / 4.0);
  }

  @Test
  void knowsNothingOfTheDayAfterTheWindow() {
    // m4 completed on 2024-01-01 is open, m5 due on it is not due, a due date set on it is not set.
    var reading =
        weighted()
            .add(
                milestone("m4", "2023-06-01", "2024-01-01", "1")
                    .addLaterDues(new DueDate(date("2025-06-01"), date("2024-01-01")))
                    .build())
            .milestone("m5", "2024-01-01", "2023-06-01")
            .figure(MilestoneCompletion.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(3.5 / 5);
    assertThat(number(reading, "share-rescheduled")).isZero();
  }

  @Test
  void whatWasDueBeforeSigningOrOutsideRecordedTimeIsLeftOut() {
    var reading =
        TestDossier.of("a", "b")
            .recording("milestones", "2021-01-01", "2023-01-01")
            .recording("milestones", "2023-03-01", "2024-01-01")
            .milestone("before", "2021-12-31", "")
            .milestone("m1", "2022-01-01", "2022-01-01")
            .milestone("m2", "2022-02-01", "2022-02-01")
            .milestone("hole", "2023-02-01", "")
            .milestone("m3", "2023-04-01", "")
            .figure(MilestoneCompletion.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(2 / 3.0);
  }

  @Test
  void tellsAreasApartEachWithItsOwnReason() {
    var dossier = kept();
    for (int i = 1; i <= 3; i++) {
      dossier.add(
          milestone("it" + i, "2022-06-0" + i, i == 1 ? "" : "2022-06-09", "1").area("it").build());
    }
    var reading =
        dossier
            .add(milestone("hr", "2022-06-01", "2022-06-09", "1").area("hr").build())
            .figure(MilestoneCompletion.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(3 / 4.0);
    assertThat(partValue(reading, "area", "it")).isEqualTo(2 / 3.0);
    assertThat(reasons(part(reading, "area", "hr"))).containsExactly(ReasonCode.TOO_SHORT);
  }

  @Test
  void isTooShortBelowThreeDue() {
    assertThat(
            kept()
                .milestone("m1", "2022-06-01", "2022-06-01")
                .milestone("m2", "2022-07-01", "2022-07-01")
                .reasons(MilestoneCompletion.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.TOO_SHORT);
    assertThat(
            TestDossier.of("a", "b")
                .keeps(Milestone.class)
                .reasons(MilestoneCompletion.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.TOO_SHORT);
  }

  @Test
  void withoutAnyWeightThereIsNothing() {
    assertThat(
            kept()
                .add(milestone("m1", "2022-06-01", "", "0").build())
                .add(milestone("m2", "2022-06-01", "", "0").build())
                .add(milestone("m3", "2022-06-01", "", "0").build())
                .reasons(MilestoneCompletion.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
  }

  @Test
  void isNotRecordedWhereOnlyTheFutureIsPlanned() {
    assertThat(
            TestDossier.of("a", "b")
                .milestone("future", "2024-06-01", "")
                .reasons(MilestoneCompletion.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }
}
