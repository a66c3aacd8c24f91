package org.allianceeffort.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.BodyKind;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.Activity;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceLogBuilder;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.MeetingStatus;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.evidence.Presence;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.Detail;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.ReasonCode;

/**
 * A small dossier in the making. It is signed on 2022-01-01; a person's id begins with the letter
 * of their partner, so that {@code a1} belongs to partner {@code a}.
 */
public final class TestDossier {

  /** The year that most examples look at. */
  public static final String YEAR = "2023-01-01/2024-01-01";

  /** A quarter. */
  public static final String QUARTER = "2023-10-01/2024-01-01";

  private final Alliance.Builder alliance =
      Alliance.builder().id("harbour").name("Harbour").signed(LocalDate.of(2022, 1, 1));
  private final EvidenceLogBuilder log = EvidenceLog.builder(ZoneId.of("UTC"));

  private TestDossier() {}

  /** Organisations and nobody in them. */
  public static TestDossier of(String... partners) {
    TestDossier dossier = new TestDossier();
    for (String partner : partners) {
      dossier.alliance.addPartners(Partner.builder().id(partner).name(partner).build());
    }
    return dossier;
  }

  /** A group of unaffiliated persons. */
  public TestDossier group(String id) {
    alliance.addPartners(Partner.builder().id(id).name(id).organisation(false).build());
    return this;
  }

  /** Persons of the partner that their id begins with. */
  public TestDossier people(String... ids) {
    for (String id : ids) {
      alliance.addPeople(person(id).build());
    }
    return this;
  }

  public TestDossier person(String id, Level level) {
    alliance.addPeople(person(id).level(level).build());
    return this;
  }

  public TestDossier person(Person person) {
    alliance.addPeople(person);
    return this;
  }

  public static Person.Builder person(String id) {
    return Person.builder().id(id).partner(id.substring(0, 1));
  }

  public TestDossier body(GovernanceBody body) {
    alliance.addBodies(body);
    return this;
  }

  public static GovernanceBody.Builder body(String id) {
    return GovernanceBody.builder().id(id).name(id).kind(BodyKind.WORKING_GROUP);
  }

  /** A person {@code a9} who goes from partner a to partner b on a date. */
  public static Person moved(String date) {
    return Person.builder()
        .id("a9")
        .partner(
            Versioned.ofVersions(
                List.of(
                    new Version<>("a", Validity.until(date(date))),
                    new Version<>("b", Validity.from(date(date))))))
        .build();
  }

  /** A body without dates. */
  public TestDossier body(String id, String cadence) {
    return body(body(id).cadence(Span.parse(cadence)).build());
  }

  /** A body whose members belong to it from a date on, so that the population is stated. */
  public TestDossier roster(String from, String... members) {
    GovernanceBody.Builder body = body("roster");
    for (String member : members) {
      body.addMembers(new Membership(member, Validity.from(date(from))));
    }
    return body(body.build());
  }

  /** Recorded by every partner. */
  public TestDossier recording(String type, String from, String until) {
    return recording(recording(type).validity(between(from, until)).build());
  }

  /** Recorded by one partner. */
  public TestDossier recording(String type, String from, String until, String partner) {
    return recording(recording(type).validity(between(from, until)).addPartners(partner).build());
  }

  public TestDossier recording(Recording recording) {
    alliance.addRecordings(recording);
    return this;
  }

  public static Recording.Builder recording(String type) {
    return Recording.builder().type(type);
  }

  public TestDossier keeps(Class<? extends Evidence> type) {
    log.keeps(type);
    return this;
  }

  public TestDossier add(Evidence record) {
    log.add(record);
    return this;
  }

  /**
   * A held meeting with its attendance: {@code a1+} present, {@code a1-} absent, {@code a1~}
   * excused, {@code a1?} guest.
   */
  public TestDossier meeting(String body, String date, String... marks) {
    return add(meeting(body, date, true, marks));
  }

  public static Meeting meeting(
      String body, String date, boolean absencesRecorded, String... marks) {
    ImmutableSortedMap.Builder<String, Presence> attendance = ImmutableSortedMap.naturalOrder();
    for (String mark : marks) {
      String person = mark.substring(0, mark.length() - 1);
      attendance.put(
          person,
          switch (mark.charAt(mark.length() - 1)) {
            case '+' -> Presence.PRESENT;
            case '-' -> Presence.ABSENT;
            case '~' -> Presence.EXCUSED;
            default -> Presence.GUEST;
          });
    }
    return Meeting.builder()
        .id(body + "/" + date)
        .body(body)
        .date(date(date))
        .status(MeetingStatus.HELD)
        .absencesRecorded(absencesRecorded)
        .attendance(attendance.build())
        .build();
  }

  public TestDossier cancelled(String body, String date) {
    return add(
        Meeting.builder()
            .id(body + "/cancelled/" + date)
            .body(body)
            .date(date(date))
            .status(MeetingStatus.CANCELLED)
            .build());
  }

  /** A decision asked for, made at a date or time, or still pending where that is empty. */
  public TestDossier decision(String id, String body, String requested, String decided) {
    Decision.Builder decision = Decision.builder().id(id).body(body).requested(moment(requested));
    if (!decided.isEmpty()) {
      decision.decided(moment(decided));
    }
    return add(decision.build());
  }

  public TestDossier withdrawn(String id, String body, String requested, String withdrawn) {
    return add(
        Decision.builder()
            .id(id)
            .body(body)
            .requested(moment(requested))
            .withdrawn(moment(withdrawn))
            .build());
  }

  /** Due on a date, completed on another, or not where that is empty. */
  public TestDossier milestone(String id, String due, String completed) {
    return add(milestone(id, due, completed, "1").build());
  }

  public static Milestone.Builder milestone(
      String id, String due, String completed, String weight) {
    Milestone.Builder milestone =
        Milestone.builder().id(id).name(id).baselineDue(date(due)).weight(new BigDecimal(weight));
    if (!completed.isEmpty()) {
      milestone.completed(date(completed));
    }
    return milestone;
  }

  /** One contact on a date or at a time. */
  public TestDossier contact(String at, String from, String to) {
    return add(Contact.builder().at(moment(at)).from(from).to(to).channel("mail").build());
  }

  /** Contacts on one date, each written {@code a1>b1}. */
  public TestDossier contacts(String at, String... arrows) {
    for (String arrow : arrows) {
      String[] ends = arrow.split(">", -1);
      contact(at, ends[0], ends[1]);
    }
    return this;
  }

  public TestDossier hours(String person, String date, String hours) {
    return add(
        EffortHours.builder()
            .person(person)
            .date(date(date))
            .hours(new BigDecimal(hours))
            .activity(Activity.GOVERNANCE)
            .build());
  }

  public TestDossier endorsement(String person, String date) {
    return add(Endorsement.builder().person(person).date(date(date)).audience("staff").build());
  }

  public Dossier build() {
    return Dossier.of(alliance.build(), log.build());
  }

  public Observation over(String window) {
    return build().over(Window.parse(window));
  }

  public Observation over(String window, ObservationSettings settings) {
    return build().over(Window.parse(window), settings);
  }

  public MetricReading measure(MetricCalculator calculator, String window) {
    return calculator.measure(over(window));
  }

  /** The figure of a metric that has one. */
  public MetricReading.Measured figure(MetricCalculator calculator, String window) {
    return measured(measure(calculator, window));
  }

  /** The reasons of a metric that has no figure. */
  public List<ReasonCode> reasons(MetricCalculator calculator, String window) {
    return reasons(measure(calculator, window));
  }

  public static MetricReading.Measured measured(MetricReading reading) {
    assertThat(reading).isInstanceOf(MetricReading.Measured.class);
    return (MetricReading.Measured) reading;
  }

  public static List<ReasonCode> reasons(MetricReading reading) {
    assertThat(reading).isInstanceOf(MetricReading.Unmeasured.class);
    return ((MetricReading.Unmeasured) reading)
        .reasons().stream().map(reason -> reason.code()).toList();
  }

  /** The value of a detail that is a number. */
  public static double number(MetricReading reading, String detail) {
    assertThat(reading.details()).containsKey(detail);
    return ((Detail.Figure) Optional.ofNullable(reading.details().get(detail)).orElseThrow())
        .value();
  }

  /** The reading of one key of a breakdown. */
  public static MetricReading part(MetricReading.Measured reading, String facet, String key) {
    assertThat(reading.breakdowns()).containsKey(facet);
    var parts = Optional.ofNullable(reading.breakdowns().get(facet)).orElseThrow();
    assertThat(parts).containsKey(key);
    return Optional.ofNullable(parts.get(key)).orElseThrow();
  }

  /** The value of one key of a breakdown. */
  public static double partValue(MetricReading.Measured reading, String facet, String key) {
    return measured(part(reading, facet, key)).estimate().value();
  }

  public static List<String> flags(MetricReading.Measured reading) {
    return reading.flags().stream().map(Flag::id).toList();
  }

  public static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  public static Validity between(String from, String until) {
    return Validity.between(date(from), date(until));
  }

  private static Moment moment(String text) {
    return text.contains("T") ? Moment.of(Instant.parse(text)) : Moment.of(date(text));
  }
}
