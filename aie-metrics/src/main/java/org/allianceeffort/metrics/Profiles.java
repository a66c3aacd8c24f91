package org.allianceeffort.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.score.ScoringPlan;
import org.allianceeffort.metrics.process.CommunicationOpenness;
import org.allianceeffort.metrics.process.CommunicationReach;
import org.allianceeffort.metrics.process.CommunicationReciprocity;
import org.allianceeffort.metrics.process.DecisionLatency;
import org.allianceeffort.metrics.process.KeyPersonResilience;
import org.allianceeffort.metrics.process.MandateClarity;
import org.allianceeffort.metrics.process.MeetingAttendance;
import org.allianceeffort.metrics.process.MeetingCadence;
import org.allianceeffort.metrics.process.MeetingRegularity;
import org.allianceeffort.metrics.process.MilestoneCompletion;
import org.allianceeffort.metrics.process.MilestoneTimeliness;

/** The plans that come with the library, each with default goalposts and equal weights. */
public final class Profiles {

  private static final ImmutableList<MetricId> PUBLIC_RECORD_METRICS =
      ImmutableList.of(
          MeetingCadence.ID,
          MeetingRegularity.ID,
          MeetingAttendance.ID,
          CommunicationReach.ID,
          CommunicationReciprocity.ID,
          CommunicationOpenness.ID,
          KeyPersonResilience.ID,
          DecisionLatency.ID,
          MandateClarity.ID,
          MilestoneCompletion.ID,
          MilestoneTimeliness.ID);

  /** Every scored metric of all three families of effort. */
  public static final ScoringPlan BALANCED = plan("balanced", metric -> true);

  /** The scored metrics of the family PROCESS alone. */
  public static final ScoringPlan PROCESS_ONLY =
      plan("process-only", metric -> metric.family() == Family.PROCESS);

  /** What minutes and repositories can show. */
  public static final ScoringPlan PUBLIC_RECORD =
      plan("public-record", metric -> PUBLIC_RECORD_METRICS.contains(metric.id()));

  private static final ImmutableSortedMap<String, ScoringPlan> BY_NAME =
      ImmutableSortedMap.of(
          "balanced", BALANCED, "process-only", PROCESS_ONLY, "public-record", PUBLIC_RECORD);

  private Profiles() {}

  private static ScoringPlan plan(String name, Predicate<MetricDefinition> chosen) {
    ScoringPlan.Builder plan = ScoringPlan.builder(name, 1);
    for (MetricCalculator calculator : BuiltInMetrics.all()) {
      MetricDefinition definition = calculator.definition();
      if (definition.family().isEffort()
          && definition.goalposts().isPresent()
          && chosen.test(definition)) {
        plan.metric(definition);
      }
    }
    return plan.build();
  }

  /**
   * All profiles.
   *
   * @return by name, without version
   */
  public static ImmutableSortedMap<String, ScoringPlan> all() {
    return BY_NAME;
  }

  /**
   * A profile by its name.
   *
   * @param name such as {@code public-record}, or with its version {@code public-record/1}
   * @return empty when there is none of that name
   */
  public static Optional<ScoringPlan> named(String name) {
    return BY_NAME.values().stream()
        .filter(plan -> plan.id().equals(name) || plan.id().startsWith(name + "/"))
        .findFirst();
  }
}
