package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.ContactCursor;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;

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
    ContactPairs.Rows rows = ContactPairs.Rows.none();
    LocalDate end = scope.window().to();
    for (Reach reach : Reach.values()) {
      LocalDate from = reach.period(scope).from();
      if (from.isBefore(end)) {
        rows = rows.plus(ContactPairs.Rows.of(reach, count(from, end), actors.size()));
        end = from;
      }
    }
    return ContactPairs.of(actors, rows);
  }

  private PairCounts count(LocalDate from, LocalDate to) {
    List<ContactLog> slices = recorded(from, to);
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

  private List<ContactLog> recorded(LocalDate from, LocalDate to) {
    RecordedDays kept = scope.recorded(Contact.class).within(Window.of(from, to));
    List<ContactLog> slices = new ArrayList<>();
    for (Range<LocalDate> range : kept.days().asRanges()) {
      slices.add(contacts.between(range.lowerEndpoint(), range.upperEndpoint()));
    }
    return slices;
  }
}
