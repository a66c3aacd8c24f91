package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class KaplanMeierProperties {

  @Provide
  Arbitrary<List<Spell>> spells() {
    return Spell.lists(7, 2, 15);
  }

  @Property(tries = 1000, seed = "1")
  void theCurveIsTheProductLimitByItsDefinition(
      @ForAll("spells") List<Spell> spells, @ForAll @IntRange(max = 15) int age) {
    KaplanMeier curve = KaplanMeier.of(Spell.tally(spells), 1);
    assertThat(curve.survivalAt(age)).isCloseTo(Spell.survival(spells, age, 1), within(1e-12));
    assertThat(curve.atRiskAt(age)).isEqualTo(Spell.atRisk(spells, age));
    assertThat(curve.atRiskAt(age + 0.5)).isEqualTo(Spell.atRisk(spells, age + 0.5));
  }

  @Property(tries = 1000, seed = "1")
  void anotherUnitOfTimeChangesNothingButTheAges(
      @ForAll("spells") List<Spell> spells, @ForAll @IntRange(max = 15) int age) {
    KaplanMeier days = KaplanMeier.of(Spell.tally(spells), 1);
    KaplanMeier quarters = KaplanMeier.of(Spell.tally(spells), 4);
    assertThat(quarters.survivalAt(age / 4.0)).isEqualTo(days.survivalAt(age));
    RestrictedMean mean = days.restrictedMean(8);
    RestrictedMean scaled = quarters.restrictedMean(2);
    assertThat(scaled.value()).isCloseTo(mean.value() / 4, within(1e-12));
    assertThat(scaled.variance()).isCloseTo(mean.variance() / 16, within(1e-12));
  }

  @Property(tries = 1000, seed = "1")
  void limitsHoldTheEstimateAndWidenWithTheLevel(
      @ForAll("spells") List<Spell> spells,
      @ForAll @DoubleRange(min = 0, max = 15) double age,
      @ForAll @DoubleRange(min = 0.01, max = 0.98) double level) {
    KaplanMeier curve = KaplanMeier.of(Spell.tally(spells), 1);
    double s = curve.survivalAt(age);
    Interval interval = curve.intervalAt(age, level);
    Interval wider = curve.intervalAt(age, level + 0.01);
    assertThat(interval.contains(s)).isTrue();
    assertThat(wider.lower()).isLessThanOrEqualTo(interval.lower());
    assertThat(wider.upper()).isGreaterThanOrEqualTo(interval.upper());
    assertThat(wider.lower()).isBetween(0.0, 1.0);
    assertThat(wider.upper()).isBetween(0.0, 1.0);
    assertThat(curve.limitAt(age, 0.5)).isEqualTo(s);
    for (SurvivalInterval scale : SurvivalInterval.values()) {
      scale
          .interval(s, curve.logStandardErrorAt(age), level)
          .ifPresent(
              found -> assertThat(s).isBetween(found.lower() - 1e-12, found.upper() + 1e-12));
    }
  }

  @Property(tries = 1000, seed = "1")
  void theLimitsOfTheWholeCurveAreThoseAtEachOfItsSteps(
      @ForAll("spells") List<Spell> spells,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
    KaplanMeier curve = KaplanMeier.of(Spell.tally(spells), 1);
    double u = (1 - level) / 2;
    for (SurvivalInterval scale : SurvivalInterval.values()) {
      PointwiseLimits limits = curve.limits(scale, level);
      assertThat(limits.steps()).isEqualTo(curve.steps());
      for (int step = 0; step < curve.steps(); step++) {
        double age = curve.time(step);
        assertThat(limits.lower(step)).isEqualTo(curve.limitAt(age, u, scale));
        assertThat(limits.upper(step)).isEqualTo(curve.limitAt(age, 1 - u, scale));
      }
    }
  }

  @Property(tries = 20, seed = "1")
  void manyUnsortedSpellsGiveTheCurveOfTheirTally(
      @ForAll @IntRange(min = 2_000, max = 6_000) int count,
      @ForAll @IntRange(min = 1, max = 5_000) int longest) {
    SplittableRandom random = new SplittableRandom(count);
    SpellTally.Builder tally = SpellTally.builder();
    double[] exit = new double[count];
    boolean[] event = new boolean[count];
    for (int i = 0; i < count; i++) {
      long age = random.nextLong(longest);
      exit[i] = age / 7.0;
      event[i] = random.nextBoolean();
      tally.add(SpellTally.ENTERED_AT_START, age, event[i] ? 1 : SpellTally.CENSORED, 1);
    }
    KaplanMeier expected = KaplanMeier.of(tally.build(), 7);
    KaplanMeier curve = KaplanMeier.of(exit, event);
    assertThat(curve.steps()).isEqualTo(expected.steps());
    for (int step = 0; step < curve.steps(); step++) {
      assertThat(curve.time(step)).isEqualTo(expected.time(step));
      assertThat(curve.atRisk(step)).isEqualTo(expected.atRisk(step));
      assertThat(curve.events(step)).isEqualTo(expected.events(step));
      assertThat(curve.survival(step)).isEqualTo(expected.survival(step));
      assertThat(curve.logStandardError(step)).isEqualTo(expected.logStandardError(step));
    }
  }

  @Property(tries = 1000, seed = "1")
  void aThinRiskSetIsAnAgeAtWhichNobodyIsAtRisk(
      @ForAll("spells") List<Spell> spells, @ForAll @IntRange(max = 15) int until) {
    KaplanMeier curve = KaplanMeier.of(Spell.tally(spells), 1);
    double end = Math.min(until, curve.endOfFollowUp().orElse(0));
    OptionalDouble first = OptionalDouble.empty();
    // ages are whole here, so that between two of them nothing changes
    for (double age = 0; age < end && first.isEmpty(); age += 0.5) {
      if (Spell.atRisk(spells, age) == 0) {
        first = OptionalDouble.of(Math.floor(age));
      }
    }
    assertThat(curve.thinRiskSetBelow(until)).isEqualTo(first);
  }

  @Property(tries = 1000, seed = "1")
  void theRestrictedMeanIsTheAreaAndLiesWithinItsBounds(
      @ForAll("spells") List<Spell> spells, @ForAll @IntRange(min = 1, max = 20) int tau) {
    KaplanMeier curve = KaplanMeier.of(Spell.tally(spells), 1);
    RestrictedMean mean = curve.restrictedMean(tau);
    double area = 0;
    for (int t = 0; t < tau; t++) {
      area += Spell.survival(spells, t, 1);
    }
    assertThat(mean.value()).isCloseTo(area, within(1e-9));
    assertThat(mean.value()).isEqualTo(mean.upperBound());
    assertThat(mean.lowerBound()).isBetween(-1e-12, mean.upperBound());
    assertThat(mean.variance()).isGreaterThanOrEqualTo(0);
    if (mean.variance() > 0) {
      Interval interval = mean.interval(0.9).orElseThrow();
      assertThat(interval.lower()).isBetween(0.0, mean.value());
      assertThat(interval.upper()).isBetween(mean.value(), (double) tau);
    } else {
      assertThat(mean.limit(0.1).isDefined()).isFalse();
    }
  }

  @Property(tries = 1000, seed = "1")
  void quantilesAreReachedAndNotBefore(
      @ForAll("spells") List<Spell> spells, @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    KaplanMeier curve = KaplanMeier.of(Spell.tally(spells), 1);
    OptionalDouble age = curve.quantile(p);
    if (age.isPresent()) {
      assertThat(curve.survivalAt(age.getAsDouble())).isLessThanOrEqualTo(1 - p + 1.5e-8);
    } else {
      assertThat(curve.survivalAt(100)).isGreaterThan(1 - p);
    }
    SurvivalQuantile quantile = curve.quantile(p, SurvivalInterval.LOG, 0.9);
    if (age.isPresent() && quantile.lower().isPresent()) {
      assertThat(quantile.lower().getAsDouble()).isLessThanOrEqualTo(age.getAsDouble());
    }
    if (age.isPresent() && quantile.upper().isPresent()) {
      assertThat(quantile.upper().getAsDouble()).isGreaterThanOrEqualTo(age.getAsDouble());
    }
  }

  @Property(tries = 1000, seed = "1")
  void arraysGiveWhatATallyGives(@ForAll("spells") List<Spell> spells) {
    List<Spell> singles = new ArrayList<>();
    spells.forEach(s -> singles.add(new Spell(-1, s.exit(), s.end(), 1)));
    double[] exit = singles.stream().mapToDouble(Spell::exit).toArray();
    boolean[] event = new boolean[exit.length];
    for (int i = 0; i < event.length; i++) {
      event[i] = singles.get(i).end() == 1;
    }
    double[] entry = new double[exit.length];
    Arrays.fill(entry, Double.NEGATIVE_INFINITY);
    KaplanMeier tally = KaplanMeier.of(Spell.tally(singles), 1);
    for (KaplanMeier array :
        List.of(KaplanMeier.of(exit, event), KaplanMeier.of(entry, exit, event))) {
      assertThat(array.steps()).isEqualTo(tally.steps());
      for (int i = 0; i < tally.steps(); i++) {
        assertThat(array.time(i)).isEqualTo(tally.time(i));
        assertThat(array.survival(i)).isEqualTo(tally.survival(i));
        assertThat(array.logStandardError(i)).isEqualTo(tally.logStandardError(i));
        assertThat(array.censored(i)).isEqualTo(tally.censored(i));
      }
    }
  }

  @Property(tries = 1000, seed = "1")
  void spellsInUnitsOfTheirOwnAreReadInUnits(@ForAll("spells") List<Spell> spells) {
    List<Spell> doubled = new ArrayList<>();
    spells.forEach(
        s ->
            doubled.add(
                new Spell(s.entry() < 0 ? -1 : 2 * s.entry(), 2 * s.exit(), s.end(), s.count())));
    TreeMap<Long, SpellTally> byTicks = new TreeMap<>();
    byTicks.put(3L, Spell.tally(spells));
    byTicks.put(6L, Spell.tally(doubled));
    KaplanMeier joined = KaplanMeier.of(byTicks, end -> end == 1);
    KaplanMeier plain = KaplanMeier.of(Spell.tally(spells).merge(Spell.tally(spells)), 3);
    assertThat(joined.steps()).isEqualTo(plain.steps());
    for (int i = 0; i < plain.steps(); i++) {
      assertThat(joined.survival(i)).isEqualTo(plain.survival(i));
    }
  }

  @Property(tries = 1000, seed = "1")
  void clustersOfOneSpellAreTheInfinitesimalJackknife(@ForAll("spells") List<Spell> spells) {
    ClusteredSpellTally.Builder builder = ClusteredSpellTally.builder();
    for (int i = 0; i < spells.size(); i++) {
      Spell s = spells.get(i);
      builder.add("c" + i, s.entry(), s.exit(), s.end(), 1);
    }
    ClusteredSpellTally clustered = builder.build();
    ClusteredKaplanMeier robust = ClusteredKaplanMeier.of(clustered, 1, end -> end == 1);
    AalenJohansen incidence = AalenJohansen.of(asOneCause(clustered.total()), 1);
    for (int age = 0; age < 15; age++) {
      OptionalDouble se = robust.robustStandardErrorAt(age);
      if (se.isPresent()) {
        assertThat(se.getAsDouble()).isCloseTo(incidence.standardErrorAt(1, age), within(1e-9));
        assertThat(robust.logStandardErrorAt(age))
            .isGreaterThanOrEqualTo(robust.curve().logStandardErrorAt(age));
      }
      assertThat(robust.limitAt(age, 0.05))
          .isLessThanOrEqualTo(robust.curve().limitAt(age, 0.05) + 1e-15);
      assertThat(robust.limitAt(age, 0.95))
          .isGreaterThanOrEqualTo(robust.curve().limitAt(age, 0.95) - 1e-15);
    }
  }

  private static SpellTally asOneCause(SpellTally spells) {
    SpellTally.Builder builder = SpellTally.builder();
    for (int i = 0; i < spells.rows(); i++) {
      builder.add(spells.entry(i), spells.exit(i), spells.end(i) == 1 ? 1 : 0, spells.count(i));
    }
    return builder.build();
  }

  @Example
  void withoutASpellNothingIsKnown() {
    KaplanMeier curve = KaplanMeier.of(SpellTally.empty(), 1);
    assertThat(curve.steps()).isZero();
    assertThat(curve.survivalAt(3)).isEqualTo(1);
    assertThat(curve.intervalAt(3, 0.95)).isEqualTo(new Interval(0, 1));
    assertThat(curve.endOfFollowUp()).isEmpty();
    assertThat(curve.isFollowedTo(0)).isFalse();
    assertThat(curve.quantile(0.5)).isEmpty();
    RestrictedMean mean = curve.restrictedMean(10);
    assertThat(mean.lowerBound()).isZero();
    assertThat(mean.upperBound()).isEqualTo(10);
    assertThat(mean.limit(0.1).isDefined()).isFalse();
  }

  @Example
  void aCurveAtOneHasALowerLimitByItsRiskSet() {
    // 20 censored at 5: nobody ended
    KaplanMeier curve = KaplanMeier.of(SpellTally.builder().add(-1, 5, 0, 20).build(), 1);
    assertThat(curve.limitAt(5, 0.025)).isCloseTo(Math.pow(0.025, 1 / 20.0), within(1e-15));
    assertThat(curve.limitAt(5, 0.975)).isEqualTo(1);
  }

  @Example
  void aCurveAtZeroHasTheUpperLimitFromBeforeTheLastEvent() {
    SpellTally spells = SpellTally.builder().add(-1, 2, 1, 3).add(-1, 4, 1, 2).build();
    KaplanMeier curve = KaplanMeier.of(spells, 1);
    assertThat(curve.survivalAt(4)).isZero();
    assertThat(curve.limitAt(9, 0.975)).isEqualTo(curve.limitAt(3, 0.975));
    assertThat(curve.limitAt(9, 0.025)).isZero();
    assertThat(curve.standardErrorAt(9)).isEmpty();
    assertThat(curve.isFollowedTo(9)).isTrue();
    assertThat(KaplanMeier.of(SpellTally.builder().add(-1, 4, 1, 2).build(), 1).limitAt(4, 0.9))
        .isEqualTo(1);
  }

  @Example
  void anOpenEndGivesBoundsThatDiffer() {
    SpellTally spells = SpellTally.builder().add(-1, 2, 1, 1).add(-1, 4, 0, 1).build();
    RestrictedMean mean = KaplanMeier.of(spells, 1).restrictedMean(10);
    assertThat(mean.endOfFollowUp()).isEqualTo(4);
    assertThat(mean.survivalAtEnd()).isEqualTo(0.5);
    assertThat(mean.lowerBound()).isEqualTo(3);
    assertThat(mean.upperBound()).isEqualTo(6);
  }

  @Example
  void lateEntryAfterAllEndedIsAThinRiskSet() {
    SpellTally spells = SpellTally.builder().add(-1, 2, 1, 1).add(3, 6, 1, 1).build();
    KaplanMeier curve = KaplanMeier.of(spells, 1);
    assertThat(curve.thinRiskSetBelow(9)).hasValue(2);
    assertThat(curve.thinRiskSetBelow(2)).isEmpty();
    SpellTally touching = SpellTally.builder().add(-1, 2, 0, 1).add(2, 6, 1, 1).build();
    assertThat(KaplanMeier.of(touching, 1).thinRiskSetBelow(9)).isEmpty();
    SpellTally late = SpellTally.builder().add(1, 6, 1, 1).build();
    assertThat(KaplanMeier.of(late, 1).thinRiskSetBelow(9)).hasValue(0);
  }

  @Example
  void impossibleArraysAreRefusedWithTheirValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {1}, new boolean[0]))
        .withMessage("every exit needs an end: 1 exits, 0 ends");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {Double.NaN}, new boolean[1]))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(new double[] {2}, new double[] {2}, new boolean[1]))
        .withMessage("entry must be below exit: entry 2.0, exit 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.of(SpellTally.empty(), 1).restrictedMean(0));
    assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.of(SpellTally.empty(), 0));
  }

  @Example
  void nelsonAalenAddsTheSharesOfThoseAtRisk() {
    SpellTally spells = SpellTally.builder().add(-1, 2, 1, 1).add(-1, 4, 1, 3).build();
    NelsonAalen hazard = NelsonAalen.of(KaplanMeier.of(spells, 1));
    assertThat(hazard.hazardAt(1)).isZero();
    assertThat(hazard.limitAt(1, 0.9).isDefined()).isFalse();
    assertThat(hazard.hazardAt(4)).isEqualTo(1.25);
    assertThat(hazard.standardErrorAt(4)).isEqualTo(Math.sqrt(1 / 16.0 + 3 / 9.0));
    assertThat(hazard.limitAt(4, 0.9).orElseThrow()).isGreaterThan(1.25);
  }
}
