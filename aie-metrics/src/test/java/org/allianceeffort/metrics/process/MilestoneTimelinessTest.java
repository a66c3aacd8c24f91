package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.flags;
import static org.allianceeffort.metrics.TestDossier.milestone;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.partValue;
import static org.allianceeffort.metrics.TestDossier.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.allianceeffort.core.evidence.DueDate;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class MilestoneTimelinessTest {

  private static TestDossier kept() {
    return TestDossier.of("a", "b").recording("milestones", "2022-01-01", "2025-01-01");
  }

  @Test
  void earlyAndOnTimeAreEventsAtAgeZero() {
    // Delays 0 (early), 0 (on time), 10, 30: S = ½, ¼ from 10, 0 from 30: 10/2 + 20/4.
    var reading =
        kept()
            .milestone("early", "2023-03-01", "2023-01-15")
            .milestone("punctual", "2023-03-01", "2023-03-01")
            .milestone("late", "2023-03-01", "2023-03-11")
            .milestone("later", "2023-03-01", "2023-03-31")
            .figure(MilestoneTimeliness.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10, within(1e-12));
    assertThat(number(reading, "events")).isEqualTo(4);
    assertThat(flags(reading)).containsExactly(Flag.SMALL_N);
    // From 0 the area is 10, from 10 it is 5: 100·2/(4·2) + 25·1/(2·1).
    var distribution = (ConfidenceDistribution.ClippedNormal) reading.estimate().distribution();
    assertThat(distribution.standardError()).isCloseTo(Math.sqrt(25 + 12.5), within(1e-12));
    assertThat(distribution.highest()).isEqualTo(180);
  }

  @Test
  void whatIsNotCompletedIsCensoredAtTheEndOfTheWindow() {
    // Due on 2023-07-05 and open: 180 days at the end.
    var reading =
        kept()
            .milestone("done", "2023-03-01", "2023-03-11")
            .milestone("open", "2023-07-05", "")
            .figure(MilestoneTimeliness.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10 + 170 / 2.0, within(1e-12));
  }

  @Test
  void aLaterDueDateDoesNotMakeAMilestonePunctual() {
    var moved =
        milestone("moved", "2023-03-01", "2023-03-31", "1")
            .addLaterDues(
                new DueDate(TestDossier.date("2023-04-30"), TestDossier.date("2023-02-01")))
            .build();
    assertThat(kept().add(moved).figure(MilestoneTimeliness.CALCULATOR, YEAR).estimate().value())
        .isCloseTo(30, within(1e-12));
  }

  @Test
  void whatWasDueBeforeTheWindowEntersWithItsDelay() {
    // 31 days late on 2023-01-01, done at 40. Another is done at 10 (alone with the third), the
    // third at 60: S = ½, ¼, 0.
    var reading =
        kept()
            .milestone("before", "2022-12-01", "2023-01-10")
            .milestone("m1", "2023-03-01", "2023-03-11")
            .milestone("m2", "2023-03-01", "2023-04-30")
            .figure(MilestoneTimeliness.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10 + 15 + 5, within(1e-12));
  }

  @Test
  void whatWasDueAndDoneBeforeTheWindowOrIsDueAfterItIsOut() {
    var reading =
        kept()
            .milestone("before", "2022-12-31", "2022-12-31")
            .milestone("first-day", "2023-01-01", "2022-12-31")
            .milestone("at-the-end", "2024-01-01", "2023-12-01")
            .figure(MilestoneTimeliness.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isZero();
    assertThat(number(reading, "spells")).isEqualTo(1);
  }

  @Test
  void theBoundaryOfTheExtensionIsATenthOfTheGoalposts() {
    // Goalposts from 90 to 0: nine days. Open for 171 or 170 days.
    assertThat(
            kept()
                .milestone("open", "2023-07-14", "")
                .figure(MilestoneTimeliness.CALCULATOR, YEAR)
                .estimate()
                .value())
        .isEqualTo(180);
    var short170 =
        kept().milestone("open", "2023-07-15", "").measure(MilestoneTimeliness.CALCULATOR, YEAR);
    assertThat(reasons(short170)).containsExactly(ReasonCode.INSUFFICIENT_FOLLOW_UP);
    assertThat(number(short170, "lower-bound")).isCloseTo(170, within(1e-12));
    assertThat(number(short170, "upper-bound")).isCloseTo(180, within(1e-12));
  }

  @Test
  void tellsAreasApart() {
    var reading =
        kept()
            .add(milestone("m1", "2023-03-01", "2023-03-11", "1").area("it").build())
            .add(milestone("m2", "2023-03-01", "2023-03-31", "1").area("hr").build())
            .milestone("m3", "2023-03-01", "2023-03-21")
            .figure(MilestoneTimeliness.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(20, within(1e-12));
    assertThat(reading.breakdowns().get("area")).containsOnlyKeys("it", "hr");
    assertThat(partValue(reading, "area", "it")).isCloseTo(10, within(1e-12));
    assertThat(partValue(reading, "area", "hr")).isCloseTo(30, within(1e-12));
  }

  @Test
  void nothingDueIsNothingInThePeriodAndNoRecordIsNotRecorded() {
    assertThat(
            TestDossier.of("a", "b")
                .keeps(Milestone.class)
                .milestone("future", "2024-06-01", "")
                .reasons(MilestoneTimeliness.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
    assertThat(
            TestDossier.of("a", "b")
                .milestone("future", "2024-06-01", "")
                .reasons(MilestoneTimeliness.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }
}
