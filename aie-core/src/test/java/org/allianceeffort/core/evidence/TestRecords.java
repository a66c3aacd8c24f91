package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The shortest record of each type, dated by a day, so that tests name only what they are about.
 */
final class TestRecords {
  private TestRecords() {}

  /** A record type of an application. */
  record TownHall(LocalDate day, int guests) implements Evidence {
    @Override
    public Moment at() {
      return Moment.of(day);
    }

    @Override
    public String key() {
      return "";
    }
  }

  /** A record of the type by its name, dated by the day. */
  static Evidence record(String type, LocalDate day) {
    return switch (type) {
      case "meetings" -> meeting(day);
      case "decisions" ->
          Decision.builder().id("d" + day).body("jsc").requested(Moment.of(day)).build();
      case "disputes" -> dispute(day).build();
      case "contingencies" ->
          Contingency.builder()
              .id("c" + day)
              .kind(ContingencyKind.EXIT)
              .arose(Moment.of(day))
              .plannedFor(true)
              .build();
      case "milestones" -> milestone(day).build();
      case "contacts" -> contact(day);
      case "knowledge_transfers" ->
          KnowledgeTransfer.builder()
              .id("k" + day)
              .date(day)
              .fromPartner("a")
              .toPartner("b")
              .mechanism(TransferMechanism.ROTATION)
              .succeeded(true)
              .build();
      case "process_alignments" ->
          ProcessAlignment.builder().process("p").stage(AlignmentStage.MAPPED).date(day).build();
      case "assignments" -> Assignment.builder().person("p1").from(day).build();
      case "effort_hours" -> hours("p1", day);
      case "survey_responses" ->
          SurveyResponse.builder()
              .respondent("r")
              .partner("a")
              .date(day)
              .instrument("trust")
              .scores(ImmutableSortedMap.of("t1", 5))
              .build();
      case "survey_invitations" ->
          SurveyInvitation.builder().instrument("trust").date(day).partner("a").invited(9).build();
      case "interview_codes" ->
          InterviewCode.builder()
              .interview("i")
              .partner("a")
              .date(day)
              .theme("t")
              .valence(1)
              .coder("x")
              .build();
      case "scope_changes" ->
          ScopeChange.builder().id("s" + day).date(day).share(new BigDecimal("0.1")).build();
      case "mandate_reviews" ->
          MandateReview.builder().date(day).body("jsc").result(MandateResult.REAFFIRMED).build();
      case "priorities" ->
          PriorityStatement.builder()
              .partner("a")
              .date(day)
              .weights(ImmutableSortedMap.of("o", BigDecimal.ONE))
              .build();
      case "endorsements" -> Endorsement.builder().date(day).person("p1").audience("staff").build();
      case "outcomes" ->
          OutcomeObservation.builder().objective("o").date(day).actual(BigDecimal.ONE).build();
      default -> throw new IllegalArgumentException("no such type: " + type);
    };
  }

  static Meeting meeting(LocalDate day) {
    return Meeting.builder().id("m" + day).body("jsc").date(day).status(MeetingStatus.HELD).build();
  }

  static Contact contact(LocalDate day) {
    return Contact.builder().at(Moment.of(day)).from("p1").to("p2").channel("mail").build();
  }

  static Dispute.Builder dispute(LocalDate opened) {
    Dispute.Builder builder = Dispute.builder();
    builder
        .id("x" + opened)
        .raisedBy("a")
        .opened(Moment.of(opened))
        .levelOpened(DisputeLevel.WORKING);
    return builder;
  }

  static Milestone.Builder milestone(LocalDate due) {
    Milestone.Builder builder = Milestone.builder();
    builder.id("s" + due).name("S").baselineDue(due);
    return builder;
  }

  static EffortHours hours(String person, LocalDate day) {
    return EffortHours.builder()
        .person(person)
        .date(day)
        .hours(BigDecimal.TEN)
        .activity(Activity.CULTURE)
        .build();
  }

  static ResourceCommitment.Builder commitment(LocalDate from, LocalDate to) {
    ResourceCommitment.Builder builder = ResourceCommitment.builder();
    builder
        .id("b" + from)
        .partner("a")
        .kind(ResourceKind.BUDGET)
        .amount(BigDecimal.TEN)
        .unit("EUR")
        .from(from)
        .to(to);
    return builder;
  }

  static ResourceDelivery.Builder delivery(LocalDate date) {
    ResourceDelivery.Builder builder = ResourceDelivery.builder();
    builder.commitment("b").date(date).amount(BigDecimal.ONE);
    return builder;
  }
}
