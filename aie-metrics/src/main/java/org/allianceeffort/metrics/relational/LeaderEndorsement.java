package org.allianceeffort.metrics.relational;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.Component;
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
import org.allianceeffort.metrics.summary.Endorsers;

/**
 * Whether the leaders of every partner stand up for the alliance.
 *
 * <p>Formula: organisations of which somebody who was a senior leader on that day endorsed the
 * alliance ÷ organisations.
 *
 * <p>Unit and range: share, 0..1.
 *
 * <p>Inside recorded time, no endorsement is 0; NOTHING_IN_PERIOD without any organisation. A
 * census.
 *
 * <p>Reference: a convention of this library.
 */
public final class LeaderEndorsement {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("leader-endorsement");

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Leader endorsement")
          .meaning("share of partners of which a senior leader endorsed the alliance")
          .family(Family.RELATIONAL)
          .component(Component.BUY_IN)
          .addLenses(Lens.RELATIONAL_GOVERNANCE)
          .unit("share")
          .orientation(Orientation.HIGHER)
          .basis(Basis.FLOW)
          .group(DataGroup.BUY_IN)
          .goalposts(Goalposts.between(0, 1))
          .source("convention")
          .addNeeds(Need.recorded(Endorsement.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, Endorsers.FLOW, LeaderEndorsement::read);

  private LeaderEndorsement() {}

  private static MetricReading read(Endorsers kept, Scope scope) {
    int partners = scope.alliance().organisations().size();
    if (partners == 0) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "no partner is an organisation",
          "organisations as partners");
    }
    RecordedDays recorded = scope.recorded(Endorsement.class, Basis.FLOW).recorded();
    Set<String> endorsing = new TreeSet<>();
    for (Endorsers.Endorser each : kept.endorsements()) {
      boolean leader =
          scope.levelOf(each.person(), each.date()).equals(Optional.of(Level.SENIOR_LEADER));
      if (leader && recorded.contains(each.date())) {
        scope.organisationOf(each.person(), each.date()).ifPresent(endorsing::add);
      }
    }
    return MetricReading.builder(Estimate.census(endorsing.size() / (double) partners, partners))
        .detail("partners-endorsing", endorsing.size())
        .build();
  }
}
