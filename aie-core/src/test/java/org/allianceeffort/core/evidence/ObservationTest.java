package org.allianceeffort.core.evidence;

import static org.allianceeffort.core.evidence.TestAlliances.ZONE;
import static org.allianceeffort.core.evidence.TestAlliances.alliance;
import static org.allianceeffort.core.evidence.TestAlliances.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import org.allianceeffort.core.evidence.TestRecords.TownHall;
import org.junit.jupiter.api.Test;

class ObservationTest {
  private static final Dossier DOSSIER =
      Dossier.builder(alliance())
          .add(TestRecords.meeting(day("2020-03-01")))
          .add(TestRecords.meeting(day("2019-03-01")))
          .add(TestRecords.contact(day("2020-01-01")))
          .add(new TownHall(day("2020-02-01"), 7))
          .keeps(Dispute.class)
          .build();
  private static final Observation SEEN = DOSSIER.over(Window.year(2020));

  @Test
  void givesTheRecordsOfATypeSorted() {
    assertThat(SEEN.records(Meeting.class))
        .containsExactly(
            TestRecords.meeting(day("2019-03-01")), TestRecords.meeting(day("2020-03-01")));
    assertThat(SEEN.records(TownHall.class)).containsExactly(new TownHall(day("2020-02-01"), 7));
    assertThat(SEEN.records(Decision.class)).isEmpty();
    assertThat(SEEN).hasToString("observation of alliance film over 2020-01-01/2021-01-01");
  }

  @Test
  void contactsComeAsColumns() {
    assertThat(SEEN.contacts().size()).isEqualTo(1);
    assertThat(SEEN.without(Contact.class).contacts().size()).isZero();
  }

  @Test
  void aPartIsUnderTheSameScopeAndKnowsNothingLater() {
    EvidenceLog some =
        EvidenceLog.builder(ZONE)
            .add(TestRecords.meeting(day("2020-03-01")))
            .add(TestRecords.meeting(day("2021-01-01")))
            .build();
    Observation part = SEEN.part(some);
    assertThat(part.scope()).isSameAs(SEEN.scope());
    assertThat(part.records(Meeting.class)).containsExactly(TestRecords.meeting(day("2020-03-01")));
    assertThat(part.scope().recorded(Meeting.class).contains(day("2019-03-01"))).isTrue();
  }

  @Test
  void refusesAPartOfAnotherZone() {
    EvidenceLog log = EvidenceLog.builder(ZoneOffset.UTC).build();
    assertThatThrownBy(() -> SEEN.part(log))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "records must be in the zone of the alliance: records Z, alliance Europe/Vienna");
  }

  @Test
  void withoutATypeTheOthersAndTheScopeStay() {
    Observation rest = SEEN.without(Meeting.class);
    assertThat(rest.records(Meeting.class)).isEmpty();
    assertThat(rest.records(TownHall.class)).hasSize(1);
    assertThat(rest.contacts().size()).isEqualTo(1);
    assertThat(rest.scope()).isSameAs(SEEN.scope());
    assertThat(rest.log().declaredKept()).containsExactly(Dispute.class);
    assertThat(SEEN.without(Decision.class)).isEqualTo(SEEN);
  }

  @Test
  void dealsEachRecordToOnePart() {
    List<Observation> parts = SEEN.split(3, 42);
    assertThat(parts).hasSize(3).allMatch(part -> part.scope().equals(SEEN.scope()));
    assertThat(parts.stream().flatMap(part -> part.records(Meeting.class).stream()))
        .containsExactlyInAnyOrderElementsOf(SEEN.records(Meeting.class));
    assertThat(parts.stream().mapToInt(part -> part.contacts().size()).sum()).isEqualTo(1);
    assertThat(SEEN.split(1, 42)).containsExactly(SEEN);
  }

  @Test
  void refusesToBeSplitIntoNothing() {
    assertThatThrownBy(() -> SEEN.split(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the records are split into at least 1 part: 0");
  }
}
