package org.allianceeffort.metrics.process;

import com.google.common.collect.ImmutableSet;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.Lens;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.Orientation;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.metrics.summary.MilestoneSpells;

/**
 * How late milestones are.
 *
 * <p>Formula: the area under the curve of those not yet completed, from 0 to {@value #HORIZON_DAYS}
 * days past the baseline due date; by area. Early is an event at 0, what is not completed is
 * censored at the end of the window; rescheduling changes nothing.
 *
 * <p>Unit and range: days, 0 to {@value #HORIZON_DAYS}.
 *
 * <p>NOTHING_IN_PERIOD without milestones, THIN_RISK_SET where nobody is at risk at an age below
 * the horizon. Where follow-up ends before the horizon the mean lies between two bounds: no more
 * than a tenth of the goalposts apart, the upper one is the value, flagged HORIZON_EXTENDED;
 * otherwise INSUFFICIENT_FOLLOW_UP with both as details. Fewer than five events are flagged
 * SMALL_N; without any variance there is no interval. Normal limits clipped to the range,
 * Greenwood's variance.
 *
 * <p>Kaplan–Meier with delayed entry: what began before the window enters at the age it had then.
 * Cost: sorting the spells.
 *
 * <p>Reference: Royston, P. and Parmar, M. (2013). Restricted mean survival time. BMC Medical
 * Research Methodology 13, 152. doi:10.1186/1471-2288-13-152.
 */
public final class MilestoneTimeliness {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("milestone-timeliness");

  /** The horizon of the restricted mean, in days. */
  public static final int HORIZON_DAYS = 180;

  private static final Goalposts GOALPOSTS = Goalposts.between(90, 0);

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Milestone timeliness")
          .meaning("restricted mean days of delay past the baseline due date, horizon 180")
          .family(Family.PROCESS)
          .component(Component.PROCESS_SYNCHRONIZATION)
          .addLenses(Lens.RESOURCE_BASED)
          .unit("days")
          .orientation(Orientation.LOWER)
          .basis(Basis.COHORT)
          .group(DataGroup.MILESTONES)
          .goalposts(GOALPOSTS)
          .source("Royston & Parmar 2013")
          .addNeeds(Need.recorded(Milestone.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(
          DEFINITION,
          ImmutableSet.of(MilestoneSpells.ALL, MilestoneSpells.BY_AREA),
          MilestoneTimeliness::read);

  private MilestoneTimeliness() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    return new RestrictedMeanReading(
            "milestones", MilestoneSpells.COMPLETED, HORIZON_DAYS, GOALPOSTS)
        .of(kept.get(MilestoneSpells.ALL), "area", kept.get(MilestoneSpells.BY_AREA));
  }
}
