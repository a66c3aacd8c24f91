package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.ContactCursor;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Who occurs in a mark of attendance, a contact, hours or an endorsement, on days whose contacts
 * were recorded.
 */
public final class PersonsSeen {

  /** The one kind of this summary. */
  public static final SummaryKind<PersonsSeen> KIND =
      SummaryKind.of("persons-seen", 1, PersonsSeen::of, PersonsSeen::merge);

  private final ImmutableSortedMap<String, ImmutableSet<ContactStretch>> stretches;

  private PersonsSeen(ImmutableSortedMap<String, ImmutableSet<ContactStretch>> stretches) {
    this.stretches = stretches;
  }

  /**
   * Who occurs on some days.
   *
   * @param days the days
   * @return their ids
   */
  public Set<String> on(ContactDays days) {
    return in(stretches, days);
  }

  static Set<String> in(Map<String, ImmutableSet<ContactStretch>> stretches, ContactDays days) {
    Set<String> persons = new HashSet<>();
    stretches.forEach(
        (person, seen) -> {
          if (seen.stream().anyMatch(days::include)) {
            persons.add(person);
          }
        });
    return persons;
  }

  private static PersonsSeen of(Observation observation) {
    Map<String, Set<ContactStretch>> seen = new TreeMap<>();
    ContactStretch.of(observation.scope())
        .forEach(
            (stretch, ranges) -> {
              Set<String> persons = persons(observation, ranges);
              persons.forEach(
                  person -> seen.computeIfAbsent(person, key -> new HashSet<>()).add(stretch));
            });
    return new PersonsSeen(copy(seen));
  }

  private static Set<String> persons(Observation observation, List<Range<LocalDate>> ranges) {
    Set<String> persons = new HashSet<>();
    ContactLog contacts = observation.contacts();
    boolean[] inContact = new boolean[contacts.persons()];
    for (Range<LocalDate> days : ranges) {
      Window window = Window.of(days.lowerEndpoint(), days.upperEndpoint());
      for (Meeting meeting : observation.records(Meeting.class, window)) {
        persons.addAll(meeting.attendance().keySet());
      }
      for (EffortHours hours : observation.records(EffortHours.class, window)) {
        persons.add(hours.person());
      }
      for (Endorsement endorsement : observation.records(Endorsement.class, window)) {
        persons.add(endorsement.person());
      }
      ContactCursor row = contacts.between(window.from(), window.to()).cursor();
      while (row.next()) {
        inContact[row.from()] = true;
        inContact[row.to()] = true;
      }
    }
    for (int person = 0; person < inContact.length; person++) {
      if (inContact[person]) {
        persons.add(contacts.person(person));
      }
    }
    return persons;
  }

  static ImmutableSortedMap<String, ImmutableSet<ContactStretch>> copy(
      Map<String, Set<ContactStretch>> stretches) {
    ImmutableSortedMap.Builder<String, ImmutableSet<ContactStretch>> copy =
        ImmutableSortedMap.naturalOrder();
    stretches.forEach((person, seen) -> copy.put(person, ImmutableSet.copyOf(seen)));
    return copy.build();
  }

  static ImmutableSortedMap<String, ImmutableSet<ContactStretch>> union(
      Map<String, ImmutableSet<ContactStretch>> a, Map<String, ImmutableSet<ContactStretch>> b) {
    Map<String, ImmutableSet<ContactStretch>> merged = new TreeMap<>(a);
    b.forEach(
        (person, seen) -> merged.merge(person, seen, (x, y) -> Sets.union(x, y).immutableCopy()));
    return ImmutableSortedMap.copyOf(merged);
  }

  private static PersonsSeen merge(PersonsSeen a, PersonsSeen b) {
    return new PersonsSeen(union(a.stretches, b.stretches));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonsSeen that && stretches.equals(that.stretches);
  }

  @Override
  public int hashCode() {
    return stretches.hashCode();
  }

  /** For people: how many there are. */
  @Override
  public String toString() {
    return stretches.size() + " persons seen";
  }
}
