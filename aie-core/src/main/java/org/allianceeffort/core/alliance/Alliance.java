package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * What an alliance is: who is in it, how it is governed, what was agreed, and when each of that
 * holds.
 *
 * <p>A fact without dates holds from signing; {@link #undatedFacts()} lists them. What has an id is
 * sorted by it, so that the order in which an alliance was described changes nothing. An alliance
 * that exists holds together: every reference leads somewhere, ids are unique, and bodies do not
 * report to each other in a circle on any day.
 */
@Value.Immutable
@ValueStyle
public abstract class Alliance {

  private static final ZoneId UTC = ZoneId.of("UTC");

  Alliance() {}

  /**
   * Returns the id of the alliance.
   *
   * @return not blank
   */
  public abstract String id();

  /**
   * Returns the name for people.
   *
   * @return not blank
   */
  public abstract String name();

  /**
   * Returns the legal form.
   *
   * @return the type, or empty if nobody stated it
   */
  public abstract Optional<AllianceType> type();

  /**
   * Returns the day on which the alliance was signed; implementation begins with it.
   *
   * @return the day
   */
  public abstract LocalDate signed();

  /**
   * Returns the zone whose days are meant by all dates.
   *
   * @return the zone, by default UTC
   */
  @Value.Default
  public ZoneId zone() {
    return UTC;
  }

  /**
   * Returns the currency in which amounts are reported.
   *
   * @return three capital letters (ISO 4217), or empty
   */
  public abstract Optional<String> currency();

  /**
   * Returns the partners.
   *
   * @return two or more, sorted by id
   */
  public abstract ImmutableList<Partner> partners();

  /**
   * Returns the roster.
   *
   * @return people sorted by id
   */
  public abstract ImmutableList<Person> people();

  /**
   * Returns the governance bodies.
   *
   * @return bodies sorted by id
   */
  public abstract ImmutableList<GovernanceBody> bodies();

  /**
   * Returns what the partners agreed on.
   *
   * @return the charter, by default empty
   */
  @Value.Default
  public Charter charter() {
    return Charter.empty();
  }

  /**
   * Returns the survey instruments.
   *
   * @return instruments sorted by id
   */
  public abstract ImmutableList<Instrument> instruments();

  /**
   * Returns the phases of the alliance's life.
   *
   * @return phases sorted by time, no two beginning together
   */
  public abstract ImmutableList<LifecyclePhase> phases();

  /**
   * Returns what lies between pairs of partners.
   *
   * @return at most one tie for a pair, sorted by their ids
   */
  public abstract ImmutableList<PartnerTie> ties();

  /**
   * Returns which evidence was kept when.
   *
   * @return recordings sorted by type and time; none of a type: nobody said
   */
  public abstract ImmutableList<Recording> recordings();

  @Value.Derived
  @Value.Auxiliary
  ImmutableMap<String, Partner> partnersById() {
    return Lookups.byId(partners(), Partner::id);
  }

  @Value.Derived
  @Value.Auxiliary
  ImmutableMap<String, Person> peopleById() {
    return Lookups.byId(people(), Person::id);
  }

  @Value.Derived
  @Value.Auxiliary
  ImmutableMap<String, GovernanceBody> bodiesById() {
    return Lookups.byId(bodies(), GovernanceBody::id);
  }

  @Value.Derived
  @Value.Auxiliary
  ImmutableMap<String, Instrument> instrumentsById() {
    return Lookups.byId(instruments(), Instrument::id);
  }

  @Value.Derived
  @Value.Auxiliary
  ImmutableMap<PartnerPair, PartnerTie> tiesByPair() {
    return Lookups.byId(ties(), PartnerPair::of);
  }

  @Value.Check
  Alliance check() {
    if (!isSorted()) {
      return sorted();
    }
    ImmutableList<AllianceProblem> problems = new AllianceProblems(this).find();
    if (!problems.isEmpty()) {
      throw new AllianceException(id(), problems);
    }
    return this;
  }

  private static final Comparator<PartnerTie> BY_PAIR =
      Comparator.comparing(PartnerTie::first).thenComparing(PartnerTie::second);

  private boolean isSorted() {
    return isSorted(Comparator.comparing(Partner::id), partners())
        && isSorted(Comparator.comparing(Person::id), people())
        && isSorted(Comparator.comparing(GovernanceBody::id), bodies())
        && isSorted(Comparator.comparing(Instrument::id), instruments())
        && isSorted(LifecyclePhase.ORDER, phases())
        && isSorted(BY_PAIR, ties())
        && isSorted(Recording.ORDER, recordings());
  }

  private static <T> boolean isSorted(Comparator<T> order, List<T> values) {
    return Ordering.from(order).isOrdered(values);
  }

  private Alliance sorted() {
    return toBuilder()
        .partners(sorted(Partner::id, partners()))
        .people(sorted(Person::id, people()))
        .bodies(sorted(GovernanceBody::id, bodies()))
        .instruments(sorted(Instrument::id, instruments()))
        .phases(ImmutableList.sortedCopyOf(LifecyclePhase.ORDER, phases()))
        .ties(ImmutableList.sortedCopyOf(BY_PAIR, ties()))
        .recordings(ImmutableList.sortedCopyOf(Recording.ORDER, recordings()))
        .build();
  }

  private static <T> ImmutableList<T> sorted(Function<T, String> id, List<T> values) {
    return ImmutableList.sortedCopyOf(Comparator.comparing(id), values);
  }

  /**
   * Finds a partner.
   *
   * @param id the partner's id
   * @return the partner, or empty if there is none with that id
   */
  public Optional<Partner> partner(String id) {
    return Optional.ofNullable(partnersById().get(id));
  }

  /**
   * Finds a person.
   *
   * @param id the person's id
   * @return the person, or empty if there is none with that id
   */
  public Optional<Person> person(String id) {
    return Optional.ofNullable(peopleById().get(id));
  }

  /**
   * Finds a governance body.
   *
   * @param id the body's id
   * @return the body, or empty if there is none with that id
   */
  public Optional<GovernanceBody> body(String id) {
    return Optional.ofNullable(bodiesById().get(id));
  }

  /**
   * Finds a survey instrument.
   *
   * @param id the instrument's id
   * @return the instrument, or empty if there is none with that id
   */
  public Optional<Instrument> instrument(String id) {
    return Optional.ofNullable(instrumentsById().get(id));
  }

  /**
   * Finds what was stated of a pair of partners.
   *
   * @param partner the id of one
   * @param other the id of the other; the order does not matter
   * @return the tie, or empty if nothing was stated
   */
  public Optional<PartnerTie> tie(String partner, String other) {
    return Optional.ofNullable(tiesByPair().get(PartnerPair.of(partner, other)));
  }

  /**
   * Returns the partners that are organisations: those that are counted, compared and averaged.
   *
   * @return partners sorted by id
   */
  public ImmutableList<Partner> organisations() {
    return partners().stream().filter(Partner::organisation).collect(toImmutableList());
  }

  /**
   * Returns the phase on a day: of those that hold on it, the one that began last.
   *
   * @param day the day
   * @return the phase, or empty if none is stated for the day
   */
  public Optional<Phase> phaseAt(LocalDate day) {
    return phases().reverse().stream()
        .filter(phase -> phase.validity().contains(day))
        .findFirst()
        .map(LifecyclePhase::phase);
  }

  /**
   * Returns the facts that carry neither {@code from} nor {@code until} although they could, and so
   * are held to be true from signing; an assessment without its day, an earlier alliance without
   * its end and a norm without its beginning are among them.
   *
   * <p>What cannot carry a date is not listed: partners, objectives, risks, instruments. Recordings
   * are not either, they speak of the evidence.
   *
   * @return a name for each, for example {@code body "tac": member "p1"}
   */
  public ImmutableList<String> undatedFacts() {
    return UndatedFacts.of(this);
  }

  /**
   * Returns the alliance as it was known just before a day.
   *
   * <p>What starts at or after {@code t} is gone, an end at or after {@code t} is unknown, facts
   * without dates stay, plans and recordings (but for their ends) too. What refers to something
   * that is gone goes with it: the membership of a person who is not yet on the roster, the
   * reporting line to a body that does not yet exist. Therefore the cut alliance always holds
   * together, and cutting never fails, not even at a day before signing.
   *
   * @param t the day
   * @return the alliance as of {@code t}
   */
  public Alliance asOf(LocalDate t) {
    ImmutableList<Person> peopleThen =
        people().stream().flatMap(person -> person.asOf(t).stream()).collect(toImmutableList());
    ImmutableList<GovernanceBody> bodiesThen =
        bodies().stream().flatMap(body -> body.asOf(t).stream()).collect(toImmutableList());
    ImmutableMap<String, Person> knownPeople = Lookups.byId(peopleThen, Person::id);
    ImmutableMap<String, GovernanceBody> knownBodies = Lookups.byId(bodiesThen, GovernanceBody::id);
    return toBuilder()
        .partners(partners().stream().map(partner -> partner.asOf(t)).collect(toImmutableList()))
        .people(peopleThen)
        .bodies(
            bodiesThen.stream()
                .map(body -> body.keeping(knownPeople::containsKey, knownBodies::containsKey))
                .collect(toImmutableList()))
        .charter(charter().asOf(t))
        .phases(
            phases().stream().flatMap(phase -> phase.asOf(t).stream()).collect(toImmutableList()))
        .ties(ties().stream().map(tie -> tie.asOf(t)).collect(toImmutableList()))
        .recordings(
            recordings().stream().map(recording -> recording.asOf(t)).collect(toImmutableList()))
        .build();
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; id, name, signed and at least two partners are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds what this has.
   *
   * @return a new builder
   */
  public final Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an alliance. */
  public static final class Builder extends ImmutableAlliance.Builder {
    Builder() {}
  }
}
