package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Instrument;
import org.allianceeffort.core.alliance.Item;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.evidence.Activity;
import org.allianceeffort.core.evidence.AlignmentStage;
import org.allianceeffort.core.evidence.Assignment;
import org.allianceeffort.core.evidence.AssignmentEnd;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Contingency;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Dispute;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Formality;
import org.allianceeffort.core.evidence.InterviewCode;
import org.allianceeffort.core.evidence.KnowledgeKind;
import org.allianceeffort.core.evidence.KnowledgeTransfer;
import org.allianceeffort.core.evidence.MandateResult;
import org.allianceeffort.core.evidence.MandateReview;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.MeetingMode;
import org.allianceeffort.core.evidence.MeetingStatus;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.OutcomeObservation;
import org.allianceeffort.core.evidence.Presence;
import org.allianceeffort.core.evidence.PriorityStatement;
import org.allianceeffort.core.evidence.ProcessAlignment;
import org.allianceeffort.core.evidence.ResourceCommitment;
import org.allianceeffort.core.evidence.ResourceDelivery;
import org.allianceeffort.core.evidence.ResourceKind;
import org.allianceeffort.core.evidence.ScopeChange;
import org.allianceeffort.core.evidence.SurveyInvitation;
import org.allianceeffort.core.evidence.SurveyResponse;
import org.allianceeffort.core.evidence.TransferMechanism;

/** Draws records that an alliance could have kept; what must be unique in a dossier is. */
final class DrawnRecords {

  /** Draws one or more records with the number from which their ids are made. */
  private interface Source {
    List<? extends Evidence> draw(int number);
  }

  /** A kind of record. */
  private record Kind(Class<? extends Evidence> type, Source source) {}

  private final Draws draws;
  private final DrawnDays days;
  private final ImmutableList<String> organisations;
  private final ImmutableList<String> partners;
  private final ImmutableList<String> people;
  private final ImmutableList<String> bodies;
  private final ImmutableList<Instrument> instruments;
  private final DrawnSpells spells;
  private final Set<Object> taken = new HashSet<>();

  DrawnRecords(Draws draws, DrawnDays days, Alliance alliance) {
    this.draws = draws;
    this.days = days;
    this.organisations =
        alliance.organisations().stream().map(Partner::id).collect(ImmutableList.toImmutableList());
    this.partners =
        alliance.partners().stream().map(Partner::id).collect(ImmutableList.toImmutableList());
    this.people =
        alliance.people().stream().map(Person::id).collect(ImmutableList.toImmutableList());
    this.bodies =
        alliance.bodies().stream().map(GovernanceBody::id).collect(ImmutableList.toImmutableList());
    this.instruments = alliance.instruments();
    this.spells = new DrawnSpells(draws, days, organisations, bodies);
  }

  /**
   * Records of a few kinds, or of the types that are asked for, so that there are enough of each.
   */
  List<Evidence> draw(
      int count, Set<Class<? extends Evidence>> types, List<RandomDossiers.OwnRecord> own) {
    List<Kind> kinds = new ArrayList<>(kinds());
    kinds.removeIf(kind -> !types.isEmpty() && !types.contains(kind.type()));
    if (types.isEmpty()) {
      kinds = draws.shuffled(kinds).subList(0, draws.one(1, 2, 4, 8));
    }
    // An application that brings its own records wants to see them.
    for (RandomDossiers.OwnRecord record : own) {
      kinds.add(new Kind(Evidence.class, number -> List.of(record.draw(days.day(), number))));
    }
    List<Evidence> records = new ArrayList<>();
    // What is unique may be used up before there are enough.
    for (int number = 0; records.size() < count && number <= 2 * count; number++) {
      if (kinds.isEmpty()) {
        break;
      }
      records.addAll(draws.one(kinds).source().draw(number));
    }
    return records.subList(0, Math.min(count, records.size()));
  }

  /** Each as often as it shall be drawn. */
  private List<Kind> kinds() {
    return List.of(
        new Kind(Meeting.class, this::meetings),
        new Kind(Meeting.class, this::meetings),
        new Kind(Decision.class, number -> List.of(spells.decision(number))),
        new Kind(Dispute.class, number -> List.of(spells.dispute(number))),
        new Kind(Contingency.class, number -> List.of(spells.contingency(number))),
        new Kind(Milestone.class, number -> List.of(spells.milestone(number))),
        new Kind(Contact.class, this::contacts),
        new Kind(Contact.class, this::contacts),
        new Kind(KnowledgeTransfer.class, this::transfers),
        new Kind(ProcessAlignment.class, this::alignments),
        new Kind(ResourceCommitment.class, this::ledger),
        new Kind(ResourceDelivery.class, this::ledger),
        new Kind(Assignment.class, this::assignments),
        new Kind(EffortHours.class, this::hours),
        new Kind(SurveyResponse.class, this::responses),
        new Kind(SurveyInvitation.class, this::invitations),
        new Kind(InterviewCode.class, this::codes),
        new Kind(ScopeChange.class, this::scopeChanges),
        new Kind(MandateReview.class, this::reviews),
        new Kind(PriorityStatement.class, this::priorities),
        new Kind(Endorsement.class, this::endorsements),
        new Kind(OutcomeObservation.class, this::outcomes));
  }

  /** A record, or now and then two that look the same. */
  private List<Evidence> twice(Evidence record) {
    return draws.chance(10) ? List.of(record, record) : List.of(record);
  }

  private List<Evidence> meetings(int number) {
    Meeting.Builder meeting = Meeting.builder();
    boolean held = draws.chance(85);
    meeting
        .id("m" + number)
        .body(draws.one(bodies))
        .date(days.day())
        .status(held ? MeetingStatus.HELD : MeetingStatus.CANCELLED)
        .mode(draws.maybe(60, () -> draws.one(MeetingMode.values())))
        .absencesRecorded(draws.chance(80));
    if (held) {
      for (String person : draws.some(60, people)) {
        meeting.putAttendance(
            person,
            draws.one(
                Presence.PRESENT,
                Presence.PRESENT,
                Presence.ABSENT,
                Presence.EXCUSED,
                Presence.GUEST));
      }
    }
    Meeting first = meeting.build();
    return draws.chance(10)
        ? List.of(first, meeting.id("m" + number + "-again").build())
        : List.of(first);
  }

  private List<Evidence> contacts(int number) {
    LocalDate day = days.day();
    int[] clock = days.clock(2);
    LocalDate replied = days.onOrAfter(day);
    return twice(
        Contact.builder()
            .at(days.moment(day, clock[0]))
            .from(draws.one(people))
            .to(draws.one(people))
            .channel(draws.one(DrawnAlliance.CHANNELS))
            .formality(draws.maybe(60, () -> draws.one(Formality.values())))
            .replyExpected(draws.chance(50))
            .repliedAt(draws.maybe(40, () -> days.moment(replied, clock[1])))
            .build());
  }

  private List<Evidence> transfers(int number) {
    List<String> two = draws.shuffled(organisations);
    return List.of(
        KnowledgeTransfer.builder()
            .id("k" + number)
            .date(days.day())
            .fromPartner(two.get(0))
            .toPartner(two.get(1))
            .mechanism(draws.one(TransferMechanism.values()))
            .knowledge(draws.maybe(60, () -> draws.one(KnowledgeKind.values())))
            .participants(draws.chance(60) ? OptionalInt.of(draws.below(5)) : OptionalInt.empty())
            .succeeded(draws.chance(70))
            .build());
  }

  private List<Evidence> alignments(int number) {
    ProcessAlignment alignment =
        ProcessAlignment.builder()
            .process(draws.one(DrawnAlliance.PROCESSES))
            .stage(draws.one(AlignmentStage.values()))
            .date(days.day())
            .build();
    return taken.add(alignment) ? List.of(alignment) : List.of();
  }

  /** A commitment with up to three deliveries. */
  private List<Evidence> ledger(int number) {
    LocalDate from = days.day();
    ResourceKind kind = draws.one(ResourceKind.values());
    List<Evidence> ledger = new ArrayList<>();
    ledger.add(
        ResourceCommitment.builder()
            .id("c" + number)
            .partner(draws.one(partners))
            .kind(kind)
            .amount(decimal(0, 1000))
            .unit(kind == ResourceKind.STAFF_TIME ? "hours" : draws.one("EUR", "EUR", "USD"))
            .agreed(draws.maybe(70, days::day))
            .from(from)
            .to(days.onOrAfter(from).plusDays(1))
            .build());
    for (int i = draws.below(4); i > 0; i--) {
      LocalDate date = days.onOrAfter(from);
      ledger.addAll(
          twice(
              ResourceDelivery.builder()
                  .commitment("c" + number)
                  .date(date)
                  .amount(decimal(0, 500))
                  .accepted(days.onOrAfter(date))
                  .quality(decimal(0, 1))
                  .build()));
    }
    return ledger;
  }

  private List<Evidence> assignments(int number) {
    LocalDate from = days.day();
    Optional<LocalDate> ended = draws.maybe(50, () -> days.onOrAfter(from));
    return List.of(
        Assignment.builder()
            .person(draws.one(people))
            .from(from)
            .plannedUntil(draws.maybe(60, () -> days.onOrAfter(from)))
            .ended(ended)
            .reason(ended.map(end -> draws.one(AssignmentEnd.values())))
            .build());
  }

  private List<Evidence> hours(int number) {
    return twice(
        EffortHours.builder()
            .person(draws.one(people))
            .date(days.day())
            .hours(decimal(0, 9))
            .activity(draws.one(Activity.values()))
            .build());
  }

  private List<Evidence> responses(int number) {
    if (instruments.isEmpty()) {
      return List.of();
    }
    Instrument instrument = draws.one(instruments);
    String respondent = "r" + draws.below(12);
    LocalDate date = days.day();
    if (!taken.add(List.of(respondent, instrument.id(), date))) {
      return List.of();
    }
    TreeMap<String, Integer> scores = new TreeMap<>();
    List<String> unanswered = new ArrayList<>();
    for (Item item : instrument.items()) {
      if (draws.chance(85)) {
        scores.put(item.id(), draws.between(instrument.min(), instrument.max()));
      } else {
        unanswered.add(item.id());
      }
    }
    return List.of(
        SurveyResponse.builder()
            .respondent(respondent)
            .partner(draws.one(partners))
            .level(draws.maybe(60, () -> draws.one(Level.values())))
            .inside(draws.chance(75))
            .date(date)
            .instrument(instrument.id())
            .scores(scores)
            .unanswered(unanswered)
            .build());
  }

  private List<Evidence> invitations(int number) {
    if (instruments.isEmpty()) {
      return List.of();
    }
    return List.of(
        SurveyInvitation.builder()
            .instrument(draws.one(instruments).id())
            .date(days.day())
            .partner(draws.one(partners))
            .invited(draws.below(20))
            .build());
  }

  private List<Evidence> codes(int number) {
    return twice(
        InterviewCode.builder()
            .interview("i" + draws.below(4))
            .partner(draws.one(partners))
            .date(days.day())
            .theme(draws.one("conflict", "openness"))
            .valence(draws.between(-2, 2))
            .coder(draws.one("x", "y"))
            .build());
  }

  private List<Evidence> scopeChanges(int number) {
    LocalDate date = days.day();
    Optional<LocalDate> approved = draws.maybe(50, () -> days.onOrAfter(date));
    return List.of(
        ScopeChange.builder()
            .id("s" + number)
            .date(date)
            .share(decimal(-1, 1))
            .approved(approved)
            .approvedBy(approved.map(day -> draws.one(bodies)))
            .build());
  }

  private List<Evidence> reviews(int number) {
    return twice(
        MandateReview.builder()
            .date(days.day())
            .body(draws.one(bodies))
            .result(draws.one(MandateResult.values()))
            .build());
  }

  private List<Evidence> priorities(int number) {
    String partner = draws.one(partners);
    LocalDate date = days.day();
    if (!taken.add(List.of(partner, date))) {
      return List.of();
    }
    PriorityStatement.Builder statement = PriorityStatement.builder();
    statement.partner(partner).date(date).putWeights("growth", decimal(0, 3));
    if (draws.chance(60)) {
      statement.putWeights("skills", decimal(0, 3));
    }
    return List.of(statement.build());
  }

  private List<Evidence> endorsements(int number) {
    return twice(
        Endorsement.builder()
            .date(days.day())
            .person(draws.one(people))
            .audience(draws.one("all-staff", "board"))
            .build());
  }

  private List<Evidence> outcomes(int number) {
    return List.of(
        OutcomeObservation.builder()
            .objective(draws.one(DrawnAlliance.OBJECTIVES))
            .date(days.day())
            .actual(decimal(-10, 200))
            .build());
  }

  private BigDecimal decimal(int least, int most) {
    return BigDecimal.valueOf(draws.between(least * 10, most * 10)).movePointLeft(1);
  }
}
