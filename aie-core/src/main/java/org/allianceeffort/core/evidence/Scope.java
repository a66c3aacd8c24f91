package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an observation but its records: the alliance as of the end of the window, the
 * window, which records were kept when, and the settings.
 *
 * <p>A scope is the same for every part of the records, so that what is asked of it has the same
 * answer on each of them. It is made by {@link Dossier#over(Window)}, or, where the records are
 * spread over machines, from what each part tells about its types, merged.
 *
 * <p>Two scopes are equal if all of this is equal.
 */
public final class Scope {
  /** An observation of a state that is older says nothing about the state. */
  private static final int MONTHS_UNTIL_STALE = 24;

  private final Alliance alliance;
  private final Window window;
  private final RecordedTypes recordedTypes;
  private final ObservationSettings settings;

  private Scope(
      Alliance alliance, Window window, RecordedTypes recordedTypes, ObservationSettings settings) {
    this.alliance = alliance;
    this.window = window;
    this.recordedTypes = recordedTypes;
    this.settings = settings;
  }

  /**
   * The scope of a window.
   *
   * @param alliance the alliance; what is not known before the end of the window is cut off
   * @param window the days to look at; they may begin before signing, but not end before it
   * @param recordedTypes what all the records say about their types, as of the end of the window
   * @param settings seed, minimum group and converter
   * @return the scope
   * @throws IllegalArgumentException if the window does not end after signing, or if the facts
   *     about the types are as of another day or in another zone
   */
  public static Scope of(
      Alliance alliance, Window window, RecordedTypes recordedTypes, ObservationSettings settings) {
    if (!window.to().isAfter(alliance.signed())) {
      throw new IllegalArgumentException(
          "a window must end after signing: window " + window + ", signed " + alliance.signed());
    }
    AsOf asOf = new AsOf(window.to(), alliance.zone());
    if (!recordedTypes.asOf().equals(asOf)) {
      throw new IllegalArgumentException(
          "the recorded types must be as of the end of the window, in the zone of the alliance: "
              + RecordedTypes.text(recordedTypes.asOf())
              + " instead of "
              + RecordedTypes.text(asOf));
    }
    return new Scope(alliance.asOf(window.to()), window, recordedTypes, settings);
  }

  /**
   * The alliance as it was known before the end of the window.
   *
   * @return the alliance
   */
  public Alliance alliance() {
    return alliance;
  }

  /**
   * The days that were asked for, as given.
   *
   * @return the window
   */
  public Window window() {
    return window;
  }

  /**
   * The end of what may be known: the end of the window, in the zone of the alliance.
   *
   * @return the day and the zone
   */
  public AsOf asOf() {
    return recordedTypes.asOf();
  }

  /**
   * The zone of the alliance, in which days begin.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return alliance.zone();
  }

  /**
   * What all the records say about their types.
   *
   * @return the facts, as of the end of the window
   */
  public RecordedTypes recordedTypes() {
    return recordedTypes;
  }

  /**
   * Seed, minimum group and converter.
   *
   * @return the settings
   */
  public ObservationSettings settings() {
    return settings;
  }

  /**
   * The last day that is known, with whose version of the structure populations, possible pairs and
   * states are read.
   *
   * @return the day before the end of the window
   */
  public LocalDate dayBefore() {
    return window.to().minusDays(1);
  }

  /**
   * The days that a metric of a basis looks at.
   *
   * <ul>
   *   <li>FLOW, COHORT: the window, lengthened backwards to the look-back where it is shorter, but
   *       not to before signing.
   *   <li>TO_DATE: from signing to the end of the window.
   *   <li>STATE: the day before the end of the window.
   *   <li>WAVE: the twelve months before the end of the window.
   * </ul>
   *
   * @param basis the basis of the metric
   * @return the days, always ending with the window
   */
  public Window period(Basis basis) {
    LocalDate to = window.to();
    return switch (basis) {
      case FLOW, COHORT ->
          sinceSigning(
              basis.lookBack().map(to::minus).filter(window.from()::isAfter).orElse(window.from()));
      case TO_DATE -> Window.of(alliance.signed(), to);
      case STATE -> Window.of(dayBefore(), to);
      case WAVE -> Window.of(basis.lookBack().map(to::minus).orElse(dayBefore()), to);
    };
  }

  /**
   * The last days of the window, however long it is, but none before signing.
   *
   * @param days how many, at least 1
   * @return the days, ending with the window
   * @throws IllegalArgumentException if {@code days} is below 1
   */
  public Window lastDays(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("the last days are at least 1: " + days);
    }
    return sinceSigning(window.to().minusDays(days));
  }

  private Window sinceSigning(LocalDate from) {
    return Window.of(from.isBefore(alliance.signed()) ? alliance.signed() : from, window.to());
  }

  /**
   * The days before the end of the window on which every organisation kept records of a type, for a
   * metric that joins partners. Attendance counts with meetings, fairness with disputes and
   * contingencies, later due dates with milestones.
   *
   * @param type a record type of the library or of an application
   * @return the days, stated or assumed; none if it was not kept
   */
  public RecordedDays recorded(Class<? extends Evidence> type) {
    return new RecordingRule(alliance, recordedTypes).ofAll(type);
  }

  /**
   * The days before the end of the window on which one partner kept records of a type, for that
   * partner's part of a breakdown.
   *
   * @param type a record type of the library or of an application
   * @param partner the id of a partner
   * @return the days, stated or assumed; none if it was not kept
   * @throws IllegalArgumentException if the alliance has no such partner
   */
  public RecordedDays recorded(Class<? extends Evidence> type, String partner) {
    if (alliance.partner(partner).isEmpty()) {
      throw new IllegalArgumentException(
          "the alliance has no such partner: \"" + partner + "\", alliance " + alliance.id());
    }
    return new RecordingRule(alliance, recordedTypes).of(type, partner);
  }

  /**
   * What a metric of a basis can use of its period, and whether that is enough; short for {@code
   * recorded(type).in(period(basis), basis)}.
   *
   * @param type a record type of the library or of an application
   * @param basis the basis of the metric
   * @return the recorded part of the period
   */
  public RecordedPeriod recorded(Class<? extends Evidence> type, Basis basis) {
    return recorded(type).in(period(basis), basis);
  }

  /**
   * Whether an observation of a state (a culture assessment, priorities, a process alignment) is
   * too old to stand for the state: older than 24 months at the end of the window. A fact with a
   * validity does not age, nor does a training.
   *
   * @param observed the day on which it was observed
   * @return true if it is too old
   */
  public boolean isStale(LocalDate observed) {
    return observed.isBefore(window.to().minusMonths(MONTHS_UNTIL_STALE));
  }

  /**
   * The partner to which a person belonged on a day; a record is read with the version valid at its
   * own date.
   *
   * @param person the id of a person
   * @param day the day of the record
   * @return the id of the partner, or empty if there is no such person or nothing is stated for the
   *     day
   */
  public Optional<String> partnerOf(String person, LocalDate day) {
    return alliance.person(person).map(Person::partner).flatMap(partner -> partner.at(day));
  }

  /**
   * The organisation to which a person belonged on a day.
   *
   * @param person the id of a person
   * @param day the day of the record
   * @return the id of the partner, or empty if it is not known or a group of unaffiliated persons
   */
  public Optional<String> organisationOf(String person, LocalDate day) {
    return partnerOf(person, day)
        .filter(partner -> alliance.partner(partner).map(Partner::organisation).orElse(false));
  }

  /**
   * The level of a person on a day; a record is read with the version valid at its own date.
   *
   * @param person the id of a person
   * @param day the day of the record
   * @return the level, or empty if there is no such person or nothing is stated for the day
   */
  public Optional<Level> levelOf(String person, LocalDate day) {
    return alliance.person(person).map(Person::level).flatMap(level -> level.at(day));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scope that
        && window.equals(that.window)
        && settings.equals(that.settings)
        && recordedTypes.equals(that.recordedTypes)
        && alliance.equals(that.alliance);
  }

  @Override
  public int hashCode() {
    return Objects.hash(window, settings, recordedTypes, alliance);
  }

  /** For people; not to be parsed. */
  @Override
  public String toString() {
    return "alliance " + alliance.id() + " over " + window;
  }
}
