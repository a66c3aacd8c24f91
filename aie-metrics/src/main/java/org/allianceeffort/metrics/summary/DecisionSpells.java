package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.Facet;
import org.allianceeffort.core.metric.SummaryKind;

/** Decisions as spells from request to decision, over the period of a COHORT metric. */
public final class DecisionSpells {

  /** The end of a spell that was decided. */
  public static final int DECIDED = 1;

  /** The end of a spell that was withdrawn. */
  public static final int WITHDRAWN = 2;

  /** All decisions. */
  public static final SummaryKind<ObservedSpells> ALL =
      SummaryKind.of("decision-spells", 1, DecisionSpells::of, ObservedSpells::merge);

  /** The decisions of each body. */
  public static final SummaryKind<ImmutableSortedMap<String, ObservedSpells>> BY_BODY =
      ALL.by(Facet.of("body", Decision.class, (decision, scope) -> Optional.of(decision.body())));

  private DecisionSpells() {}

  private static ObservedSpells of(Observation observation) {
    RecordedSpells spells = new RecordedSpells(observation.scope(), Decision.class);
    for (Decision decision : observation.records(Decision.class)) {
      Optional<Moment> decided = decision.decided();
      spells.add(
          decision.requested(),
          decided.isPresent() ? decided : decision.withdrawn(),
          decided.isPresent() ? DECIDED : WITHDRAWN);
    }
    return spells.build();
  }
}
