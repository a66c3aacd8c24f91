package org.allianceeffort.core.io;

import static org.allianceeffort.core.io.CellType.amount;
import static org.allianceeffort.core.io.CellType.date;
import static org.allianceeffort.core.io.CellType.flag;
import static org.allianceeffort.core.io.CellType.integer;
import static org.allianceeffort.core.io.CellType.number;
import static org.allianceeffort.core.io.CellType.oneOf;
import static org.allianceeffort.core.io.CellType.text;
import static org.allianceeffort.core.io.CellType.unit;
import static org.allianceeffort.core.io.CellType.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.allianceeffort.core.evidence.Activity;
import org.allianceeffort.core.evidence.AlignmentStage;
import org.allianceeffort.core.evidence.Assignment;
import org.allianceeffort.core.evidence.AssignmentEnd;
import org.allianceeffort.core.evidence.DueDate;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.KnowledgeKind;
import org.allianceeffort.core.evidence.KnowledgeTransfer;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.OutcomeObservation;
import org.allianceeffort.core.evidence.ProcessAlignment;
import org.allianceeffort.core.evidence.ResourceCommitment;
import org.allianceeffort.core.evidence.ResourceDelivery;
import org.allianceeffort.core.evidence.ResourceKind;
import org.allianceeffort.core.evidence.TransferMechanism;

/** The files about what is planned, put in and done. */
final class WorkTables {

  /** A due date of a milestone set later. */
  record LaterDue(String milestone, DueDate due) {}

  private static final Column<Milestone, String> MILESTONE_ID =
      Column.required("id", text(), Milestone::id)
          .identifies(Reference.MILESTONE)
          .describedAs("Its own id.");
  private static final Column<Milestone, String> MILESTONE_NAME =
      Column.required("name", text(), Milestone::name).describedAs("What is to be reached.");
  private static final Column<Milestone, String> AREA =
      Column.optional("area", word(), Milestone::area)
          .describedAs("The area of the work, a word of your own.");
  private static final Column<Milestone, LocalDate> BASELINE_DUE =
      Column.required("baseline_due", date(), Milestone::baselineDue)
          .describedAs("The day for which it was planned first.");
  private static final Column<Milestone, LocalDate> COMPLETED =
      Column.optional("completed", date(), Milestone::completed)
          .describedAs("The day on which it was reached; open while it is empty.");
  private static final Column<Milestone, BigDecimal> WEIGHT =
      Column.optional("weight", amount(), BigDecimal.ONE, Milestone::weight)
          .describedAs("How much it counts beside the others.");

  static final TableFormat<Milestone> MILESTONES =
      TableFormat.of(
              "milestones",
              Milestone.class,
              List.of(MILESTONE_ID, MILESTONE_NAME, AREA, BASELINE_DUE, COMPLETED, WEIGHT),
              row -> {
                Milestone.Builder milestone = Milestone.builder();
                milestone
                    .id(row.get(MILESTONE_ID))
                    .name(row.get(MILESTONE_NAME))
                    .area(row.find(AREA))
                    .baselineDue(row.get(BASELINE_DUE))
                    .completed(row.find(COMPLETED))
                    .weight(row.get(WEIGHT));
                return milestone.build();
              })
          .describedAs("Joint milestones with their first due date.")
          .withExample("k1", "Interface agreed", "data-exchange", "2024-06-28", "2024-07-03", "");

  private static final Column<LaterDue, String> DUE_MILESTONE =
      Column.required("milestone", text(), LaterDue::milestone)
          .refersTo(Reference.MILESTONE)
          .describedAs("The milestone.");
  private static final Column<LaterDue, LocalDate> DUE =
      Column.required("due", date(), (LaterDue later) -> later.due().due())
          .describedAs("The new day.");
  static final Column<LaterDue, LocalDate> SET_ON =
      Column.required("set_on", date(), (LaterDue later) -> later.due().setOn())
          .describedAs("The day on which it was moved.");

  static final TableFormat<LaterDue> MILESTONE_DUES =
      TableFormat.of(
              "milestone_dues",
              LaterDue.class,
              List.of(DUE_MILESTONE, DUE, SET_ON),
              row ->
                  new LaterDue(row.get(DUE_MILESTONE), new DueDate(row.get(DUE), row.get(SET_ON))))
          .describedAs("Due dates of milestones set later.")
          .uniqueBy(DUE_MILESTONE, SET_ON)
          .withExample("k1", "2024-07-05", "2024-06-10");

  private static final Column<KnowledgeTransfer, String> TRANSFER_ID =
      Column.required("id", text(), KnowledgeTransfer::id)
          .identifies(Reference.KNOWLEDGE_TRANSFER)
          .describedAs("Its own id.");
  private static final Column<KnowledgeTransfer, LocalDate> TRANSFER_DATE =
      Column.required("date", date(), KnowledgeTransfer::date).describedAs("The day.");
  private static final Column<KnowledgeTransfer, String> FROM_PARTNER =
      Column.required("from_partner", text(), KnowledgeTransfer::fromPartner)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner that knows.");
  private static final Column<KnowledgeTransfer, String> TO_PARTNER =
      Column.required("to_partner", text(), KnowledgeTransfer::toPartner)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner that learns.");
  private static final Column<KnowledgeTransfer, TransferMechanism> MECHANISM =
      Column.required("mechanism", oneOf(TransferMechanism.class), KnowledgeTransfer::mechanism)
          .describedAs("How it was passed on.");
  private static final Column<KnowledgeTransfer, KnowledgeKind> KNOWLEDGE =
      Column.optional("knowledge", oneOf(KnowledgeKind.class), KnowledgeTransfer::knowledge)
          .describedAs("What kind of knowledge it was.");
  private static final Column<KnowledgeTransfer, Integer> PARTICIPANTS =
      Column.optional(
              "participants",
              integer(0, Integer.MAX_VALUE),
              (KnowledgeTransfer transfer) -> boxed(transfer.participants()))
          .describedAs("How many took part.");
  private static final Column<KnowledgeTransfer, Boolean> SUCCEEDED =
      Column.required("succeeded", flag(), KnowledgeTransfer::succeeded)
          .describedAs("Whether it was taken up.");

  static final TableFormat<KnowledgeTransfer> KNOWLEDGE_TRANSFERS =
      TableFormat.of(
              "knowledge_transfers",
              KnowledgeTransfer.class,
              List.of(
                  TRANSFER_ID,
                  TRANSFER_DATE,
                  FROM_PARTNER,
                  TO_PARTNER,
                  MECHANISM,
                  KNOWLEDGE,
                  PARTICIPANTS,
                  SUCCEEDED),
              row -> {
                KnowledgeTransfer.Builder transfer = KnowledgeTransfer.builder();
                transfer
                    .id(row.get(TRANSFER_ID))
                    .date(row.get(TRANSFER_DATE))
                    .fromPartner(row.get(FROM_PARTNER))
                    .toPartner(row.get(TO_PARTNER))
                    .mechanism(row.get(MECHANISM))
                    .knowledge(row.find(KNOWLEDGE))
                    .participants(unboxed(row.find(PARTICIPANTS)))
                    .succeeded(row.get(SUCCEEDED));
                return transfer.build();
              })
          .describedAs("Knowledge passed from one partner to another.")
          .withExample("t1", "2024-04-10", "a", "b", "joint-training", "tacit", "12", "true");

  static final Column<ProcessAlignment, String> PROCESS =
      Column.required("process", word(), ProcessAlignment::process)
          .refersTo(Reference.PROCESS)
          .describedAs("A process in scope.");
  private static final Column<ProcessAlignment, AlignmentStage> STAGE =
      Column.required("stage", oneOf(AlignmentStage.class), ProcessAlignment::stage)
          .describedAs("The stage that it reached.");
  private static final Column<ProcessAlignment, LocalDate> ALIGNMENT_DATE =
      Column.required("date", date(), ProcessAlignment::date).describedAs("The day.");

  static final TableFormat<ProcessAlignment> PROCESS_ALIGNMENTS =
      TableFormat.of(
              "process_alignments",
              ProcessAlignment.class,
              List.of(PROCESS, STAGE, ALIGNMENT_DATE),
              row -> {
                ProcessAlignment.Builder alignment = ProcessAlignment.builder();
                alignment
                    .process(row.get(PROCESS))
                    .stage(row.get(STAGE))
                    .date(row.get(ALIGNMENT_DATE));
                return alignment.build();
              })
          .describedAs("Stages that processes in scope have reached.")
          .uniqueBy(PROCESS, STAGE, ALIGNMENT_DATE)
          .withExample("release", "mapped", "2024-03-20");

  private static final Column<ResourceCommitment, String> COMMITMENT_ID =
      Column.required("id", text(), ResourceCommitment::id)
          .identifies(Reference.COMMITMENT)
          .describedAs("Its own id.");
  private static final Column<ResourceCommitment, String> COMMITMENT_PARTNER =
      Column.required("partner", text(), ResourceCommitment::partner)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner that promises.");
  private static final Column<ResourceCommitment, ResourceKind> RESOURCE_KIND =
      Column.required("kind", oneOf(ResourceKind.class), ResourceCommitment::kind)
          .describedAs("What is promised.");
  private static final Column<ResourceCommitment, BigDecimal> COMMITMENT_AMOUNT =
      Column.required("amount", amount(), ResourceCommitment::amount)
          .describedAs("How much, over the whole period.");
  private static final Column<ResourceCommitment, String> UNIT =
      Column.required("unit", unit(), ResourceCommitment::unit)
          .describedAs("The unit of the amount.");
  private static final Column<ResourceCommitment, LocalDate> AGREED =
      Column.optional("agreed", date(), ResourceCommitment::agreed)
          .describedAs("The day of the promise; the first day of the period where it is empty.");
  private static final Column<ResourceCommitment, LocalDate> COMMITMENT_FROM =
      Column.required("from", date(), ResourceCommitment::from)
          .describedAs("First day of the period.");
  private static final Column<ResourceCommitment, LocalDate> COMMITMENT_TO =
      Column.required("to", date(), ResourceCommitment::to)
          .describedAs("First day after the period.");

  static final TableFormat<ResourceCommitment> COMMITMENTS =
      TableFormat.of(
              "commitments",
              ResourceCommitment.class,
              List.of(
                  COMMITMENT_ID,
                  COMMITMENT_PARTNER,
                  RESOURCE_KIND,
                  COMMITMENT_AMOUNT,
                  UNIT,
                  AGREED,
                  COMMITMENT_FROM,
                  COMMITMENT_TO),
              row -> {
                ResourceCommitment.Builder commitment = ResourceCommitment.builder();
                commitment
                    .id(row.get(COMMITMENT_ID))
                    .partner(row.get(COMMITMENT_PARTNER))
                    .kind(row.get(RESOURCE_KIND))
                    .amount(row.get(COMMITMENT_AMOUNT))
                    .unit(row.get(UNIT))
                    .agreed(row.find(AGREED))
                    .from(row.get(COMMITMENT_FROM))
                    .to(row.get(COMMITMENT_TO));
                return commitment.build();
              })
          .checking(
              RowRule.of(
                  "to must be after from",
                  (row, known) -> {
                    LocalDate from = row.get(COMMITMENT_FROM);
                    return row.get(COMMITMENT_TO).isAfter(from)
                        ? Optional.empty()
                        : Optional.of("must be after from: " + from);
                  },
                  COMMITMENT_TO,
                  COMMITMENT_FROM))
          .describedAs("Resources that partners promised.")
          .withExample("q1", "a", "staff-time", "800", "hours", "", "2024-01-01", "2025-01-01");

  private static final Column<ResourceDelivery, String> DELIVERY_COMMITMENT =
      Column.required("commitment", text(), ResourceDelivery::commitment)
          .refersTo(Reference.COMMITMENT)
          .describedAs("The promise.");
  private static final Column<ResourceDelivery, LocalDate> DELIVERY_DATE =
      Column.required("date", date(), ResourceDelivery::date)
          .describedAs("The day of the delivery.");
  private static final Column<ResourceDelivery, BigDecimal> DELIVERY_AMOUNT =
      Column.required("amount", amount(), ResourceDelivery::amount)
          .describedAs("How much, in the unit of the promise.");
  private static final Column<ResourceDelivery, LocalDate> ACCEPTED =
      Column.optional(
              "accepted",
              date(),
              (ResourceDelivery delivery) ->
                  Optional.of(delivery.accepted()).filter(day -> !day.equals(delivery.date())))
          .describedAs("The day of acceptance; the date where it is empty.");
  private static final Column<ResourceDelivery, BigDecimal> QUALITY =
      Column.optional("quality", number(0, 1), BigDecimal.ONE, ResourceDelivery::quality)
          .describedAs("The share of it that was good.");

  static final TableFormat<ResourceDelivery> DELIVERIES =
      TableFormat.of(
              "deliveries",
              ResourceDelivery.class,
              List.of(DELIVERY_COMMITMENT, DELIVERY_DATE, DELIVERY_AMOUNT, ACCEPTED, QUALITY),
              row -> {
                ResourceDelivery.Builder delivery = ResourceDelivery.builder();
                delivery
                    .commitment(row.get(DELIVERY_COMMITMENT))
                    .date(row.get(DELIVERY_DATE))
                    .amount(row.get(DELIVERY_AMOUNT))
                    .accepted(row.find(ACCEPTED).orElse(row.get(DELIVERY_DATE)))
                    .quality(row.get(QUALITY));
                return delivery.build();
              })
          .checking(RowRule.dates(DELIVERY_DATE, ACCEPTED))
          .describedAs("What was delivered of the promised resources.")
          .withExample("q1", "2024-03-29", "190", "", "0.95");

  private static final Column<Assignment, String> ASSIGNED =
      Column.required("person", text(), Assignment::person)
          .refersTo(Reference.PERSON)
          .describedAs("The person.");
  private static final Column<Assignment, LocalDate> ASSIGNED_FROM =
      Column.required("from", date(), Assignment::from).describedAs("First day.");
  private static final Column<Assignment, LocalDate> PLANNED_UNTIL =
      Column.optional("planned_until", date(), Assignment::plannedUntil)
          .describedAs("First day after the plan.");
  private static final Column<Assignment, LocalDate> ENDED =
      Column.optional("ended", date(), Assignment::ended)
          .describedAs("First day no longer assigned.");
  private static final Column<Assignment, AssignmentEnd> REASON =
      Column.optional("reason", oneOf(AssignmentEnd.class), Assignment::reason)
          .describedAs("Why it ended.");

  static final TableFormat<Assignment> ASSIGNMENTS =
      TableFormat.of(
              "assignments",
              Assignment.class,
              List.of(ASSIGNED, ASSIGNED_FROM, PLANNED_UNTIL, ENDED, REASON),
              row -> {
                Assignment.Builder assignment = Assignment.builder();
                assignment
                    .person(row.get(ASSIGNED))
                    .from(row.get(ASSIGNED_FROM))
                    .plannedUntil(row.find(PLANNED_UNTIL))
                    .ended(row.find(ENDED))
                    .reason(row.find(REASON));
                return assignment.build();
              })
          .checking(
              RowRule.dates(ASSIGNED_FROM, PLANNED_UNTIL),
              RowRule.dates(ASSIGNED_FROM, ENDED),
              RowRule.belongs(REASON, ENDED))
          .describedAs("Persons assigned to the alliance.")
          .withExample("p1", "2024-01-01", "2025-01-01", "", "");

  private static final Column<EffortHours, String> WORKER =
      Column.required("person", text(), EffortHours::person)
          .refersTo(Reference.PERSON)
          .describedAs("The person.");
  private static final Column<EffortHours, LocalDate> HOURS_DATE =
      Column.required("date", date(), EffortHours::date).describedAs("The day.");
  private static final Column<EffortHours, BigDecimal> HOURS =
      Column.required("hours", amount(), EffortHours::hours).describedAs("Hours of work.");
  private static final Column<EffortHours, Activity> ACTIVITY =
      Column.required("activity", oneOf(Activity.class), EffortHours::activity)
          .describedAs("What they were spent on.");

  static final TableFormat<EffortHours> EFFORT_HOURS =
      TableFormat.of(
              "effort_hours",
              EffortHours.class,
              List.of(WORKER, HOURS_DATE, HOURS, ACTIVITY),
              row -> {
                EffortHours.Builder effort = EffortHours.builder();
                effort
                    .person(row.get(WORKER))
                    .date(row.get(HOURS_DATE))
                    .hours(row.get(HOURS))
                    .activity(row.get(ACTIVITY));
                return effort.build();
              })
          .describedAs("Hours of work put into the alliance.")
          .withExample("p1", "2024-03-05", "2.5", "governance");

  private static final Column<OutcomeObservation, String> OUTCOME_OBJECTIVE =
      Column.required("objective", text(), OutcomeObservation::objective)
          .refersTo(Reference.OBJECTIVE)
          .describedAs("The objective.");
  private static final Column<OutcomeObservation, LocalDate> OUTCOME_DATE =
      Column.required("date", date(), OutcomeObservation::date)
          .describedAs("The day of the observation.");
  private static final Column<OutcomeObservation, BigDecimal> ACTUAL =
      Column.required("actual", number(), OutcomeObservation::actual)
          .describedAs("The value then, in the unit of the objective.");

  static final TableFormat<OutcomeObservation> OUTCOMES =
      TableFormat.of(
              "outcomes",
              OutcomeObservation.class,
              List.of(OUTCOME_OBJECTIVE, OUTCOME_DATE, ACTUAL),
              row -> {
                OutcomeObservation.Builder outcome = OutcomeObservation.builder();
                outcome
                    .objective(row.get(OUTCOME_OBJECTIVE))
                    .date(row.get(OUTCOME_DATE))
                    .actual(row.get(ACTUAL));
                return outcome.build();
              })
          .describedAs("What came of the objectives.")
          .withExample("o1", "2024-12-31", "42");

  private WorkTables() {}

  static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  static OptionalInt unboxed(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
