package org.allianceeffort.examples.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.metrics.summary.Actor;
import org.allianceeffort.metrics.summary.Reach;

/**
 * The contact summaries as anybody would write them over a list of records, all of whose days were
 * recorded: what columns are measured beside.
 *
 * @param pairs by ordered pair the contacts of each reach that are in no shorter one
 * @param seen by person in which reaches they occur in a contact that is in no shorter one
 */
record ContactFigures(Map<Pair, long[]> pairs, Map<String, boolean[]> seen) {

  /** Who contacted whom. */
  record Pair(Actor from, Actor to) {}

  static ContactFigures of(Scope scope, List<Contact> contacts) {
    Reach[] reaches = Reach.values();
    LocalDate[] starts = new LocalDate[reaches.length];
    for (int r = 0; r < reaches.length; r++) {
      starts[r] = reaches[r].period(scope).from();
    }
    ZoneId zone = scope.zone();
    Map<Pair, long[]> pairs = new HashMap<>();
    Map<String, boolean[]> seen = new HashMap<>();
    for (Contact contact : contacts) {
      LocalDate day = contact.at().date(zone);
      int reach = 0;
      while (reach < reaches.length && day.isBefore(starts[reach])) {
        reach++;
      }
      if (reach == reaches.length) {
        continue;
      }
      seen.computeIfAbsent(contact.from(), any -> new boolean[reaches.length])[reach] = true;
      seen.computeIfAbsent(contact.to(), any -> new boolean[reaches.length])[reach] = true;
      Optional<String> from = scope.partnerOf(contact.from(), day);
      Optional<String> to = scope.partnerOf(contact.to(), day);
      if (from.isPresent() && to.isPresent() && !contact.from().equals(contact.to())) {
        Pair pair =
            new Pair(new Actor(contact.from(), from.get()), new Actor(contact.to(), to.get()));
        pairs.computeIfAbsent(pair, any -> new long[reaches.length])[reach]++;
      }
    }
    return new ContactFigures(pairs, seen);
  }
}
