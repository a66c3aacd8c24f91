package org.allianceeffort.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.Scope;
import org.junit.jupiter.api.Test;

class MetricDefinitionTest {

  @Test
  void anIdOfWordsWithAnOptionalOwnerIsAccepted() {
    assertThat(MetricId.of("decision-latency")).hasToString("decision-latency");
    assertThat(MetricId.of("acme.town-halls-2")).hasToString("acme.town-halls-2");
  }

  @Test
  void anyOtherIdIsRefused() {
    for (String id : new String[] {"", "Decision", "a.b.c", "a_b", "-a", "a-", ".a"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MetricId.of(id))
          .withMessage(
              "metric id must be lower-case words joined by hyphens, with an optional owner before"
                  + " a dot: \""
                  + id
                  + "\"");
    }
  }

  @Test
  void aScoredMetricNeedsGoalposts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMetrics.definition("t.x").goalposts(Optional.empty()).build())
        .withMessage("goalposts are given exactly for a metric that is scored: t.x is HIGHER");
  }

  @Test
  void goalpostsRunTheWayTheMetricIsOriented() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMetrics.definition("t.x").orientation(Orientation.LOWER).build())
        .withMessageStartingWith("goalposts must run the way the metric is oriented: t.x is LOWER");
  }

  @Test
  void aMetricIsReadUnderALens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMetrics.definition("t.x").lenses(ImmutableSet.of()).build())
        .withMessage("a metric is read under at least one lens: t.x");
  }

  @Test
  void lastDaysArePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMetrics.definition("t.x").lastDays(0).build())
        .withMessage("last days must be positive: 0 of t.x");
  }

  @Test
  void everyUnmetNeedIsReportedAtOnce() {
    Scope scope = TestAlliances.observe(TestAlliances.empty()).scope();
    MetricDefinition definition =
        TestMetrics.definition("t.x")
            .addNeeds(
                Need.recorded(Meeting.class),
                Need.structure("a charter", each -> false),
                Need.structure("a name", each -> true))
            .build();

    assertThat(definition.unmet(scope))
        .containsExactly(
            Reason.of(
                ReasonCode.NOT_RECORDED,
                "no meetings were recorded in 2023-01-01/2024-01-01",
                "records of meetings, or a statement that they were kept and there were none"),
            Reason.of(ReasonCode.NOT_STATED, "the alliance does not state a charter", "a charter"));
  }

  @Test
  void anAlternativeIsMetByEither() {
    Scope scope = TestAlliances.observe(TestAlliances.kept()).scope();
    Need hours = Need.recorded(EffortHours.class);
    Need meetings = Need.recorded(Meeting.class);
    MetricDefinition definition = TestMetrics.definition("t.x").build();

    assertThat(meetings.or(hours).unmet(scope, definition)).isEmpty();
    assertThat(hours.or(meetings).unmet(scope, definition)).isEmpty();
    assertThat(meetings.or(meetings).unmet(scope, definition)).isPresent();
    assertThat(meetings.or(hours)).hasToString("meetings recorded or effort_hours recorded");
    assertThat(hours.or(Need.recorded(Endorsement.class)).recordTypes())
        .containsExactly(EffortHours.class, Endorsement.class);
  }
}
