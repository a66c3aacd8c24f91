package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LogRankProperties {

  @Provide
  Arbitrary<List<Spell>> spells() {
    return Spell.lists(6, 2, 12);
  }

  private static LogRank test(List<List<Spell>> groups, LogRank.Weight weight) {
    return LogRank.of(groups.stream().map(Spell::tally).toList(), end -> end == 1, weight);
  }

  @Property(tries = 1000, seed = "1")
  void observedAndExpectedHaveOneSumAndTheOrderOfGroupsDoesNotMatter(
      @ForAll("spells") List<Spell> a,
      @ForAll("spells") List<Spell> b,
      @ForAll("spells") List<Spell> c,
      @ForAll LogRank.Weight weight) {
    LogRank test = test(List.of(a, b, c), weight);
    assertThat(test.observed(0) + test.observed(1) + test.observed(2))
        .isCloseTo(test.expected(0) + test.expected(1) + test.expected(2), within(1e-9));
    LogRank turned = test(List.of(c, a, b), weight);
    assertThat(turned.chiSquared().isDefined()).isEqualTo(test.chiSquared().isDefined());
    if (test.chiSquared().isDefined()) {
      double chiSquared = test.chiSquared().orElseThrow();
      assertThat(chiSquared).isGreaterThanOrEqualTo(0);
      assertThat(turned.chiSquared().orElseThrow())
          .isCloseTo(chiSquared, within(1e-8 * (1 + chiSquared)));
      assertThat(test.pValue().orElseThrow()).isBetween(0.0, 1.0);
    } else {
      assertThat(test.chiSquared().reason()).isPresent();
    }
  }

  @Property(tries = 1000, seed = "1")
  void twoGroupsHaveTheSquareOfTheirZ(
      @ForAll("spells") List<Spell> a, @ForAll("spells") List<Spell> b) {
    LogRank test = test(List.of(a, b), LogRank.Weight.ONE);
    if (test.chiSquared().isDefined()) {
      double z = test.z(1).orElseThrow();
      assertThat(test.chiSquared().orElseThrow()).isCloseTo(z * z, within(1e-9 * (1 + z * z)));
      assertThat(test.z(0).orElseThrow()).isCloseTo(-z, within(1e-9 * (1 + Math.abs(z))));
    }
  }

  @Property(tries = 1000, seed = "1")
  void equalGroupsDoNotDiffer(@ForAll("spells") List<Spell> spells) {
    LogRank test = test(List.of(spells, spells), LogRank.Weight.ONE);
    test.chiSquared().value().ifPresent(c -> assertThat(c).isCloseTo(0, within(1e-12)));
  }

  @Example
  void oneGroupIsNoComparison() {
    LogRank test = test(List.of(List.of(new Spell(-1, 3, 1, 4))), LogRank.Weight.ONE);
    assertThat(test.degreesOfFreedom()).isZero();
    assertThat(test.chiSquared().reason()).isPresent();
    assertThat(test.pValue().reason()).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test(List.of(), LogRank.Weight.ONE))
        .withMessageContaining("0 groups");
  }

  @Example
  void restrictedMeansAreComparedToOneHorizon() {
    SpellTally a = SpellTally.builder().add(-1, 2, 1, 3).add(-1, 6, 0, 2).build();
    SpellTally b = SpellTally.builder().add(-1, 4, 1, 3).add(-1, 6, 0, 4).build();
    RestrictedMean first = KaplanMeier.of(a, 1).restrictedMean(6);
    RestrictedMean second = KaplanMeier.of(b, 1).restrictedMean(6);
    RestrictedMeanDifference difference = RestrictedMeanDifference.of(first, second);
    assertThat(difference.interval(0.9).orElseThrow().contains(difference.value())).isTrue();
    assertThat(difference.pValue().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(RestrictedMeanDifference.of(first, first).value()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RestrictedMeanDifference.of(first, KaplanMeier.of(b, 1).restrictedMean(5)));
    RestrictedMean certain = KaplanMeier.of(SpellTally.empty(), 1).restrictedMean(6);
    assertThat(RestrictedMeanDifference.of(certain, certain).pValue().isDefined()).isFalse();
  }
}
