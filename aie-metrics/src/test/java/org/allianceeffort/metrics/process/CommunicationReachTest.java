package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.measured;
import static org.allianceeffort.metrics.TestDossier.part;
import static org.allianceeffort.metrics.TestDossier.partValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class CommunicationReachTest {

  private static final String DAY = "2023-11-01";

  private static TestDossier four() {
    return TestDossier.of("a", "b")
        .recording("contacts", "2022-01-01", "2025-01-01")
        .people("a1", "a2", "b1", "b2")
        .roster("2022-01-01", "a1", "a2", "b1", "b2");
  }

  @Test
  void countsThosePersonsWhoReachTwoOnTheOtherSideInEitherDirection() {
    // a1 has b1 and b2. b1 has a1 twice, which is one person; a2 has a colleague and b1.
    var reading =
        four()
            .contacts(DAY, "a1>b1", "b2>a1", "b1>a1", "a2>a1", "a2>a2")
            .figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(1 / 4.0);
    assertThat(reading.estimate().observations()).isEqualTo(4);
    assertThat(partValue(reading, "partner", "a")).isEqualTo(1 / 2.0);
    assertThat(partValue(reading, "partner", "b")).isZero();
  }

  @Test
  void isClusteredByPartner() {
    // Σe is ½ in a and −½ in b: V = 2/1 · (¼ + ¼) ÷ 16 = 1/16; its effect 4 · (1/16) ÷ (3/16) =
    // 4/3.
    var reading =
        four().contacts(DAY, "a1>b1", "b2>a1").figure(CommunicationReach.CALCULATOR, YEAR);
    var distribution = (ConfidenceDistribution.Proportion) reading.estimate().distribution();
    assertThat(distribution.effectiveSize()).isCloseTo(3, within(1e-12));
    assertThat(distribution.degreesOfFreedom()).hasValue(1);
  }

  @Test
  void anUnaffiliatedPersonIsReachedCountsAndIsAClusterOfTheirOwn() {
    // a1 has u1 and u2; u1 has a1 and u2, who is of their own. 1 of 4; clusters a, b, u1, u2.
    var reading =
        TestDossier.of("a", "b")
            .group("u")
            .recording("contacts", "2022-01-01", "2025-01-01")
            .people("a1", "b1", "u1", "u2")
            .roster("2022-01-01", "a1", "b1", "u1", "u2")
            .contacts(DAY, "a1>u1", "a1>u2", "u1>u2")
            .figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(1 / 4.0);
    assertThat(
            ((ConfidenceDistribution.Proportion) reading.estimate().distribution())
                .degreesOfFreedom())
        .hasValue(3);
    assertThat(reading.breakdowns().get("partner")).containsOnlyKeys("a", "b");
  }

  @Test
  void nobodyReachedHasTheNumberOfClustersForItsLimits() {
    var reading = four().figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isZero();
    assertThat(
            ((ConfidenceDistribution.Proportion) reading.estimate().distribution()).effectiveSize())
        .isEqualTo(2);
    assertThat(reading.estimate().limit(0.025)).hasValue(0);
  }

  @Test
  void aSinglePartnerIsOneClusterAndHasNoInterval() {
    var reading =
        TestDossier.of("a", "b")
            .recording("contacts", "2022-01-01", "2025-01-01")
            .people("a1", "a2")
            .roster("2022-01-01", "a1", "a2")
            .figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isZero();
    assertThat(reading.estimate().interval(0.95)).isEmpty();
  }

  @Test
  void aPartnersOwnFigureUsesTheDaysThatItRecorded() {
    // a recorded October alone.
    var reading =
        TestDossier.of("a", "b")
            .recording("contacts", "2023-01-01", "2024-01-01", "a")
            .recording("contacts", "2023-11-01", "2024-01-01", "b")
            .people("a1", "b1", "b2")
            .roster("2022-01-01", "a1", "b1", "b2")
            .contacts("2023-10-31", "a1>b1")
            .contacts("2023-11-01", "a1>b2")
            .figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isZero();
    assertThat(partValue(reading, "partner", "a")).isEqualTo(1);
    assertThat(measured(part(reading, "partner", "b")).estimate().observations()).isEqualTo(2);
  }

  @Test
  void aPartnersOwnPopulationIsThatOfItsOwnDays() {
    // a2 left before November, when b began to record: in a's figure, not in the joint one.
    var reading =
        TestDossier.of("a", "b")
            .recording("contacts", "2023-01-01", "2024-01-01", "a")
            .recording("contacts", "2023-11-01", "2024-01-01", "b")
            .people("a1", "a2", "b1", "b2")
            .roster("2022-01-01", "a1", "b1", "b2")
            .body(
                TestDossier.body("old")
                    .members("a2")
                    .validity(TestDossier.between("2022-01-01", "2023-11-01"))
                    .build())
            .contacts(DAY, "a1>b1", "a1>b2")
            .figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(1 / 3.0);
    assertThat(partValue(reading, "partner", "a")).isEqualTo(1 / 2.0);
  }

  @Test
  void aContactCrossesTheBoundaryIfItDidOnItsDay() {
    // a9 went from a to b on 2023-12-01. The November contact with b1 crossed, that with a1 did
    // not:
    // a9 reaches b1 alone, then a1 too. a9 is of b, as on the last day.
    var dossier =
        TestDossier.of("a", "b")
            .recording("contacts", "2022-01-01", "2025-01-01")
            .people("a1", "b1")
            .person(TestDossier.moved("2023-12-01"))
            .roster("2022-01-01", "a1", "b1", "a9")
            .contacts("2023-11-30", "a9>b1", "a9>a1");
    assertThat(dossier.figure(CommunicationReach.CALCULATOR, YEAR).estimate().value()).isZero();
    var reading =
        dossier.contacts("2023-12-01", "a9>a1").figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(1 / 3.0);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(1 / 2.0);
  }

  @Test
  void looksAtTheLastNinetyDays() {
    var reading =
        four()
            .contacts("2023-10-02", "a1>b1")
            .contacts("2023-10-03", "a1>b2")
            .figure(CommunicationReach.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isZero();
  }

  @Test
  void withoutAPopulationThereIsNothing() {
    assertThat(
            TestDossier.of("a", "b")
                .recording("contacts", "2022-01-01", "2025-01-01")
                .reasons(CommunicationReach.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
    assertThat(TestDossier.of("a", "b").reasons(CommunicationReach.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }
}
