package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTypesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

  /** A record that says to be of another type. */
  record Impostor(Class<? extends Evidence> recordType) implements Evidence {
    @Override
    public Moment at() {
      return Moment.of(DAY);
    }

    @Override
    public String key() {
      return "";
    }
  }

  @Test
  void eachTypeOfTheLibraryHasItsName() {
    assertThat(EvidenceTypes.builtIn()).hasSize(20);
    for (Class<? extends Evidence> type : EvidenceTypes.builtIn()) {
      assertThat(EvidenceTypes.builtIn(EvidenceTypes.nameOf(type)).orElseThrow()).isEqualTo(type);
    }
    assertThat(EvidenceTypes.nameOf(EffortHours.class)).isEqualTo("effort_hours");
    assertThat(EvidenceTypes.builtIn("town-halls")).isEmpty();
  }

  @Test
  void anotherTypeIsNamedByItsClass() {
    assertThat(EvidenceTypes.nameOf(Records.TownHall.class))
        .isEqualTo("org.allianceeffort.core.evidence.Records.TownHall");
  }

  @Test
  void theLogKeepsAnApplicationsOwnRecords() {
    Records.TownHall second = new Records.TownHall(DAY.plusDays(1), 30);
    Records.TownHall first = new Records.TownHall(DAY, 80);
    EvidenceLog log =
        EvidenceLog.builder(ZoneOffset.UTC)
            .add(second)
            .add(first)
            .keeps(Records.TownHall.class)
            .build();

    List<Records.TownHall> kept = log.records(Records.TownHall.class);
    assertThat(kept).containsExactly(first, second);
    assertThat(log.asOf(DAY.plusDays(1)).records(Records.TownHall.class)).containsExactly(first);
    assertThat(log.asOf(DAY).declaredKept()).containsExactly(Records.TownHall.class);
    assertThat(log.asOf(DAY).types()).isEmpty();
    assertThat(log)
        .hasToString("EvidenceLog{org.allianceeffort.core.evidence.Records.TownHall=2, zone=Z}");
  }

  @Test
  void aRecordThatIsNotOfItsTypeIsRefused() {
    assertThatThrownBy(() -> EvidenceLog.of(ZoneOffset.UTC, List.of(new Impostor(Meeting.class))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a record must be of its record type:"
                + " org.allianceeffort.core.evidence.EvidenceTypesTest$Impostor, type meetings");
  }

  @Test
  void aLogIsSplitIntoAtLeastOnePart() {
    assertThatThrownBy(() -> EvidenceLog.empty(ZoneOffset.UTC).split(0))
        .hasMessage("a log is split into at least 1 part: 0");
  }

  @Test
  void labelsLeadToValuesAndBack() {
    assertThat(MeetingMode.FACE_TO_FACE.label()).isEqualTo("face-to-face");
    assertThat(MeetingMode.ofLabel("face-to-face")).contains(MeetingMode.FACE_TO_FACE);
    assertThat(MeetingMode.ofLabel("FACE_TO_FACE")).isEmpty();
    assertThat(MeetingStatus.ofLabel(MeetingStatus.HELD.label())).contains(MeetingStatus.HELD);
    assertThat(Presence.ofLabel(Presence.GUEST.label())).contains(Presence.GUEST);
    assertThat(Formality.ofLabel(Formality.FORMAL.label())).contains(Formality.FORMAL);
    assertThat(Activity.ofLabel("buy-in")).contains(Activity.BUY_IN);
    assertThat(DisputeLevel.ofLabel("executive")).contains(DisputeLevel.EXECUTIVE);
    assertThat(ContingencyKind.ofLabel("intellectual-property"))
        .contains(ContingencyKind.INTELLECTUAL_PROPERTY);
    assertThat(TransferMechanism.ofLabel("joint-training"))
        .contains(TransferMechanism.JOINT_TRAINING);
    assertThat(KnowledgeKind.ofLabel("tacit")).contains(KnowledgeKind.TACIT);
    assertThat(AlignmentStage.ofLabel("compared")).contains(AlignmentStage.COMPARED);
    assertThat(ResourceKind.ofLabel("staff-time")).contains(ResourceKind.STAFF_TIME);
    assertThat(AssignmentEnd.ofLabel("withdrawn")).contains(AssignmentEnd.WITHDRAWN);
    assertThat(MandateResult.ofLabel("rescoped")).contains(MandateResult.RESCOPED);
  }
}
