package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the records themselves say about which types were kept: the earliest day of each type before
 * the end of the window, and which types were declared kept although there may be no record of
 * them.
 *
 * <p>These are the only facts about the records that a {@link Scope} needs, so that a scope can be
 * made where the records are not: each part of them tells its own, and what the parts tell is
 * merged. The result does not depend on how the records were split.
 *
 * <p>Types are named as the alliance's recordings name them, see {@link EvidenceTypes}.
 */
@CheckReturnValue
public final class RecordedTypes {
  private final AsOf asOf;
  private final ImmutableSortedMap<String, LocalDate> earliest;
  private final ImmutableSortedSet<String> declared;

  private RecordedTypes(AsOf asOf, Map<String, LocalDate> earliest, Collection<String> declared) {
    this.asOf = asOf;
    this.earliest = ImmutableSortedMap.copyOf(earliest);
    this.declared = ImmutableSortedSet.copyOf(declared);
  }

  /**
   * What no record at all says: no type was kept.
   *
   * @param asOf the end of what may be known
   * @return the identity of {@link #merge(RecordedTypes)}
   */
  public static RecordedTypes none(AsOf asOf) {
    return new RecordedTypes(asOf, ImmutableSortedMap.of(), ImmutableSortedSet.of());
  }

  /**
   * What was found elsewhere, to be read back.
   *
   * @param asOf the end of what may be known
   * @param earliest the earliest day of each type, by the type's name
   * @param declared the names of the types declared kept
   * @return the facts
   * @throws IllegalArgumentException if a day is not before the end of what may be known
   */
  public static RecordedTypes of(
      AsOf asOf, Map<String, LocalDate> earliest, Collection<String> declared) {
    earliest.forEach(
        (type, day) -> {
          if (!day.isBefore(asOf.to())) {
            throw new IllegalArgumentException(
                "the earliest day of a type must be before the end of what is known: type "
                    + type
                    + ", day "
                    + day
                    + ", end "
                    + asOf.to());
          }
        });
    return new RecordedTypes(asOf, earliest, declared);
  }

  /**
   * What the records of a log say, looking only at what was known before a day.
   *
   * @param log all records, or a part of them
   * @param to the first day that is not known
   * @return the facts
   */
  public static RecordedTypes of(EvidenceLog log, LocalDate to) {
    return ofKnown(log.asOf(to), new AsOf(to, log.zone()));
  }

  /** The same of a log that is already cut. */
  static RecordedTypes ofKnown(EvidenceLog known, AsOf asOf) {
    TreeMap<String, LocalDate> earliest = new TreeMap<>();
    for (Class<? extends Evidence> type : known.types()) {
      // A plan may be known long before its day; the records are sorted, so the first is the
      // earliest.
      known.records(type).stream()
          .findFirst()
          .map(record -> record.at().date(asOf.zone()))
          .filter(day -> day.isBefore(asOf.to()))
          .ifPresent(day -> earliest.put(EvidenceTypes.nameOf(type), day));
    }
    return new RecordedTypes(
        asOf, earliest, known.declaredKept().stream().map(EvidenceTypes::nameOf).toList());
  }

  /**
   * What both say together.
   *
   * @param other the facts of other records of the same alliance
   * @return the facts of all of them
   * @throws IllegalArgumentException if the other facts are as of another day or zone
   */
  public RecordedTypes merge(RecordedTypes other) {
    if (!asOf.equals(other.asOf)) {
      throw new IllegalArgumentException(
          "facts as of different days or zones are not merged: "
              + text(asOf)
              + " and "
              + text(other.asOf));
    }
    TreeMap<String, LocalDate> both = new TreeMap<>(earliest);
    other.earliest.forEach((type, day) -> both.merge(type, day, (a, b) -> a.isBefore(b) ? a : b));
    return new RecordedTypes(
        asOf,
        both,
        ImmutableSortedSet.<String>naturalOrder().addAll(declared).addAll(other.declared).build());
  }

  /**
   * The end of what the facts may speak of.
   *
   * @return the day and the zone
   */
  public AsOf asOf() {
    return asOf;
  }

  /**
   * The earliest day of the records of each type, before the end of what may be known.
   *
   * @return the day by the name of the type; a type without a record is not in it
   */
  public ImmutableSortedMap<String, LocalDate> earliest() {
    return earliest;
  }

  /**
   * The types that were declared kept, whether or not there is a record.
   *
   * @return their names
   */
  public ImmutableSortedSet<String> declared() {
    return declared;
  }

  /** The earliest day of a type's records. */
  Optional<LocalDate> earliest(Class<? extends Evidence> type) {
    return Optional.ofNullable(earliest.get(EvidenceTypes.nameOf(type)));
  }

  /** Whether a type was declared kept. */
  boolean isDeclared(Class<? extends Evidence> type) {
    return declared.contains(EvidenceTypes.nameOf(type));
  }

  /** A day and a zone as an error message names them. */
  static String text(AsOf asOf) {
    return asOf.to() + " in " + asOf.zone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordedTypes that
        && asOf.equals(that.asOf)
        && earliest.equals(that.earliest)
        && declared.equals(that.declared);
  }

  @Override
  public int hashCode() {
    return Objects.hash(asOf, earliest, declared);
  }

  /** For people; not to be parsed. */
  @Override
  public String toString() {
    return "as of " + asOf.to() + ": earliest " + earliest + ", declared kept " + declared;
  }
}
