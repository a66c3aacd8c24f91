package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of {@code asOf}, for the whole and for each of its parts. */
class AllianceProperties {

  @Provide
  Arbitrary<Alliance> alliances() {
    return AllianceArbitraries.alliances();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return AllianceArbitraries.dates();
  }

  private static LocalDate earlier(LocalDate t, LocalDate s) {
    return t.isBefore(s) ? t : s;
  }

  private static <T> void holdsForEach(
      List<T> parts, LocalDate t, LocalDate s, BiFunction<T, LocalDate, Optional<T>> asOf) {
    for (T part : parts) {
      assertThat(asOf.apply(part, t).flatMap(cut -> asOf.apply(cut, s)))
          .isEqualTo(asOf.apply(part, earlier(t, s)));
    }
  }

  @Property(tries = 300, seed = "1")
  void cuttingTwiceIsCuttingAtTheEarlierDay(
      @ForAll("alliances") Alliance alliance,
      @ForAll("dates") LocalDate t,
      @ForAll("dates") LocalDate s) {
    assertThat(alliance.asOf(t).asOf(s)).isEqualTo(alliance.asOf(earlier(t, s)));
    assertThat(alliance.asOf(t).asOf(t)).isEqualTo(alliance.asOf(t));
  }

  @Property(tries = 300, seed = "1")
  void cuttingAPartTwiceIsCuttingItAtTheEarlierDay(
      @ForAll("alliances") Alliance alliance,
      @ForAll("dates") LocalDate t,
      @ForAll("dates") LocalDate s) {
    holdsForEach(alliance.people(), t, s, Person::asOf);
    holdsForEach(alliance.bodies(), t, s, GovernanceBody::asOf);
    holdsForEach(alliance.phases(), t, s, LifecyclePhase::asOf);
    holdsForEach(alliance.charter().norms(), t, s, Norm::asOf);
    holdsForEach(alliance.partners(), t, s, (partner, day) -> Optional.of(partner.asOf(day)));
    holdsForEach(alliance.ties(), t, s, (tie, day) -> Optional.of(tie.asOf(day)));
    holdsForEach(alliance.recordings(), t, s, (kept, day) -> Optional.of(kept.asOf(day)));
    assertThat(alliance.charter().asOf(t).asOf(s))
        .isEqualTo(alliance.charter().asOf(earlier(t, s)));
  }

  @Property(tries = 300, seed = "1")
  void afterTheLastDateAllIsKnown(@ForAll("alliances") Alliance alliance) {
    assertThat(alliance.asOf(RandomAlliance.START.plusDays(20))).isEqualTo(alliance);
  }

  @Property(tries = 300, seed = "1")
  void noLaterDateIsLeftButPlansAndTheBeginningOfRecordings(
      @ForAll("alliances") Alliance alliance, @ForAll("dates") LocalDate t) {
    Alliance cut = alliance.asOf(t);
    // Plans and recordings say what they say; everything else must not name a day from t on.
    String facts =
        cut.toBuilder()
            .charter(cut.charter().toBuilder().objectives(List.of()).build())
            .recordings(List.of())
            .signed(RandomAlliance.START.minusYears(1))
            .build()
            .toString();
    for (LocalDate day : AllianceArbitraries.days()) {
      if (!day.isBefore(t)) {
        assertThat(facts).doesNotContain(day.toString());
      }
    }
    for (Recording recording : cut.recordings()) {
      assertThat(recording.validity().until().filter(day -> !day.isBefore(t))).isEmpty();
    }
    assertThat(cut.charter().objectives()).isEqualTo(alliance.charter().objectives());
    assertThat(cut.recordings()).hasSameSizeAs(alliance.recordings());
  }

  @Property(tries = 300, seed = "1")
  void theDaysBeforeAreAsTheyWere(
      @ForAll("alliances") Alliance alliance, @ForAll("dates") LocalDate t) {
    Alliance cut = alliance.asOf(t);
    Set<String> known = cut.people().stream().map(Person::id).collect(Collectors.toSet());
    for (LocalDate day : AllianceArbitraries.days()) {
      LocalDate then = day.isBefore(t) ? day : t.minusDays(1);
      assertThat(cut.phaseAt(day)).isEqualTo(alliance.phaseAt(then));
      for (GovernanceBody body : cut.bodies()) {
        GovernanceBody whole = alliance.body(body.id()).orElseThrow();
        Set<String> members =
            whole.membersAt(then).stream().filter(known::contains).collect(Collectors.toSet());
        assertThat(body.membersAt(day)).isEqualTo(members);
        assertThat(body.mandate().at(day)).isEqualTo(whole.mandate().at(then));
        assertThat(body.reportsTo().at(day))
            .isEqualTo(whole.reportsTo().at(then).filter(id -> cut.body(id).isPresent()));
      }
      assertThat(cut.charter().hoursPerFteMonthAt(day))
          .isEqualTo(alliance.charter().hoursPerFteMonthAt(then));
    }
  }

  @Property(tries = 300, seed = "1")
  void theDescriptionMayComeInAnyOrder(
      @ForAll("alliances") Alliance alliance, @ForAll Random random) {
    Alliance shuffled =
        alliance.toBuilder()
            .partners(shuffled(alliance.partners(), random))
            .people(shuffled(alliance.people(), random))
            .bodies(shuffled(alliance.bodies(), random))
            .phases(shuffled(alliance.phases(), random))
            .ties(shuffled(alliance.ties(), random))
            .recordings(shuffled(alliance.recordings(), random))
            .build();
    assertThat(shuffled)
        .isEqualTo(alliance)
        .hasSameHashCodeAs(alliance)
        .hasToString(alliance.toString());
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property(tries = 300, seed = "1")
  void everythingIsFoundByItsId(@ForAll("alliances") Alliance alliance) {
    alliance.partners().forEach(p -> assertThat(alliance.partner(p.id())).containsSame(p));
    alliance.people().forEach(p -> assertThat(alliance.person(p.id())).containsSame(p));
    alliance.bodies().forEach(b -> assertThat(alliance.body(b.id())).containsSame(b));
    alliance
        .ties()
        .forEach(tie -> assertThat(alliance.tie(tie.second(), tie.first())).containsSame(tie));
    assertThat(alliance.person("nobody")).isEmpty();
  }

  @Property(tries = 300, seed = "1")
  void aFactIsNeverBothDatedAndUndated(
      @ForAll("alliances") Alliance alliance, @ForAll("dates") LocalDate t) {
    List<String> names = alliance.undatedFacts();
    for (Person person : alliance.people()) {
      assertThat(names.contains("person \"" + person.id() + "\""))
          .isNotEqualTo(person.validity().isDated());
    }
    // Cutting takes away facts and ends, so that a fact that had only an end may join the list.
    for (GovernanceBody body : alliance.asOf(t).bodies()) {
      assertThat(alliance.asOf(t).undatedFacts().contains("body \"" + body.id() + "\""))
          .isNotEqualTo(body.validity().isDated());
    }
  }
}
