package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValidityProperties {

  @Provide
  Arbitrary<Validity> validities() {
    return AllianceArbitraries.validities();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return AllianceArbitraries.dates();
  }

  @Property(tries = 1000, seed = "1")
  void sidesAndBackAgainAreEqual(@ForAll("validities") Validity validity) {
    Validity again = Validity.of(validity.from(), validity.until());
    assertThat(again).isEqualTo(validity).hasSameHashCodeAs(validity).hasToString("" + validity);
    assertThat(validity.isDated()).isNotEqualTo(validity.equals(Validity.always()));
  }

  @Property(tries = 1000, seed = "1")
  void twoOverlapExactlyIfADayIsInBoth(
      @ForAll("validities") Validity one, @ForAll("validities") Validity other) {
    boolean common =
        AllianceArbitraries.days().stream()
            .anyMatch(day -> one.contains(day) && other.contains(day));
    assertThat(one.overlaps(other)).isEqualTo(common).isEqualTo(other.overlaps(one));
    assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
  }

  @Property(tries = 1000, seed = "1")
  void theIntersectionHoldsTheDaysInBoth(
      @ForAll("validities") Validity one, @ForAll("validities") Validity other) {
    Optional<Validity> both = one.intersection(other);
    for (LocalDate day : AllianceArbitraries.days()) {
      assertThat(both.filter(v -> v.contains(day)).isPresent())
          .isEqualTo(one.contains(day) && other.contains(day));
    }
  }

  @Property(tries = 1000, seed = "1")
  void aPeriodOverlapsIfItHasADayOfTheInterval(
      @ForAll("validities") Validity validity,
      @ForAll("dates") LocalDate one,
      @ForAll("dates") LocalDate other) {
    LocalDate from = one.isBefore(other) ? one : other;
    LocalDate to = one.isBefore(other) ? other : one;
    assertThat(validity.overlaps(from, to))
        .isEqualTo(from.datesUntil(to).anyMatch(validity::contains));
  }

  @Property(tries = 1000, seed = "1")
  void cuttingTwiceIsCuttingAtTheEarlierDay(
      @ForAll("validities") Validity validity,
      @ForAll("dates") LocalDate t,
      @ForAll("dates") LocalDate s) {
    assertThat(validity.asOf(t).flatMap(cut -> cut.asOf(s)))
        .isEqualTo(validity.asOf(t.isBefore(s) ? t : s));
  }

  @Property(tries = 1000, seed = "1")
  void theDaysBeforeAreAsTheyWereAndNoLaterDateIsKnown(
      @ForAll("validities") Validity validity, @ForAll("dates") LocalDate t) {
    Optional<Validity> cut = validity.asOf(t);
    for (LocalDate day : AllianceArbitraries.days()) {
      if (day.isBefore(t)) {
        assertThat(cut.filter(v -> v.contains(day)).isPresent()).isEqualTo(validity.contains(day));
      } else {
        assertThat(cut.flatMap(Validity::from)).isNotEqualTo(Optional.of(day));
        assertThat(cut.flatMap(Validity::until)).isNotEqualTo(Optional.of(day));
      }
    }
  }

  @Property(tries = 1000, seed = "1")
  void theOrderAgreesWithEquality(
      @ForAll("validities") Validity one, @ForAll("validities") Validity other) {
    int order = Validity.ORDER.compare(one, other);
    assertThat(order == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(Validity.ORDER.compare(other, one)))
        .isEqualTo(-Integer.signum(order));
  }
}
