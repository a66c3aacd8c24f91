package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.QUARTER;
import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.between;
import static org.allianceeffort.metrics.TestDossier.body;
import static org.allianceeffort.metrics.TestDossier.date;
import static org.allianceeffort.metrics.TestDossier.flags;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import org.allianceeffort.core.alliance.BodyKind;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.metric.Detail;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class MeetingCadenceTest {

  private static TestDossier kept() {
    return TestDossier.of("a", "b").recording("meetings", "2022-01-01", "2025-01-01");
  }

  @Test
  void dividesTheHeldMeetingsOfEachBodyByThosePlannedAndAverages() {
    // The quarter has 92 days: 92 ÷ 23 = 4 planned by either body; 3 and 1 were held.
    var reading =
        kept()
            .body("jsc", "P23D")
            .body("ops", "P23D")
            .meeting("jsc", "2023-10-02")
            .meeting("jsc", "2023-11-02")
            .meeting("jsc", "2023-12-02")
            .meeting("ops", "2023-12-24")
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo((0.75 + 0.25) / 2);
    assertThat(reading.estimate().isCensus()).isTrue();
    assertThat(reading.estimate().observations()).isEqualTo(4);
    assertThat(reading.details())
        .containsEntry("least-body", new Detail.Text("ops"))
        .containsEntry("least-body-value", new Detail.Figure(0.25))
        .containsEntry(
            "bodies", new Detail.Numbers(ImmutableSortedMap.of("jsc", 0.75, "ops", 0.25)));
    assertThat(reading.flags()).isEmpty();
  }

  @Test
  void countsAMeetingAtTheBeginningOfThePeriodAndNotOneAtItsEnd() {
    var reading =
        kept()
            .body("jsc", "P23D")
            .meeting("jsc", "2023-09-30")
            .meeting("jsc", "2023-10-01")
            .meeting("jsc", "2023-12-31")
            .meeting("jsc", "2024-01-01")
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(2 / 4.0);
  }

  @Test
  void twoMeetingsOnOneDayAreTwoAndACancelledOneIsNone() {
    var reading =
        kept()
            .body("jsc", "P23D")
            .meeting("jsc", "2023-10-05")
            .add(TestDossier.meeting("jsc", "2023-10-05", true).toBuilder().id("again").build())
            .cancelled("jsc", "2023-11-05")
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(2 / 4.0);
  }

  @Test
  void insideRecordedTimeNoMeetingIsZero() {
    var reading =
        TestDossier.of("a", "b")
            .keeps(Meeting.class)
            .body("jsc", "P23D")
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isZero();
    assertThat(reading.flags()).isEmpty();
  }

  @Test
  void lengthensAShortWindowToNinetyDays() {
    // 90 days before 2024-01-01 begin on 2023-10-03: 90 ÷ 30 = 3 planned.
    var reading =
        kept()
            .body("jsc", "P30D")
            .meeting("jsc", "2023-10-02")
            .meeting("jsc", "2023-10-03")
            .figure(MeetingCadence.CALCULATOR, "2023-12-01/2024-01-01");
    assertThat(reading.estimate().value()).isCloseTo(1 / 3.0, within(1e-15));
  }

  @Test
  void sumsThePlanOverTheVersionsOfACadence() {
    // 2023-10-01 to 11-01 is 31 days of none, to 12-01 30 days ÷ 10 = 3, to 2024-01-01 31 ÷ 31 = 1.
    var body =
        body("jsc")
            .cadence(
                Versioned.ofVersions(
                    List.of(
                        new Version<>(Span.ofDays(10), between("2023-11-01", "2023-12-01")),
                        new Version<>(Span.ofDays(31), Validity.from(date("2023-12-01"))))))
            .build();
    var reading =
        kept()
            .body(body)
            .meeting("jsc", "2023-10-15") // before there was a cadence: neither planned nor counted
            .meeting("jsc", "2023-11-15")
            .meeting("jsc", "2023-12-15")
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(2 / 4.0);
  }

  @Test
  void plansOnlyForTheDaysOnWhichABodyExists() {
    // From 2023-10-01 to 11-10 it exists for 40 days: 4 planned.
    var body =
        body("jsc").cadence(Span.ofDays(10)).validity(between("2023-06-01", "2023-11-10")).build();
    var reading =
        kept()
            .body(body)
            .meeting("jsc", "2023-10-15")
            .meeting("jsc", "2023-11-15") // after its end
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(1 / 4.0);
  }

  @Test
  void leavesOutTheDaysOnWhichNotEveryPartnerRecorded() {
    // Both recorded 50 + 40 days: 9 planned.
    var reading =
        TestDossier.of("a", "b")
            .recording("meetings", "2023-01-01", "2024-01-01", "a")
            .recording("meetings", "2023-01-01", "2023-02-20", "b")
            .recording("meetings", "2023-11-22", "2024-01-01", "b")
            .body("jsc", "P10D")
            .meeting("jsc", "2023-02-01")
            .meeting("jsc", "2023-06-01")
            .meeting("jsc", "2023-12-01")
            .figure(MeetingCadence.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(2 / 9.0, within(1e-15));
  }

  @Test
  void threePlannedAreThreeHoweverTheDaysAreCut() {
    // 1/7 + 17/7 + 3/7 is 3, though not in floating point.
    var weekly = Span.ofDays(7);
    var body =
        body("jsc")
            .cadence(
                Versioned.ofVersions(
                    List.of(
                        new Version<>(weekly, between("2023-10-01", "2023-10-02")),
                        new Version<>(weekly, between("2023-10-02", "2023-10-19")),
                        new Version<>(weekly, between("2023-10-19", "2023-10-22")))))
            .build();
    var reading =
        kept().body(body).meeting("jsc", "2023-10-01").figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(1 / 3.0);
  }

  @Test
  void isTooShortWhereNoBodyHasThreeMeetingsPlanned() {
    var dossier = kept().body("jsc", "P31D").meeting("jsc", "2023-10-05");
    assertThat(dossier.reasons(MeetingCadence.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.TOO_SHORT);
  }

  @Test
  void aBodyWithFewerThanThreePlannedStaysOutOfTheMean() {
    var reading =
        kept()
            .body("jsc", "P23D")
            .body("agm", "P6M")
            .meeting("jsc", "2023-10-05")
            .meeting("agm", "2023-10-05")
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(1 / 4.0);
    assertThat(reading.estimate().observations()).isEqualTo(1);
  }

  @Test
  void isNotStatedWhereTheCadenceEndedBeforeThePeriod() {
    GovernanceBody ended =
        GovernanceBody.builder()
            .id("jsc")
            .name("jsc")
            .kind(BodyKind.JOINT_STEERING_COMMITTEE)
            .cadence(Versioned.of(Span.parse("P7D")))
            .validity(Validity.until(LocalDate.of(2023, 9, 1)))
            .build();
    assertThat(
            kept()
                .body(ended)
                .meeting("jsc", "2023-08-05")
                .reasons(MeetingCadence.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_STATED);
  }

  @Test
  void saysEverythingThatIsMissing() {
    assertThat(TestDossier.of("a", "b").reasons(MeetingCadence.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_RECORDED, ReasonCode.NOT_STATED);
  }

  @Test
  void flagsAnAssumedRecordingAndCountsFromItsEarliestMeeting() {
    // Assumed from 2023-11-02: 60 days are more than half of 92; 60 ÷ 15 = 4 planned.
    var reading =
        TestDossier.of("a", "b")
            .body("jsc", "P15D")
            .meeting("jsc", "2023-11-02")
            .figure(MeetingCadence.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(1 / 4.0);
    assertThat(flags(reading)).containsExactly(Flag.PART_OF_PERIOD, Flag.RECORDING_ASSUMED);
    assertThat(number(reading, "least-body-value")).isEqualTo(0.25);
  }
}
