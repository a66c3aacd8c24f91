package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;

/**
 * Two organisations, "a" and "b", and a group of unaffiliated persons, "free"; signed 2018-05-25.
 */
final class TestAlliances {
  static final LocalDate SIGNED = LocalDate.of(2018, 5, 25);
  static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

  private TestAlliances() {}

  static Alliance alliance(Recording... recordings) {
    Versioned<String> changed =
        Versioned.ofVersions(
            List.of(
                new Version<>("a", Validity.until(day("2020-01-01"))),
                new Version<>("b", Validity.from(day("2020-02-01")))));
    return Alliance.builder()
        .id("film")
        .name("Film")
        .signed(SIGNED)
        .zone(ZONE)
        .addPartners(partner("a", true), partner("b", true), partner("free", false))
        .addPeople(
            Person.builder().id("p1").partner(changed).level(Versioned.of(Level.MANAGER)).build(),
            Person.builder().id("p2").partner(Versioned.of("free")).build())
        .addRecordings(recordings)
        .build();
  }

  private static Partner partner(String id, boolean organisation) {
    return Partner.builder().id(id).name(id).organisation(organisation).build();
  }

  private static Optional<LocalDate> side(String side) {
    return side.equals("..") ? Optional.empty() : Optional.of(day(side));
  }

  /** A recording of all partners, complete, without internal contacts. */
  static Recording recording(String type, String window) {
    return recording(type, window, "1", false);
  }

  /** A recording; a side of the window that is ".." is absent. */
  static Recording recording(
      String type, String window, String completeness, boolean internal, String... partners) {
    int slash = window.indexOf('/');
    Validity validity =
        Validity.of(side(window.substring(0, slash)), side(window.substring(slash + 1)));
    return Recording.builder()
        .type(type)
        .validity(validity)
        .partners(ImmutableSortedSet.copyOf(partners))
        .completeness(new BigDecimal(completeness))
        .internal(internal)
        .build();
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
