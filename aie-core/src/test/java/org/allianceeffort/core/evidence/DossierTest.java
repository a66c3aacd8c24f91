package org.allianceeffort.core.evidence;

import static org.allianceeffort.core.evidence.TestAlliances.SIGNED;
import static org.allianceeffort.core.evidence.TestAlliances.ZONE;
import static org.allianceeffort.core.evidence.TestAlliances.alliance;
import static org.allianceeffort.core.evidence.TestAlliances.day;
import static org.allianceeffort.core.evidence.TestAlliances.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.evidence.TestRecords.TownHall;
import org.junit.jupiter.api.Test;

class DossierTest {
  private static Dossier dossier(Alliance alliance, Evidence... records) {
    return Dossier.builder(alliance).addAll(List.of(records)).build();
  }

  private static Dossier dossier(Evidence... records) {
    return dossier(alliance(), records);
  }

  @Test
  void holdsAnAllianceAndItsRecords() {
    Meeting meeting = TestRecords.meeting(day("2020-01-01"));
    Dossier dossier = Dossier.builder(alliance()).add(meeting).keeps(Dispute.class).build();
    assertThat(dossier.alliance()).isEqualTo(alliance());
    assertThat(dossier.log().records(Meeting.class)).containsExactly(meeting);
    assertThat(dossier.log().declaredKept()).containsExactly(Dispute.class);
    assertThat(dossier.undatedFacts()).isEqualTo(alliance().undatedFacts());
    assertThat(dossier)
        .hasToString("dossier of alliance film")
        .isEqualTo(Dossier.of(alliance(), dossier.log()))
        .hasSameHashCodeAs(Dossier.of(alliance(), dossier.log()))
        .isNotEqualTo(dossier());
  }

  @Test
  void refusesRecordsOfAnotherZone() {
    EvidenceLog log = EvidenceLog.builder(ZoneOffset.UTC).build();
    assertThatThrownBy(() -> Dossier.of(alliance(), log))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "records must be in the zone of the alliance: records Z, alliance Europe/Vienna");
  }

  @Test
  void asOfCutsStructureAndRecordsAndRemembersWhatIsKept() {
    Dispute dispute =
        TestRecords.dispute(day("2020-01-01")).resolved(Moment.of(day("2020-03-01"))).build();
    Dossier then =
        Dossier.builder(alliance(recording("meetings", "2019-01-01/2020-06-01")))
            .add(dispute)
            .add(new TownHall(day("2020-02-01"), 5))
            .keeps(Contact.class)
            .build()
            .asOf(day("2020-02-01"));
    assertThat(then.log().records(Dispute.class))
        .containsExactly(TestRecords.dispute(day("2020-01-01")).build());
    assertThat(then.log().records(TownHall.class)).isEmpty();
    assertThat(then.log().declaredKept()).containsExactly(Contact.class);
    assertThat(then.alliance().recordings())
        .containsExactly(recording("meetings", "2019-01-01/.."));
  }

  @Test
  void anEventAtTheEndOfAWindowBelongsToTheNext() {
    Instant midnightInVienna = Instant.parse("2019-12-31T23:00:00Z");
    Contact contact =
        Contact.builder()
            .at(Moment.of(midnightInVienna))
            .from("p1")
            .to("p2")
            .channel("mail")
            .build();
    assertThat(dossier(contact).over(Window.year(2019)).records(Contact.class)).isEmpty();
    assertThat(dossier(contact).over(Window.year(2020)).records(Contact.class)).hasSize(1);
  }

  @Test
  void anObservationHasWhatWasKnownBeforeItsWindowToo() {
    Dossier dossier =
        dossier(TestRecords.meeting(day("2018-07-01")), TestRecords.meeting(day("2021-01-01")));
    Observation observation =
        dossier.over(Window.year(2020), ObservationSettings.withDefaults().withSeed(3));
    assertThat(observation.records(Meeting.class))
        .containsExactly(TestRecords.meeting(day("2018-07-01")));
    assertThat(observation.scope().settings().seed()).isEqualTo(3);
  }

  @Test
  void theWholeWindowEndsTheDayAfterTheLastRecord() {
    assertThat(dossier(TestRecords.meeting(day("2020-01-01"))).wholeWindow())
        .hasToString("2018-05-25/2020-01-02");
  }

  @Test
  void theEndOfASpellIsARecordThatHappened() {
    Dispute dispute =
        TestRecords.dispute(day("2019-01-01"))
            .resolved(Moment.of(day("2019-02-01")))
            .addFairness(new FairnessRating("a", 2, day("2020-02-29")))
            .build();
    assertThat(dossier(dispute, TestRecords.meeting(day("2019-06-01"))).wholeWindow())
        .hasToString("2018-05-25/2020-03-01");
    Contact replied =
        Contact.builder()
            .at(Moment.of(day("2019-01-01")))
            .from("p1")
            .to("p2")
            .channel("mail")
            .replyExpected(true)
            .repliedAt(Moment.of(Instant.parse("2019-12-31T23:30:00Z")))
            .build();
    assertThat(dossier(replied).wholeWindow()).hasToString("2018-05-25/2020-01-02");
  }

  @Test
  void plansAreNoRecordThatHappened() {
    Milestone milestone =
        TestRecords.milestone(day("2025-01-01"))
            .addLaterDues(new DueDate(day("2026-01-01"), day("2019-03-01")))
            .build();
    Assignment assignment =
        Assignment.builder()
            .person("p1")
            .from(day("2019-02-01"))
            .plannedUntil(day("2030-01-01"))
            .build();
    ResourceCommitment agreed =
        TestRecords.commitment(day("2027-01-01"), day("2028-01-01"))
            .agreed(day("2019-01-01"))
            .build();
    ResourceCommitment undated =
        TestRecords.commitment(day("2029-01-01"), day("2030-01-01")).build();
    assertThat(dossier(milestone, assignment, agreed, undated).wholeWindow())
        .hasToString("2018-05-25/2019-03-02");
    assertThat(dossier(agreed).wholeWindow()).hasToString("2018-05-25/2019-01-02");
    assertThat(dossier(undated).wholeWindow()).hasToString("2018-05-25/2018-05-26");
  }

  @Test
  void theWholeWindowReachesToTheLargestStatedEndOfRecording() {
    Alliance alliance =
        alliance(
            recording("meetings", "2018-06-01/2021-01-01"),
            recording("decisions", "2018-06-01/2020-01-01"),
            recording("contacts", "2018-06-01/.."));
    assertThat(dossier(alliance, TestRecords.meeting(day("2020-06-01"))).wholeWindow())
        .hasToString("2018-05-25/2021-01-01");
    assertThat(dossier(alliance, TestRecords.meeting(day("2021-01-01"))).wholeWindow())
        .hasToString("2018-05-25/2021-01-02");
  }

  @Test
  void theWholeWindowOfNothingIsTheDayOfSigning() {
    Window day = Window.of(SIGNED, SIGNED.plusDays(1));
    assertThat(dossier().wholeWindow()).isEqualTo(day);
    assertThat(dossier(TestRecords.meeting(day("2018-01-01"))).wholeWindow()).isEqualTo(day);
    assertThat(dossier(alliance(recording("meetings", "../2018-03-01"))).wholeWindow())
        .isEqualTo(day);
  }

  @Test
  void aRecordThatIsNeverWholeIsNamed() {
    record Changing(LocalDate day, int cut) implements Evidence {
      @Override
      public Moment at() {
        return Moment.of(day);
      }

      @Override
      public String key() {
        return "";
      }

      @Override
      public Optional<Changing> asOf(AsOf t) {
        return Optional.of(new Changing(day, cut + 1));
      }
    }

    Dossier dossier = dossier(new Changing(day("2020-01-01"), 0));
    assertThatThrownBy(dossier::wholeWindow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "a record must at some time be known as it is, asOf(t) never returns it: type ");
  }

  @Test
  void recordedTypesOfDifferentDaysAreNotMerged() {
    RecordedTypes one = RecordedTypes.none(new AsOf(day("2020-01-01"), ZONE));
    RecordedTypes other = RecordedTypes.none(new AsOf(day("2021-01-01"), ZONE));
    assertThatThrownBy(() -> one.merge(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "facts as of different days or zones are not merged: 2020-01-01 in Europe/Vienna and"
                + " 2021-01-01 in Europe/Vienna");
  }

  @Test
  void recordedTypesKnowNothingOfTheFuture() {
    AsOf asOf = new AsOf(day("2020-01-01"), ZONE);
    assertThatThrownBy(() -> RecordedTypes.of(asOf, Map.of("meetings", asOf.to()), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the earliest day of a type must be before the end of what is known: type meetings,"
                + " day 2020-01-01, end 2020-01-01");
    EvidenceLog log = dossier(TestRecords.meeting(day("2020-01-01"))).log();
    assertThat(RecordedTypes.of(log, day("2020-01-01"))).isEqualTo(RecordedTypes.none(asOf));
    assertThat(RecordedTypes.of(log, day("2020-01-02")))
        .hasToString("as of 2020-01-02: earliest {meetings=2020-01-01}, declared kept []");
  }
}
