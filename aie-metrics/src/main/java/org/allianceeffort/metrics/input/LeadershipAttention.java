package org.allianceeffort.metrics.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.EffortHours;
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
import org.allianceeffort.metrics.summary.HoursByPerson;

/**
 * How much of the time spent is that of leaders.
 *
 * <p>Formula: hours of senior leaders ÷ hours of persons whose level is known, each with the level
 * of the day; by partner, on the days that this partner recorded.
 *
 * <p>Unit and range: share, 0..1.
 *
 * <p>NOTHING_IN_PERIOD when no such hours were spent. A census; the hours are summed exactly. Cost:
 * the records of hours.
 *
 * <p>Reference: a convention of this library.
 */
public final class LeadershipAttention {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("leadership-attention");

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Leadership attention")
          .meaning("hours of senior leaders ÷ hours of persons whose level is known")
          .family(Family.INPUT)
          .component(Component.RESOURCE_COMMITMENT)
          .addLenses(Lens.RESOURCE_BASED, Lens.RELATIONAL_GOVERNANCE)
          .unit("share")
          .orientation(Orientation.HIGHER)
          .basis(Basis.FLOW)
          .group(DataGroup.HOURS)
          .goalposts(Goalposts.between(0, 0.10))
          .source("convention")
          .addNeeds(Need.recorded(EffortHours.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, HoursByPerson.FLOW, LeadershipAttention::read);

  private LeadershipAttention() {}

  /** Hours of persons whose level is known, and those of senior leaders among them. */
  private record Hours(BigDecimal known, BigDecimal senior) {

    static final Hours NONE = new Hours(BigDecimal.ZERO, BigDecimal.ZERO);

    Hours plus(Level level, BigDecimal hours) {
      return new Hours(known.add(hours), level == Level.SENIOR_LEADER ? senior.add(hours) : senior);
    }
  }

  private static MetricReading read(HoursByPerson kept, Scope scope) {
    Hours all = Hours.NONE;
    Map<String, Hours> byPartner = new TreeMap<>();
    for (Map.Entry<HoursByPerson.Spender, BigDecimal> entry : kept.hours().entrySet()) {
      HoursByPerson.Spender spender = entry.getKey();
      if (spender.level().isPresent()) {
        Level level = spender.level().get();
        all = spender.joint() ? all.plus(level, entry.getValue()) : all;
        spender
            .partner()
            .filter(partner -> spender.own() && isOrganisation(partner, scope))
            .ifPresent(
                partner ->
                    byPartner.put(
                        partner,
                        byPartner.getOrDefault(partner, Hours.NONE).plus(level, entry.getValue())));
      }
    }
    if (!(reading(all) instanceof MetricReading.Measured measured)) {
      return reading(all);
    }
    Map<String, MetricReading> partners = new TreeMap<>();
    byPartner.forEach((partner, hours) -> partners.put(partner, reading(hours)));
    return measured.withBreakdown("partner", partners);
  }

  private static boolean isOrganisation(String partner, Scope scope) {
    return scope.alliance().organisations().stream().anyMatch(each -> each.id().equals(partner));
  }

  private static MetricReading reading(Hours hours) {
    if (hours.known().signum() == 0) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "no hours were spent by persons whose level is known",
          "hours of persons whose level is stated");
    }
    double share = hours.senior().divide(hours.known(), MathContext.DECIMAL128).doubleValue();
    return MetricReading.builder(Estimate.census(share, hours.known().longValue()))
        .detail("hours", hours.known().doubleValue())
        .build();
  }
}
