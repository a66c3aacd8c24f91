package org.allianceeffort.metrics.process;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.Lens;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.Orientation;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.metrics.summary.PlannedWeight;

/**
 * Whether what was planned gets done.
 *
 * <p>Formula: weight completed before the end of the window ÷ weight of the milestones whose
 * baseline due date has passed, from signing on; by area. Rescheduling does not help: the baseline
 * counts. The share rescheduled is a detail.
 *
 * <p>Unit and range: share, 0..1.
 *
 * <p>TOO_SHORT with fewer than {@value #MINIMUM_PLANNED} milestones due, NOTHING_IN_PERIOD when
 * their weights are all 0. Wilson's limits with (Σw)² ÷ Σw² as the effective number.
 *
 * <p>Reference: Kish, L. (1965). Survey Sampling. Wiley (effective sample size under weighting).
 */
public final class MilestoneCompletion {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("milestone-completion");

  /** The fewest milestones due for a ratio to the plan. */
  public static final int MINIMUM_PLANNED = 3;

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Milestone completion")
          .meaning("weight completed ÷ weight whose baseline due date has passed")
          .family(Family.PROCESS)
          .component(Component.PROCESS_SYNCHRONIZATION)
          .addLenses(Lens.RESOURCE_BASED)
          .unit("share")
          .orientation(Orientation.HIGHER)
          .basis(Basis.TO_DATE)
          .group(DataGroup.MILESTONES)
          .goalposts(Goalposts.between(0.3, 1))
          .source("convention")
          .addNeeds(Need.recorded(Milestone.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(
          DEFINITION,
          ImmutableSet.of(PlannedWeight.ALL, PlannedWeight.BY_AREA),
          MilestoneCompletion::read);

  private MilestoneCompletion() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    if (!(read(kept.get(PlannedWeight.ALL)) instanceof MetricReading.Measured measured)) {
      return read(kept.get(PlannedWeight.ALL));
    }
    Map<String, MetricReading> areas = new TreeMap<>();
    kept.get(PlannedWeight.BY_AREA).forEach((area, planned) -> areas.put(area, read(planned)));
    return measured.withBreakdown("area", areas);
  }

  private static MetricReading read(PlannedWeight planned) {
    if (planned.milestones() < MINIMUM_PLANNED) {
      return MetricReading.notMeasured(
          ReasonCode.TOO_SHORT,
          "only " + planned.milestones() + " milestones were due in the recorded time",
          "at least " + MINIMUM_PLANNED + " milestones due");
    }
    if (planned.weight().signum() == 0) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "the milestones due have no weight",
          "milestones of a weight above 0");
    }
    double share = quotient(planned.completedWeight(), planned.weight());
    double effective =
        quotient(planned.weight().multiply(planned.weight()), planned.squaredWeight());
    return MetricReading.builder(
            Estimate.of(
                share,
                planned.milestones(),
                "wilson-kish",
                new ConfidenceDistribution.Proportion(share, effective, OptionalDouble.empty())))
        .detail("completed", (double) planned.completed())
        .detail("share-rescheduled", planned.rescheduled() / (double) planned.milestones())
        .tag("wilson/kish-1965")
        .build();
  }

  private static double quotient(BigDecimal a, BigDecimal b) {
    return a.divide(b, MathContext.DECIMAL128).doubleValue();
  }
}
