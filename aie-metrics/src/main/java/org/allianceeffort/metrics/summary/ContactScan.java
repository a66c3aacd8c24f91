package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.evidence.ContactCursor;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;

/** One pass over the columns of contacts, each row looked at once. */
final class ContactScan {

  private static final int NOBODY = -1;

  private final Scope scope;
  private final ContactLog contacts;
  private final ImmutableList<Actor> actors;

  /** By person the actor that they always are or, of those who move, are on the day of a row. */
  private final int[] actorOf;

  /** The persons whose partner depends on the day. */
  private final int[] movers;

  private ContactScan(Observation observation) {
    this.scope = observation.scope();
    this.contacts = observation.contacts();
    this.actors = actors();
    this.actorOf = new int[contacts.persons()];
    for (int person = 0; person < actorOf.length; person++) {
      actorOf[person] = onlyActor(contacts.person(person));
    }
    this.movers = IntStream.range(0, actorOf.length).filter(this::moves).toArray();
  }

  static ContactPairs pairs(Observation observation) {
    return new ContactScan(observation).pairs();
  }

  private ImmutableList<Actor> actors() {
    TreeSet<Actor> all = new TreeSet<>();
    for (int person = 0; person < contacts.persons(); person++) {
      String id = contacts.person(person);
      partnersOf(id).forEach(version -> all.add(new Actor(id, version.value())));
    }
    return ImmutableList.copyOf(all);
  }

  private int onlyActor(String id) {
    return partnersOf(id).stream()
        .findFirst()
        .map(version -> number(new Actor(id, version.value())))
        .orElse(NOBODY);
  }

  private boolean moves(int person) {
    return partnersOf(contacts.person(person)).stream()
        .anyMatch(version -> version.validity().isDated());
  }

  private ImmutableList<Version<String>> partnersOf(String id) {
    return scope
        .alliance()
        .person(id)
        .map(person -> person.partner().versions())
        .orElse(ImmutableList.of());
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
    boolean anyMoves = movers.length > 0;
    long endOfDay = Long.MIN_VALUE;
    while (row.next()) {
      if (anyMoves && row.at() >= endOfDay) {
        // Rows come in order of time: movers are looked up once a day, not once a row.
        endOfDay = enterDay(row.at());
      }
      int from = actorOf[row.from()];
      int to = actorOf[row.to()];
      if (from != NOBODY && to != NOBODY && row.from() != row.to()) {
        pairs.add(from, to);
      }
    }
  }

  /** Makes movers what they are on the day of a second; gives the second at which it ends. */
  private long enterDay(long second) {
    LocalDate day = Moment.ofEpochSecond(second).date(scope.zone());
    for (int person : movers) {
      actorOf[person] = actorOn(person, day);
    }
    return day.plusDays(1).atStartOfDay(scope.zone()).toEpochSecond();
  }
}
