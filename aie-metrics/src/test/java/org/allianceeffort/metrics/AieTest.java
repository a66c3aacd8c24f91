package org.allianceeffort.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.metric.NotMeasured;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.metrics.process.DecisionLatency;
import org.allianceeffort.metrics.process.MeetingAttendance;
import org.junit.jupiter.api.Test;

class AieTest {

  private static final Window QUARTER = Window.parse(TestDossier.QUARTER);

  private static TestDossier meetings() {
    return TestDossier.of("a", "b")
        .people("a1", "b1")
        .body("jsc", "P1M")
        .recording("meetings", "2022-01-01", "2025-01-01")
        .meeting("jsc", "2023-10-10", "a1+", "b1-")
        .meeting("jsc", "2023-11-10", "a1+", "b1+");
  }

  @Test
  void measuresEveryBuiltInMetricAndSaysWhyOneIsMissing() {
    Scorecard card = Aie.score(meetings().build(), QUARTER);
    assertThat(card.metric(MeetingAttendance.ID))
        .isInstanceOfSatisfying(
            EffortMetric.class, metric -> assertThat(metric.value()).isEqualTo(0.75));
    assertThat(card.metric(DecisionLatency.ID)).isInstanceOf(NotMeasured.class);
    assertThat(Aie.metrics().calculators()).isEqualTo(BuiltInMetrics.all());
  }

  @Test
  void scoresUnderThePlanThatIsAskedFor() {
    assertThat(Aie.scorer().plan()).isEqualTo(Profiles.BALANCED);
    assertThat(Aie.scorer(Profiles.PUBLIC_RECORD).plan()).isEqualTo(Profiles.PUBLIC_RECORD);
  }

  @Test
  void scoresTheSameWithoutWhatHappensAfterTheWindow() {
    var later =
        meetings()
            .meeting("jsc", "2024-01-01", "a1-", "b1-")
            .decision("d1", "jsc", "2024-01-05", "")
            .build();
    assertThat(Aie.score(later, QUARTER)).isEqualTo(Aie.score(later.asOf(QUARTER.to()), QUARTER));
  }
}
