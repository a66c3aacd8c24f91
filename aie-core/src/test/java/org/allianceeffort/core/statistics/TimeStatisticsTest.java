package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Small examples of times, each the sharpest at one place. */
class TimeStatisticsTest {
  private static final double[] EXIT = {1, 2, 3, 4, 6, 7, 9, 9, 10, 12};
  private static final boolean[] EVENT = {
    true, false, true, true, false, true, true, false, false, true
  };

  @Test
  void arcsineAndLogitLimitsMeetR() {
    KaplanMeier curve = KaplanMeier.of(EXIT, EVENT);
    // R 4.2.2, survival 3.5-3: survfit(Surv(t, d) ~ 1, conf.type = "arcsin", conf.int = .9),
    // "logit"
    assertThat(curve.limitAt(4, 0.05, SurvivalInterval.ARCSINE).getAsDouble())
        .isCloseTo(0.407038794573015, within(1e-13));
    assertThat(curve.limitAt(4, 0.95, SurvivalInterval.ARCSINE).getAsDouble())
        .isCloseTo(0.8923316369495288, within(1e-13));
    assertThat(curve.limitAt(9, 0.05, SurvivalInterval.ARCSINE).getAsDouble())
        .isCloseTo(0.14957008667407726, within(1e-13));
    assertThat(curve.limitAt(4, 0.05, SurvivalInterval.LOGIT).getAsDouble())
        .isCloseTo(0.393692475183136, within(1e-13));
    assertThat(curve.limitAt(9, 0.95, SurvivalInterval.LOGIT).getAsDouble())
        .isCloseTo(0.6916682579929729, within(1e-13));
    // beyond the ends of the scale the limit stays at the end
    assertThat(SurvivalInterval.ARCSINE.limit(0.9, 3, 0.99).getAsDouble()).isEqualTo(1);
    assertThat(SurvivalInterval.ARCSINE.limit(0.1, 3, 0.01).getAsDouble()).isZero();
  }

  @Test
  void scalesHaveNoLimitsAtTheirEnds() {
    assertThat(SurvivalInterval.LOG_LOG.interval(1, 0, 0.95)).isEmpty();
    assertThat(SurvivalInterval.PLAIN.interval(1, 0, 0.95)).contains(new Interval(1, 1));
    assertThat(SurvivalInterval.PLAIN.interval(0, 1, 0.95)).isEmpty();
    assertThat(SurvivalInterval.PLAIN.interval(0.5, 0.1, 0.95)).isPresent();
  }

  @Test
  void theHazardHasItsLimitsOnTheLogScale() {
    NelsonAalen hazard = NelsonAalen.of(KaplanMeier.of(EXIT, EVENT));
    // R 4.2.2, survival 3.5-3: s <- summary(survfit(Surv(t, d) ~ 1), times = c(4, 9));
    // s$cumhaz * exp(qnorm(.9) * s$std.chaz / s$cumhaz)
    assertThat(hazard.limitAt(4, 0.9).orElseThrow()).isCloseTo(0.776783862713803, within(1e-13));
    assertThat(hazard.limitAt(9, 0.9).orElseThrow()).isCloseTo(1.496067199554881, within(1e-13));
    assertThat(hazard.standardErrorAt(9)).isCloseTo(0.385400004236256, within(1e-13));
    assertThat(hazard.standardErrorAt(0.5)).isZero();
    assertThat(hazard.standardErrorAt(1)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void aRestrictedMeanHasNormalLimitsWithinItsHorizon() {
    RestrictedMean mean = KaplanMeier.of(EXIT, EVENT).restrictedMean(12);
    double reach = 1.959963984540054 * mean.standardError();
    assertThat(mean.limit(0.025).orElseThrow()).isCloseTo(mean.value() - reach, within(1e-12));
    assertThat(mean.limit(0.975).orElseThrow()).isCloseTo(mean.value() + reach, within(1e-12));
    assertThat(mean.interval(0.95).orElseThrow().upper())
        .isCloseTo(mean.limit(0.975).orElseThrow(), within(1e-12));
    assertThat(mean.interval(0.95).orElseThrow().lower())
        .isCloseTo(mean.limit(0.025).orElseThrow(), within(1e-12));
    assertThat(mean.limit(0.9999999).orElseThrow()).isEqualTo(12);
  }

  @Test
  void competingEndsAreCountedAndFollowed() {
    AalenJohansen curves = AalenJohansen.of(new double[] {1, 2, 3, 4}, new int[] {1, 2, 1, 2});
    assertThat(curves.eventsUpTo(1, 2.5)).isEqualTo(1);
    assertThat(curves.eventsUpTo(1, 3)).isEqualTo(2);
    assertThat(curves.eventsUpTo(2, 4)).isEqualTo(2);
    assertThat(curves.eventsUpTo(3, 4)).isZero();
    assertThat(curves.isFollowedTo(4)).isTrue();
    assertThat(curves.isFollowedTo(5)).isTrue();
    AalenJohansen open = AalenJohansen.of(new double[] {1, 2}, new int[] {1, 0});
    assertThat(open.isFollowedTo(2)).isTrue();
    assertThat(open.isFollowedTo(2.5)).isFalse();
    assertThat(open.limitAt(1, 1, 0.5)).isEqualTo(0.5);
    // nothing is left, but of two causes neither is certain
    assertThat(curves.limitAt(1, 4, 0.95)).isLessThan(1);
    assertThat(curves.limitAt(1, 4, 0.05)).isGreaterThan(0);
    double f = 0.5;
    double exponent = 1.6448536269514722 * curves.standardErrorAt(1, 4) / (f * StrictMath.log(f));
    assertThat(curves.limitAt(1, 4, 0.95))
        .isCloseTo(StrictMath.pow(f, StrictMath.exp(exponent)), within(1e-12));
  }

  @Test
  void entriesInArraysAreLateAndInTalliesJustInTime() {
    double[] entry = {Double.NEGATIVE_INFINITY, 2, 5};
    double[] exit = {3, 8, 9};
    KaplanMeier arrays = KaplanMeier.of(entry, exit, new boolean[] {true, true, true});
    assertThat(arrays.atRiskAt(2)).isEqualTo(1);
    assertThat(arrays.atRiskAt(2.5)).isEqualTo(2);
    assertThat(arrays.atRiskAt(5)).isEqualTo(1);
    assertThat(arrays.atRiskAt(6)).isEqualTo(2);
    SpellTally tally =
        SpellTally.builder()
            .add(OptionalLong.empty(), 3, 1, 1)
            .add(OptionalLong.of(2), 8, 1, 1)
            .add(OptionalLong.of(5), 9, 1, 1)
            .build();
    KaplanMeier counted = KaplanMeier.of(tally, 1);
    assertThat(counted.atRiskAt(2)).isEqualTo(2);
    assertThat(counted.atRiskAt(1)).isEqualTo(1);
    assertThat(counted.atRiskAt(5)).isEqualTo(2);
    AalenJohansen causes = AalenJohansen.of(entry, exit, new int[] {1, 1, 1});
    for (double age : new double[] {2, 3, 8, 9}) {
      assertThat(causes.incidenceAt(1, age)).isCloseTo(1 - arrays.survivalAt(age), within(1e-15));
    }
    double[] apart = {Double.NEGATIVE_INFINITY, 5};
    boolean[] both = {true, true};
    assertThat(KaplanMeier.of(apart, new double[] {3, 8}, both).thinRiskSetBelow(8)).hasValue(3);
    assertThat(AalenJohansen.of(apart, new double[] {3, 8}, new int[2]).thinRiskSetBelow(8))
        .hasValue(3);
    assertThat(KaplanMeier.of(apart, new double[] {3, 8}, both).thinRiskSetBelow(3)).isEmpty();
  }

  @Test
  void aCurveIsKnownBeyondItsEndOnlyIfNobodyIsLeft() {
    KaplanMeier open = KaplanMeier.of(new double[] {1, 2}, new boolean[] {true, false});
    KaplanMeier done = KaplanMeier.of(new double[] {1, 2}, new boolean[] {true, true});
    assertThat(open.isFollowedTo(2)).isTrue();
    assertThat(open.isFollowedTo(2.01)).isFalse();
    assertThat(done.isFollowedTo(50)).isTrue();
    assertThat(open.isFollowedTo(1)).isTrue();
  }

  @Test
  void talliesAreClippedCountedAndTold() {
    SpellTally tally =
        SpellTally.builder()
            .add(SpellTally.ENTERED_AT_START, 2, 1, 3)
            .add(3, 8, 1, 2)
            .add(5, 8, 2, 4)
            .build();
    assertThat(tally.count()).isEqualTo(9);
    assertThat(tally.countEnding(1)).isEqualTo(5);
    assertThat(tally.countEnding(2)).isEqualTo(4);
    assertThat(tally.countEnding(SpellTally.CENSORED)).isZero();
    assertThat(tally).hasToString("SpellTally(9 spells in 3 rows)");
    SpellTally clipped = tally.clippedAt(3);
    // who entered at the age is still seen, who entered later is not
    assertThat(clipped)
        .isEqualTo(
            SpellTally.builder()
                .add(SpellTally.ENTERED_AT_START, 2, 1, 3)
                .add(3, 3, SpellTally.CENSORED, 2)
                .build());
    assertThat(tally.clippedAt(8)).isEqualTo(tally);
    assertThat(tally.clippedAt(7).countEnding(SpellTally.CENSORED)).isEqualTo(6);
    assertThatIllegalArgumentException().isThrownBy(() -> tally.clippedAt(-1));
    SpellTally.Builder builder = SpellTally.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(-2, 1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(OptionalLong.of(-1), 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, -1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(3, 2, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 1, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 1, 1, -1));
    assertThat(builder.add(0, 1, 1, 0).build()).isEqualTo(SpellTally.empty());
  }

  @Test
  void talliesThatDifferInOneThingAreNotEqual() {
    SpellTally one = SpellTally.builder().add(1, 4, 1, 2).build();
    for (SpellTally other :
        List.of(
            SpellTally.builder().add(2, 4, 1, 2).build(),
            SpellTally.builder().add(1, 5, 1, 2).build(),
            SpellTally.builder().add(1, 4, 2, 2).build(),
            SpellTally.builder().add(1, 4, 1, 3).build())) {
      assertThat(one).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
    }
    assertThat(one).isNotEqualTo("a tally");
    ClusteredSpellTally a = ClusteredSpellTally.builder().add("a", 1, 4, 1, 2).build();
    ClusteredSpellTally b = ClusteredSpellTally.builder().add("b", 1, 4, 1, 2).build();
    assertThat(a).isNotEqualTo(b).doesNotHaveSameHashCodeAs(b);
    assertThat(a)
        .isEqualTo(ClusteredSpellTally.of(a.clusters()))
        .hasSameHashCodeAs(ClusteredSpellTally.of(a.clusters()));
    assertThat(a.merge(b)).hasToString("ClusteredSpellTally(2 clusters)");
    assertThat(a.merge(b).clippedAt(2).total().countEnding(SpellTally.CENSORED)).isEqualTo(4);
    assertThat(ClusteredSpellTally.builder().add("a", 1, 4, 1, 2).add("c", 5, 9, 1, 0).build())
        .isEqualTo(a);
    assertThat(a.merge(b).clippedAt(0)).isEqualTo(ClusteredSpellTally.empty());
  }

  @Test
  void clusteredSpellsInUnitsOfTheirOwnAreReadInUnits() {
    ClusteredSpellTally days =
        ClusteredSpellTally.builder().add("a", -1, 10, 1, 1).add("b", -1, 20, 2, 1).build();
    ClusteredSpellTally hours =
        ClusteredSpellTally.builder().add("a", -1, 48, 1, 2).add("c", -1, 24, 1, 1).build();
    TreeMap<Long, ClusteredSpellTally> parts = new TreeMap<>();
    parts.put(10L, days);
    parts.put(24L, hours);
    // in units: a 1 (event) and 2 (twice), b 2 (another end), c 1
    ClusteredKaplanMeier joined = ClusteredKaplanMeier.of(parts, end -> end == 1);
    ClusteredKaplanMeier arrays =
        ClusteredKaplanMeier.of(
            new double[] {1, 2, 2, 2, 1},
            new boolean[] {true, true, true, false, true},
            new String[] {"a", "a", "a", "b", "c"});
    assertThat(joined.clusters()).isEqualTo(3);
    assertThat(joined.curve().survivalAt(1)).isEqualTo(0.6);
    assertThat(joined.curve().survivalAt(2)).isEqualTo(arrays.curve().survivalAt(2));
    assertThat(joined.robustLogStandardErrorAt(2).getAsDouble())
        .isCloseTo(arrays.robustLogStandardErrorAt(2).getAsDouble(), within(1e-15));
  }

  @Test
  void talliesAreComparedAsArraysAre() {
    int[] group = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0};
    SpellTally.Builder[] tallies = {
      SpellTally.builder(), SpellTally.builder(), SpellTally.builder()
    };
    for (int i = 0; i < group.length; i++) {
      tallies[group[i]].add(SpellTally.ENTERED_AT_START, (long) EXIT[i], EVENT[i] ? 2 : 1, 1);
    }
    List<SpellTally> groups = List.of(tallies[0].build(), tallies[1].build(), tallies[2].build());
    for (LogRank.Weight weight : LogRank.Weight.values()) {
      LogRank counted = LogRank.of(groups, end -> end == 2, weight);
      LogRank arrays = LogRank.of(EXIT, EVENT, group, weight);
      assertThat(counted.groups()).isEqualTo(3);
      for (int g = 0; g < 3; g++) {
        assertThat(counted.observed(g)).isEqualTo(arrays.observed(g));
        assertThat(counted.expected(g)).isEqualTo(arrays.expected(g));
      }
      assertThat(counted.chiSquared()).isEqualTo(arrays.chiSquared());
    }
    assertThat(LogRank.of(groups, end -> end == 2, LogRank.Weight.ONE).observed(0)).isEqualTo(4);
  }
}
