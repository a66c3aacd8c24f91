package org.allianceeffort.core.score;

import java.util.Arrays;
import java.util.List;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.metric.TestAlliances;
import org.allianceeffort.core.metric.TestMetrics;

/** Metrics with stated figures, on goalposts from 0 to 100 so that the figure is the score. */
final class Figures {

  static final MetricDefinition MAIL =
      definition("test.mail", Family.PROCESS, Component.COMMUNICATION);
  static final MetricDefinition CALLS =
      definition("test.calls", Family.PROCESS, Component.COMMUNICATION);
  static final MetricDefinition MANDATES =
      definition("test.mandates", Family.PROCESS, Component.GOVERNANCE);
  static final MetricDefinition TRUST =
      definition("test.trust", Family.RELATIONAL, Component.RELATIONSHIP);

  private Figures() {}

  static MetricDefinition definition(String id, Family family, Component component) {
    return definition(id, family, component, "test.group");
  }

  static MetricDefinition definition(
      String id, Family family, Component component, String dataGroup) {
    return TestMetrics.definition(id)
        .family(family)
        .component(component)
        .group(DataGroup.of(dataGroup))
        .build();
  }

  static MetricCalculator reading(MetricDefinition definition, MetricReading reading) {
    return MetricCalculator.of(definition, scope -> reading);
  }

  /** A figure without error. */
  static MetricCalculator census(MetricDefinition definition, double value) {
    return reading(definition, MetricReading.of(Estimate.census(value, 1)));
  }

  /** A figure with a normal error, clipped to 0..100. */
  static MetricCalculator normal(MetricDefinition definition, double value, double error) {
    return reading(
        definition,
        MetricReading.of(
            Estimate.of(
                value,
                10,
                "test.normal",
                new ConfidenceDistribution.ClippedNormal(value, error, 0, 100))));
  }

  /** No figure, for want of something. */
  static MetricCalculator missing(MetricDefinition definition, String needed) {
    return reading(
        definition, MetricReading.notMeasured(ReasonCode.NOT_RECORDED, "none seen", needed));
  }

  static MetricEngine engine(List<MetricCalculator> calculators) {
    return MetricEngine.of(MetricCatalogue.of(calculators)).failFast();
  }

  static Scorer scorer(ScoringPlan plan, MetricCalculator... calculators) {
    return Scorer.of(engine(Arrays.asList(calculators)), plan).withDraws(200);
  }

  static Observation observation() {
    return TestAlliances.observe(TestAlliances.empty());
  }

  /**
   * Two families 2 : 1; in PROCESS communication 1 : governance 2; in communication mail 1 : calls
   * 3.
   */
  static ScoringPlan.Builder plan() {
    return ScoringPlan.builder("test", 1)
        .metric(MAIL)
        .metric(CALLS, 3)
        .metric(MANDATES)
        .metric(TRUST)
        .weight(Family.PROCESS, 2)
        .weight(Component.GOVERNANCE, 2);
  }
}
