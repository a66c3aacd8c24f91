package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a metric is given to measure: records of an alliance as they were known before the end of a
 * window, and the scope under which they are looked at.
 *
 * <p>The records are all of the scope's alliance, or a part of them: the scope stays that of the
 * whole. Measuring the parts and merging what was measured is measuring the whole. The window does
 * not choose records: an observation has all that were known before its end, since each metric has
 * a period of its own, see {@link Scope#period(Basis)}.
 *
 * <p>Immutable and safe for use by several threads. Equal if scope and records are equal.
 */
public final class Observation {
  private final Scope scope;
  private final EvidenceLog known;

  private Observation(Scope scope, EvidenceLog known) {
    this.scope = scope;
    this.known = known;
  }

  /**
   * Some of the records of an alliance, or all, under the scope of all of them. Of the records
   * nothing is seen that was not known before the end of the window.
   *
   * @param scope the scope, made from all the records
   * @param records all the records or a part of them
   * @return the observation
   * @throws IllegalArgumentException if the log is not in the zone of the alliance
   */
  public static Observation of(Scope scope, EvidenceLog records) {
    return ofKnown(scope, records.asOf(scope.window().to()));
  }

  /** The same with a log that is already cut. */
  static Observation ofKnown(Scope scope, EvidenceLog known) {
    if (!known.zone().equals(scope.zone())) {
      throw new IllegalArgumentException(
          "records must be in the zone of the alliance: records "
              + known.zone()
              + ", alliance "
              + scope.zone());
    }
    return new Observation(scope, known);
  }

  /**
   * Everything about this observation but its records.
   *
   * @return the scope
   */
  public Scope scope() {
    return scope;
  }

  /**
   * The records of a type, as they were known, in canonical order.
   *
   * @param <E> the type
   * @param type a record type of the library or of an application
   * @return the records; none if there are none
   */
  public <E extends Evidence> List<E> records(Class<E> type) {
    return known.records(type);
  }

  /**
   * The records of a type that are dated in a period, as they were known, in canonical order.
   *
   * @param <E> the type
   * @param type a record type of the library or of an application
   * @param period the days; a record is dated by {@link Evidence#at()}
   * @return the records; none if there are none
   */
  public <E extends Evidence> List<E> records(Class<E> type, Window period) {
    return known.records(type, period.from(), period.to());
  }

  /**
   * The contacts, as they were known, in canonical order.
   *
   * @return the contacts as columns
   */
  public ContactLog contacts() {
    return known.contacts();
  }

  /**
   * All records, as they were known.
   *
   * @return the log, cut at the end of the window
   */
  public EvidenceLog log() {
    return known;
  }

  /**
   * Some of the records of this observation, under the same scope.
   *
   * @param some records of this observation
   * @return the part
   * @throws IllegalArgumentException if the log is not in the zone of the alliance
   */
  public Observation part(EvidenceLog some) {
    return of(scope, some);
  }

  /**
   * The records of this observation but those of one type, under the same scope: the scope still
   * says that the type was kept, if it was.
   *
   * @param type the type to leave out
   * @return the observation without it
   */
  public Observation without(Class<? extends Evidence> type) {
    EvidenceLogBuilder rest = EvidenceLog.builder(scope.zone());
    for (Class<? extends Evidence> other : known.types()) {
      if (!other.equals(type) && !other.equals(Contact.class)) {
        rest.addAll(known.records(other));
      }
    }
    if (!type.equals(Contact.class)) {
      rest.contacts(known.contacts());
    }
    known.declaredKept().forEach(rest::keeps);
    return new Observation(scope, rest.build());
  }

  /**
   * Deals the records out to parts, each record to one of them, under the same scope; some parts
   * may be left without any. The same seed deals the same records alike. For tests of what is
   * merged.
   *
   * @param parts how many parts, at least 1
   * @param seed any number
   * @return the parts
   * @throws IllegalArgumentException if {@code parts} is below 1
   */
  public ImmutableList<Observation> split(int parts, long seed) {
    if (parts < 1) {
      throw new IllegalArgumentException("the records are split into at least 1 part: " + parts);
    }
    List<EvidenceLogBuilder> hands = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      EvidenceLogBuilder hand = EvidenceLog.builder(scope.zone());
      known.declaredKept().forEach(hand::keeps);
      hands.add(hand);
    }
    long card = 0;
    for (Class<? extends Evidence> type : known.types()) {
      for (Evidence record : known.records(type)) {
        hands.get((int) Long.remainderUnsigned(mixed(seed, card++), parts)).add(record);
      }
    }
    return hands.stream()
        .map(hand -> new Observation(scope, hand.build()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): neighbours end up far apart. */
  private static long mixed(long seed, long card) {
    long z = seed + (card + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Observation that
        && scope.equals(that.scope)
        && known.equals(that.known);
  }

  @Override
  public int hashCode() {
    return 31 * scope.hashCode() + known.hashCode();
  }

  /** For people; not to be parsed. */
  @Override
  public String toString() {
    return "observation of " + scope;
  }
}
