package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.date;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.partValue;
import static org.allianceeffort.metrics.TestDossier.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class KeyPersonResilienceTest {

  private static final String DAY = "2023-05-01";

  private static TestDossier six() {
    return TestDossier.of("a", "b")
        .group("u")
        .recording("contacts", "2022-01-01", "2025-01-01")
        .people("a1", "a2", "a3", "b1", "b2", "b3", "u1", "u2", "a8")
        .roster("2022-01-01", "a1", "a2", "a3", "b1", "b2", "b3", "u1", "u2");
  }

  private static double value(TestDossier dossier) {
    return dossier.figure(KeyPersonResilience.CALCULATOR, YEAR).estimate().value();
  }

  @Test
  void countsThePersonsWhoCarryHalfOfTheEnds() {
    // Ends: a1 and b1 3 each, a2, b2, a3, b3 1 each: 10. Two carry 6, one 3.
    var reading =
        six()
            .contacts(DAY, "a1>b1", "a1>b1", "b1>a1", "a2>b2", "a3>b3")
            .figure(KeyPersonResilience.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(2);
    assertThat(reading.estimate().isCensus()).isTrue();
    assertThat(reading.estimate().observations()).isEqualTo(10);
    assertThat(number(reading, "persons")).isEqualTo(6);
  }

  @Test
  void halfExactlyIsEnoughAndTiesAreCountedOneByOne() {
    // a1 is at one end of every contact: exactly half of the ends.
    assertThat(value(six().contacts(DAY, "a1>b1", "a1>b2", "a1>b3"))).isEqualTo(1);
    // Six persons with one end each: three.
    assertThat(value(six().contacts(DAY, "a1>b1", "a2>b2", "a3>b3"))).isEqualTo(3);
  }

  @Test
  void tellsPartnersApartByTheirOwnEnds() {
    // In a: a1 carries 3 of 5 ends. In b: b1 2, b2 2, b3 1: two persons.
    var reading =
        six()
            .contacts(DAY, "a1>b1", "a1>b1", "a1>b2", "a2>b2", "a3>b3")
            .figure(KeyPersonResilience.CALCULATOR, YEAR);
    assertThat(partValue(reading, "partner", "a")).isEqualTo(1);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(2);
  }

  @Test
  void leavesOutInternalAndSelfContactsAndThoseOutsideThePopulation() {
    assertThat(
            six()
                .contacts(DAY, "a1>a2", "a1>a1", "u1>u2", "a8>b1", "a1>x9")
                .reasons(KeyPersonResilience.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
  }

  @Test
  void unaffiliatedPersonsCarryContactAndAreNoPartner() {
    var reading =
        six().contacts(DAY, "u1>a1", "u1>b1").figure(KeyPersonResilience.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(1);
    assertThat(reading.breakdowns().get("partner")).containsOnlyKeys("a", "b");
  }

  @Test
  void looksBackAYear() {
    var dossier =
        six()
            .contacts("2022-12-31", "a2>b2")
            .contacts("2023-01-01", "a1>b1")
            .contacts("2024-01-01", "a2>b2");
    assertThat(
            number(
                dossier.figure(KeyPersonResilience.CALCULATOR, "2023-12-01/2024-01-01"), "persons"))
        .isEqualTo(2);
  }

  @Test
  void aContactIsReadWithThePartnersOfItsDay() {
    // a9 worked for a when talking to b1, and for b when talking to a1; colleagues do not count.
    var moved =
        person("a9")
            .partner(
                Versioned.ofVersions(
                    List.of(
                        new Version<>("a", Validity.until(date("2023-07-01"))),
                        new Version<>("b", Validity.from(date("2023-07-01"))))))
            .build();
    var reading =
        TestDossier.of("a", "b")
            .recording("contacts", "2022-01-01", "2025-01-01")
            .people("a1", "b1")
            .person(moved)
            .roster("2022-01-01", "a1", "b1", "a9")
            .contacts("2023-06-30", "a9>b1", "a9>a1")
            .contacts("2023-07-01", "a9>a1", "a9>b1")
            .figure(KeyPersonResilience.CALCULATOR, YEAR);
    assertThat(reading.estimate().observations()).isEqualTo(4);
    assertThat(reading.estimate().value()).isEqualTo(1);
    // In a: a9 one end and a1 one end, either is half. In b the same.
    assertThat(partValue(reading, "partner", "a")).isEqualTo(1);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(1);
  }

  @Test
  void aPartnersOwnFigureUsesTheDaysThatItRecorded() {
    // a alone recorded the first half: there a2 and a3 carried contact too.
    var reading =
        TestDossier.of("a", "b")
            .recording("contacts", "2023-01-01", "2024-01-01", "a")
            .recording("contacts", "2023-07-01", "2024-01-01", "b")
            .people("a1", "a2", "a3", "b1")
            .roster("2022-01-01", "a1", "a2", "a3", "b1")
            .contacts("2023-06-30", "a2>b1", "a3>b1")
            .contacts("2023-07-01", "a1>b1")
            .figure(KeyPersonResilience.CALCULATOR, YEAR);
    assertThat(reading.estimate().observations()).isEqualTo(2);
    assertThat(partValue(reading, "partner", "a")).isEqualTo(2);
    assertThat(partValue(reading, "partner", "b")).isEqualTo(1);
  }

  @Test
  void isNotRecordedWithoutContacts() {
    assertThat(TestDossier.of("a", "b").reasons(KeyPersonResilience.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }
}
