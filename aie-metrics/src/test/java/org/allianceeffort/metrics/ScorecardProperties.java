package org.allianceeffort.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.score.Scorer;
import org.allianceeffort.core.score.ScoringPlan;
import org.allianceeffort.core.testkit.RandomDossiers;

/** What holds for every dossier, window, split and profile, for all built-in metrics at once. */
class ScorecardProperties {

  private static final MetricEngine ENGINE = MetricEngine.of(BuiltInMetrics.catalogue()).failFast();

  private static final List<ScoringPlan> PLANS = List.copyOf(Profiles.all().values());

  private final Scorer scorer = Scorer.of(ENGINE, Profiles.BALANCED).withDraws(100);

  private static Dossier dossier(long seed) {
    return RandomDossiers.of(seed).withRecords(25).dossier(0);
  }

  private static Window window(Dossier dossier, long seed) {
    return RandomDossiers.of(seed).window(dossier, 0);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void aScorecardUsesOnlyWhatWasKnownBeforeTheEndOfItsWindow(@ForAll long seed) {
    Dossier dossier = dossier(seed);
    Window window = window(dossier, seed);
    Scorer under = scorer.withPlan(PLANS.get((int) Long.remainderUnsigned(seed, PLANS.size())));

    assertThat(under.score(dossier.asOf(window.to()), window))
        .isEqualTo(under.score(dossier, window));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void recordsMayComeInAnyOrder(@ForAll long seed, @ForAll Random random) {
    Dossier dossier = dossier(seed);
    Window window = window(dossier, seed);
    List<Evidence> shuffled = new ArrayList<>();
    dossier.log().types().forEach(type -> shuffled.addAll(dossier.log().records(type)));
    Collections.shuffle(shuffled, random);
    Dossier.Builder again = Dossier.builder(dossier.alliance()).addAll(shuffled);
    dossier.log().declaredKept().forEach(again::keeps);

    assertThat(ENGINE.measure(again.build().over(window)))
        .isEqualTo(ENGINE.measure(dossier.over(window)));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void partsMergedInAnyTreeGiveTheScorecardOfTheWhole(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int parts, @ForAll Random random) {
    Dossier dossier = dossier(seed);
    Observation whole = dossier.over(window(dossier, seed));
    List<Summaries> left = new ArrayList<>();
    for (Observation part : whole.split(parts, seed)) {
      left.add(Summaries.of(part, ENGINE.summaryKinds()));
    }
    while (left.size() > 1) {
      Summaries one = left.remove(random.nextInt(left.size()));
      Summaries other = left.remove(random.nextInt(left.size()));
      left.add(one.merge(other));
    }

    assertThat(left.get(0)).isEqualTo(Summaries.of(whole, ENGINE.summaryKinds()));
    assertThat(scorer.score(left.get(0))).isEqualTo(scorer.score(whole));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void mergingIsAssociativeAndCommutativeAndNoRecordsAreItsIdentity(@ForAll long seed) {
    Dossier dossier = dossier(seed);
    Observation whole = dossier.over(window(dossier, seed));
    List<Observation> parts = whole.split(3, seed);
    Summaries a = Summaries.of(parts.get(0), ENGINE.summaryKinds());
    Summaries b = Summaries.of(parts.get(1), ENGINE.summaryKinds());
    Summaries c = Summaries.of(parts.get(2), ENGINE.summaryKinds());
    Summaries none =
        Summaries.of(whole.part(EvidenceLog.empty(whole.scope().zone())), ENGINE.summaryKinds());

    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
    assertThat(a.merge(none)).isEqualTo(a);
    assertThat(none.merge(a)).isEqualTo(a);
  }
}
