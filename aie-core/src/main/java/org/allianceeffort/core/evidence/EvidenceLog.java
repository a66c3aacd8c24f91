package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was observed of one alliance: records by type, each type in canonical order, contacts in
 * columns, and which types are declared to be kept even if there is none.
 *
 * <p>The order is by second (a day lies at its start in the zone, before the points of time there),
 * then by key, then by text; so logs of equal content are equal, whatever the order in which
 * records came.
 */
public final class EvidenceLog {

  private final ZoneId zone;

  /** Records of each type but contacts, by the name of the type; no list is empty. */
  private final ImmutableMap<Class<? extends Evidence>, ImmutableList<Evidence>> records;

  private final ContactLog contacts;
  private final ImmutableSet<Class<? extends Evidence>> declaredKept;

  EvidenceLog(
      ZoneId zone,
      ImmutableMap<Class<? extends Evidence>, ImmutableList<Evidence>> records,
      ContactLog contacts,
      ImmutableSet<Class<? extends Evidence>> declaredKept) {
    this.zone = zone;
    this.records = records;
    this.contacts = contacts;
    this.declaredKept = declaredKept;
  }

  /**
   * Returns a log without records.
   *
   * @param zone the alliance's zone, in which days begin
   * @return the log
   */
  public static EvidenceLog empty(ZoneId zone) {
    return new EvidenceLog(zone, ImmutableMap.of(), ContactLog.empty(zone), ImmutableSet.of());
  }

  /**
   * Returns a log of records, in any order.
   *
   * @param zone the alliance's zone, in which days begin
   * @param records the records, of any types
   * @return the log
   * @throws IllegalArgumentException if a record is not valid in the zone, or two have the same id
   */
  public static EvidenceLog of(ZoneId zone, Iterable<? extends Evidence> records) {
    return builder(zone).addAll(records).build();
  }

  /**
   * Returns a builder of a log.
   *
   * @param zone the alliance's zone, in which days begin
   * @return a builder without records
   */
  public static EvidenceLogBuilder builder(ZoneId zone) {
    return empty(zone).toBuilder();
  }

  /**
   * Returns a builder that begins with this log.
   *
   * @return a builder
   */
  public EvidenceLogBuilder toBuilder() {
    return new EvidenceLogBuilder(this);
  }

  /**
   * Returns this log and further records. What is there is shared: the records of other types, and
   * the blocks of contacts between which nothing new falls.
   *
   * @param more the records, of any types, in any order
   * @return a log of both
   * @throws IllegalArgumentException if a record is not valid in the zone, or two have the same id
   */
  public EvidenceLog plus(Iterable<? extends Evidence> more) {
    return toBuilder().addAll(more).build();
  }

  /**
   * Returns this log and another: all records of both, and what either declares to be kept.
   *
   * @param other the other log
   * @return a log of both
   * @throws IllegalArgumentException if the other is of another zone
   */
  public EvidenceLog plus(EvidenceLog other) {
    return toBuilder().addAll(other).build();
  }

  /**
   * Returns the zone in which days begin.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Returns the number of records of all types.
   *
   * @return the number
   */
  public long size() {
    long size = contacts.size();
    for (ImmutableList<Evidence> list : records.values()) {
      size += list.size();
    }
    return size;
  }

  /**
   * Returns the types of which there are records, by name.
   *
   * @return the types
   */
  public ImmutableSet<Class<? extends Evidence>> types() {
    if (contacts.isEmpty()) {
      return records.keySet();
    }
    return ImmutableSet.<Class<? extends Evidence>>builder()
        .addAll(records.keySet())
        .add(Contact.class)
        .build()
        .stream()
        .sorted(EvidenceTypes.BY_NAME)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns the types that are declared to be kept, whether or not there are records, by name.
   *
   * @return the types
   */
  public ImmutableSet<Class<? extends Evidence>> declaredKept() {
    return declaredKept;
  }

  /**
   * Returns the records of a type in canonical order. For contacts it is a view, {@link
   * ContactLog#asList()}.
   *
   * @param <E> the type
   * @param type the type
   * @return the records, an immutable list
   */
  @SuppressWarnings("unchecked") // The builder takes a record only under a type that it is of.
  public <E extends Evidence> List<E> records(Class<E> type) {
    if (type.equals(Contact.class)) {
      return (List<E>) contacts.asList();
    }
    return (List<E>) records.getOrDefault(type, ImmutableList.of());
  }

  /**
   * Returns the records of a type that are dated ({@link Evidence#at()}) within a range of days, in
   * canonical order, as a view.
   *
   * @param <E> the type
   * @param type the type
   * @param from the first day
   * @param to the day after the last
   * @return the records, empty if {@code to} is not after {@code from}
   */
  public <E extends Evidence> List<E> records(Class<E> type, LocalDate from, LocalDate to) {
    List<E> all = records(type);
    int first = EvidenceOrder.placeOf(Moment.startOf(from, zone), all, zone);
    int end = EvidenceOrder.placeOf(Moment.startOf(to, zone), all, zone);
    return all.subList(first, Math.max(first, end));
  }

  /**
   * Returns the contacts in columns.
   *
   * @return the contacts
   */
  public ContactLog contacts() {
    return contacts;
  }

  /**
   * Returns the log as it was known before a day: each record as of it ({@link
   * Evidence#asOf(AsOf)}). Which types are declared to be kept is remembered.
   *
   * @param to the first day that is not known
   * @return the log
   */
  public EvidenceLog asOf(LocalDate to) {
    AsOf t = new AsOf(to, zone);
    ImmutableMap.Builder<Class<? extends Evidence>, ImmutableList<Evidence>> known =
        ImmutableMap.builder();
    for (Map.Entry<Class<? extends Evidence>, ImmutableList<Evidence>> entry : records.entrySet()) {
      ImmutableList<Evidence> list = asOf(entry.getValue(), t);
      if (!list.isEmpty()) {
        known.put(entry.getKey(), list);
      }
    }
    return new EvidenceLog(zone, known.buildOrThrow(), contacts.asOf(to), declaredKept);
  }

  private static ImmutableList<Evidence> asOf(ImmutableList<Evidence> list, AsOf t) {
    List<Evidence> known = new ArrayList<>();
    int unchanged = 0;
    boolean sameSoFar = true;
    boolean anyChanged = false;
    for (Evidence record : list) {
      Optional<? extends Evidence> kept = record.asOf(t);
      sameSoFar &= kept.isPresent() && kept.get() == record;
      if (sameSoFar) {
        unchanged++;
      } else if (kept.isPresent()) {
        if (known.isEmpty()) {
          known.addAll(list.subList(0, unchanged));
        }
        known.add(kept.get());
        anyChanged |= kept.get() != record;
      }
    }
    if (known.isEmpty()) {
      return list.subList(0, unchanged);
    }
    // Without its end a record may stand elsewhere among those of the same moment and key.
    return anyChanged ? EvidenceOrder.sorted(known, t.zone()) : ImmutableList.copyOf(known);
  }

  /**
   * Returns parts of this log, each with about as many of the records of each type: every record is
   * in exactly one of them. Each part declares the same types to be kept.
   *
   * @param parts how many parts, at least 1
   * @return the parts
   * @throws IllegalArgumentException if there is to be no part
   */
  public ImmutableList<EvidenceLog> split(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("a log is split into at least 1 part: " + parts);
    }
    ImmutableList.Builder<EvidenceLog> split = ImmutableList.builder();
    for (int part = 0; part < parts; part++) {
      ImmutableMap.Builder<Class<? extends Evidence>, ImmutableList<Evidence>> share =
          ImmutableMap.builder();
      for (Map.Entry<Class<? extends Evidence>, ImmutableList<Evidence>> entry :
          records.entrySet()) {
        ImmutableList<Evidence> list = entry.getValue();
        int first = start(part, parts, list.size());
        int end = start(part + 1, parts, list.size());
        if (first < end) {
          share.put(entry.getKey(), list.subList(first, end));
        }
      }
      split.add(
          new EvidenceLog(
              zone,
              share.buildOrThrow(),
              contacts.slice(
                  start(part, parts, contacts.size()), start(part + 1, parts, contacts.size())),
              declaredKept));
    }
    return split.build();
  }

  private static int start(int part, int parts, int size) {
    return (int) ((long) size * part / parts);
  }

  /** The records that are not contacts, by type. */
  ImmutableMap<Class<? extends Evidence>, ImmutableList<Evidence>> lists() {
    return records;
  }

  /** Equal records, types declared to be kept, and zone. */
  @Override
  public boolean equals(Object other) {
    return other instanceof EvidenceLog that
        && zone.equals(that.zone)
        && declaredKept.equals(that.declaredKept)
        && records.equals(that.records)
        && contacts.equals(that.contacts);
  }

  @Override
  public int hashCode() {
    return 31 * records.hashCode() + contacts.hashCode();
  }

  /** How many records there are of each type, not the records. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("EvidenceLog{");
    for (Class<? extends Evidence> type : types()) {
      text.append(EvidenceTypes.nameOf(type)).append('=').append(records(type).size()).append(", ");
    }
    return text.append("zone=").append(zone).append('}').toString();
  }
}
