package org.allianceeffort.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.Orientation;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void theLibrarysOwnIdsHaveNoOwner() {
    assertThat(BuiltInMetrics.catalogue().definitions())
        .allSatisfy(metric -> assertThat(metric.id().value()).doesNotContain("."));
  }

  @Test
  void everyMetricSaysWhatItIsAndWhereItComesFrom() {
    for (MetricDefinition metric : BuiltInMetrics.catalogue().definitions()) {
      assertThat(metric.title()).isNotBlank();
      assertThat(metric.meaning()).isNotBlank();
      assertThat(metric.source()).isNotBlank();
      assertThat(metric.unit()).isNotBlank();
    }
  }

  @Test
  void aProfileNamesScoredMetricsOfEffortAlone() {
    Profiles.all()
        .forEach(
            (name, plan) ->
                assertThat(plan.metrics())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(
                        metric -> {
                          assertThat(metric.family().isEffort()).isTrue();
                          assertThat(
                                  BuiltInMetrics.catalogue()
                                      .definition(metric.id())
                                      .orElseThrow()
                                      .orientation())
                              .isNotEqualTo(Orientation.REPORTED);
                        }));
  }

  @Test
  void thePublicRecordHasElevenMetrics() {
    assertThat(Profiles.PUBLIC_RECORD.id()).isEqualTo("public-record/1");
    assertThat(Profiles.PUBLIC_RECORD.metrics()).hasSize(11);
  }

  @Test
  void aProfileIsFoundByItsNameWithOrWithoutVersion() {
    assertThat(Profiles.named("balanced")).contains(Profiles.BALANCED);
    assertThat(Profiles.named("public-record/1")).contains(Profiles.PUBLIC_RECORD);
    assertThat(Profiles.named("balance")).isEmpty();
  }
}
