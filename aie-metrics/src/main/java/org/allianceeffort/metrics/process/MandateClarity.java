package org.allianceeffort.metrics.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.evidence.Basis;
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

/**
 * Whether it is clear what each body is for, what it may decide and to whom it answers.
 *
 * <p>Formula: for each body existing on the day before the end of the window the share met of five:
 * a mandate, decision rights, a reporting line to a body existing then (or being named as superior
 * by one), a cadence, members of at least two organisations; the mean over bodies.
 *
 * <p>Unit and range: share, 0..1.
 *
 * <p>NOT_STATED without bodies, NOTHING_IN_PERIOD when none exists then. A census.
 *
 * <p>Reference: a convention of this library.
 */
public final class MandateClarity {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("mandate-clarity");

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Mandate clarity")
          .meaning(
              "share met of mandate, decision rights, reporting line, cadence and mixed membership, mean over bodies")
          .family(Family.PROCESS)
          .component(Component.GOVERNANCE)
          .addLenses(Lens.TRANSACTION_COST)
          .unit("share")
          .orientation(Orientation.HIGHER)
          .basis(Basis.STATE)
          .group(DataGroup.STRUCTURE)
          .goalposts(Goalposts.between(0.4, 1))
          .source("convention")
          .addNeeds(
              Need.structure("governance bodies", scope -> !scope.alliance().bodies().isEmpty()))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, MandateClarity::read);

  private static final int CRITERIA = 5;

  private MandateClarity() {}

  private static MetricReading read(Scope scope) {
    LocalDate day = scope.dayBefore();
    List<GovernanceBody> bodies =
        scope.alliance().bodies().stream().filter(body -> body.validity().contains(day)).toList();
    if (bodies.isEmpty()) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "no governance body exists on " + day,
          "a body that exists at the end of the window");
    }
    long met = 0;
    Map<String, Double> byBody = new TreeMap<>();
    for (GovernanceBody body : bodies) {
      int criteria = criteriaMet(body, bodies, scope, day);
      met += criteria;
      byBody.put(body.id(), criteria / (double) CRITERIA);
    }
    double mean = met / (double) (CRITERIA * bodies.size());
    return MetricReading.builder(Estimate.census(mean, bodies.size()))
        .detail("bodies", byBody)
        .build();
  }

  private static int criteriaMet(
      GovernanceBody body, List<GovernanceBody> existing, Scope scope, LocalDate day) {
    Optional<String> superior = body.reportsTo().at(day);
    boolean reports =
        existing.stream().anyMatch(other -> superior.filter(other.id()::equals).isPresent());
    boolean top =
        existing.stream()
            .anyMatch(other -> other.reportsTo().at(day).filter(body.id()::equals).isPresent());
    long partners =
        body.membersAt(day).stream()
            .flatMap(person -> scope.organisationOf(person, day).stream())
            .distinct()
            .count();
    return count(body.mandate().at(day).isPresent())
        + count(body.decisionRights().at(day).filter(rights -> !rights.isEmpty()).isPresent())
        + count(reports || top)
        + count(body.cadence().at(day).isPresent())
        + count(partners >= 2);
  }

  private static int count(boolean met) {
    return met ? 1 : 0;
  }
}
