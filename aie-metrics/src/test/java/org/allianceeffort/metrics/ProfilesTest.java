package org.allianceeffort.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.score.ScoringPlan;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  private static List<String> ids(ScoringPlan plan) {
    return plan.metrics().stream().map(each -> each.id().toString()).toList();
  }

  @Test
  void publicRecordIsWhatMinutesAndRepositoriesCanShow() {
    assertThat(ids(Profiles.PUBLIC_RECORD))
        .containsExactlyInAnyOrder(
            "meeting-cadence",
            "meeting-regularity",
            "meeting-attendance",
            "communication-reach",
            "communication-reciprocity",
            "communication-openness",
            "key-person-resilience",
            "decision-latency",
            "mandate-clarity",
            "milestone-completion",
            "milestone-timeliness");
    assertThat(Profiles.PUBLIC_RECORD.families()).containsExactly(Family.PROCESS);
  }

  @Test
  void balancedNamesEveryMetricOfEffortThatIsScored() {
    List<String> scored =
        BuiltInMetrics.all().stream()
            .map(each -> each.definition())
            .filter(each -> each.family().isEffort() && each.goalposts().isPresent())
            .map(MetricDefinition::id)
            .map(Object::toString)
            .toList();
    assertThat(ids(Profiles.BALANCED)).containsExactlyInAnyOrderElementsOf(scored);
    assertThat(Profiles.BALANCED.families())
        .containsExactlyInAnyOrder(Family.INPUT, Family.PROCESS, Family.RELATIONAL);
  }

  @Test
  void processOnlyNamesThoseOfItsFamily() {
    assertThat(Profiles.PROCESS_ONLY.families()).containsExactly(Family.PROCESS);
    assertThat(ids(Profiles.BALANCED)).containsAll(ids(Profiles.PROCESS_ONLY));
  }

  @Test
  void areFoundByNameWithAndWithoutVersion() {
    assertThat(Profiles.named("public-record")).contains(Profiles.PUBLIC_RECORD);
    assertThat(Profiles.named("balanced/1")).contains(Profiles.BALANCED);
    assertThat(Profiles.named("balanced/2")).isEmpty();
    assertThat(Profiles.named("balance")).isEmpty();
    Profiles.all().forEach((name, plan) -> assertThat(plan.id()).isEqualTo(name + "/1"));
  }
}
