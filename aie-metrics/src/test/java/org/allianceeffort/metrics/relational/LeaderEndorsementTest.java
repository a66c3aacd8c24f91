package org.allianceeffort.metrics.relational;

import static org.allianceeffort.metrics.TestDossier.QUARTER;
import static org.allianceeffort.metrics.TestDossier.date;
import static org.allianceeffort.metrics.TestDossier.flags;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class LeaderEndorsementTest {

  private static TestDossier people() {
    return TestDossier.of("a", "b", "c", "d")
        .group("u")
        .person("a1", Level.SENIOR_LEADER)
        .person("b1", Level.SENIOR_LEADER)
        .person("b2", Level.MANAGER)
        .person("c1", Level.MANAGER)
        .person("u1", Level.SENIOR_LEADER)
        .people("d1");
  }

  private static TestDossier kept() {
    return people().recording("endorsements", "2022-01-01", "2025-01-01");
  }

  private static double value(TestDossier dossier) {
    return dossier.figure(LeaderEndorsement.CALCULATOR, QUARTER).estimate().value();
  }

  @Test
  void isTheShareOfOrganisationsOfWhichASeniorLeaderEndorsed() {
    // a twice and b; c by a manager, d by somebody of no level, u is no organisation.
    var reading =
        kept()
            .endorsement("a1", "2023-10-05")
            .endorsement("a1", "2023-11-05")
            .endorsement("b1", "2023-10-06")
            .endorsement("c1", "2023-10-06")
            .endorsement("d1", "2023-10-06")
            .endorsement("u1", "2023-10-06")
            .figure(LeaderEndorsement.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(2 / 4.0);
    assertThat(reading.estimate().isCensus()).isTrue();
    assertThat(reading.estimate().observations()).isEqualTo(4);
    assertThat(number(reading, "partners-endorsing")).isEqualTo(2);
    assertThat(reading.flags()).isEmpty();
  }

  @Test
  void countsTheFirstDayOfThePeriodAndNotTheOneAfterIt() {
    assertThat(
            value(
                kept()
                    .endorsement("a1", "2023-10-01")
                    .endorsement("b1", "2023-09-30")
                    .endorsement("b1", "2024-01-01")))
        .isEqualTo(0.25);
  }

  @Test
  void readsLevelAndPartnerOfTheDay() {
    var leader =
        person("a9")
            .partner(
                Versioned.ofVersions(
                    List.of(
                        new Version<>("a", Validity.until(date("2023-11-01"))),
                        new Version<>("b", Validity.from(date("2023-11-01"))))))
            .level(
                Versioned.ofVersions(
                    List.of(
                        new Version<>(Level.SENIOR_LEADER, Validity.until(date("2023-12-01"))),
                        new Version<>(Level.MANAGER, Validity.from(date("2023-12-01"))))))
            .build();
    assertThat(value(kept().person(leader).endorsement("a9", "2023-10-31"))).isEqualTo(0.25);
    assertThat(
            value(
                kept()
                    .person(leader)
                    .endorsement("a9", "2023-10-31")
                    .endorsement("a9", "2023-11-01")))
        .isEqualTo(0.5);
    assertThat(value(kept().person(leader).endorsement("a9", "2023-12-01"))).isZero();
  }

  @Test
  void insideRecordedTimeNoEndorsementIsZero() {
    assertThat(value(people().keeps(Endorsement.class))).isZero();
  }

  @Test
  void countsOnlyDaysThatEveryOrganisationRecorded() {
    var dossier = people();
    for (String partner : List.of("a", "b", "c")) {
      dossier.recording("endorsements", "2023-01-01", "2024-01-01", partner);
    }
    dossier.recording("endorsements", "2023-11-01", "2024-01-01", "d");
    assertThat(value(dossier.endorsement("a1", "2023-10-31").endorsement("b1", "2023-11-01")))
        .isEqualTo(0.25);
  }

  @Test
  void flagsAnAssumedRecordingAndIsNotRecordedWithoutOne() {
    assertThat(
            flags(
                people()
                    .endorsement("a1", "2023-10-01")
                    .figure(LeaderEndorsement.CALCULATOR, QUARTER)))
        .containsExactly(Flag.RECORDING_ASSUMED);
    assertThat(people().reasons(LeaderEndorsement.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }

  @Test
  void withoutAnyOrganisationThereIsNothing() {
    var groups = TestDossier.of().group("u").group("v").keeps(Endorsement.class);
    assertThat(groups.reasons(LeaderEndorsement.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
  }
}
