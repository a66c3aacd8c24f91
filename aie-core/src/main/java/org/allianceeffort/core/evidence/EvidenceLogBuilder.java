package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes records of any types in any order and builds an {@link EvidenceLog}. A builder belongs to
 * one thread and builds once.
 */
public final class EvidenceLogBuilder {

  private final ZoneId zone;
  private final EvidenceLog base;
  private final Map<Class<? extends Evidence>, List<Evidence>> added = new HashMap<>();
  private final Set<Class<? extends Evidence>> kept = new HashSet<>();
  private ContactLog contacts;

  /** Takes the contacts that come one by one; the others are in the log. */
  private @Nullable ContactLogBuilder moreContacts;

  EvidenceLogBuilder(EvidenceLog base) {
    this.zone = base.zone();
    this.base = base;
    this.contacts = base.contacts();
    kept.addAll(base.declaredKept());
  }

  /**
   * Adds a record.
   *
   * @param record the record
   * @return this builder
   * @throws IllegalArgumentException if the record is not valid in the zone, or is not of the type
   *     that it says
   */
  public EvidenceLogBuilder add(Evidence record) {
    if (record instanceof Contact contact) {
      contactBuilder().add(contact);
      return this;
    }
    Class<? extends Evidence> type = record.recordType();
    if (!type.isInstance(record) || type.equals(Contact.class)) {
      throw new IllegalArgumentException(
          "a record must be of its record type: "
              + record.getClass().getName()
              + ", type "
              + EvidenceTypes.nameOf(type));
    }
    record.checkIn(zone);
    added.computeIfAbsent(type, anyType -> new ArrayList<>()).add(record);
    return this;
  }

  /**
   * Adds records.
   *
   * @param records the records, of any types, in any order
   * @return this builder
   * @throws IllegalArgumentException if a record is not valid in the zone, or is not of the type
   *     that it says
   */
  public EvidenceLogBuilder addAll(Iterable<? extends Evidence> records) {
    records.forEach(this::add);
    return this;
  }

  /**
   * Adds the records of another log, and what it declares to be kept.
   *
   * @param log the log
   * @return this builder
   * @throws IllegalArgumentException if it is of another zone
   */
  public EvidenceLogBuilder addAll(EvidenceLog log) {
    Rules.sameZone(zone, log.zone());
    log.lists()
        .forEach(
            (type, list) -> added.computeIfAbsent(type, anyType -> new ArrayList<>()).addAll(list));
    kept.addAll(log.declaredKept());
    return contacts(log.contacts());
  }

  /**
   * Adds the contacts of a log; they are shared if they are the first.
   *
   * @param log the contacts
   * @return this builder
   * @throws IllegalArgumentException if it is of another zone
   */
  public EvidenceLogBuilder contacts(ContactLog log) {
    Rules.sameZone(zone, log.zone());
    if (moreContacts == null && contacts.isEmpty()) {
      contacts = log;
    } else {
      contactBuilder().addAll(log);
    }
    return this;
  }

  /**
   * Declares a type to be kept, so that no record means that there was none.
   *
   * @param type the type
   * @return this builder
   */
  public EvidenceLogBuilder keeps(Class<? extends Evidence> type) {
    kept.add(type);
    return this;
  }

  private ContactLogBuilder contactBuilder() {
    if (moreContacts == null) {
      moreContacts = contacts.toBuilder();
    }
    return moreContacts;
  }

  /**
   * Builds the log.
   *
   * @return the log
   * @throws IllegalArgumentException if two types have the same name, or two records of a type
   *     whose records have ids have the same
   */
  public EvidenceLog build() {
    Map<Class<? extends Evidence>, ImmutableList<Evidence>> lists = new HashMap<>(base.lists());
    for (Class<? extends Evidence> type : byName(added.keySet())) {
      List<Evidence> all = new ArrayList<>(lists.getOrDefault(type, ImmutableList.of()));
      all.addAll(added.getOrDefault(type, List.of()));
      checkIds(type, all);
      lists.put(type, EvidenceOrder.sorted(all, zone));
    }
    ImmutableMap.Builder<Class<? extends Evidence>, ImmutableList<Evidence>> byName =
        ImmutableMap.builder();
    for (Class<? extends Evidence> type : byName(lists.keySet())) {
      byName.put(type, lists.getOrDefault(type, ImmutableList.of()));
    }
    return new EvidenceLog(
        zone,
        byName.buildOrThrow(),
        moreContacts == null ? contacts : moreContacts.build(),
        byName(kept));
  }

  /** Checks that an id is that of one record: what refers to it would mean either. */
  private static void checkIds(Class<? extends Evidence> type, List<Evidence> records) {
    if (!EvidenceTypes.isIdentified(type)) {
      return;
    }
    Map<String, Evidence> seen = new HashMap<>();
    for (Evidence record : records) {
      Evidence before = seen.putIfAbsent(record.key(), record);
      if (before != null) {
        throw new IllegalArgumentException(
            "the records of a type must differ in id: "
                + EvidenceTypes.nameOf(type)
                + " \""
                + record.key()
                + "\" at "
                + before.at()
                + " and at "
                + record.at());
      }
    }
  }

  /** The types by name, which tells them apart: the same class may come from two loaders. */
  private static ImmutableSet<Class<? extends Evidence>> byName(
      Set<Class<? extends Evidence>> types) {
    ImmutableList<Class<? extends Evidence>> sorted =
        ImmutableList.sortedCopyOf(EvidenceTypes.BY_NAME, types);
    for (int i = 1; i < sorted.size(); i++) {
      if (EvidenceTypes.BY_NAME.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        throw new IllegalArgumentException(
            "record types must differ in name: " + EvidenceTypes.nameOf(sorted.get(i)));
      }
    }
    return ImmutableSet.copyOf(sorted);
  }
}
