package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.evidence.Window;

/**
 * Valid dossiers of every shape, drawn from a seed: the same seed gives the same dossiers on every
 * machine.
 *
 * <p>Two to four partners, one of them perhaps a group of unaffiliated persons; structure with and
 * without dates, in versions and with holes; recording stated, assumed, or kept by some partners
 * only; records of every type of the library, on days and at times, open, ended and withdrawn, on
 * the edges of windows, before signing, and some that look the same.
 *
 * <pre>{@code
 * RandomDossiers dossiers = RandomDossiers.of(42).withRecords(30);
 * Dossier first = dossiers.dossier(0);
 * Window window = dossiers.window(first, 0);
 * Observation observation = first.over(window);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RandomDossiers {

  /** The most records of a dossier unless another number is stated. */
  public static final int DEFAULT_RECORDS = 40;

  /** The most persons of an alliance unless another number is stated. */
  public static final int DEFAULT_PEOPLE = 6;

  private final long seed;
  private final int records;
  private final int people;
  private final ImmutableSet<Class<? extends Evidence>> types;
  private final ImmutableList<OwnRecord> own;

  private RandomDossiers(
      long seed,
      int records,
      int people,
      ImmutableSet<Class<? extends Evidence>> types,
      ImmutableList<OwnRecord> own) {
    if (records < 0) {
      throw new IllegalArgumentException("the number of records must not be negative: " + records);
    }
    if (people < 2) {
      throw new IllegalArgumentException("the number of persons is at least 2: " + people);
    }
    this.seed = seed;
    this.records = records;
    this.people = people;
    this.types = types;
    this.own = own;
  }

  /** Makes records of an application's own type. */
  @FunctionalInterface
  public interface OwnRecord {

    /**
     * A record.
     *
     * @param day the day on which it happens
     * @param number differs from record to record of a dossier; to make ids and figures of
     * @return the record, the same for the same day and number
     */
    Evidence draw(LocalDate day, int number);
  }

  /**
   * The dossiers of a seed, of at most {@value #DEFAULT_RECORDS} records and {@value
   * #DEFAULT_PEOPLE} persons.
   *
   * @param seed any number
   * @return the dossiers
   */
  public static RandomDossiers of(long seed) {
    return new RandomDossiers(
        seed, DEFAULT_RECORDS, DEFAULT_PEOPLE, ImmutableSet.of(), ImmutableList.of());
  }

  /**
   * The same with another number of records.
   *
   * @param atMost the most records of a dossier; how many there are is drawn
   * @return the dossiers
   * @throws IllegalArgumentException if the number is negative
   */
  public RandomDossiers withRecords(int atMost) {
    return new RandomDossiers(seed, atMost, people, types, own);
  }

  /**
   * The same with another number of persons.
   *
   * @param atMost the most persons of an alliance, at least 2; how many there are is drawn
   * @return the dossiers
   * @throws IllegalArgumentException if the number is below 2
   */
  public RandomDossiers withPeople(int atMost) {
    return new RandomDossiers(seed, records, atMost, types, own);
  }

  /**
   * The same with records of some types of the library alone, beside an application's own. Without
   * this the types are drawn too, a few for each dossier.
   *
   * @param some record types of the library; none for any
   * @return the dossiers
   */
  public RandomDossiers withTypes(Iterable<? extends Class<? extends Evidence>> some) {
    return new RandomDossiers(seed, records, people, ImmutableSet.copyOf(some), own);
  }

  /**
   * The same with records of an application's own type among the others.
   *
   * @param record makes them
   * @return the dossiers
   */
  public RandomDossiers including(OwnRecord record) {
    return new RandomDossiers(
        seed,
        records,
        people,
        types,
        ImmutableList.<OwnRecord>builder().addAll(own).add(record).build());
  }

  /**
   * The seed.
   *
   * @return as given
   */
  public long seed() {
    return seed;
  }

  /**
   * One of the dossiers.
   *
   * @param number any number
   * @return the dossier of that number, always the same
   */
  public Dossier dossier(long number) {
    Draws draws = Draws.of(seed, "dossier/" + number);
    DrawnDays days = new DrawnDays(draws.fork("days"));
    Alliance alliance =
        new DrawnAlliance(draws.fork("structure"), days, people).draw("drawn-" + number);
    int count = draws.chance(5) ? 0 : draws.between(Math.min(1, records), records);
    List<Evidence> drawn =
        new DrawnRecords(draws.fork("records"), days, alliance).draw(count, types, own);
    Dossier.Builder dossier = Dossier.builder(alliance);
    if (draws.chance(50)) {
      draws.some(25, EvidenceTypes.builtIn()).forEach(dossier::keeps);
    }
    return dossier.addAll(draws.shuffled(drawn)).build();
  }

  /**
   * The first dossiers.
   *
   * @param count how many, not negative
   * @return the dossiers of the numbers from 0 on
   * @throws IllegalArgumentException if the count is negative
   */
  public ImmutableList<Dossier> dossiers(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("the number of dossiers must not be negative: " + count);
    }
    return IntStream.range(0, count)
        .mapToObj(this::dossier)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * A window of a dossier, drawn from this seed. It often ends on the day of a record, or the day
   * after, so that what happens on its edge is seen.
   *
   * @param dossier any dossier
   * @param number any number
   * @return the window of that number, always the same for the same dossier
   */
  public Window window(Dossier dossier, long number) {
    Draws draws = Draws.of(seed, "window/" + number + "/" + dossier.alliance().id());
    Window whole = dossier.wholeWindow();
    LocalDate to = draws.chance(15) ? whole.to() : end(dossier, whole, draws);
    LocalDate earliest = whole.from().plusDays(1);
    LocalDate end = to.isBefore(earliest) ? earliest : to;
    return Window.of(end.minusDays(draws.one(1, 30, 91, 365, 1000)), end);
  }

  private static LocalDate end(Dossier dossier, Window whole, Draws draws) {
    Optional<Evidence> record = record(dossier, draws);
    if (record.isPresent() && draws.chance(75)) {
      LocalDate day = record.get().at().date(dossier.alliance().zone());
      return day.plusDays(draws.one(0, 1, 1, 60));
    }
    return whole.from().plusDays(draws.between(1, (int) whole.days()));
  }

  private static Optional<Evidence> record(Dossier dossier, Draws draws) {
    List<Evidence> all = records(dossier).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(draws.one(all));
  }

  /** All records, by type and in canonical order. */
  static Stream<Evidence> records(Dossier dossier) {
    return dossier.log().types().stream().flatMap(type -> dossier.log().records(type).stream());
  }
}
