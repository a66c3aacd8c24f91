package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.evidence.ContactCursor;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;

/** One pass over the columns of contacts, each row looked at once. */
final class ContactScan {

  private static final int NOBODY = -1;
  private static final int MOVES = -2;

  private final Scope scope;
  private final ContactLog contacts;
  private final ImmutableList<Actor> actors;
  private final int[] actorOf;

  private ContactScan(Observation observation) {
    this.scope = observation.scope();
    this.contacts = observation.contacts();
    this.actors = actors();
    this.actorOf = new int[contacts.persons()];
    for (int person = 0; person < actorOf.length; person++) {
      actorOf[person] = onlyActor(contacts.person(person));
    }
  }

  static ContactPairs pairs(Observation observation) {
    return new ContactScan(observation).pairs();
  }

  private ImmutableList<Actor> actors() {
    TreeSet<Actor> all = new TreeSet<>();
    for (int person = 0; person < contacts.persons(); person++) {
      scope
          .alliance()
          .person(contacts.person(person))
          .ifPresent(
              known ->
                  known
                      .partner()
                      .versions()
                      .forEach(version -> all.add(new Actor(known.id(), version.value()))));
    }
    return ImmutableList.copyOf(all);
  }

  // The number of the actor that a person always is, so that a row of theirs needs no look at its
  // day.
  private int onlyActor(String id) {
    Optional<Person> person = scope.alliance().person(id);
    if (person.isEmpty() || person.get().partner().versions().isEmpty()) {
      return NOBODY;
    }
    var versions = person.get().partner().versions();
    boolean always = versions.size() == 1 && !versions.get(0).validity().isDated();
    return always ? number(new Actor(id, versions.get(0).value())) : MOVES;
  }

  private int number(Actor actor) {
    return Collections.binarySearch(actors, actor);
  }

  private int actorOn(int person, LocalDate day) {
    String id = contacts.person(person);
    return scope.partnerOf(id, day).map(partner -> number(new Actor(id, partner))).orElse(NOBODY);
  }

  private ContactPairs pairs() {
    Map<ContactStretch, List<Range<LocalDate>>> stretches = ContactStretch.of(scope);
    int columns = stretches.size();
    ContactPairs.Rows rows = ContactPairs.Rows.none(columns);
    int column = 0;
    for (List<Range<LocalDate>> days : stretches.values()) {
      rows = rows.plus(ContactPairs.Rows.of(column++, columns, count(days), actors.size()));
    }
    return ContactPairs.of(ImmutableList.copyOf(stretches.keySet()), actors, rows);
  }

  private PairCounts count(List<Range<LocalDate>> days) {
    List<ContactLog> slices =
        days.stream()
            .map(range -> contacts.between(range.lowerEndpoint(), range.upperEndpoint()))
            .toList();
    long expected = slices.stream().mapToLong(ContactLog::size).sum();
    PairCounts pairs = new PairCounts(actors.size(), expected);
    for (ContactLog slice : slices) {
      count(slice.cursor(), pairs);
    }
    return pairs;
  }

  private void count(ContactCursor row, PairCounts pairs) {
    while (row.next()) {
      int from = actorOf[row.from()];
      int to = actorOf[row.to()];
      if (row.from() == row.to() || from == NOBODY || to == NOBODY) {
        continue;
      }
      if (from == MOVES || to == MOVES) {
        LocalDate day = row.contact().at().date(scope.zone());
        from = from == MOVES ? actorOn(row.from(), day) : from;
        to = to == MOVES ? actorOn(row.to(), day) : to;
      }
      if (from >= 0 && to >= 0) {
        pairs.add(from, to);
      }
    }
  }
}
