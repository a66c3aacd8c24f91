package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.Facet;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Milestones as spells of delay, from the baseline due date to completion, over the period of a
 * COHORT metric. What is early or on time ends at age 0; what is not completed is still open.
 */
public final class MilestoneSpells {

  /** The end of a spell that was completed. */
  public static final int COMPLETED = 1;

  /** All milestones. */
  public static final SummaryKind<ObservedSpells> ALL =
      SummaryKind.of("milestone-spells", 1, MilestoneSpells::of, ObservedSpells::merge);

  /** The milestones of each area; one without an area is in none. */
  public static final SummaryKind<ImmutableSortedMap<String, ObservedSpells>> BY_AREA =
      ALL.by(Facet.of("area", Milestone.class, (milestone, scope) -> milestone.area()));

  private MilestoneSpells() {}

  private static ObservedSpells of(Observation observation) {
    RecordedSpells spells = new RecordedSpells(observation.scope(), Milestone.class);
    for (Milestone milestone : observation.records(Milestone.class)) {
      Moment due = Moment.of(milestone.baselineDue());
      spells.add(
          due,
          milestone
              .completed()
              .map(day -> day.isBefore(milestone.baselineDue()) ? due : Moment.of(day)),
          COMPLETED);
    }
    return spells.build();
  }
}
