package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceIdsTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

  private static Meeting meeting(String id, LocalDate date) {
    return Meeting.builder().id(id).body("jsc").date(date).status(MeetingStatus.HELD).build();
  }

  @Test
  void twoRecordsOfOneIdAreRefused() {
    EvidenceLogBuilder log =
        EvidenceLog.builder(ZoneOffset.UTC)
            .add(meeting("m1", DAY))
            .add(meeting("m2", DAY))
            .add(meeting("m1", DAY.plusDays(1)));
    assertThatThrownBy(log::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the records of a type must differ in id: meetings \"m1\" at 2022-01-01 and at"
                + " 2022-01-02");
  }

  @Test
  void aRecordAddedToALogMayNotHaveAnIdThatIsThere() {
    EvidenceLog log = EvidenceLog.of(ZoneOffset.UTC, List.of(meeting("m1", DAY)));
    List<Meeting> again = List.of(meeting("m1", DAY));
    assertThatThrownBy(() -> log.plus(again)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.plus(log)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void idsAreOfTheirTypeAlone() {
    Decision decision = Decision.builder().id("m1").body("jsc").requested(Moment.of(DAY)).build();
    assertThat(EvidenceLog.of(ZoneOffset.UTC, List.of(meeting("m1", DAY), decision)).size())
        .isEqualTo(2);
  }

  @Test
  void whatHasNoIdMayBeThereTwice() {
    EffortHours hours = TestRecords.hours("p1", DAY);
    assertThat(EvidenceLog.of(ZoneOffset.UTC, List.of(hours, hours)).size()).isEqualTo(2);
  }

  @Test
  void ofSeveralTypesTheFirstByNameIsNamed() {
    Decision decision = Decision.builder().id("d1").body("jsc").requested(Moment.of(DAY)).build();
    Milestone milestone = Milestone.builder().id("k1").name("n").baselineDue(DAY).build();
    List<Evidence> records =
        List.of(meeting("m1", DAY), milestone, decision, meeting("m1", DAY), decision, milestone);
    assertThatThrownBy(() -> EvidenceLog.of(ZoneOffset.UTC, records))
        .hasMessageContaining("decisions \"d1\"");
  }
}
