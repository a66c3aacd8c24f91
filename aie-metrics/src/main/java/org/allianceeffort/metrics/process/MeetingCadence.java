package org.allianceeffort.metrics.process;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;
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
import org.allianceeffort.metrics.summary.HeldDays;

/**
 * Whether the bodies meet as often as they agreed to.
 *
 * <p>Formula: for each body, on the recorded days on which it exists and has a cadence, meetings
 * held ÷ (those days ÷ cadence in days), summed over the versions of the cadence; the mean over the
 * bodies with at least {@value #MINIMUM_PLANNED} planned meetings. The least body is a detail.
 *
 * <p>Unit and range: ratio, 0 or more; 1 is as agreed, best in a band around it.
 *
 * <p>No meeting is 0. TOO_SHORT when no body has that many planned, NOT_STATED when none has a
 * cadence; of two least bodies the first by id is named. A census.
 *
 * <p>What is planned is summed exactly. Cost: the days on which bodies met.
 *
 * <p>Reference: a convention of this library.
 */
public final class MeetingCadence {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("meeting-cadence");

  /** The fewest planned meetings for a ratio to the plan. */
  public static final int MINIMUM_PLANNED = 3;

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Meeting cadence")
          .meaning("meetings held ÷ meetings planned by the agreed cadence, mean over bodies")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RELATIONAL_GOVERNANCE)
          .unit("ratio")
          .orientation(Orientation.BAND)
          .basis(Basis.FLOW)
          .group(DataGroup.MEETINGS)
          .goalposts(Goalposts.band(0.3, 0.9, 1.3, 3))
          .source("convention")
          .addNeeds(
              Need.recorded(Meeting.class),
              Need.structure("the cadence of a body in the period", MeetingCadence::anyCadence))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, HeldDays.FLOW, MeetingCadence::read);

  private MeetingCadence() {}

  private static boolean anyCadence(Scope scope) {
    Window period = scope.period(Basis.FLOW);
    Validity days = Validity.between(period.from(), period.to());
    return scope.alliance().bodies().stream()
        .flatMap(
            body ->
                body.validity().intersection(days).stream().flatMap(lasts -> agreed(body, lasts)))
        .findAny()
        .isPresent();
  }

  private static Stream<Version<Span>> agreed(GovernanceBody body, Validity days) {
    return body.cadence().versions().stream().filter(cadence -> cadence.validity().overlaps(days));
  }

  private static MetricReading read(HeldDays held, Scope scope) {
    RecordedDays recorded = scope.recorded(Meeting.class, Basis.FLOW).recorded();
    Map<String, Double> ratios = new TreeMap<>();
    long meetings = 0;
    for (GovernanceBody body : scope.alliance().bodies()) {
      PlannedTimes planned = PlannedTimes.NONE;
      long counted = 0;
      for (Version<Span> cadence : body.cadence().versions()) {
        for (Range<LocalDate> kept : recorded.days().asRanges()) {
          Optional<Range<LocalDate>> days = agreed(body, cadence, kept);
          if (days.isPresent()) {
            LocalDate from = days.get().lowerEndpoint();
            LocalDate to = days.get().upperEndpoint();
            planned = planned.plus(ChronoUnit.DAYS.between(from, to), cadence.value());
            counted +=
                held.of(body.id()).subMultiset(from, BoundType.CLOSED, to, BoundType.OPEN).size();
          }
        }
      }
      if (planned.isAtLeast(MINIMUM_PLANNED)) {
        ratios.put(body.id(), counted / planned.value());
        meetings += counted;
      }
    }
    if (ratios.isEmpty()) {
      return MetricReading.notMeasured(
          ReasonCode.TOO_SHORT,
          "no body had " + MINIMUM_PLANNED + " meetings planned in the recorded time",
          "a window in which a body has at least " + MINIMUM_PLANNED + " meetings planned");
    }
    return reading(ratios, meetings);
  }

  private static MetricReading reading(Map<String, Double> ratios, long meetings) {
    double sum = 0;
    String least = "";
    double smallest = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
      sum += ratio.getValue();
      if (least.isEmpty() || ratio.getValue() < smallest) {
        smallest = ratio.getValue();
        least = ratio.getKey();
      }
    }
    return MetricReading.builder(Estimate.census(sum / ratios.size(), meetings))
        .detail("bodies", ratios)
        .detail("least-body", least)
        .detail("least-body-value", ratios.getOrDefault(least, 0.0))
        .build();
  }

  /** The recorded days on which the body exists and the cadence is agreed. */
  private static Optional<Range<LocalDate>> agreed(
      GovernanceBody body, Version<Span> cadence, Range<LocalDate> kept) {
    return Validity.between(kept.lowerEndpoint(), kept.upperEndpoint())
        .intersection(body.validity())
        .flatMap(days -> days.intersection(cadence.validity()))
        .map(
            days ->
                Range.closedOpen(
                    days.from().orElse(kept.lowerEndpoint()),
                    days.until().orElse(kept.upperEndpoint())));
  }
}
