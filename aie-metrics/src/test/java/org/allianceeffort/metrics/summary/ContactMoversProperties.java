package org.allianceeffort.metrics.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Window;

/** Whoever changes partner has on each contact the partner of its day, whatever the zone's days. */
class ContactMoversProperties {

  /** A zone and the first of some days around which its clocks change. */
  private enum Clocks {
    // A day of 25 hours.
    BERLIN("Europe/Berlin", LocalDate.of(2011, 10, 29)),
    // One minute after midnight clocks go back by an hour; the day that has begun goes on.
    ST_JOHNS("America/St_Johns", LocalDate.of(2010, 11, 6)),
    // Midnight does not exist.
    SAO_PAULO("America/Sao_Paulo", LocalDate.of(2011, 10, 15)),
    // A whole day, 30 December, does not exist.
    APIA("Pacific/Apia", LocalDate.of(2011, 12, 28));

    private final ZoneId zone;
    private final LocalDate first;

    Clocks(String zone, LocalDate first) {
      this.zone = ZoneId.of(zone);
      this.first = first;
    }
  }

  record Log(Clocks clocks, List<Integer> minutes) {

    Observation observe() {
      List<Version<String>> partners = new ArrayList<>();
      for (int day = 0; day < 4; day++) {
        LocalDate from = clocks.first.plusDays(day);
        partners.add(
            new Version<>(
                "ab".substring(day % 2, day % 2 + 1), Validity.between(from, from.plusDays(1))));
      }
      Alliance alliance =
          Alliance.builder()
              .id("clocks")
              .name("Clocks")
              .signed(clocks.first)
              .zone(clocks.zone)
              .addPartners(partner("a"), partner("b"))
              .addPeople(
                  Person.builder().id("mover").partner(Versioned.ofVersions(partners)).build(),
                  Person.builder().id("stays").partner("a").build())
              .build();
      Dossier.Builder dossier = Dossier.builder(alliance);
      long start = clocks.first.atStartOfDay(clocks.zone).toEpochSecond();
      for (int minute : minutes) {
        dossier.add(
            Contact.builder()
                .at(Moment.ofEpochSecond(start + 60L * minute))
                .from("mover")
                .to("stays")
                .channel("call")
                .build());
      }
      return dossier.build().over(Window.of(clocks.first, clocks.first.plusDays(10)));
    }

    private static Partner partner(String id) {
      return Partner.builder().id(id).name(id).build();
    }
  }

  @Provide
  Arbitrary<Log> logs() {
    // Around the first two midnights, where clocks change, and anywhere.
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.integers().between(24 * 60 - 10, 24 * 60 + 130),
            Arbitraries.integers().between(48 * 60 - 130, 48 * 60 + 130),
            Arbitraries.integers().between(0, 5 * 24 * 60));
    return Combinators.combine(Arbitraries.of(Clocks.class), minutes.list().ofMaxSize(30))
        .as(Log::new);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void haveThePartnerOfTheDay(@ForAll("logs") Log log) {
    Observation observation = log.observe();
    Map<Actor, Long> expected = new TreeMap<>();
    for (Contact contact : observation.records(Contact.class)) {
      LocalDate day = contact.at().date(observation.scope().zone());
      observation
          .scope()
          .partnerOf(contact.from(), day)
          .ifPresent(partner -> expected.merge(new Actor(contact.from(), partner), 1L, Long::sum));
    }
    Map<Actor, Long> counted = new TreeMap<>();
    ContactPairs.KIND
        .summarize(observation)
        .forEach(ContactDays.ofAll(Reach.COHORT), (from, to, count) -> counted.put(from, count));
    assertThat(counted).isEqualTo(expected);
  }
}
