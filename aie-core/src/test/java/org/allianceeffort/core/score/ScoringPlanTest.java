package org.allianceeffort.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.Orientation;
import org.allianceeffort.core.metric.TestMetrics;
import org.junit.jupiter.api.Test;

class ScoringPlanTest {

  private static final MetricDefinition REPORTED =
      TestMetrics.definition("test.reported")
          .orientation(Orientation.REPORTED)
          .goalposts(Optional.empty())
          .build();

  private static PlanException refused(ScoringPlan.Builder plan) {
    PlanException refused = catchThrowableOfType(PlanException.class, plan::build);
    assertThat(refused).as("the plan was accepted").isNotNull();
    return refused;
  }

  @Test
  void defaultsAreEqualWeightsArithmeticWithinAndGeometricAcross() {
    ScoringPlan plan = ScoringPlan.builder("plain", 2).metric(Figures.TRUST).build();

    assertThat(plan.id()).isEqualTo("plain/2");
    assertThat(plan).hasToString("plain/2");
    assertThat(plan.within()).isEqualTo(Aggregator.ARITHMETIC);
    assertThat(plan.across()).isEqualTo(Aggregator.GEOMETRIC);
    assertThat(plan.floor()).isEqualTo(5);
    assertThat(plan.weight(Family.RELATIONAL)).isEqualTo(1);
    assertThat(plan.weight(Component.RELATIONSHIP)).isEqualTo(1);
    assertThat(plan.metrics())
        .containsExactly(
            new PlannedMetric(
                Figures.TRUST.id(),
                Family.RELATIONAL,
                Component.RELATIONSHIP,
                1,
                Goalposts.between(0, 100)));
  }

  @Test
  void familiesAreInTheirOwnOrder() {
    assertThat(
            ScoringPlan.builder("plain", 1)
                .metric(Figures.TRUST)
                .metric(Figures.MAIL)
                .build()
                .families())
        .containsExactly(Family.PROCESS, Family.RELATIONAL);
  }

  @Test
  void equalPlansAreEqual() {
    assertThat(Figures.plan().build())
        .isEqualTo(Figures.plan().build())
        .hasSameHashCodeAs(Figures.plan().build())
        .isNotEqualTo(Figures.plan().floor(6).build())
        .isNotEqualTo(Figures.plan().across(Aggregator.ARITHMETIC).build())
        .isNotEqualTo(Figures.plan().within(Aggregator.MINIMUM).build())
        .isNotEqualTo(Figures.plan().weight(Family.RELATIONAL, 3).build())
        .isNotEqualTo(Figures.plan().weight(Component.GOVERNANCE, 3).build());
  }

  @Test
  void aReportedMetricCountsOnceThePlanStatesItsGoalposts() {
    assertThat(refused(ScoringPlan.builder("plain", 1).metric(REPORTED)).reasons())
        .containsExactly(
            "test.reported is only reported by default: the plan must state its goalposts");
    assertThat(
            ScoringPlan.builder("plain", 1)
                .metric(REPORTED, 1, Goalposts.between(1, 2))
                .build()
                .metrics())
        .hasSize(1);
  }

  @Test
  void anEmptyPlanIsRefused() {
    assertThat(refused(ScoringPlan.builder("plain", 1)))
        .hasMessage("the plan plain/1 cannot be used:\n  it names no metric");
  }

  @Test
  void everyReasonIsGivenAtOnce() {
    MetricDefinition condition =
        Figures.definition("test.given", Family.CONDITION, Component.CULTURE);

    PlanException refused =
        refused(
            ScoringPlan.builder("Plain!", 0)
                .metric(Figures.TRUST)
                .metric(Figures.TRUST, -1)
                .metric(condition)
                .metric(Figures.MAIL, Double.NaN)
                .weight(Family.INPUT, 1)
                .weight(Family.PROCESS, 0)
                .weight(Component.LEARNING, 1)
                .weight(Component.RELATIONSHIP, Double.POSITIVE_INFINITY)
                .floor(0));

    assertThat(refused.reasons())
        .containsExactly(
            "a plan's name must be lower-case words joined by hyphens: \"Plain!\"",
            "a plan's version begins at 1: 0",
            "test.trust is named twice",
            "the weight of test.trust must be positive and finite: -1.0",
            "test.given belongs to CONDITION, which never enters an index",
            "the weight of test.mail must be positive and finite: NaN",
            "a weight is stated for INPUT, of which it names no metric",
            "the weight of PROCESS must be positive and finite: 0.0",
            "a weight is stated for LEARNING, of which it names no metric",
            "the weight of RELATIONSHIP must be positive and finite: Infinity",
            "the floor lies between 0 and 100: 0.0");
    assertThat(refused)
        .hasMessage(
            "the plan Plain!/0 cannot be used:\n  " + String.join("\n  ", refused.reasons()));
  }
}
