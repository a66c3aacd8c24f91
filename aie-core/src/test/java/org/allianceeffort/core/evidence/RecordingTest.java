package org.allianceeffort.core.evidence;

import static org.allianceeffort.core.evidence.TestAlliances.SIGNED;
import static org.allianceeffort.core.evidence.TestAlliances.alliance;
import static org.allianceeffort.core.evidence.TestAlliances.day;
import static org.allianceeffort.core.evidence.TestAlliances.recording;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.evidence.TestRecords.TownHall;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days count as recorded, seen at the end of 2023. */
class RecordingTest {
  private static final LocalDate END = day("2024-01-01");

  private static Scope scope(Alliance alliance, Evidence... records) {
    return Dossier.builder(alliance)
        .addAll(List.of(records))
        .build()
        .over(Window.year(2023))
        .scope();
  }

  private static Scope scope(Evidence... records) {
    return scope(alliance(), records);
  }

  private static Scope scope(Recording... recordings) {
    return scope(alliance(recordings));
  }

  private static RecordedDays stated(String window) {
    Window days = Window.parse(window);
    return RecordedDays.declared(days.from(), days.to());
  }

  @Nested
  class NotStated {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "meetings",
          "decisions",
          "disputes",
          "contingencies",
          "milestones",
          "contacts",
          "knowledge_transfers",
          "process_alignments",
          "assignments",
          "effort_hours",
          "survey_responses",
          "survey_invitations",
          "interview_codes",
          "scope_changes",
          "mandate_reviews",
          "priorities",
          "endorsements",
          "outcomes"
        })
    void aTypeIsKeptFromItsEarliestRecordToTheAsOfDate(String type) {
      Class<? extends Evidence> records = EvidenceTypes.builtIn(type).orElseThrow();
      Scope scope =
          scope(
              TestRecords.record(type, day("2021-05-01")),
              TestRecords.record(type, day("2020-03-01")),
              TestRecords.record(type, day("2022-05-01")));
      RecordedDays assumed = RecordedDays.assumed(day("2020-03-01"), END);
      assertThat(scope.recorded(records)).isEqualTo(assumed);
      assertThat(scope.recorded(records).isAssumed()).isTrue();
      assertThat(scope.recorded(records, "a")).isEqualTo(assumed);
      assertThat(scope.recorded(records, "free")).isEqualTo(assumed);
    }

    @Test
    void aRecordOfTheAsOfDateOrLaterSaysNothing() {
      assertThat(scope(TestRecords.meeting(END)).recorded(Meeting.class))
          .isEqualTo(RecordedDays.notKept());
      assertThat(scope(TestRecords.meeting(END.minusDays(1))).recorded(Meeting.class))
          .isEqualTo(RecordedDays.assumed(END.minusDays(1), END));
    }

    @Test
    void aPlanForLaterIsKnownButIsNoRecordYet() {
      Scope scope = scope(TestRecords.milestone(END).build());
      assertThat(scope.recorded(Milestone.class).isEmpty()).isTrue();
    }

    @Test
    void aTypeWithoutARecordIsNotKept() {
      RecordedDays days = scope(TestRecords.meeting(day("2020-01-01"))).recorded(Decision.class);
      assertThat(days.isEmpty()).isTrue();
      assertThat(days.in(Window.year(2023), Basis.FLOW).isSufficient()).isFalse();
    }

    @Test
    void aTypeDeclaredKeptIsKeptFromSigning() {
      Dossier dossier = Dossier.builder(alliance()).keeps(Dispute.class).build();
      RecordedDays days = dossier.over(Window.year(2023)).scope().recorded(Dispute.class);
      assertThat(days).isEqualTo(RecordedDays.declared(SIGNED, END));
      assertThat(days.isAssumed()).isFalse();
    }

    @Test
    void aDeclaredTypeStaysKeptFromSigningWhenItsFirstRecordComes() {
      Dossier dossier =
          Dossier.builder(alliance())
              .keeps(Dispute.class)
              .add(TestRecords.dispute(day("2021-01-01")).build())
              .build();
      assertThat(dossier.over(Window.year(2023)).scope().recorded(Dispute.class))
          .isEqualTo(RecordedDays.declared(SIGNED, END));
      Dossier early =
          Dossier.builder(alliance())
              .keeps(Meeting.class)
              .add(TestRecords.meeting(day("2018-01-01")))
              .build();
      assertThat(early.over(Window.year(2023)).scope().recorded(Meeting.class))
          .isEqualTo(RecordedDays.declared(day("2018-01-01"), END));
    }

    @Test
    void anApplicationsTypeIsKeptUnderItsOwnClass() {
      Scope scope = scope(new TownHall(day("2022-01-01"), 40));
      assertThat(scope.recorded(TownHall.class))
          .isEqualTo(RecordedDays.assumed(day("2022-01-01"), END));
      assertThat(scope.recorded(Meeting.class).isEmpty()).isTrue();
    }

    @Test
    void internalContactsAreNotKept() {
      RecordedDays days = scope(TestRecords.contact(day("2022-01-01"))).recorded(Contact.class);
      assertThat(days.isEmpty()).isFalse();
      assertThat(days.withInternalContacts().isEmpty()).isTrue();
    }
  }

  @Nested
  class Ledger {
    private final ResourceCommitment commitment =
        TestRecords.commitment(day("2020-01-01"), day("2025-01-01")).build();

    @Test
    void commitmentsWithoutADeliveryAreNoLedger() {
      assertThat(scope(commitment).recorded(ResourceCommitment.class).isEmpty()).isTrue();
      assertThat(scope(commitment).recorded(ResourceDelivery.class).isEmpty()).isTrue();
    }

    @Test
    void oneDeliveryShowsThatItIsKeptFromSigning() {
      Scope scope = scope(commitment, TestRecords.delivery(day("2023-12-31")).build());
      RecordedDays days = RecordedDays.assumed(SIGNED, END);
      assertThat(scope.recorded(ResourceCommitment.class)).isEqualTo(days);
      assertThat(scope.recorded(ResourceDelivery.class)).isEqualTo(days);
    }

    @Test
    void aDeliveryIsSeenWhenItIsAccepted() {
      ResourceDelivery delivery =
          TestRecords.delivery(day("2023-06-01")).accepted(day("2024-01-01")).build();
      assertThat(scope(commitment, delivery).recorded(ResourceDelivery.class).isEmpty()).isTrue();
    }

    @Test
    void declaredKeptItReadsZeroFromSigning() {
      for (Class<? extends Evidence> type :
          List.of(ResourceCommitment.class, ResourceDelivery.class)) {
        Dossier dossier = Dossier.builder(alliance()).add(commitment).keeps(type).build();
        Scope scope = dossier.over(Window.year(2023)).scope();
        assertThat(scope.recorded(ResourceDelivery.class))
            .isEqualTo(RecordedDays.declared(SIGNED, END));
        assertThat(scope.recorded(ResourceCommitment.class))
            .isEqualTo(RecordedDays.declared(SIGNED, END));
      }
    }

    @Test
    void whatIsStatedGoesBeforeTheRule() {
      Scope scope =
          scope(
              alliance(recording("deliveries", "2022-01-01/..")),
              commitment,
              TestRecords.delivery(day("2023-01-01")).build());
      assertThat(scope.recorded(ResourceDelivery.class)).isEqualTo(stated("2022-01-01/2024-01-01"));
      assertThat(scope.recorded(ResourceCommitment.class))
          .isEqualTo(RecordedDays.assumed(SIGNED, END));
    }
  }

  @Nested
  class Stated {
    @ParameterizedTest
    @CsvSource({
      "2020-01-01/2022-01-01, 2020-01-01/2022-01-01",
      "2020-01-01/.., 2020-01-01/2024-01-01",
      "../2022-01-01, 2018-05-25/2022-01-01",
      "../.., 2018-05-25/2024-01-01",
      "2018-01-01/.., 2018-01-01/2024-01-01",
      "2020-01-01/2024-01-01, 2020-01-01/2024-01-01",
      "2020-01-01/2030-01-01, 2020-01-01/2024-01-01",
    })
    void anAbsentSideIsSigningOrTheAsOfDate(String given, String expected) {
      RecordedDays days = scope(recording("decisions", given)).recorded(Decision.class);
      assertThat(days).isEqualTo(stated(expected));
      assertThat(days.isAssumed()).isFalse();
    }

    @Test
    void theStatementGoesBeforeWhatTheRecordsWouldShow() {
      Scope scope =
          scope(
              alliance(recording("meetings", "2022-01-01/2022-07-01")),
              TestRecords.meeting(day("2020-01-01")));
      assertThat(scope.recorded(Meeting.class)).isEqualTo(stated("2022-01-01/2022-07-01"));
    }

    @Test
    void aRecordingThatBeginsLaterKeepsNothingYet() {
      Scope scope =
          scope(
              alliance(recording("meetings", "2025-01-01/..")),
              TestRecords.meeting(day("2020-01-01")));
      assertThat(scope.recorded(Meeting.class)).isEqualTo(RecordedDays.statedNever());
    }

    @Test
    void entriesOfOneTypeAreJoined() {
      Scope scope =
          scope(
              recording("meetings", "2020-01-01/2021-01-01"),
              recording("meetings", "2022-01-01/2023-01-01"),
              recording("meetings", "2021-01-01/2021-03-01"),
              recording("decisions", "2019-01-01/.."));
      assertThat(scope.recorded(Meeting.class).days().asRanges())
          .containsExactly(
              Window.parse("2020-01-01/2021-03-01").range(),
              Window.parse("2022-01-01/2023-01-01").range());
    }

    @Test
    void joiningPartnersUsesTheDaysThatAllOrganisationsKept() {
      Scope scope =
          scope(
              recording("contacts", "2020-01-01/2022-01-01", "1", false, "a"),
              recording("contacts", "2021-01-01/2023-01-01", "1", false, "b"));
      assertThat(scope.recorded(Contact.class)).isEqualTo(stated("2021-01-01/2022-01-01"));
      assertThat(scope.recorded(Contact.class, "a")).isEqualTo(stated("2020-01-01/2022-01-01"));
      assertThat(scope.recorded(Contact.class, "b")).isEqualTo(stated("2021-01-01/2023-01-01"));
      assertThat(scope.recorded(Contact.class, "free")).isEqualTo(RecordedDays.statedNever());
    }

    @Test
    void aPartnerThatNoEntryNamesDidNotKeepTheType() {
      Scope scope = scope(recording("contacts", "2020-01-01/..", "1", false, "a"));
      assertThat(scope.recorded(Contact.class)).isEqualTo(RecordedDays.statedNever());
      assertThat(scope.recorded(Contact.class, "b")).isEqualTo(RecordedDays.statedNever());
    }

    @Test
    void anEntryOfAllPartnersAddsToThatOfOne() {
      Scope scope =
          scope(
              recording("contacts", "2020-01-01/2021-01-01", "1", false, "a", "free"),
              recording("contacts", "2021-01-01/2022-01-01"));
      assertThat(scope.recorded(Contact.class, "a")).isEqualTo(stated("2020-01-01/2022-01-01"));
      assertThat(scope.recorded(Contact.class, "free")).isEqualTo(stated("2020-01-01/2022-01-01"));
      assertThat(scope.recorded(Contact.class)).isEqualTo(stated("2021-01-01/2022-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
      "attendance, meetings",
      "fairness, disputes",
      "fairness, contingencies",
      "milestone_dues, milestones"
    })
    void whatIsWrittenDownWithATypeCountsWithIt(String with, String type) {
      Class<? extends Evidence> records = EvidenceTypes.builtIn(type).orElseThrow();
      assertThat(scope(recording(with, "2020-01-01/2021-01-01")).recorded(records))
          .isEqualTo(stated("2020-01-01/2021-01-01"));
      assertThat(
              scope(
                      recording(with, "2020-01-01/2021-01-01"),
                      recording(type, "2021-01-01/2022-01-01"))
                  .recorded(records))
          .isEqualTo(stated("2020-01-01/2022-01-01"));
    }

    @Test
    void anApplicationsTypeIsStatedUnderTheNameOfItsClass() {
      Scope scope = scope(recording(EvidenceTypes.nameOf(TownHall.class), "2020-01-01/2021-01-01"));
      assertThat(scope.recorded(TownHall.class)).isEqualTo(stated("2020-01-01/2021-01-01"));
    }

    @Test
    void saysHowCompletelyItWasKeptAndWithWhichContacts() {
      Scope scope =
          scope(
              recording("contacts", "2020-01-01/2022-01-01", "0.80", true, "a"),
              recording("contacts", "2020-01-01/2021-01-01", "0.90", true, "b"),
              recording("contacts", "2021-01-01/2022-01-01", "1", false, "b"));
      RecordedDays joint = scope.recorded(Contact.class);
      assertThat(joint.completeness()).isEqualByComparingTo("0.8");
      assertThat(joint.isComplete()).isFalse();
      assertThat(joint.withInternalContacts().days().asRanges())
          .containsExactly(Window.parse("2020-01-01/2021-01-01").range());
      assertThat(scope.recorded(Contact.class, "b").withInternalContacts().completeness())
          .isEqualByComparingTo("0.9");
    }

    @Test
    void thePeriodOfAMetricIsCutToWhatWasKept() {
      Scope scope = scope(recording("meetings", "2023-03-01/2023-09-01"));
      RecordedPeriod flow = scope.recorded(Meeting.class, Basis.FLOW);
      assertThat(flow.period()).isEqualTo(Window.year(2023));
      assertThat(flow.recorded()).isEqualTo(stated("2023-03-01/2023-09-01"));
      assertThat(flow.isSufficient()).isTrue();
      assertThat(scope.recorded(Meeting.class, Basis.TO_DATE).isSufficient()).isFalse();
    }
  }

  @Test
  void noHindsightInWhatWasKept() {
    Alliance alliance = alliance(recording("meetings", "2020-01-01/2023-03-01"));
    Dossier dossier = Dossier.builder(alliance).build();
    assertThat(dossier.over(Window.year(2022)).scope().recorded(Meeting.class))
        .isEqualTo(stated("2020-01-01/2023-01-01"));
    assertThat(dossier.over(Window.year(2022)).scope().alliance().recordings())
        .extracting(entry -> entry.validity().until())
        .containsExactly(Optional.empty());
  }
}
