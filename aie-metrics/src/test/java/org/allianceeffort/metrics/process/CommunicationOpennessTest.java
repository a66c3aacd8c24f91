package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.QUARTER;
import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.between;
import static org.allianceeffort.metrics.TestDossier.measured;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class CommunicationOpennessTest {

  private static final String DAY = "2023-11-01";

  private static TestDossier people() {
    return TestDossier.of("a", "b")
        .group("u")
        .people("a1", "a2", "b1", "b2", "u1")
        .roster("2022-01-01", "a1", "a2", "b1", "b2", "u1");
  }

  private static TestDossier four() {
    return people()
        .recording(
            recording("contacts")
                .validity(between("2022-01-01", "2025-01-01"))
                .internal(true)
                .build());
  }

  private static double value(String... contacts) {
    return four()
        .contacts(DAY, contacts)
        .figure(CommunicationOpenness.CALCULATOR, QUARTER)
        .estimate()
        .value();
  }

  // Four persons of two organisations: 4 external and 2 internal pairs, expected (4 − 2) ÷ 6 = ⅓.

  @Test
  void isMinusOneWithoutAnyExternalTieAndOneWithoutAnyInternalOne() {
    assertThat(value("a1>a2", "b2>b1")).isEqualTo(-1);
    assertThat(value("a1>b1")).isEqualTo(1);
  }

  @Test
  void dividesADeficitByOnePlusTheExpected() {
    // One of each: raw 0, −⅓ ÷ (1 + ⅓) = −¼.
    assertThat(value("a1>a2", "a1>b1", "b1>a1")).isCloseTo(-0.25, within(1e-15));
  }

  @Test
  void dividesASurplusByOneMinusTheExpected() {
    // Three external, one internal: raw ½, ⅙ ÷ ⅔ = ¼.
    assertThat(value("a1>a2", "a1>b1", "a2>b1", "b2>a2")).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void isZeroWherePairsConnectAsIfThereWereNoBoundary() {
    // Two external, one internal: raw ⅓.
    assertThat(value("a1>a2", "a1>b1", "a2>b1")).isCloseTo(0, within(1e-15));
  }

  @Test
  void tellsRawExpectedAndRescaled() {
    var reading =
        four()
            .contacts(DAY, "a1>a2", "a1>b1", "u1>a1")
            .figure(CommunicationOpenness.CALCULATOR, QUARTER);
    assertThat(number(reading, "raw")).isZero();
    assertThat(number(reading, "expected")).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(number(reading, "rescaled")).isEqualTo(reading.estimate().value());
    // The pair with u1 is out.
    assertThat(reading.estimate().observations()).isEqualTo(2);
    assertThat(reading.details()).doesNotContainKey("permutation-p");
    assertThat(reading.estimate().distribution())
        .isInstanceOf(ConfidenceDistribution.Unknown.class);
  }

  @Test
  void needsInternalContactsRecorded() {
    assertThat(
            people()
                .recording("contacts", "2022-01-01", "2025-01-01")
                .contacts(DAY, "a1>a2", "a1>b1")
                .reasons(CommunicationOpenness.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_RECORDED);
    assertThat(
            people()
                .contacts("2023-01-01", "a1>a2", "a1>b1")
                .reasons(CommunicationOpenness.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }

  @Test
  void comparesOnlyOnDaysOnWhichInternalContactsWereRecordedToo() {
    // Until July only external ones were: those of March say nothing about the comparison.
    var reading =
        people()
            .recording("contacts", "2022-01-01", "2023-07-01")
            .recording(
                recording("contacts")
                    .validity(between("2023-07-01", "2024-01-01"))
                    .internal(true)
                    .build())
            .contacts("2023-03-01", "a1>b2", "a2>b2")
            .contacts(DAY, "a1>a2", "a1>b1")
            .figure(CommunicationOpenness.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(-0.25, within(1e-15));
    assertThat(reading.estimate().observations()).isEqualTo(2);
  }

  @Test
  void thePopulationIsThatOfTheDaysOnWhichInternalContactsWereRecorded() {
    // b3 left before July: four persons, expected ⅓ as ever.
    var reading =
        people()
            .people("b3")
            .body(
                TestDossier.body("old")
                    .members("b3")
                    .validity(between("2022-01-01", "2023-07-01"))
                    .build())
            .recording("contacts", "2022-01-01", "2023-07-01")
            .recording(
                recording("contacts")
                    .validity(between("2023-07-01", "2024-01-01"))
                    .internal(true)
                    .build())
            .contacts(DAY, "a1>a2", "a1>b1")
            .figure(CommunicationOpenness.CALCULATOR, YEAR);
    assertThat(number(reading, "expected")).isCloseTo(1 / 3.0, within(1e-15));
  }

  @Test
  void withoutAConnectedPairOrWithOnlyOneKindPossibleThereIsNothing() {
    assertThat(four().reasons(CommunicationOpenness.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
    assertThat(
            TestDossier.of("a", "b")
                .people("a1", "b1")
                .roster("2022-01-01", "a1", "b1")
                .recording(
                    recording("contacts")
                        .validity(between("2022-01-01", "2025-01-01"))
                        .internal(true)
                        .build())
                .contacts(DAY, "a1>b1")
                .reasons(CommunicationOpenness.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
  }

  private static MetricReading drawn(long seed, String... contacts) {
    return CommunicationOpenness.CALCULATOR.measure(
        four()
            .contacts(DAY, contacts)
            .over(
                QUARTER, ObservationSettings.withDefaults().withNetworkDraws(1000).withSeed(seed)));
  }

  @Test
  void hasABootstrapAndAPermutationTestOnRequestBothReproducible() {
    var reading = measured(drawn(3, "a1>a2", "b1>b2"));
    // Of the three ways to split four persons into two pairs, one has both ties inside: p of so few
    // external ones is ⅓, two-sided ⅔.
    assertThat(number(reading, "permutation-p")).isCloseTo(2 / 3.0, within(0.1));
    assertThat(reading.estimate().value()).isEqualTo(-1);
    assertThat(reading.estimate().method()).isEqualTo("vertex-bootstrap");
    assertThat(reading.estimate().limit(0.025)).hasValue(-1);
    assertThat(drawn(3, "a1>a2", "b1>b2")).isEqualTo(reading);
    assertThat(drawn(4, "a1>a2", "b1>b2")).isNotEqualTo(reading);
  }
}
