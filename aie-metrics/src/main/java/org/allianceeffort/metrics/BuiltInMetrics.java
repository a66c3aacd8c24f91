package org.allianceeffort.metrics;

import com.google.common.collect.ImmutableList;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.metrics.input.LeadershipAttention;
import org.allianceeffort.metrics.process.CommunicationDensity;
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
import org.allianceeffort.metrics.relational.LeaderEndorsement;

/** The one list of what the library knows how to measure. */
public final class BuiltInMetrics {

  private static final ImmutableList<MetricCalculator> ALL =
      ImmutableList.of(
          LeadershipAttention.CALCULATOR,
          MeetingCadence.CALCULATOR,
          MeetingRegularity.CALCULATOR,
          MeetingAttendance.CALCULATOR,
          CommunicationDensity.CALCULATOR,
          CommunicationReach.CALCULATOR,
          CommunicationReciprocity.CALCULATOR,
          CommunicationOpenness.CALCULATOR,
          KeyPersonResilience.CALCULATOR,
          DecisionLatency.CALCULATOR,
          MandateClarity.CALCULATOR,
          MilestoneCompletion.CALCULATOR,
          MilestoneTimeliness.CALCULATOR,
          LeaderEndorsement.CALCULATOR);

  private BuiltInMetrics() {}

  /**
   * Every built-in metric.
   *
   * @return in the order of the measurement model: by family, component and question
   */
  public static ImmutableList<MetricCalculator> all() {
    return ALL;
  }

  /**
   * A catalogue of every built-in metric, to which an application's own can be added.
   *
   * @return the catalogue
   */
  public static MetricCatalogue catalogue() {
    return MetricCatalogue.of(ALL);
  }
}
