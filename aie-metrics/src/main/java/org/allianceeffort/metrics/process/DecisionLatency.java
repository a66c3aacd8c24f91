package org.allianceeffort.metrics.process;

import com.google.common.collect.ImmutableSet;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Decision;
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
import org.allianceeffort.metrics.summary.DecisionSpells;

/**
 * How long a decision takes once it is asked for.
 *
 * <p>Formula: the area under the curve of those not yet decided, from 0 to {@value #HORIZON_DAYS}
 * days since the request; by body. What is pending at the end of the window is censored there, what
 * was withdrawn when it was.
 *
 * <p>Unit and range: days, 0 to {@value #HORIZON_DAYS}.
 *
 * <p>NOTHING_IN_PERIOD without decisions, THIN_RISK_SET where nobody is at risk at an age below the
 * horizon. Where follow-up ends before the horizon the mean lies between two bounds: no more than a
 * tenth of the goalposts apart, the upper one is the value, flagged HORIZON_EXTENDED; otherwise
 * INSUFFICIENT_FOLLOW_UP with both as details. Fewer than five events are flagged SMALL_N; without
 * any variance there is no interval. Normal limits clipped to the range, Greenwood's variance.
 *
 * <p>Kaplan–Meier with delayed entry: what began before the window enters at the age it had then.
 * Cost: sorting the spells.
 *
 * <p>Reference: Royston, P. and Parmar, M. (2013). Restricted mean survival time. BMC Medical
 * Research Methodology 13, 152. doi:10.1186/1471-2288-13-152.
 */
public final class DecisionLatency {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("decision-latency");

  /** The horizon of the restricted mean, in days. */
  public static final int HORIZON_DAYS = 60;

  private static final Goalposts GOALPOSTS = Goalposts.between(40, 3);

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Decision latency")
          .meaning("restricted mean days from request to decision, horizon 60")
          .family(Family.PROCESS)
          .component(Component.GOVERNANCE)
          .addLenses(Lens.TRANSACTION_COST)
          .unit("days")
          .orientation(Orientation.LOWER)
          .basis(Basis.COHORT)
          .group(DataGroup.DECISIONS)
          .goalposts(GOALPOSTS)
          .source("Royston & Parmar 2013")
          .addNeeds(Need.recorded(Decision.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(
          DEFINITION,
          ImmutableSet.of(DecisionSpells.ALL, DecisionSpells.BY_BODY),
          DecisionLatency::read);

  private DecisionLatency() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    RestrictedMeanReading reading =
        new RestrictedMeanReading("decisions", DecisionSpells.DECIDED, HORIZON_DAYS, GOALPOSTS);
    return reading.of(kept.get(DecisionSpells.ALL), "body", kept.get(DecisionSpells.BY_BODY));
  }
}
