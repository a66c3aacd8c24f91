package org.allianceeffort.metrics.input;

import static org.allianceeffort.metrics.TestDossier.QUARTER;
import static org.allianceeffort.metrics.TestDossier.between;
import static org.allianceeffort.metrics.TestDossier.date;
import static org.allianceeffort.metrics.TestDossier.flags;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.part;
import static org.allianceeffort.metrics.TestDossier.partValue;
import static org.allianceeffort.metrics.TestDossier.person;
import static org.allianceeffort.metrics.TestDossier.recording;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class LeadershipAttentionTest {

  private static TestDossier people() {
    return TestDossier.of("a", "b")
        .group("u")
        .person("a1", Level.SENIOR_LEADER)
        .person("a2", Level.FRONT_LINE)
        .person("b1", Level.SENIOR_LEADER)
        .person("b2", Level.MANAGER)
        .person("u1", Level.SENIOR_LEADER)
        .people("b3");
  }

  private static TestDossier kept() {
    return people().recording("effort_hours", "2022-01-01", "2025-01-01");
  }

  @Test
  void dividesTheHoursOfLeadersByThoseOfPersonsOfAKnownLevel() {
    // 0.1 + 0.2 of 3.0: exact in decimals.
    var reading =
        kept()
            .hours("a1", "2023-10-05", "0.1")
            .hours("b1", "2023-11-05", "0.2")
            .hours("a2", "2023-10-05", "1.5")
            .hours("b2", "2023-10-05", "1.2")
            .hours("b3", "2023-10-05", "100")
            .figure(LeadershipAttention.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.1);
    assertThat(reading.estimate().isCensus()).isTrue();
    assertThat(number(reading, "hours")).isEqualTo(3);
    assertThat(partValue(reading, "partner", "a")).isEqualTo(1 / 16.0);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(1 / 7.0);
  }

  @Test
  void hoursOfUnaffiliatedPersonsCountInTheWholeAndAreNoPartners() {
    var reading =
        kept()
            .hours("u1", "2023-10-05", "1")
            .hours("a2", "2023-10-05", "3")
            .figure(LeadershipAttention.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.25);
    assertThat(reading.breakdowns().get("partner")).containsOnlyKeys("a");
  }

  @Test
  void countsTheFirstDayOfThePeriodAndNotTheOneAfterIt() {
    var reading =
        kept()
            .hours("a1", "2023-09-30", "8")
            .hours("a1", "2023-10-01", "1")
            .hours("a2", "2023-12-31", "1")
            .hours("a1", "2024-01-01", "8")
            .figure(LeadershipAttention.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.5);
  }

  @Test
  void readsTheLevelOfTheDay() {
    var promoted =
        person("a9")
            .level(
                Versioned.ofVersions(
                    List.of(
                        new Version<>(Level.MANAGER, Validity.until(date("2023-11-01"))),
                        new Version<>(Level.SENIOR_LEADER, Validity.from(date("2023-11-01"))))))
            .build();
    var reading =
        kept()
            .person(promoted)
            .hours("a9", "2023-10-31", "3")
            .hours("a9", "2023-11-01", "1")
            .figure(LeadershipAttention.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.25);
  }

  @Test
  void thePartnersFigureUsesTheDaysItRecordedAndTheJointOneThoseThatAllDid() {
    // b recorded only from November: October counts for a alone. What b wrote down for October,
    // which it did not keep, counts nowhere.
    var reading =
        people()
            .recording("effort_hours", "2023-01-01", "2024-01-01", "a")
            .recording("effort_hours", "2023-11-01", "2024-01-01", "b")
            .hours("a1", "2023-10-05", "6")
            .hours("b1", "2023-10-05", "8")
            .hours("a1", "2023-11-05", "1")
            .hours("a2", "2023-11-05", "1")
            .hours("b1", "2023-11-05", "1")
            .hours("b2", "2023-11-05", "1")
            .figure(LeadershipAttention.CALCULATOR, QUARTER);
    assertThat(reading.estimate().value()).isEqualTo(0.5);
    assertThat(partValue(reading, "partner", "a")).isEqualTo(7 / 8.0);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(0.5);
  }

  @Test
  void hoursRecordedLessThanCompletelyAreFlagged() {
    var reading =
        people()
            .recording(
                recording("effort_hours")
                    .validity(between("2023-01-01", "2024-01-01"))
                    .completeness(new BigDecimal("0.8"))
                    .build())
            .hours("a1", "2023-10-05", "1")
            .figure(LeadershipAttention.CALCULATOR, QUARTER);
    assertThat(flags(reading)).containsExactly(Flag.PARTIAL_RECORDING);
  }

  @Test
  void noHoursOfAKnownLevelAreNothingInThePeriod() {
    assertThat(
            kept().hours("b3", "2023-10-05", "1").reasons(LeadershipAttention.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
    assertThat(people().keeps(EffortHours.class).reasons(LeadershipAttention.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
    assertThat(people().reasons(LeadershipAttention.CALCULATOR, QUARTER))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }

  @Test
  void aPartnerWithoutHoursOfAKnownLevelIsInNoBreakdown() {
    var reading =
        kept()
            .hours("a1", "2023-10-05", "1")
            .hours("b3", "2023-10-05", "1")
            .figure(LeadershipAttention.CALCULATOR, QUARTER);
    assertThat(reading.breakdowns().get("partner")).containsOnlyKeys("a");
    assertThat(part(reading, "partner", "a")).isNotNull();
  }
}
