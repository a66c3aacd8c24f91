package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AalenJohansenProperties {

  @Provide
  Arbitrary<List<Spell>> spells() {
    return Spell.lists(6, 3, 12);
  }

  @Property(tries = 1000, seed = "1")
  void whatEndedAndWhatDidNotIsOne(
      @ForAll("spells") List<Spell> spells, @ForAll @IntRange(max = 12) int age) {
    AalenJohansen curves = AalenJohansen.of(Spell.tally(spells), 1);
    double sum = curves.eventFreeAt(age);
    for (int cause = 1; cause <= 4; cause++) {
      sum += curves.incidenceAt(cause, age);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 1000, seed = "1")
  void theStandardErrorIsTheDerivativeByEveryWeight(
      @ForAll("spells") List<Spell> spells, @ForAll @IntRange(max = 12) int age) {
    AalenJohansen curves = AalenJohansen.of(Spell.tally(spells), 1);
    // where all that are at risk end in different ways a weight moves F with a jump of its slope
    Assume.that(spells.stream().noneMatch(s -> lastOut(spells, s.exit())));
    double variance = 0;
    double step = 1e-5;
    for (int i = 0; i < spells.size(); i++) {
      double slope =
          (weighted(spells, age, i, step) - weighted(spells, age, i, -step)) / (2 * step);
      variance += spells.get(i).count() * slope * slope;
    }
    assertThat(curves.standardErrorAt(1, age)).isCloseTo(Math.sqrt(variance), within(1e-6));
  }

  private static boolean lastOut(List<Spell> spells, long age) {
    long ended =
        Spell.events(spells, age, 1) + Spell.events(spells, age, 2) + Spell.events(spells, age, 3);
    return ended > 0 && ended == Spell.atRisk(spells, (double) age);
  }

  /** F of cause 1 with one of a row's spells weighing more. */
  private static double weighted(List<Spell> spells, int age, int heavier, double by) {
    double s = 1;
    double f = 0;
    for (int t = 0; t <= age; t++) {
      double n = 0;
      double own = 0;
      double all = 0;
      for (int i = 0; i < spells.size(); i++) {
        Spell spell = spells.get(i);
        double w = spell.count() + (i == heavier ? by : 0);
        n += spell.isAtRiskAt(t) ? w : 0;
        own += spell.exit() == t && spell.end() == 1 ? w : 0;
        all += spell.exit() == t && spell.end() > 0 ? w : 0;
      }
      if (n > 0) {
        f += s * own / n;
        s *= (n - all) / n;
      }
    }
    return f;
  }

  @Property(tries = 1000, seed = "1")
  void limitsHoldTheEstimateAndWidenWithTheLevel(
      @ForAll("spells") List<Spell> spells,
      @ForAll @IntRange(max = 12) int age,
      @ForAll @IntRange(min = 1, max = 4) int cause,
      @ForAll @DoubleRange(min = 0.01, max = 0.98) double level) {
    AalenJohansen curves = AalenJohansen.of(Spell.tally(spells), 1);
    Interval interval = curves.intervalAt(cause, age, level);
    Interval wider = curves.intervalAt(cause, age, level + 0.01);
    double f = curves.incidenceAt(cause, age);
    assertThat(f).isBetween(interval.lower() - 1e-12, interval.upper() + 1e-12);
    assertThat(wider.lower()).isBetween(0.0, interval.lower());
    assertThat(wider.upper()).isBetween(interval.upper(), 1.0);
  }

  @Property(tries = 1000, seed = "1")
  void arraysGiveWhatATallyGives(@ForAll("spells") List<Spell> spells) {
    double[] exit = spells.stream().mapToDouble(Spell::exit).toArray();
    int[] cause = spells.stream().mapToInt(Spell::end).toArray();
    AalenJohansen arrays = AalenJohansen.of(exit, cause);
    SpellTally.Builder builder = SpellTally.builder();
    spells.forEach(s -> builder.add(-1, s.exit(), s.end(), 1));
    AalenJohansen tally = AalenJohansen.of(builder.build(), 1);
    assertThat(arrays.causes()).isEqualTo(tally.causes());
    for (int i = 0; i < tally.steps(); i++) {
      double age = tally.time(i);
      assertThat(arrays.incidenceAt(1, age)).isEqualTo(tally.incidenceAt(1, age));
      assertThat(arrays.standardErrorAt(1, age)).isEqualTo(tally.standardErrorAt(1, age));
      assertThat(arrays.eventsUpTo(1, age)).isEqualTo(tally.eventsUpTo(1, age));
    }
  }

  @Example
  void aCauseThatNeverOccurredHasAnUpperLimitByTheRiskSet() {
    AalenJohansen curves = AalenJohansen.of(SpellTally.builder().add(-1, 5, 0, 10).build(), 1);
    assertThat(curves.incidenceAt(1, 5)).isZero();
    assertThat(curves.limitAt(1, 5, 0.025)).isZero();
    assertThat(curves.limitAt(1, 5, 0.975))
        .isCloseTo(1 - StrictMath.pow(0.025, 0.1), within(1e-12));
  }

  @Example
  void certaintyHasTheLowerLimitFromBeforeTheLastEvent() {
    SpellTally spells = SpellTally.builder().add(-1, 2, 1, 3).add(-1, 4, 1, 2).build();
    AalenJohansen curves = AalenJohansen.of(spells, 1);
    assertThat(curves.limitAt(1, 4, 0.975)).isEqualTo(1);
    assertThat(curves.limitAt(1, 4, 0.025)).isEqualTo(curves.limitAt(1, 3, 0.025));
  }

  @Example
  void withoutASpellNothingIsKnown() {
    AalenJohansen curves = AalenJohansen.of(SpellTally.empty(), 1);
    assertThat(curves.incidenceAt(1, 3)).isZero();
    assertThat(curves.standardErrorAt(1, 3)).isZero();
    assertThat(curves.intervalAt(1, 3, 0.9)).isEqualTo(new Interval(0, 1));
    assertThat(curves.isFollowedTo(0)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> curves.incidenceAt(0, 3));
  }
}
