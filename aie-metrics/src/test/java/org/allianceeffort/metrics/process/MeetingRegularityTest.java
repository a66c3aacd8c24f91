package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.allianceeffort.core.metric.Detail;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class MeetingRegularityTest {

  private static TestDossier kept() {
    return TestDossier.of("a", "b")
        .recording("meetings", "2022-01-01", "2025-01-01")
        .body("jsc", "P1W")
        .body("ops", "P1W");
  }

  private static TestDossier held(TestDossier dossier, String body, String... dates) {
    for (String date : dates) {
      dossier.meeting(body, date);
    }
    return dossier;
  }

  // Gaps 2, 4, 6: mean 4, population deviation √(8/3), r = √(8/3) ÷ 4 = √(1/6), n = 3.
  // A = (√4·r − √2) ÷ ((√4 − 2)·r + √2) = √2·r − 1 = √(1/3) − 1.
  private static final double UNEVEN = 1 - Math.sqrt(1 / 3.0);

  @Test
  void isOneForAClockworkAndLessForUnevenGaps() {
    var even = held(kept(), "jsc", "2023-03-01", "2023-03-08", "2023-03-15", "2023-03-22");
    assertThat(even.figure(MeetingRegularity.CALCULATOR, YEAR).estimate().value())
        .isCloseTo(1, within(1e-15));
    var uneven = held(kept(), "jsc", "2023-03-01", "2023-03-03", "2023-03-07", "2023-03-13");
    var reading = uneven.figure(MeetingRegularity.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(UNEVEN, within(1e-14));
    assertThat(reading.estimate().isCensus()).isTrue();
    assertThat(reading.estimate().observations()).isEqualTo(3);
    assertThat(reading.tags()).containsExactly("burstiness/kim-jo-2016");
  }

  @Test
  void weighsBodiesByTheirGapsAndLeavesOutThoseWithFewerThanThree() {
    var dossier = held(kept(), "jsc", "2023-03-01", "2023-03-03", "2023-03-07", "2023-03-13");
    held(dossier, "ops", "2023-03-01", "2023-03-02", "2023-03-03", "2023-03-04", "2023-03-05");
    dossier.body("few", "P1W");
    held(dossier, "few", "2023-03-01", "2023-03-02", "2023-09-04");
    var reading = dossier.figure(MeetingRegularity.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo((3 * UNEVEN + 4 * 1) / 7, within(1e-14));
    assertThat(reading.estimate().observations()).isEqualTo(7);
    assertThat(((Detail.Numbers) reading.details().get("bodies")).values())
        .containsOnlyKeys("jsc", "ops");
  }

  @Test
  void twoMeetingsOnOneDayMakeNoGapOfZero() {
    var dossier =
        held(kept(), "jsc", "2023-03-01", "2023-03-08", "2023-03-15", "2023-03-22")
            .add(TestDossier.meeting("jsc", "2023-03-15", true).toBuilder().id("again").build());
    assertThat(dossier.figure(MeetingRegularity.CALCULATOR, YEAR).estimate().value())
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void bothEndsOfAGapLieInThePeriod() {
    // The period is 2023: the days before it and at its end make no gap.
    var dossier =
        held(kept(), "jsc", "2022-12-31", "2023-01-01", "2023-01-08", "2023-01-15", "2024-01-01");
    assertThat(dossier.reasons(MeetingRegularity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.TOO_FEW);
    held(dossier, "jsc", "2023-01-22");
    assertThat(dossier.figure(MeetingRegularity.CALCULATOR, YEAR).estimate().value())
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void lengthensAShortWindowToAYear() {
    var dossier = held(kept(), "jsc", "2023-03-01", "2023-03-08", "2023-03-15", "2023-03-22");
    var reading = dossier.figure(MeetingRegularity.CALCULATOR, "2023-12-01/2024-01-01");
    assertThat(reading.estimate().observations()).isEqualTo(3);
  }

  @Test
  void aHoleInTheRecordingIsNoGap() {
    var dossier =
        held(
            TestDossier.of("a", "b")
                .recording("meetings", "2023-01-01", "2023-04-01")
                .recording("meetings", "2023-08-01", "2024-01-01")
                .body("jsc", "P1W"),
            "jsc",
            "2023-03-01",
            "2023-03-08",
            "2023-03-15",
            "2023-09-01",
            "2023-09-08",
            "2023-09-15");
    var reading = dossier.figure(MeetingRegularity.CALCULATOR, YEAR);
    assertThat(reading.estimate().observations()).isEqualTo(4);
    assertThat(reading.estimate().value()).isCloseTo(1, within(1e-15));
  }

  @Test
  void cancelledMeetingsAreNoMeetings() {
    var dossier =
        held(kept(), "jsc", "2023-03-01", "2023-03-08", "2023-03-15")
            .cancelled("jsc", "2023-03-22");
    assertThat(dossier.reasons(MeetingRegularity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.TOO_FEW);
  }

  @Test
  void isNotRecordedWithoutAnySignOfMeetings() {
    assertThat(TestDossier.of("a", "b").reasons(MeetingRegularity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }
}
