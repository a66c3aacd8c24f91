package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.QUARTER;
import static org.allianceeffort.metrics.TestDossier.measured;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class CommunicationReciprocityTest {

  private static final String DAY = "2023-11-01";
  private static final String[] PEOPLE = {
    "a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "b5"
  };

  private static TestDossier ten() {
    return TestDossier.of("a", "b")
        .group("u")
        .recording("contacts", "2022-01-01", "2025-01-01")
        .people(PEOPLE)
        .people("u1", "u2")
        .roster("2022-01-01", PEOPLE)
        .body(
            TestDossier.body("users")
                .addMembers(org.allianceeffort.core.alliance.Membership.of("u1"))
                .addMembers(org.allianceeffort.core.alliance.Membership.of("u2"))
                .build());
  }

  /** Nine ties, of which a1–b1 and a2–b2 are returned. */
  private static TestDossier nine() {
    return ten()
        .contacts(DAY, "a1>b1", "a2>b2", "a3>b3", "a4>b4", "a5>b5", "b1>a1", "b2>a2", "a1>b2")
        .contacts("2023-10-01", "a3>b4");
  }

  private static MetricReading bootstrapped(TestDossier dossier, long seed) {
    return CommunicationReciprocity.CALCULATOR.measure(
        dossier.over(
            QUARTER, ObservationSettings.withDefaults().withNetworkDraws(1000).withSeed(seed)));
  }

  @Test
  void dividesTheTiesReturnedByAllThatCrossTheBoundary() {
    // Repeated, internal and self contacts make no further tie.
    var reading =
        nine()
            .contacts(DAY, "b5>a3", "a1>b1", "a1>a2", "a2>a1", "a1>a1")
            .figure(CommunicationReciprocity.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(4 / 10.0);
    assertThat(reading.estimate().observations()).isEqualTo(10);
    assertThat(number(reading, "ties-returned")).isEqualTo(4);
  }

  @Test
  void unaffiliatedPersonsCountWithOrganisationsAndNotAmongThemselves() {
    var reading =
        nine()
            .contacts(DAY, "u1>a1", "a1>u1", "u1>u2", "u2>u1")
            .figure(CommunicationReciprocity.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(6 / 11.0);
  }

  @Test
  void aReplyMakesNoTie() {
    var answered =
        Contact.builder()
            .at(Moment.of(TestDossier.date(DAY)))
            .from("b5")
            .to("a3")
            .channel("mail")
            .replyExpected(true)
            .repliedAt(Moment.of(TestDossier.date(DAY)))
            .build();
    var reading = nine().add(answered).figure(CommunicationReciprocity.CALCULATOR, QUARTER);
    assertThat(number(reading, "ties-returned")).isEqualTo(4);
  }

  @Test
  void aContactCrossesTheBoundaryIfItDidOnItsDay() {
    // a9 went from a to b on 2023-12-01: with a1 contact crosses from then on, with b1 until then.
    var dossier =
        nine()
            .person(TestDossier.moved("2023-12-01"))
            .body(
                TestDossier.body("movers")
                    .addMembers(org.allianceeffort.core.alliance.Membership.of("a9"))
                    .build())
            .contacts("2023-11-30", "a9>a1", "a9>b1")
            .contacts("2023-12-01", "a1>a9", "b1>a9");
    var reading = dossier.figure(CommunicationReciprocity.CALCULATOR, QUARTER);
    // Nine, a9→b1 and a1→a9, neither returned while it crossed.
    assertThat(reading.estimate().value()).isEqualTo(4 / 11.0);
  }

  @Test
  void isTooFewBelowTenTies() {
    assertThat(nine().reasons(CommunicationReciprocity.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.TOO_FEW);
    // Outside the period and with somebody outside the population.
    assertThat(
            nine()
                .contacts("2023-09-30", "b5>a3")
                .contacts("2024-01-01", "b5>a3")
                .contacts(DAY, "b5>x9")
                .reasons(CommunicationReciprocity.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.TOO_FEW);
  }

  @Test
  void hasNoIntervalUnlessNetworkDrawsAreAskedFor() {
    var reading =
        nine().contacts(DAY, "b5>a3").figure(CommunicationReciprocity.CALCULATOR, QUARTER);
    assertThat(reading.estimate().distribution())
        .isInstanceOf(ConfidenceDistribution.Unknown.class);
    assertThat(reading.estimate().interval(0.95)).isEmpty();
  }

  @Test
  void hasAReproducibleVertexBootstrapOnRequest() {
    var dossier = nine().contacts(DAY, "b5>a3");
    var reading = measured(bootstrapped(dossier, 7));
    assertThat(reading.estimate().value()).isEqualTo(4 / 10.0);
    assertThat(reading.estimate().method()).isEqualTo("vertex-bootstrap");
    var distribution = (ConfidenceDistribution.Bootstrap) reading.estimate().distribution();
    assertThat(distribution.draws().length()).isBetween(900, 1000);
    var interval = reading.estimate().interval(0.95).orElseThrow();
    assertThat(interval.lower()).isBetween(0.0, 0.4);
    assertThat(interval.upper()).isBetween(0.4, 1.0);
    assertThat(interval.upper() - interval.lower()).isGreaterThan(0.2);
    assertThat(bootstrapped(dossier, 7)).isEqualTo(reading);
    assertThat(bootstrapped(dossier, 8)).isNotEqualTo(reading);
  }

  @Test
  void isNotRecordedWithoutContacts() {
    assertThat(
            reasons(TestDossier.of("a", "b").measure(CommunicationReciprocity.CALCULATOR, QUARTER)))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }
}
