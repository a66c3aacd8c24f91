package org.allianceeffort.metrics.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.metrics.TestDossier;

/** Columns of pairs say what a plain map of the records would. */
class ContactPairsProperties {

  private static final LocalDate TO = LocalDate.of(2024, 1, 1);

  /** What the map counts by. */
  private record Pair(Actor from, Actor to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
  }

  /** A contact so many hours before the end of the window. */
  record Talk(int hoursBefore, boolean dated, String from, String to) {
    Contact contact() {
      Moment at =
          dated
              ? Moment.of(TO.minusDays(1 + hoursBefore / 24))
              : Moment.of(TO.atStartOfDay(ZoneOffset.UTC).minusHours(1 + hoursBefore).toInstant());
      return Contact.builder().at(at).from(from).to(to).channel("mail").build();
    }
  }

  /** Days from so many before the end to so many before it. */
  record Kept(int from, int days, int partner, boolean internal) {
    Recording recording() {
      LocalDate first = TO.minusDays(from);
      Recording.Builder recording =
          TestDossier.recording("contacts")
              .validity(Validity.between(first, first.plusDays(days)))
              .internal(internal);
      if (partner > 0) {
        recording.addPartners(partner == 1 ? "a" : "b");
      }
      return recording.build();
    }
  }

  record Log(List<Talk> talks, List<Kept> kept, int windowDays, int moveBefore) {
    Observation observe() {
      LocalDate move = TO.minusDays(moveBefore);
      TestDossier dossier =
          TestDossier.of("a", "b").group("u").people("a1", "a2", "b1", "b2", "u1");
      dossier.person(
          TestDossier.person("m1")
              .partner(
                  Versioned.ofVersions(
                      List.of(
                          new Version<>("a", Validity.until(move)),
                          new Version<>("b", Validity.from(move)))))
              .build());
      // Somebody who belongs to nobody for a while.
      dossier.person(
          TestDossier.person("n1")
              .partner(Versioned.ofVersions(List.of(new Version<>("b", Validity.from(move)))))
              .build());
      kept.forEach(each -> dossier.recording(each.recording()));
      talks.forEach(talk -> dossier.add(talk.contact()));
      return dossier.build().over(Window.of(TO.minusDays(windowDays), TO));
    }
  }

  @Provide
  Arbitrary<Log> logs() {
    Arbitrary<String> persons = Arbitraries.of("a1", "a2", "b1", "b2", "u1", "m1", "n1", "x9");
    Arbitrary<Talk> talks =
        Combinators.combine(
                Arbitraries.integers().between(0, 24 * 500),
                Arbitraries.of(true, false),
                persons,
                persons)
            .as(Talk::new);
    Arbitrary<Kept> kept =
        Combinators.combine(
                Arbitraries.integers().between(1, 600),
                Arbitraries.integers().between(1, 400),
                Arbitraries.integers().between(0, 2),
                Arbitraries.of(true, false))
            .as(Kept::new);
    return Combinators.combine(
            talks.list().ofMaxSize(60),
            kept.list().ofMaxSize(5),
            Arbitraries.of(1, 30, 90, 200, 365, 500),
            Arbitraries.integers().between(1, 400))
        .as(Log::new);
  }

  private static Map<Pair, Long> collect(ContactPairs pairs, ContactDays days) {
    Map<Pair, Long> seen = new TreeMap<>();
    List<Pair> order = new ArrayList<>();
    pairs.forEach(
        days,
        (from, to, count) -> {
          order.add(new Pair(from, to));
          seen.put(new Pair(from, to), count);
        });
    assertThat(order)
        .as("in the order of the actors, each once")
        .isSorted()
        .doesNotHaveDuplicates();
    return seen;
  }

  private static Map<Pair, Long> naive(
      Observation observation, Reach reach, Predicate<LocalDate> recorded) {
    Scope scope = observation.scope();
    Window period = reach.period(scope);
    Map<Pair, Long> counts = new TreeMap<>();
    for (Contact contact : observation.records(Contact.class)) {
      LocalDate day = contact.at().date(scope.zone());
      var from = scope.partnerOf(contact.from(), day).map(p -> new Actor(contact.from(), p));
      var to = scope.partnerOf(contact.to(), day).map(p -> new Actor(contact.to(), p));
      if (period.contains(day)
          && recorded.test(day)
          && from.isPresent()
          && to.isPresent()
          && !contact.from().equals(contact.to())) {
        counts.merge(new Pair(from.get(), to.get()), 1L, Long::sum);
      }
    }
    return counts;
  }

  @Property(tries = 1000, seed = "1")
  void countAsAMapDoes(@ForAll("logs") Log log) {
    Observation observation = log.observe();
    Scope scope = observation.scope();
    ContactPairs pairs = ContactPairs.KIND.summarize(observation);
    var joint = scope.recorded(Contact.class);
    for (Reach reach : Reach.values()) {
      assertThat(collect(pairs, ContactDays.ofAll(reach)))
          .isEqualTo(naive(observation, reach, joint::contains));
      assertThat(collect(pairs, ContactDays.withInternal(reach)))
          .isEqualTo(naive(observation, reach, joint.withInternalContacts()::contains));
      for (String partner : List.of("a", "b")) {
        var own = scope.recorded(Contact.class, partner);
        assertThat(collect(pairs, ContactDays.of(partner, reach)))
            .isEqualTo(naive(observation, reach, own::contains));
        assertThat(ContactDays.of(partner, reach).in(scope))
            .isEqualTo(own.within(reach.period(scope)).days());
      }
    }
  }

  @Property(tries = 1000, seed = "1")
  void theMergeOfPartsIsTheWhole(@ForAll("logs") Log log, @ForAll long seed) {
    Observation whole = log.observe();
    List<Observation> parts = whole.split(3, seed);
    ContactPairs a = ContactPairs.KIND.summarize(parts.get(0));
    ContactPairs b = ContactPairs.KIND.summarize(parts.get(1));
    ContactPairs c = ContactPairs.KIND.summarize(parts.get(2));
    ContactPairs expected = ContactPairs.KIND.summarize(whole);
    ContactPairs leftFirst = ContactPairs.KIND.merge(ContactPairs.KIND.merge(a, b), c);
    ContactPairs rightFirst = ContactPairs.KIND.merge(ContactPairs.KIND.merge(c, b), a);
    assertThat(leftFirst).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(rightFirst).isEqualTo(expected);
    assertThat(leftFirst.size()).isEqualTo(expected.size());
  }
}
