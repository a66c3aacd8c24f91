package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.between;
import static org.allianceeffort.metrics.TestDossier.body;
import static org.allianceeffort.metrics.TestDossier.date;
import static org.allianceeffort.metrics.TestDossier.flags;
import static org.allianceeffort.metrics.TestDossier.moved;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.evidence.Assignment;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

/** Density is the plainest of the contact metrics: what is a tie, and who is the population. */
class CommunicationDensityTest {

  private static final String DAY = "2023-11-01";

  private static TestDossier kept() {
    return TestDossier.of("a", "b").recording("contacts", "2022-01-01", "2025-01-01");
  }

  private static TestDossier five() {
    return kept()
        .people("a1", "a2", "b1", "b2", "b3", "a8", "b8")
        .roster("2022-01-01", "a1", "a2", "b1", "b2", "b3");
  }

  private static double value(TestDossier dossier) {
    return dossier.figure(CommunicationDensity.CALCULATOR, YEAR).estimate().value();
  }

  @Test
  void dividesTheCrossPartnerPairsInContactByThePossibleOnes() {
    // 2 × 3 possible. a1–b1 in both directions is one pair; a1–a2 crosses nothing.
    var reading =
        five()
            .contacts(DAY, "a1>b1", "b1>a1", "a1>b1", "b3>a2", "a1>a2")
            .figure(CommunicationDensity.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(2 / 6.0);
    assertThat(reading.estimate().isCensus()).isTrue();
    assertThat(reading.estimate().observations()).isEqualTo(6);
    assertThat(number(reading, "pairs-in-contact")).isEqualTo(2);
    assertThat(number(reading, "persons")).isEqualTo(5);
    assertThat(reading.flags()).isEmpty();
  }

  @Test
  void looksAtTheLastNinetyDaysOfAnyWindow() {
    // 90 days before 2024-01-01 begin on 2023-10-03.
    var dossier =
        five()
            .contacts("2023-10-02", "a1>b2")
            .contacts("2023-10-03", "a1>b1")
            .contacts("2023-12-31", "a2>b1")
            .contacts("2024-01-01", "a2>b3");
    assertThat(value(dossier)).isEqualTo(2 / 6.0);
    assertThat(
            dossier
                .figure(CommunicationDensity.CALCULATOR, "2023-12-31/2024-01-01")
                .estimate()
                .value())
        .isEqualTo(2 / 6.0);
  }

  @Test
  void neitherSelfContactNorAReplyNorSomebodyOutsideMakesATie() {
    // a8 and b8 are known but do not belong; nobody knows x9.
    var answered =
        Contact.builder()
            .at(org.allianceeffort.core.evidence.Moment.of(date(DAY)))
            .from("a1")
            .to("b1")
            .channel("mail")
            .replyExpected(true)
            .repliedAt(org.allianceeffort.core.evidence.Moment.of(date(DAY)))
            .build();
    var dossier = five().contacts(DAY, "a1>a1", "a1>b8", "a8>b1", "x9>b1", "a1>x9").add(answered);
    assertThat(value(dossier)).isEqualTo(1 / 6.0);
  }

  @Test
  void aPairOfUnaffiliatedPersonsIsNoPairAndOneWithAnOrganisationCrossesTheBoundary() {
    // a1, b1, u1, u2, v1: a–b 1, a–u/v 3, b–u/v 3 possible; u and v are no pairs among themselves.
    var dossier =
        TestDossier.of("a", "b")
            .group("u")
            .group("v")
            .recording("contacts", "2022-01-01", "2025-01-01")
            .people("a1", "b1", "u1", "u2", "v1")
            .roster("2022-01-01", "a1", "b1", "u1", "u2", "v1")
            .contacts(DAY, "u1>u2", "u1>v1", "u1>a1");
    assertThat(value(dossier)).isEqualTo(1 / 7.0);
  }

  @Test
  void countsOnlyDaysThatEveryOrganisationRecorded() {
    var dossier =
        TestDossier.of("a", "b")
            .recording("contacts", "2023-01-01", "2024-01-01", "a")
            .recording("contacts", "2023-11-01", "2024-01-01", "b")
            .people("a1", "b1", "b2")
            .roster("2022-01-01", "a1", "b1", "b2")
            .contacts("2023-10-31", "a1>b1")
            .contacts("2023-11-01", "a1>b2");
    assertThat(value(dossier)).isEqualTo(1 / 2.0);
  }

  @Test
  void aDatedMembershipStatesThePopulationAndAnUndatedOneLastsAsLongAsItsBody() {
    // b2's body ended before the last 90 days, b3's goes on; b8 is in none.
    var dossier =
        kept()
            .people("a1", "b1", "b2", "b3", "b8")
            .roster("2022-01-01", "a1", "b1")
            .body(body("ended").members("b2").validity(between("2022-01-01", "2023-10-03")).build())
            .body(body("going").members("b3").build())
            .contacts(DAY, "a1>b1", "a1>b8");
    assertThat(value(dossier)).isEqualTo(1 / 2.0);
  }

  @Test
  void aMembershipThatEndedBeforeThePeriodIsOut() {
    var dossier =
        kept()
            .people("a1", "b1", "b2")
            .body(
                body("jsc")
                    .addMembers(Membership.of("a1"))
                    .addMembers(new Membership("b1", between("2022-01-01", "2023-10-03")))
                    .addMembers(new Membership("b2", between("2022-01-01", "2023-10-04")))
                    .build())
            .contacts("2023-10-03", "a1>b2");
    assertThat(value(dossier)).isEqualTo(1);
  }

  @Test
  void aDatedRosterEntryStatesThePopulation() {
    // b2 has no dates and no membership: not in the population.
    var dossier =
        kept()
            .person(person("a1").validity(Validity.from(date("2023-01-01"))).build())
            .person(person("b1").validity(Validity.from(date("2023-12-31"))).build())
            .person(person("b3").validity(between("2023-01-01", "2023-10-03")).build())
            .people("b2")
            .contacts(DAY, "a1>b2");
    var reading = dossier.figure(CommunicationDensity.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isZero();
    assertThat(number(reading, "persons")).isEqualTo(2);
    assertThat(reading.flags()).isEmpty();
  }

  @Test
  void anAssignmentStatesThePopulation() {
    // b2's ended on 2023-10-03, the first day of the last 90: the day before was the last.
    var dossier =
        kept()
            .people("a1", "b1", "b2", "b3")
            .add(Assignment.builder().person("a1").from(date("2023-01-01")).build())
            .add(Assignment.builder().person("b1").from(date("2023-12-31")).build())
            .add(
                Assignment.builder()
                    .person("b2")
                    .from(date("2023-01-01"))
                    .ended(date("2023-10-03"))
                    .reason(org.allianceeffort.core.evidence.AssignmentEnd.COMPLETED)
                    .build())
            .add(Assignment.builder().person("b3").from(date("2024-01-01")).build())
            .contacts(DAY, "a1>b2", "a1>b3");
    var reading = dossier.figure(CommunicationDensity.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isZero();
    assertThat(number(reading, "persons")).isEqualTo(2);
  }

  @Test
  void withoutAnythingStatedThePopulationIsWhoeverOccursInThePeriod() {
    // a1 contact, b1 attendance (a guest), b2 hours, b3 endorsement; b8 only before; a2 nowhere.
    var dossier =
        kept()
            .people("a1", "a2", "b1", "b2", "b3", "b8", "b9")
            .body("jsc", "P1M")
            .contacts(DAY, "a1>b9")
            .meeting("jsc", "2023-10-03", "b1?")
            .hours("b2", "2023-11-01", "1")
            .endorsement("b3", "2023-11-01")
            .contacts("2023-10-02", "a1>b8");
    var reading = dossier.figure(CommunicationDensity.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(1 / 4.0);
    assertThat(number(reading, "persons")).isEqualTo(5);
    assertThat(flags(reading)).containsExactly(Flag.POPULATION_FROM_RECORDS);
  }

  @Test
  void aPairIsPossibleByThePartnersOfTheLastDay() {
    // a9 went from a to b on 2023-12-01: possible now are a1–b1 and a1–a9, not a9–b1.
    var dossier =
        kept()
            .people("a1", "b1")
            .person(moved("2023-12-01"))
            .roster("2022-01-01", "a1", "b1", "a9")
            .contacts("2023-11-30", "a9>b1");
    assertThat(value(dossier)).isZero();
    assertThat(value(dossier.contacts("2023-12-01", "a1>a9"))).isEqualTo(1 / 2.0);
  }

  @Test
  void whoBelongedOnlyOnDaysThatWereNotRecordedIsNotIsolated() {
    // Recorded from 2023-11-01. b2's membership and b3's roster entry end before, b4's assignment
    // too; b5's membership reaches into the first day.
    var dossier =
        TestDossier.of("a", "b")
            .recording("contacts", "2023-11-01", "2025-01-01")
            .people("a1", "b1", "b2", "b4", "b5")
            .person(person("b3").validity(between("2023-01-01", "2023-11-01")).build())
            .body(
                body("jsc")
                    .addMembers(Membership.of("a1"))
                    .addMembers(Membership.of("b1"))
                    .addMembers(new Membership("b2", between("2023-01-01", "2023-11-01")))
                    .addMembers(new Membership("b5", between("2023-01-01", "2023-11-02")))
                    .build())
            .add(
                Assignment.builder()
                    .person("b4")
                    .from(date("2023-01-01"))
                    .ended(date("2023-11-01"))
                    .reason(org.allianceeffort.core.evidence.AssignmentEnd.COMPLETED)
                    .build())
            .contacts(DAY, "a1>b1");
    var reading = dossier.figure(CommunicationDensity.CALCULATOR, YEAR);
    assertThat(number(reading, "persons")).isEqualTo(3);
    assertThat(reading.estimate().value()).isEqualTo(1 / 2.0);
  }

  @Test
  void whoOccursOnlyOnDaysThatWereNotRecordedIsNotIsolated() {
    var reading =
        TestDossier.of("a", "b")
            .recording("contacts", "2023-11-01", "2025-01-01")
            .people("a1", "b1", "b2", "b3", "b4")
            .body("jsc", "P1M")
            .meeting("jsc", "2023-10-31", "b2+")
            .hours("b3", "2023-10-31", "1")
            .contacts("2023-10-31", "a1>b4")
            .contacts(DAY, "a1>b1")
            .figure(CommunicationDensity.CALCULATOR, YEAR);
    assertThat(number(reading, "persons")).isEqualTo(2);
    assertThat(reading.estimate().value()).isEqualTo(1);
  }

  @Test
  void anAssignmentOfNoDayStatesThePopulationAllTheSame() {
    var dossier =
        kept()
            .people("a1", "b1")
            .add(
                Assignment.builder()
                    .person("b1")
                    .from(date("2023-11-01"))
                    .ended(date("2023-11-01"))
                    .reason(org.allianceeffort.core.evidence.AssignmentEnd.COMPLETED)
                    .build())
            .contacts(DAY, "a1>b1");
    assertThat(dossier.reasons(CommunicationDensity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
  }

  @Test
  void withoutAPossiblePairThereIsNothing() {
    assertThat(
            kept()
                .people("a1", "a2")
                .roster("2022-01-01", "a1", "a2")
                .reasons(CommunicationDensity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
  }

  @Test
  void insideRecordedTimeNoContactIsZeroAndWithoutARecordingThereIsNoFigure() {
    assertThat(value(five())).isZero();
    assertThat(
            TestDossier.of("a", "b")
                .people("a1", "b1")
                .roster("2022-01-01", "a1", "b1")
                .reasons(CommunicationDensity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }

  @Test
  void needsHalfOfTheLastNinetyDaysRecorded() {
    // From 2023-11-17 on 45 days, from 2023-11-18 on 44.
    var dossier = TestDossier.of("a", "b").people("a1", "b1").roster("2022-01-01", "a1", "b1");
    assertThat(
            dossier.contacts("2023-11-18", "a1>b1").reasons(CommunicationDensity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
    assertThat(value(dossier.contacts("2023-11-17", "a1>b1"))).isCloseTo(1, within(0.0));
  }
}
