package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a single record, with the sentence that it says. */
class EvidenceValidationTest {

  private static final LocalDate FEB = LocalDate.of(2024, 2, 1);
  private static final LocalDate JAN = LocalDate.of(2024, 1, 1);
  private static final Moment ON_FEB = Moment.of(FEB);
  private static final Moment ON_JAN = Moment.of(JAN);

  private static Meeting.Builder meeting() {
    Meeting.Builder meeting = Meeting.builder();
    meeting.id("m1").body("jsc").date(FEB).status(MeetingStatus.HELD);
    return meeting;
  }

  private static Decision.Builder decision() {
    Decision.Builder decision = Decision.builder();
    decision.id("d1").body("jsc").requested(ON_FEB);
    return decision;
  }

  private static Dispute.Builder dispute() {
    Dispute.Builder dispute = Dispute.builder();
    dispute.id("x1").raisedBy("a").opened(ON_FEB).levelOpened(DisputeLevel.WORKING);
    return dispute;
  }

  private static Contingency.Builder contingency() {
    Contingency.Builder contingency = Contingency.builder();
    contingency.id("c1").kind(ContingencyKind.EXIT).arose(ON_FEB).plannedFor(true);
    return contingency;
  }

  private static Milestone.Builder milestone() {
    Milestone.Builder milestone = Milestone.builder();
    milestone.id("s1").name("Release").baselineDue(FEB);
    return milestone;
  }

  private static Contact.Builder contact() {
    Contact.Builder contact = Contact.builder();
    contact.at(ON_FEB).from("p1").to("p2").channel("email");
    return contact;
  }

  private static KnowledgeTransfer.Builder transfer() {
    KnowledgeTransfer.Builder transfer = KnowledgeTransfer.builder();
    transfer
        .id("k1")
        .date(FEB)
        .fromPartner("a")
        .toPartner("b")
        .mechanism(TransferMechanism.ROTATION)
        .succeeded(true);
    return transfer;
  }

  private static ResourceCommitment.Builder commitment() {
    ResourceCommitment.Builder commitment = ResourceCommitment.builder();
    commitment
        .id("r1")
        .partner("a")
        .kind(ResourceKind.BUDGET)
        .amount(BigDecimal.TEN)
        .unit("EUR")
        .from(JAN)
        .to(FEB);
    return commitment;
  }

  private static ResourceDelivery.Builder delivery() {
    ResourceDelivery.Builder delivery = ResourceDelivery.builder();
    delivery.commitment("r1").date(FEB).amount(BigDecimal.ONE);
    return delivery;
  }

  private static Assignment.Builder assignment() {
    Assignment.Builder assignment = Assignment.builder();
    assignment.person("p1").from(FEB);
    return assignment;
  }

  private static EffortHours.Builder hours() {
    EffortHours.Builder hours = EffortHours.builder();
    hours.person("p1").date(FEB).hours(BigDecimal.ONE).activity(Activity.MONITORING);
    return hours;
  }

  private static SurveyResponse.Builder response() {
    SurveyResponse.Builder response = SurveyResponse.builder();
    response.respondent("t").partner("a").date(FEB).instrument("trust");
    return response;
  }

  private static InterviewCode.Builder code() {
    InterviewCode.Builder code = InterviewCode.builder();
    code.interview("i1").partner("a").date(FEB).theme("openness").valence(1).coder("k");
    return code;
  }

  private static ScopeChange.Builder change() {
    ScopeChange.Builder change = ScopeChange.builder();
    change.id("h1").date(FEB).share(BigDecimal.ZERO);
    return change;
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(message, making);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused(() -> meeting().id("").build(), "id must not be empty"),
        refused(
            () -> meeting().putAttendance("", Presence.GUEST).build(), "person must not be empty"),
        refused(
            () ->
                meeting()
                    .status(MeetingStatus.CANCELLED)
                    .putAttendance("p1", Presence.EXCUSED)
                    .build(),
            "a cancelled meeting must have no attendance: meeting m1, {p1=EXCUSED}"),
        refused(
            () -> meeting().date(LocalDate.of(10_000, 1, 1)).build(),
            "date must be of a year within 0 and 9999: +10000-01-01"),
        refused(
            () -> decision().decided(ON_JAN).build(),
            "decided must not be before requested: requested 2024-02-01, decided 2024-01-01"),
        refused(
            () -> decision().withdrawn(ON_JAN).build(),
            "withdrawn must not be before requested: requested 2024-02-01, withdrawn 2024-01-01"),
        refused(
            () -> decision().decided(ON_FEB).withdrawn(ON_FEB).build(),
            "it has one end at most: decided 2024-02-01, withdrawn 2024-02-01"),
        refused(
            () -> dispute().escalated(ON_JAN).build(),
            "escalated must not be before opened: opened 2024-02-01, escalated 2024-01-01"),
        refused(
            () -> dispute().resolved(ON_JAN).build(),
            "resolved must not be before opened: opened 2024-02-01, resolved 2024-01-01"),
        refused(
            () -> dispute().withdrawn(ON_JAN).build(),
            "withdrawn must not be before opened: opened 2024-02-01, withdrawn 2024-01-01"),
        refused(
            () -> dispute().resolved(ON_FEB).withdrawn(ON_FEB).build(),
            "it has one end at most: resolved 2024-02-01, withdrawn 2024-02-01"),
        refused(
            () -> dispute().opened(ON_JAN).escalated(ON_FEB).resolved(ON_JAN).build(),
            "resolved must not be before escalated: escalated 2024-02-01, resolved 2024-01-01"),
        refused(
            () -> dispute().opened(ON_JAN).escalated(ON_FEB).withdrawn(ON_JAN).build(),
            "withdrawn must not be before escalated: escalated 2024-02-01, withdrawn 2024-01-01"),
        refused(
            () -> dispute().levelResolved(DisputeLevel.BODY).build(),
            "level_resolved must not be given without resolved: BODY"),
        refused(
            () -> contingency().handled(ON_JAN).build(),
            "handled must not be before arose: arose 2024-02-01, handled 2024-01-01"),
        refused(() -> new FairnessRating("a", 6, FEB), "rating must be within 1 and 5: 6"),
        refused(() -> new FairnessRating("", 5, FEB), "partner must not be empty"),
        refused(
            () -> milestone().area("The Area").build(),
            "area must be a lower-case hyphenated word: \"The Area\""),
        refused(
            () -> milestone().weight(new BigDecimal("-0.5")).build(),
            "weight must not be negative: -0.5"),
        refused(
            () ->
                milestone()
                    .addLaterDues(new DueDate(FEB, JAN), new DueDate(FEB.plusDays(1), JAN))
                    .build(),
            "at most one due date is set on a day: milestone s1, set on 2024-01-01"),
        refused(
            () -> new DueDate(LocalDate.of(-1, 1, 1), JAN),
            "due must be of a year within 0 and 9999: -0001-01-01"),
        refused(
            () -> contact().repliedAt(ON_JAN).build(),
            "replied_at must not be before at: at 2024-02-01, replied_at 2024-01-01"),
        refused(
            () -> contact().channel("e-Mail").build(),
            "channel must be a lower-case hyphenated word: \"e-Mail\""),
        refused(() -> contact().to("").build(), "to must not be empty"),
        refused(() -> transfer().participants(-1).build(), "participants must not be negative: -1"),
        refused(() -> transfer().toPartner("").build(), "to_partner must not be empty"),
        refused(
            () ->
                ProcessAlignment.builder()
                    .process("")
                    .stage(AlignmentStage.MAPPED)
                    .date(FEB)
                    .build(),
            "process must be a lower-case hyphenated word: \"\""),
        refused(
            () -> commitment().amount(BigDecimal.ONE.negate()).build(),
            "amount must not be negative: -1"),
        refused(
            () -> commitment().unit("eur").build(),
            "unit must be three capital letters or hours: \"eur\""),
        refused(
            () -> commitment().to(JAN).build(),
            "to must be after from: from 2024-01-01, to 2024-01-01"),
        refused(
            () -> delivery().accepted(JAN).build(),
            "accepted must not be before date: date 2024-02-01, accepted 2024-01-01"),
        refused(
            () -> delivery().quality(new BigDecimal("1.01")).build(),
            "quality must be within 0 and 1: 1.01"),
        refused(
            () -> assignment().plannedUntil(JAN).build(),
            "planned_until must not be before from: from 2024-02-01, planned_until 2024-01-01"),
        refused(
            () -> assignment().ended(JAN).build(),
            "ended must not be before from: from 2024-02-01, ended 2024-01-01"),
        refused(
            () -> assignment().reason(AssignmentEnd.COMPLETED).build(),
            "reason must not be given without ended: COMPLETED"),
        refused(
            () -> hours().hours(new BigDecimal("-1")).build(), "hours must not be negative: -1"),
        refused(
            () -> hours().hours(new BigDecimal("1E+80")).build(),
            "hours must have at most 40 digits and an exponent within 70: 1E+80"),
        refused(
            () -> response().build(),
            "a response must have an item: respondent t, trust, 2024-02-01"),
        refused(
            () -> response().putScores("t1", 3).addUnanswered("t1").build(),
            "an item is either answered or not: respondent t, item t1"),
        refused(() -> response().putScores("", 3).build(), "item must not be empty"),
        refused(
            () ->
                SurveyInvitation.builder()
                    .instrument("trust")
                    .date(FEB)
                    .partner("a")
                    .invited(-1)
                    .build(),
            "invited must not be negative: -1"),
        refused(() -> code().valence(-3).build(), "valence must be within -2 and 2: -3"),
        refused(
            () -> code().theme("Open").build(),
            "theme must be a lower-case hyphenated word: \"Open\""),
        refused(
            () -> change().share(new BigDecimal("-1.5")).build(),
            "share must be within -1 and 1: -1.5"),
        refused(
            () -> change().approvedBy("jsc").build(),
            "approved_by must not be given without approved: jsc"),
        refused(
            () -> change().approved(FEB).approvedBy("").build(), "approved_by must not be empty"),
        refused(
            () -> MandateReview.builder().date(FEB).body("").result(MandateResult.RESCOPED).build(),
            "body must not be empty"),
        refused(
            () -> PriorityStatement.builder().partner("a").date(FEB).build(),
            "a statement of priorities must have an objective: partner a, 2024-02-01"),
        refused(
            () ->
                PriorityStatement.builder()
                    .partner("a")
                    .date(FEB)
                    .putWeights("growth", new BigDecimal("-2"))
                    .build(),
            "weight must not be negative: -2"),
        refused(
            () -> Endorsement.builder().date(FEB).person("p1").audience("All").build(),
            "audience must be a lower-case hyphenated word: \"All\""),
        refused(
            () ->
                OutcomeObservation.builder().objective("").date(FEB).actual(BigDecimal.ONE).build(),
            "objective must not be empty"),
        refused(
            () -> Moment.of(LocalDate.of(10_000, 1, 1)),
            "the year must be within 0 and 9999: +10000-01-01"),
        refused(
            () -> Moment.of(Instant.MAX),
            "the year must be within 0 and 9999: 31556889864403199 s since 1970-01-01T00:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void aRecordThatBreaksARuleIsRefused(String message, ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void aRecordWithoutARequiredValueIsRefused() {
    assertThatThrownBy(() -> Decision.builder().id("d1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("body")
        .hasMessageContaining("requested");
  }

  @Test
  void whatIsNotStatedTakesItsDefault() {
    assertThat(meeting().build().absencesRecorded()).isTrue();
    assertThat(milestone().build().weight()).isEqualByComparingTo("1");
    assertThat(delivery().build().accepted()).isEqualTo(FEB);
    assertThat(delivery().build().quality()).isEqualByComparingTo("1");
    assertThat(delivery().build()).isEqualTo(delivery().accepted(FEB).build());
    assertThat(response().putScores("t1", 3).build().inside()).isTrue();
    assertThat(contact().build().replyExpected()).isFalse();
  }

  @Test
  void emptySpellsAreValid() {
    assertThat(decision().decided(ON_FEB).build().decided()).contains(ON_FEB);
    assertThat(assignment().ended(FEB).build().ended()).contains(FEB);
    assertThat(dispute().escalated(ON_FEB).resolved(ON_FEB).build().escalated()).contains(ON_FEB);
  }

  @Test
  void equalNumbersMakeEqualRecords() {
    assertThat(hours().hours(new BigDecimal("100.00")).build())
        .isEqualTo(hours().hours(new BigDecimal("1E+2")).build())
        .hasToString("EffortHours{person=p1, date=2024-02-01, hours=100, activity=MONITORING}");
  }

  @Test
  void listsOfPartsAreSorted() {
    FairnessRating first = new FairnessRating("b", 2, JAN);
    FairnessRating second = new FairnessRating("a", 3, FEB);

    assertThat(dispute().addFairness(second, first).build().fairness())
        .containsExactly(first, second);
    assertThat(contingency().addFairness(second, first).build().fairness())
        .containsExactly(first, second);
    Milestone moved =
        milestone()
            .addLaterDues(new DueDate(FEB.plusDays(9), FEB), new DueDate(FEB.plusDays(3), JAN))
            .build();
    assertThat(moved.laterDues()).extracting(DueDate::setOn).containsExactly(JAN, FEB);
    assertThat(moved.currentDue()).isEqualTo(FEB.plusDays(9));
  }

  @Test
  void anEndTakesWithItWhatBelongsToIt() {
    AsOf t = new AsOf(FEB.plusDays(5), ZoneOffset.UTC);
    LocalDate later = FEB.plusDays(5);

    assertThat(
            dispute()
                .escalated(ON_FEB)
                .resolved(Moment.of(later))
                .levelResolved(DisputeLevel.BODY)
                .addFairness(new FairnessRating("a", 3, later))
                .build()
                .asOf(t))
        .contains(dispute().escalated(ON_FEB).build());
    assertThat(assignment().ended(later).reason(AssignmentEnd.WITHDRAWN).build().asOf(t))
        .contains(assignment().build());
    assertThat(change().approved(later).approvedBy("jsc").build().asOf(t))
        .contains(change().build());
    assertThat(delivery().accepted(later).build().asOf(t)).isEmpty();
    assertThat(
            milestone()
                .baselineDue(later)
                .completed(later)
                .addLaterDues(new DueDate(FEB, later))
                .build()
                .asOf(t))
        .contains(milestone().baselineDue(later).build());
    assertThat(commitment().from(later).to(later.plusDays(1)).agreed(JAN).build().asOf(t))
        .isPresent();
    assertThat(commitment().agreed(later).build().asOf(t)).isEmpty();
    assertThat(commitment().from(later).to(later.plusDays(1)).build().asOf(t)).isEmpty();
  }

  @Test
  void aSpellOfDaysAndTimesIsCheckedWhereDaysHaveAZone() {
    Moment threeInTheMorning = Moment.of(Instant.parse("2024-02-02T03:00:00.9Z"));
    Decision mixed = decision().requested(threeInTheMorning).decided(ON_FEB).build();

    mixed.checkIn(ZoneId.of("America/Denver"));
    assertThatThrownBy(() -> mixed.checkIn(ZoneOffset.UTC))
        .hasMessage(
            "decided must not be before requested: requested 2024-02-02T03:00:00Z, decided"
                + " 2024-02-01");
    assertThatThrownBy(() -> decision().requested(threeInTheMorning).decided(ON_JAN).build())
        .isInstanceOf(IllegalArgumentException.class);
    Dispute dispute =
        dispute().opened(ON_FEB).escalated(threeInTheMorning).resolved(ON_FEB).build();
    assertThatThrownBy(() -> dispute.checkIn(ZoneOffset.UTC))
        .hasMessageStartingWith("resolved must not be before escalated");
    Contingency contingency = contingency().arose(threeInTheMorning).handled(ON_FEB).build();
    assertThatThrownBy(() -> EvidenceLog.empty(ZoneOffset.UTC).plus(List.of(contingency)))
        .hasMessageStartingWith("handled must not be before arose");
  }
}
