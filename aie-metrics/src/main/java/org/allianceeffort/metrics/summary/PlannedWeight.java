package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.metric.Facet;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Exact sums over the milestones whose baseline due date lies in the recorded part of a TO_DATE
 * period.
 *
 * @param milestones how many there are
 * @param completed how many of them are completed
 * @param rescheduled how many of them were given a later due date
 * @param weight the sum of their weights
 * @param squaredWeight the sum of the squares of their weights
 * @param completedWeight the sum of the weights of those completed
 */
public record PlannedWeight(
    long milestones,
    long completed,
    long rescheduled,
    BigDecimal weight,
    BigDecimal squaredWeight,
    BigDecimal completedWeight) {

  private static final PlannedWeight NONE =
      new PlannedWeight(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** All milestones. */
  public static final SummaryKind<PlannedWeight> ALL =
      SummaryKind.of("planned-weight", 1, PlannedWeight::of, PlannedWeight::merge);

  /** The milestones of each area; one without an area is in none. */
  public static final SummaryKind<ImmutableSortedMap<String, PlannedWeight>> BY_AREA =
      ALL.by(Facet.of("area", Milestone.class, (milestone, scope) -> milestone.area()));

  private static PlannedWeight of(Observation observation) {
    RecordedDays recorded = observation.scope().recorded(Milestone.class, Basis.TO_DATE).recorded();
    PlannedWeight sum = NONE;
    for (Milestone milestone : observation.records(Milestone.class)) {
      if (recorded.contains(milestone.baselineDue())) {
        sum = merge(sum, of(milestone));
      }
    }
    return sum;
  }

  private static PlannedWeight of(Milestone milestone) {
    boolean completed = milestone.completed().isPresent();
    BigDecimal weight = milestone.weight();
    return new PlannedWeight(
        1,
        completed ? 1 : 0,
        milestone.laterDues().isEmpty() ? 0 : 1,
        weight,
        weight.multiply(weight),
        completed ? weight : BigDecimal.ZERO);
  }

  private static PlannedWeight merge(PlannedWeight a, PlannedWeight b) {
    return new PlannedWeight(
        a.milestones + b.milestones,
        a.completed + b.completed,
        a.rescheduled + b.rescheduled,
        a.weight.add(b.weight),
        a.squaredWeight.add(b.squaredWeight),
        a.completedWeight.add(b.completedWeight));
  }
}
