package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.allianceeffort.core.alliance.Level;

/** Records of every type, drawn from few days and names so that they collide. */
final class Records {

  static final LocalDate START = LocalDate.of(2024, 3, 1);
  static final int DAYS = 12;

  /** Without a clock change, with one across midnight, and one that skipped a day. */
  static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), ZoneId.of("America/St_Johns"), ZoneId.of("Pacific/Apia"));

  private Records() {}

  /** An application's own record. */
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

  static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES);
  }

  /** The first day of the drawn records, beside the oddity of each zone. */
  static Arbitrary<LocalDate> starts() {
    return Arbitraries.of(START, LocalDate.of(2006, 10, 24), LocalDate.of(2011, 12, 25));
  }

  static Arbitrary<LocalDate> dates(LocalDate start) {
    return Arbitraries.integers().between(0, DAYS).map(start::plusDays);
  }

  static Arbitrary<Moment> moments(LocalDate start) {
    Arbitrary<Moment> days = dates(start).map(Moment::of);
    Arbitrary<Moment> times =
        Combinators.combine(dates(start), Arbitraries.integers().between(0, 47))
            .as(
                (date, half) ->
                    Moment.ofEpochSecond(date.toEpochDay() * 86_400 + half * 1800 + half / 40));
    return Arbitraries.oneOf(days, times);
  }

  /** Two moments in the order of the zone. */
  private static Arbitrary<List<Moment>> ordered(LocalDate start, ZoneId zone, int count) {
    return moments(start)
        .list()
        .ofSize(count)
        .map(
            list ->
                list.stream()
                    .sorted(
                        Comparator.comparing((Moment moment) -> moment.date(zone))
                            .thenComparing(moment -> moment.epochSecond(zone))
                            .thenComparing(Moment::toString))
                    .toList());
  }

  static Arbitrary<Contact> contacts(LocalDate start, ZoneId zone) {
    Arbitrary<String> persons = Arbitraries.of("p1", "p2", "p3", "p10");
    return Combinators.combine(
            ordered(start, zone, 2),
            persons,
            persons,
            Arbitraries.of("email", "call"),
            Arbitraries.of(Formality.class).optional(),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (moments, from, to, channel, formality, expected, replied) ->
                Contact.builder()
                    .at(moments.get(0))
                    .from(from)
                    .to(to)
                    .channel(channel)
                    .formality(formality)
                    .replyExpected(expected)
                    .repliedAt(replied ? Optional.of(moments.get(1)) : Optional.empty())
                    .build());
  }

  static Arbitrary<Evidence> any(LocalDate start, ZoneId zone) {
    Arbitrary<String> ids = Arbitraries.of("a", "b", "c");
    Arbitrary<LocalDate> dates = dates(start);
    Arbitrary<Optional<LocalDate>> maybe = dates.optional();
    Arbitrary<BigDecimal> amounts = Arbitraries.integers().between(0, 9).map(BigDecimal::valueOf);
    Arbitrary<List<FairnessRating>> fairness =
        Combinators.combine(ids, Arbitraries.integers().between(1, 5), dates)
            .as(FairnessRating::new)
            .list()
            .ofMaxSize(3);
    return Arbitraries.oneOf(
        contacts(start, zone).map(contact -> (Evidence) contact),
        Combinators.combine(ids, dates, Arbitraries.of(Presence.class))
            .as(
                (id, date, presence) ->
                    Meeting.builder()
                        .id(id)
                        .body("jsc")
                        .date(date)
                        .status(MeetingStatus.HELD)
                        .putAttendance("p1", presence)
                        .build()),
        Combinators.combine(ids, ordered(start, zone, 2), Arbitraries.integers().between(0, 2))
            .as(
                (id, moments, end) ->
                    Decision.builder()
                        .id(id)
                        .body("jsc")
                        .requested(moments.get(0))
                        .decided(Optional.of(moments.get(1)).filter(moment -> end == 1))
                        .withdrawn(Optional.of(moments.get(1)).filter(moment -> end == 2))
                        .build()),
        Combinators.combine(
                ids, ordered(start, zone, 3), Arbitraries.integers().between(0, 5), fairness)
            .as(
                (id, moments, end, ratings) ->
                    Dispute.builder()
                        .id(id)
                        .raisedBy("a")
                        .opened(moments.get(0))
                        .escalated(Optional.of(moments.get(1)).filter(moment -> end > 2))
                        .resolved(Optional.of(moments.get(2)).filter(moment -> end % 3 == 1))
                        .withdrawn(Optional.of(moments.get(2)).filter(moment -> end % 3 == 2))
                        .levelOpened(DisputeLevel.WORKING)
                        .levelResolved(Optional.of(DisputeLevel.BODY).filter(level -> end % 3 == 1))
                        .fairness(ratings)
                        .build()),
        Combinators.combine(ids, ordered(start, zone, 2), Arbitraries.of(true, false), fairness)
            .as(
                (id, moments, handled, ratings) ->
                    Contingency.builder()
                        .id(id)
                        .kind(ContingencyKind.EXIT)
                        .arose(moments.get(0))
                        .handled(Optional.of(moments.get(1)).filter(moment -> handled))
                        .plannedFor(true)
                        .fairness(ratings)
                        .build()),
        Combinators.combine(ids, dates, dates.set().ofMaxSize(3), maybe, amounts)
            .as(
                (id, due, setOn, completed, weight) ->
                    Milestone.builder()
                        .id(id)
                        .name("Release")
                        .baselineDue(due)
                        .laterDues(
                            setOn.stream().map(day -> new DueDate(due.plusDays(30), day)).toList())
                        .completed(completed)
                        .weight(weight)
                        .build()),
        Combinators.combine(ids, dates)
            .as(
                (id, date) ->
                    KnowledgeTransfer.builder()
                        .id(id)
                        .date(date)
                        .fromPartner("a")
                        .toPartner("b")
                        .mechanism(TransferMechanism.MEETING)
                        .participants(OptionalInt.of(3))
                        .succeeded(true)
                        .build()),
        dates.map(
            date ->
                ProcessAlignment.builder()
                    .process("billing")
                    .stage(AlignmentStage.MAPPED)
                    .date(date)
                    .build()),
        Combinators.combine(ids, amounts, maybe, dates)
            .as(
                (id, amount, agreed, from) ->
                    ResourceCommitment.builder()
                        .id(id)
                        .partner("a")
                        .kind(ResourceKind.BUDGET)
                        .amount(amount)
                        .unit("EUR")
                        .agreed(agreed)
                        .from(from)
                        .to(from.plusDays(90))
                        .build()),
        Combinators.combine(ids, amounts, dates, Arbitraries.integers().between(0, 5))
            .as(
                (id, amount, date, later) ->
                    ResourceDelivery.builder()
                        .commitment(id)
                        .date(date)
                        .amount(amount)
                        .accepted(date.plusDays(later))
                        .build()),
        Combinators.combine(ids, dates, Arbitraries.integers().between(-1, 9))
            .as(
                (id, from, days) ->
                    Assignment.builder()
                        .person(id)
                        .from(from)
                        .plannedUntil(from.plusDays(5))
                        .ended(Optional.of(days).filter(some -> some >= 0).map(from::plusDays))
                        .reason(Optional.of(AssignmentEnd.WITHDRAWN).filter(reason -> days >= 0))
                        .build()),
        Combinators.combine(ids, dates, amounts, Arbitraries.of(Activity.class))
            .as(
                (id, date, hours, activity) ->
                    EffortHours.builder()
                        .person(id)
                        .date(date)
                        .hours(hours)
                        .activity(activity)
                        .build()),
        Combinators.combine(ids, dates, Arbitraries.integers().between(1, 7))
            .as(
                (id, date, score) ->
                    SurveyResponse.builder()
                        .respondent(id)
                        .partner("a")
                        .level(Level.MANAGER)
                        .date(date)
                        .instrument("trust")
                        .scores(ImmutableMap.of("t1", score))
                        .addUnanswered("t2")
                        .build()),
        dates.map(
            date ->
                SurveyInvitation.builder()
                    .instrument("trust")
                    .date(date)
                    .partner("a")
                    .invited(20)
                    .build()),
        Combinators.combine(ids, dates, Arbitraries.integers().between(-2, 2))
            .as(
                (id, date, valence) ->
                    InterviewCode.builder()
                        .interview(id)
                        .partner("a")
                        .date(date)
                        .theme("openness")
                        .valence(valence)
                        .coder("k")
                        .build()),
        Combinators.combine(ids, dates, maybe, amounts)
            .as(
                (id, date, approved, tenths) ->
                    ScopeChange.builder()
                        .id(id)
                        .date(date)
                        .share(tenths.movePointLeft(1))
                        .approved(approved)
                        .approvedBy(approved.map(day -> "jsc"))
                        .build()),
        dates.map(
            date ->
                MandateReview.builder()
                    .date(date)
                    .body("jsc")
                    .result(MandateResult.REAFFIRMED)
                    .build()),
        Combinators.combine(ids, dates, amounts)
            .as(
                (id, date, weight) ->
                    PriorityStatement.builder()
                        .partner(id)
                        .date(date)
                        .putWeights("growth", weight)
                        .build()),
        dates.map(
            date -> Endorsement.builder().date(date).person("p1").audience("all-staff").build()),
        Combinators.combine(ids, dates, amounts)
            .as(
                (id, date, actual) ->
                    OutcomeObservation.builder().objective(id).date(date).actual(actual).build()),
        Combinators.combine(dates, Arbitraries.integers().between(1, 3)).as(TownHall::new));
  }
}
