package org.allianceeffort.core.io;

import static org.allianceeffort.core.io.CellType.date;
import static org.allianceeffort.core.io.CellType.flag;
import static org.allianceeffort.core.io.CellType.integer;
import static org.allianceeffort.core.io.CellType.number;
import static org.allianceeffort.core.io.CellType.oneOf;
import static org.allianceeffort.core.io.CellType.text;
import static org.allianceeffort.core.io.CellType.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.evidence.Contingency;
import org.allianceeffort.core.evidence.ContingencyKind;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Dispute;
import org.allianceeffort.core.evidence.DisputeLevel;
import org.allianceeffort.core.evidence.FairnessRating;
import org.allianceeffort.core.evidence.MandateResult;
import org.allianceeffort.core.evidence.MandateReview;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.MeetingMode;
import org.allianceeffort.core.evidence.MeetingStatus;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Presence;
import org.allianceeffort.core.evidence.ScopeChange;

/** The files about governance bodies: who meets, what is decided, argued about and changed. */
final class GovernanceTables {

  /** A mark beside a person at a meeting. */
  record Mark(String meeting, String person, Presence presence) {}

  /** A person in a body. */
  record Member(String body, String person, Optional<LocalDate> from, Optional<LocalDate> until) {}

  /** How fair a partner found the end of a dispute or contingency. */
  record Rating(String about, FairnessRating rating) {}

  private static final Column<Meeting, String> MEETING_ID =
      Column.required("id", text(), Meeting::id)
          .identifies(Reference.MEETING)
          .describedAs("Its own id.");
  private static final Column<Meeting, String> MEETING_BODY =
      Column.required("body", text(), Meeting::body)
          .refersTo(Reference.BODY)
          .describedAs("The body that met.");
  private static final Column<Meeting, LocalDate> MEETING_DATE =
      Column.required("date", date(), Meeting::date)
          .describedAs("The day, in the zone of the alliance.");
  private static final Column<Meeting, MeetingStatus> MEETING_STATUS =
      Column.required("status", oneOf(MeetingStatus.class), Meeting::status)
          .describedAs("A cancelled meeting stays in the file: planned meetings are counted too.");
  private static final Column<Meeting, MeetingMode> MEETING_MODE =
      Column.optional("mode", oneOf(MeetingMode.class), Meeting::mode).describedAs("How they met.");
  private static final Column<Meeting, Boolean> ABSENCES_RECORDED =
      Column.optional("absences_recorded", flag(), true, Meeting::absencesRecorded)
          .describedAs(
              "Whether those expected but not there are marked; false where only those present are listed.");

  static final TableFormat<Meeting> MEETINGS =
      TableFormat.of(
              "meetings",
              Meeting.class,
              List.of(
                  MEETING_ID,
                  MEETING_BODY,
                  MEETING_DATE,
                  MEETING_STATUS,
                  MEETING_MODE,
                  ABSENCES_RECORDED),
              row -> {
                Meeting.Builder meeting = Meeting.builder();
                meeting
                    .id(row.get(MEETING_ID))
                    .body(row.get(MEETING_BODY))
                    .date(row.get(MEETING_DATE))
                    .status(row.get(MEETING_STATUS))
                    .mode(row.find(MEETING_MODE))
                    .absencesRecorded(row.get(ABSENCES_RECORDED));
                return meeting.build();
              })
          .describedAs("Meetings of governance bodies.")
          .withExample("m1", "board", "2024-03-05", "held", "remote", "");

  static final Column<Mark, String> MARK_MEETING =
      Column.required("meeting", text(), Mark::meeting)
          .refersTo(Reference.MEETING)
          .describedAs("The meeting.");
  static final Column<Mark, String> MARK_PERSON =
      Column.required("person", text(), Mark::person)
          .refersTo(Reference.PERSON)
          .describedAs("The person.");
  private static final Column<Mark, Presence> MARK_PRESENCE =
      Column.required("presence", oneOf(Presence.class), Mark::presence)
          .describedAs("Absences are marked too; a guest is there without being expected.");

  static final TableFormat<Mark> ATTENDANCE =
      TableFormat.of(
              "attendance",
              Mark.class,
              List.of(MARK_MEETING, MARK_PERSON, MARK_PRESENCE),
              row -> new Mark(row.get(MARK_MEETING), row.get(MARK_PERSON), row.get(MARK_PRESENCE)))
          .describedAs("What is written beside each person at each meeting.")
          .uniqueBy(MARK_MEETING, MARK_PERSON)
          .alsoChecked("a mark stands at no cancelled meeting")
          .withExample("m1", "p1", "present");

  static final Column<Member, String> MEMBER_BODY =
      Column.required("body", text(), Member::body)
          .refersTo(Reference.BODY)
          .describedAs("The body.");
  static final Column<Member, String> MEMBER_PERSON =
      Column.required("person", text(), Member::person)
          .refersTo(Reference.PERSON)
          .describedAs("The member.");
  private static final Column<Member, LocalDate> MEMBER_FROM =
      Column.optional("from", date(), Member::from)
          .describedAs("First day as a member; since ever where it is empty.");
  private static final Column<Member, LocalDate> MEMBER_UNTIL =
      Column.optional("until", date(), Member::until).describedAs("First day no longer a member.");

  static final TableFormat<Member> MEMBERS =
      TableFormat.of(
              "members",
              Member.class,
              List.of(MEMBER_BODY, MEMBER_PERSON, MEMBER_FROM, MEMBER_UNTIL),
              row ->
                  new Member(
                      row.get(MEMBER_BODY),
                      row.get(MEMBER_PERSON),
                      row.find(MEMBER_FROM),
                      row.find(MEMBER_UNTIL)))
          .checking(RowRule.dates(MEMBER_FROM, MEMBER_UNTIL))
          .describedAs("Members of governance bodies over time.")
          .withExample("board", "p1", "2024-01-01", "");

  private static final Column<Decision, String> DECISION_ID =
      Column.required("id", text(), Decision::id)
          .identifies(Reference.DECISION)
          .describedAs("Its own id.");
  private static final Column<Decision, String> DECISION_BODY =
      Column.required("body", text(), Decision::body)
          .refersTo(Reference.BODY)
          .describedAs("The body that decides.");
  private static final Column<Decision, Moment> REQUESTED =
      Column.required("requested", time(), Decision::requested)
          .describedAs("When it was asked for.");
  private static final Column<Decision, Moment> DECIDED =
      Column.optional("decided", time(), Decision::decided)
          .describedAs("When it was decided; open while it is empty.");
  private static final Column<Decision, Moment> DECISION_WITHDRAWN =
      Column.optional("withdrawn", time(), Decision::withdrawn)
          .describedAs("When the request was withdrawn.");

  static final TableFormat<Decision> DECISIONS =
      TableFormat.of(
              "decisions",
              Decision.class,
              List.of(DECISION_ID, DECISION_BODY, REQUESTED, DECIDED, DECISION_WITHDRAWN),
              row -> {
                Decision.Builder decision = Decision.builder();
                decision
                    .id(row.get(DECISION_ID))
                    .body(row.get(DECISION_BODY))
                    .requested(row.get(REQUESTED))
                    .decided(row.find(DECIDED))
                    .withdrawn(row.find(DECISION_WITHDRAWN));
                return decision.build();
              })
          .checking(
              RowRule.times(REQUESTED, DECIDED),
              RowRule.times(REQUESTED, DECISION_WITHDRAWN),
              RowRule.oneEnd(DECIDED, DECISION_WITHDRAWN))
          .describedAs("Decisions asked of governance bodies.")
          .withExample("d1", "board", "2024-03-01", "2024-03-05T15:30:00Z", "");

  private static final Column<Dispute, String> DISPUTE_ID =
      Column.required("id", text(), Dispute::id)
          .identifies(Reference.DISPUTE_OR_CONTINGENCY)
          .describedAs("Its own id, which no contingency has.");
  private static final Column<Dispute, String> RAISED_BY =
      Column.required("raised_by", text(), Dispute::raisedBy)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner that raised it.");
  private static final Column<Dispute, Moment> OPENED =
      Column.required("opened", time(), Dispute::opened).describedAs("When it was raised.");
  private static final Column<Dispute, Moment> ESCALATED =
      Column.optional("escalated", time(), Dispute::escalated)
          .describedAs("When it was taken to a higher level.");
  private static final Column<Dispute, Moment> RESOLVED =
      Column.optional("resolved", time(), Dispute::resolved)
          .describedAs("When it was resolved; open while it is empty.");
  private static final Column<Dispute, Moment> DISPUTE_WITHDRAWN =
      Column.optional("withdrawn", time(), Dispute::withdrawn)
          .describedAs("When it was withdrawn.");
  private static final Column<Dispute, DisputeLevel> LEVEL_OPENED =
      Column.required("level_opened", oneOf(DisputeLevel.class), Dispute::levelOpened)
          .describedAs("The level at which it began.");
  private static final Column<Dispute, DisputeLevel> LEVEL_RESOLVED =
      Column.optional("level_resolved", oneOf(DisputeLevel.class), Dispute::levelResolved)
          .describedAs("The level at which it was resolved.");

  static final TableFormat<Dispute> DISPUTES =
      TableFormat.of(
              "disputes",
              Dispute.class,
              List.of(
                  DISPUTE_ID,
                  RAISED_BY,
                  OPENED,
                  ESCALATED,
                  RESOLVED,
                  DISPUTE_WITHDRAWN,
                  LEVEL_OPENED,
                  LEVEL_RESOLVED),
              row -> {
                Dispute.Builder dispute = Dispute.builder();
                dispute
                    .id(row.get(DISPUTE_ID))
                    .raisedBy(row.get(RAISED_BY))
                    .opened(row.get(OPENED))
                    .escalated(row.find(ESCALATED))
                    .resolved(row.find(RESOLVED))
                    .withdrawn(row.find(DISPUTE_WITHDRAWN))
                    .levelOpened(row.get(LEVEL_OPENED))
                    .levelResolved(row.find(LEVEL_RESOLVED));
                return dispute.build();
              })
          .checking(
              RowRule.times(OPENED, ESCALATED),
              RowRule.times(OPENED, RESOLVED),
              RowRule.times(OPENED, DISPUTE_WITHDRAWN),
              RowRule.times(ESCALATED, RESOLVED),
              RowRule.times(ESCALATED, DISPUTE_WITHDRAWN),
              RowRule.oneEnd(RESOLVED, DISPUTE_WITHDRAWN),
              RowRule.belongs(LEVEL_RESOLVED, RESOLVED))
          .describedAs("Disputes between partners.")
          .withExample("x1", "a", "2024-04-02", "", "2024-04-20", "", "working", "working");

  private static final Column<Contingency, String> CONTINGENCY_ID =
      Column.required("id", text(), Contingency::id)
          .identifies(Reference.DISPUTE_OR_CONTINGENCY)
          .describedAs("Its own id, which no dispute has.");
  private static final Column<Contingency, ContingencyKind> CONTINGENCY_KIND =
      Column.required("kind", oneOf(ContingencyKind.class), Contingency::kind)
          .describedAs("What it was about.");
  private static final Column<Contingency, Moment> AROSE =
      Column.required("arose", time(), Contingency::arose).describedAs("When it arose.");
  private static final Column<Contingency, Moment> HANDLED =
      Column.optional("handled", time(), Contingency::handled)
          .describedAs("When it was handled; open while it is empty.");
  private static final Column<Contingency, Boolean> PLANNED_FOR =
      Column.required("planned_for", flag(), Contingency::plannedFor)
          .describedAs("Whether a plan for it was in place.");

  static final TableFormat<Contingency> CONTINGENCIES =
      TableFormat.of(
              "contingencies",
              Contingency.class,
              List.of(CONTINGENCY_ID, CONTINGENCY_KIND, AROSE, HANDLED, PLANNED_FOR),
              row -> {
                Contingency.Builder contingency = Contingency.builder();
                contingency
                    .id(row.get(CONTINGENCY_ID))
                    .kind(row.get(CONTINGENCY_KIND))
                    .arose(row.get(AROSE))
                    .handled(row.find(HANDLED))
                    .plannedFor(row.get(PLANNED_FOR));
                return contingency.build();
              })
          .checking(RowRule.times(AROSE, HANDLED))
          .describedAs("What came unexpected, and whether a plan was in place.")
          .withExample("c1", "resource", "2024-05-02", "2024-05-09", "true");

  private static final Column<Rating, String> ABOUT =
      Column.required("about", text(), Rating::about)
          .refersTo(Reference.DISPUTE_OR_CONTINGENCY)
          .describedAs("What was rated.");
  private static final Column<Rating, String> RATING_PARTNER =
      Column.required("partner", text(), (Rating rating) -> rating.rating().partner())
          .refersTo(Reference.PARTNER)
          .describedAs("The partner that rates.");
  private static final Column<Rating, Integer> RATING_VALUE =
      Column.required("rating", integer(1, 5), (Rating rating) -> rating.rating().rating())
          .describedAs("From unfair, 1, to fair, 5.");
  private static final Column<Rating, LocalDate> RATING_DATE =
      Column.required("date", date(), (Rating rating) -> rating.rating().date())
          .describedAs("The day of the rating.");

  static final TableFormat<Rating> FAIRNESS =
      TableFormat.of(
              "fairness",
              Rating.class,
              List.of(ABOUT, RATING_PARTNER, RATING_VALUE, RATING_DATE),
              row ->
                  new Rating(
                      row.get(ABOUT),
                      new FairnessRating(
                          row.get(RATING_PARTNER), row.get(RATING_VALUE), row.get(RATING_DATE))))
          .describedAs("How fair each partner found the end of a dispute or contingency.")
          .withExample("x1", "a", "4", "2024-04-22");

  private static final Column<ScopeChange, String> CHANGE_ID =
      Column.required("id", text(), ScopeChange::id)
          .identifies(Reference.SCOPE_CHANGE)
          .describedAs("Its own id.");
  private static final Column<ScopeChange, LocalDate> CHANGE_DATE =
      Column.required("date", date(), ScopeChange::date).describedAs("The day of the change.");
  private static final Column<ScopeChange, BigDecimal> SHARE =
      Column.required("share", number(-1, 1), ScopeChange::share)
          .describedAs("Share of the planned effort; negative where scope is given back.");
  private static final Column<ScopeChange, LocalDate> APPROVED =
      Column.optional("approved", date(), ScopeChange::approved)
          .describedAs("The day of the approval.");
  private static final Column<ScopeChange, String> APPROVED_BY =
      Column.optional("approved_by", text(), ScopeChange::approvedBy)
          .refersTo(Reference.BODY)
          .describedAs("The body that approved it.");

  static final TableFormat<ScopeChange> SCOPE_CHANGES =
      TableFormat.of(
              "scope_changes",
              ScopeChange.class,
              List.of(CHANGE_ID, CHANGE_DATE, SHARE, APPROVED, APPROVED_BY),
              row -> {
                ScopeChange.Builder change = ScopeChange.builder();
                change
                    .id(row.get(CHANGE_ID))
                    .date(row.get(CHANGE_DATE))
                    .share(row.get(SHARE))
                    .approved(row.find(APPROVED))
                    .approvedBy(row.find(APPROVED_BY));
                return change.build();
              })
          .checking(RowRule.belongs(APPROVED_BY, APPROVED))
          .describedAs("Changes of what was planned.")
          .withExample("s1", "2024-08-01", "0.1", "2024-08-06", "board");

  private static final Column<MandateReview, LocalDate> REVIEW_DATE =
      Column.required("date", date(), MandateReview::date).describedAs("The day.");
  private static final Column<MandateReview, String> REVIEW_BODY =
      Column.required("body", text(), MandateReview::body)
          .refersTo(Reference.BODY)
          .describedAs("The body whose mandate was looked at.");
  private static final Column<MandateReview, MandateResult> RESULT =
      Column.required("result", oneOf(MandateResult.class), MandateReview::result)
          .describedAs("What came of it.");

  static final TableFormat<MandateReview> MANDATE_REVIEWS =
      TableFormat.of(
              "mandate_reviews",
              MandateReview.class,
              List.of(REVIEW_DATE, REVIEW_BODY, RESULT),
              row -> {
                MandateReview.Builder review = MandateReview.builder();
                review
                    .date(row.get(REVIEW_DATE))
                    .body(row.get(REVIEW_BODY))
                    .result(row.get(RESULT));
                return review.build();
              })
          .describedAs("Reviews of the mandates of governance bodies.")
          .withExample("2024-12-03", "board", "reaffirmed");

  private GovernanceTables() {}
}
