package org.allianceeffort.metrics.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.metric.SummaryKind;
import org.allianceeffort.core.testkit.RandomDossiers;
import org.allianceeffort.metrics.BuiltInMetrics;

/** Every kind of summary that a built-in metric reads. */
class SummaryKindsProperties {

  private static final MetricEngine ENGINE = MetricEngine.of(BuiltInMetrics.catalogue());

  private static Observation drawn(long seed) {
    RandomDossiers dossiers = RandomDossiers.of(seed);
    Dossier dossier = dossiers.dossier(0);
    return dossier.over(dossiers.window(dossier, 0));
  }

  @Property(tries = 300, seed = "1")
  void theMergeOfPartsIsTheWholeInAnyOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int parts) {
    Observation whole = drawn(seed);
    List<Observation> split = whole.split(parts, seed);
    for (SummaryKind<?> kind : ENGINE.summaryKinds()) {
      check(kind, whole, split);
    }
  }

  private static <S> void check(SummaryKind<S> kind, Observation whole, List<Observation> split) {
    S nothing = kind.summarize(whole.part(EvidenceLog.empty(whole.scope().zone())));
    S forwards = nothing;
    S backwards = nothing;
    for (int i = 0; i < split.size(); i++) {
      forwards = kind.merge(forwards, kind.summarize(split.get(i)));
      backwards = kind.merge(kind.summarize(split.get(split.size() - 1 - i)), backwards);
    }
    S expected = kind.summarize(whole);
    assertThat(forwards).as(kind.toString()).isEqualTo(expected);
    assertThat(backwards).as(kind.toString()).isEqualTo(expected);
  }
}
