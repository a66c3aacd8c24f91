package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.ContactCursor;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * When each person last occurred in a mark of attendance, a contact, hours or an endorsement before
 * the end of the window. Who occurs in a period that ends with the window is who was last seen in
 * it.
 *
 * @param latest by person id the latest day
 */
public record PersonsSeen(ImmutableSortedMap<String, LocalDate> latest) {

  /** The one kind of this summary. */
  public static final SummaryKind<PersonsSeen> KIND =
      SummaryKind.of("persons-seen", 1, PersonsSeen::of, PersonsSeen::merge);

  private static PersonsSeen of(Observation observation) {
    Map<String, LocalDate> latest = new TreeMap<>();
    for (Meeting meeting : observation.records(Meeting.class)) {
      meeting.attendance().keySet().forEach(person -> see(latest, person, meeting.date()));
    }
    for (EffortHours hours : observation.records(EffortHours.class)) {
      see(latest, hours.person(), hours.date());
    }
    for (Endorsement endorsement : observation.records(Endorsement.class)) {
      see(latest, endorsement.person(), endorsement.date());
    }
    seeContacts(observation, latest);
    return new PersonsSeen(ImmutableSortedMap.copyOf(latest));
  }

  private static void seeContacts(Observation observation, Map<String, LocalDate> latest) {
    ContactLog contacts = observation.contacts();
    // Rows come in order of time, so the last one that a person is in is their latest.
    long[] last = new long[contacts.persons()];
    boolean[] seen = new boolean[contacts.persons()];
    ContactCursor row = contacts.cursor();
    while (row.next()) {
      last[row.from()] = row.at();
      last[row.to()] = row.at();
      seen[row.from()] = true;
      seen[row.to()] = true;
    }
    for (int person = 0; person < last.length; person++) {
      if (seen[person]) {
        LocalDate day = Moment.ofEpochSecond(last[person]).date(observation.scope().zone());
        see(latest, contacts.person(person), day);
      }
    }
  }

  private static void see(Map<String, LocalDate> latest, String person, LocalDate day) {
    latest.merge(person, day, (a, b) -> a.isAfter(b) ? a : b);
  }

  private static PersonsSeen merge(PersonsSeen a, PersonsSeen b) {
    Map<String, LocalDate> merged = new TreeMap<>(a.latest);
    b.latest.forEach((person, day) -> see(merged, person, day));
    return new PersonsSeen(ImmutableSortedMap.copyOf(merged));
  }
}
