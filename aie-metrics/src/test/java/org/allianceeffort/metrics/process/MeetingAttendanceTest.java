package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.QUARTER;
import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.measured;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.part;
import static org.allianceeffort.metrics.TestDossier.partValue;
import static org.allianceeffort.metrics.TestDossier.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class MeetingAttendanceTest {

  private static TestDossier kept() {
    return TestDossier.of("a", "b")
        .person("a1", Level.SENIOR_LEADER)
        .person("a2", Level.MANAGER)
        .person("b1", Level.SENIOR_LEADER)
        .people("b2")
        .body("jsc", "P1M")
        .body("ops", "P1M")
        .recording("meetings", "2022-01-01", "2025-01-01");
  }

  private static TestDossier twoMeetings() {
    return kept()
        .meeting("jsc", "2023-10-10", "a1+", "a2-", "b1+")
        .meeting("ops", "2023-11-10", "a1+", "a2~", "b1+", "b2+");
  }

  @Test
  void dividesThosePresentByThoseExpected() {
    var reading = twoMeetings().figure(MeetingAttendance.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(5 / 7.0);
    assertThat(reading.estimate().observations()).isEqualTo(7);
    assertThat(number(reading, "meetings")).isEqualTo(2);
    assertThat(number(reading, "persons")).isEqualTo(4);
  }

  @Test
  void clustersByPersonAndMeetingWithTheSmallerNumberOfClusters() {
    // e = y − 5/7 in sevenths: present 2, not −5.
    // By person: a1 2·2 = 4, a2 2·−5 = −10, b1 4, b2 2: squares 16 + 100 + 16 + 4 = 136.
    // By meeting: 2 − 5 + 2 = −1 and 2 − 5 + 2 + 2 = 1: squares 2. Cells: 5·4 + 2·25 = 70.
    // Crossed: 136·4/3 + 2·2/1 − 70 = 346/3; one-way by person 136·4/3 = 544/3, the larger one.
    // n·V ÷ (p(1 − p)) with V = (544/3)/49/49: 7·(544/3)/2401 ÷ (10/49) = 7·544/(3·49·10).
    double designEffect = 7 * 544 / (3.0 * 49 * 10);
    var reading = twoMeetings().figure(MeetingAttendance.CALCULATOR, QUARTER);
    var distribution = (ConfidenceDistribution.Proportion) reading.estimate().distribution();
    assertThat(distribution.effectiveSize()).isCloseTo(7 / designEffect, within(1e-12));
    assertThat(distribution.degreesOfFreedom()).hasValue(1);
    var interval = reading.estimate().interval(0.95).orElseThrow();
    assertThat(interval.lower()).isBetween(0.0, 5 / 7.0);
    assertThat(interval.upper()).isBetween(5 / 7.0, 1.0);
  }

  @Test
  void aSingleMeetingHasNoInterval() {
    var reading =
        kept()
            .meeting("jsc", "2023-10-10", "a1+", "b1-")
            .figure(MeetingAttendance.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.5);
    assertThat(reading.estimate().interval(0.95)).isEmpty();
    assertThat(reading.estimate().distribution())
        .isInstanceOf(ConfidenceDistribution.Unknown.class);
  }

  @Test
  void leavesOutGuestsCancelledMeetingsAndThoseWhoseAbsencesNobodyWroteDown() {
    var reading =
        kept()
            .meeting("jsc", "2023-10-10", "a1+", "b1-", "b2?")
            .cancelled("jsc", "2023-10-20")
            .add(TestDossier.meeting("jsc", "2023-10-30", false, "a1+", "b1+"))
            .figure(MeetingAttendance.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(1 / 2.0);
    assertThat(reading.estimate().observations()).isEqualTo(2);
  }

  @Test
  void countsAMeetingAtTheBeginningOfThePeriodAndNotOneAtItsEnd() {
    var reading =
        kept()
            .meeting("jsc", "2023-09-30", "a1+", "a2+")
            .meeting("jsc", "2023-10-01", "a1-", "a2+")
            .meeting("jsc", "2024-01-01", "a1+", "a2+")
            .figure(MeetingAttendance.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.5);
  }

  @Test
  void tellsPartnersBodiesAndLevelsApart() {
    var reading = twoMeetings().figure(MeetingAttendance.CALCULATOR, QUARTER);
    assertThat(reading.breakdowns()).containsOnlyKeys("partner", "body", "level");
    assertThat(partValue(reading, "partner", "a")).isEqualTo(2 / 4.0);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(1);
    assertThat(partValue(reading, "body", "jsc")).isEqualTo(2 / 3.0);
    assertThat(partValue(reading, "body", "ops")).isEqualTo(3 / 4.0);
    assertThat(partValue(reading, "level", "senior-leader")).isEqualTo(1);
    assertThat(partValue(reading, "level", "manager")).isEqualTo(0);
    // b2 has no level.
    assertThat(reading.breakdowns().get("level")).hasSize(2);
    assertThat(measured(part(reading, "partner", "a")).estimate().observations()).isEqualTo(4);
  }

  @Test
  void readsPartnerAndLevelWithTheVersionOfTheDay() {
    var moved =
        person("a9")
            .partner(
                Versioned.ofVersions(
                    List.of(
                        new Version<>("a", Validity.until(TestDossier.date("2023-11-01"))),
                        new Version<>("b", Validity.from(TestDossier.date("2023-11-01"))))))
            .level(
                Versioned.ofVersions(
                    List.of(
                        new Version<>(
                            Level.FRONT_LINE, Validity.until(TestDossier.date("2023-11-01"))),
                        new Version<>(
                            Level.MANAGER, Validity.from(TestDossier.date("2023-11-01"))))))
            .build();
    var reading =
        kept()
            .person(moved)
            .meeting("jsc", "2023-10-31", "a9-")
            .meeting("jsc", "2023-11-01", "a9+")
            .figure(MeetingAttendance.CALCULATOR, QUARTER);
    assertThat(partValue(reading, "partner", "a")).isZero();
    assertThat(partValue(reading, "partner", "b")).isEqualTo(1);
    assertThat(partValue(reading, "level", "front-line")).isZero();
    assertThat(partValue(reading, "level", "manager")).isEqualTo(1);
  }

  @Test
  void aPartnersOwnFigureUsesTheDaysThatItRecorded() {
    // Only a recorded the meeting of June: it is in a's figure, not in the joint one.
    var reading =
        TestDossier.of("a", "b")
            .people("a1", "b1")
            .body("jsc", "P1M")
            .recording("meetings", "2023-01-01", "2024-01-01", "a")
            .recording("meetings", "2023-07-01", "2024-01-01", "b")
            .meeting("jsc", "2023-06-10", "a1-", "b1-")
            .meeting("jsc", "2023-08-10", "a1+", "b1+")
            .figure(MeetingAttendance.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(1);
    assertThat(partValue(reading, "partner", "a")).isEqualTo(0.5);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(1);
  }

  @Test
  void unaffiliatedPersonsCountInTheWholeAndAreNoPartner() {
    var reading =
        TestDossier.of("a", "b")
            .group("u")
            .people("a1", "u1")
            .body("jsc", "P1M")
            .recording("meetings", "2022-01-01", "2025-01-01")
            .meeting("jsc", "2023-10-10", "a1+", "u1-")
            .figure(MeetingAttendance.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.5);
    assertThat(reading.breakdowns().get("partner")).containsOnlyKeys("a");
  }

  @Test
  void nobodyExpectedIsNothingInThePeriod() {
    assertThat(
            TestDossier.of("a", "b")
                .keeps(Meeting.class)
                .reasons(MeetingAttendance.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
    assertThat(TestDossier.of("a", "b").reasons(MeetingAttendance.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }

  @Test
  void recordingOfLessThanHalfOfThePeriodIsNotEnough() {
    // Half of the 92 days are 46: from 2023-11-16 they are 46, from 2023-11-17 only 45.
    var enough =
        TestDossier.of("a", "b")
            .people("a1")
            .body("jsc", "P1M")
            .meeting("jsc", "2023-11-16", "a1+");
    assertThat(enough.figure(MeetingAttendance.CALCULATOR, QUARTER).estimate().value())
        .isEqualTo(1);
    var tooLittle =
        TestDossier.of("a", "b")
            .people("a1")
            .body("jsc", "P1M")
            .meeting("jsc", "2023-11-17", "a1+");
    assertThat(tooLittle.reasons(MeetingAttendance.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }
}
