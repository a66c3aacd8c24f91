package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VersionedProperties {

  @Provide
  Arbitrary<Versioned<String>> facts() {
    return AllianceArbitraries.versioned(Arbitraries.of("x", "y", "z"));
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return AllianceArbitraries.dates();
  }

  @Property(tries = 1000, seed = "1")
  void versionsInAnyOrderMakeTheSameFact(
      @ForAll("facts") Versioned<String> fact, @ForAll Random random) {
    List<Version<String>> shuffled = new ArrayList<>(fact.versions());
    Collections.shuffle(shuffled, random);
    assertThat(Versioned.ofVersions(shuffled)).isEqualTo(fact).hasSameHashCodeAs(fact);
  }

  @Property(tries = 1000, seed = "1")
  void aDayHasTheValueOfTheOneVersionThatHolds(@ForAll("facts") Versioned<String> fact) {
    for (LocalDate day : AllianceArbitraries.days()) {
      List<String> values =
          fact.versions().stream()
              .filter(version -> version.validity().contains(day))
              .map(Version::value)
              .toList();
      assertThat(values).hasSizeLessThanOrEqualTo(1);
      assertThat(fact.at(day).stream().toList()).isEqualTo(values);
    }
  }

  @Property(tries = 1000, seed = "1")
  void cuttingTwiceIsCuttingAtTheEarlierDay(
      @ForAll("facts") Versioned<String> fact,
      @ForAll("dates") LocalDate t,
      @ForAll("dates") LocalDate s) {
    assertThat(fact.asOf(t).asOf(s)).isEqualTo(fact.asOf(t.isBefore(s) ? t : s));
  }

  @Property(tries = 1000, seed = "1")
  void theDaysBeforeAreAsTheyWereAndThereafterTheLastOfThemLasts(
      @ForAll("facts") Versioned<String> fact, @ForAll("dates") LocalDate t) {
    Versioned<String> cut = fact.asOf(t);
    for (LocalDate day : AllianceArbitraries.days()) {
      assertThat(cut.at(day)).isEqualTo(fact.at(day.isBefore(t) ? day : t.minusDays(1)));
    }
  }
}
