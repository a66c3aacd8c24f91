package org.allianceeffort.metrics.process;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Meeting;
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
import org.allianceeffort.core.statistics.ClusteredProportion;
import org.allianceeffort.core.statistics.CrossedTally;
import org.allianceeffort.metrics.summary.Attendance;

/**
 * Whether those who are expected at the meetings come.
 *
 * <p>Formula: present ÷ (present + absent + excused), over the held meetings whose absences were
 * recorded, guests left out; by partner and level of the person on the day of the meeting, and by
 * body. A partner's own figure uses the days that this partner recorded.
 *
 * <p>Unit and range: share, 0..1.
 *
 * <p>NOTHING_IN_PERIOD when nobody was expected. Clustered by person and meeting; a single person
 * or meeting has no interval. Cost: the number of marks.
 *
 * <p>Reference: Wilson, E. (1927). Probable inference, the law of succession, and statistical
 * inference. Journal of the American Statistical Association 22, 209–212.
 * doi:10.1080/01621459.1927.10502953; clusters: Cameron, A., Gelbach, J. and Miller, D. (2011).
 * Robust inference with multiway clustering. Journal of Business and Economic Statistics 29,
 * 238–249. doi:10.1198/jbes.2010.07136.
 */
public final class MeetingAttendance {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("meeting-attendance");

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Meeting attendance")
          .meaning("present ÷ expected at meetings whose absences were recorded")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RELATIONAL_GOVERNANCE)
          .unit("share")
          .orientation(Orientation.HIGHER)
          .basis(Basis.FLOW)
          .group(DataGroup.MEETINGS)
          .goalposts(Goalposts.between(0.4, 0.95))
          .source("convention")
          .addNeeds(Need.recorded(Meeting.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, Attendance.FLOW, MeetingAttendance::read);

  private MeetingAttendance() {}

  private static MetricReading read(Attendance attendance, Scope scope) {
    RecordedDays recorded = scope.recorded(Meeting.class, Basis.FLOW).recorded();
    CrossedTally all =
        tallies(attendance, (person, marks) -> kept(recorded, marks.date(), "all"))
            .getOrDefault("all", CrossedTally.empty());
    MetricReading joint = reading(all);
    if (!(joint instanceof MetricReading.Measured measured)) {
      return joint;
    }
    return measured
        .withBreakdown("partner", byPartner(attendance, scope))
        .withBreakdown(
            "body",
            readings(attendance, (person, marks) -> kept(recorded, marks.date(), marks.body())))
        .withBreakdown(
            "level",
            readings(
                attendance,
                (person, marks) ->
                    scope
                        .levelOf(person, marks.date())
                        .flatMap(level -> kept(recorded, marks.date(), level.label()))));
  }

  // A partner's own figure uses the days on which that partner's meetings were recorded.
  private static Map<String, MetricReading> byPartner(Attendance attendance, Scope scope) {
    Map<String, RecordedDays> kept = new TreeMap<>();
    scope
        .alliance()
        .organisations()
        .forEach(
            partner ->
                kept.put(
                    partner.id(),
                    scope.recorded(Meeting.class, partner.id()).within(scope.period(Basis.FLOW))));
    return readings(
        attendance,
        (person, marks) ->
            scope
                .organisationOf(person, marks.date())
                .filter(partner -> requireNonNull(kept.get(partner)).contains(marks.date())));
  }

  private static Optional<String> kept(RecordedDays recorded, LocalDate date, String key) {
    return recorded.contains(date) ? Optional.of(key) : Optional.empty();
  }

  /** The key under which a person's mark at a meeting counts; empty when it does not. */
  private interface Key {
    Optional<String> of(String person, Attendance.Marks marks);
  }

  private static Map<String, MetricReading> readings(Attendance attendance, Key key) {
    Map<String, MetricReading> readings = new TreeMap<>();
    tallies(attendance, key).forEach((each, tally) -> readings.put(each, reading(tally)));
    return readings;
  }

  private static Map<String, CrossedTally> tallies(Attendance attendance, Key key) {
    Map<String, CrossedTally.Builder> builders = new TreeMap<>();
    attendance
        .meetings()
        .forEach(
            (meeting, marks) ->
                marks
                    .present()
                    .forEach(
                        (person, present) ->
                            key.of(person, marks)
                                .ifPresent(
                                    each ->
                                        builders
                                            .computeIfAbsent(each, k -> CrossedTally.builder())
                                            .add(person, meeting, 1, present ? 1 : 0))));
    ImmutableSortedMap.Builder<String, CrossedTally> tallies = ImmutableSortedMap.naturalOrder();
    builders.forEach((each, builder) -> tallies.put(each, builder.build()));
    return tallies.build();
  }

  private static MetricReading reading(CrossedTally tally) {
    if (tally.total().n() == 0) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "nobody was expected at a meeting whose absences were recorded",
          "meetings with their absences recorded");
    }
    return MetricReading.builder(
            Estimate.proportion("wilson-crossed", ClusteredProportion.crossed(tally).orElseThrow()))
        .detail("meetings", tally.second().clusters().size())
        .detail("persons", tally.first().clusters().size())
        .build();
  }
}
