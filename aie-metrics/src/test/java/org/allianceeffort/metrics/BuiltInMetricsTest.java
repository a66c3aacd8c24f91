package org.allianceeffort.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.Lens;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInMetricsTest {

  private static MetricDefinition definition(String id) {
    return BuiltInMetrics.catalogue().calculator(MetricId.of(id)).orElseThrow().definition();
  }

  private static Set<Lens> lenses(String letters) {
    return Set.copyOf(
        letters
            .chars()
            .mapToObj(
                letter ->
                    switch (letter) {
                      case 'R' -> Lens.RESOURCE_BASED;
                      case 'L' -> Lens.LEARNING;
                      case 'T' -> Lens.TRANSACTION_COST;
                      default -> Lens.RELATIONAL_GOVERNANCE;
                    })
            .toList());
  }

  /** The tables of the measurement model, section 5. */
  @ParameterizedTest
  @CsvSource({
    "leadership-attention, INPUT, RESOURCE_COMMITMENT, RG, FLOW, HOURS, 0, 0.10",
    "meeting-regularity, PROCESS, COMMUNICATION, G, COHORT, MEETINGS, -0.5, 0.5",
    "meeting-attendance, PROCESS, COMMUNICATION, G, FLOW, MEETINGS, 0.4, 0.95",
    "communication-density, PROCESS, COMMUNICATION, GL, FLOW, CONTACTS, ,",
    "communication-reach, PROCESS, COMMUNICATION, GL, FLOW, CONTACTS, 0.2, 0.9",
    "communication-reciprocity, PROCESS, COMMUNICATION, G, FLOW, CONTACTS, 0, 0.8",
    "communication-openness, PROCESS, COMMUNICATION, GL, FLOW, CONTACTS, -1, 0",
    "key-person-resilience, PROCESS, COMMUNICATION, RL, COHORT, CONTACTS, 1, 8",
    "decision-latency, PROCESS, GOVERNANCE, T, COHORT, DECISIONS, 40, 3",
    "mandate-clarity, PROCESS, GOVERNANCE, T, STATE, STRUCTURE, 0.4, 1",
    "milestone-completion, PROCESS, PROCESS_SYNCHRONIZATION, R, TO_DATE, MILESTONES, 0.3, 1",
    "milestone-timeliness, PROCESS, PROCESS_SYNCHRONIZATION, R, COHORT, MILESTONES, 90, 0",
    "leader-endorsement, RELATIONAL, BUY_IN, G, FLOW, BUY_IN, 0, 1",
  })
  void areDefinedAsTheModelSays(
      String id,
      Family family,
      Component component,
      String lenses,
      Basis basis,
      String group,
      Double zeroAt,
      Double hundredAt) {
    MetricDefinition definition = definition(id);
    assertThat(definition.family()).isEqualTo(family);
    assertThat(definition.component()).isEqualTo(component);
    assertThat(definition.lenses()).isEqualTo(lenses(lenses));
    assertThat(definition.basis()).isEqualTo(basis);
    assertThat(definition.group())
        .isEqualTo(DataGroup.of(group.toLowerCase(Locale.ROOT).replace('_', '-')));
    assertThat(definition.goalposts())
        .isEqualTo(Optional.ofNullable(zeroAt).map(zero -> Goalposts.between(zero, hundredAt)));
  }

  @Test
  void cadenceIsBestInABand() {
    MetricDefinition cadence = definition("meeting-cadence");
    assertThat(cadence.orientation()).isEqualTo(Orientation.BAND);
    assertThat(cadence.basis()).isEqualTo(Basis.FLOW);
    assertThat(cadence.goalposts()).contains(Goalposts.band(0.3, 0.9, 1.3, 3));
  }

  @Test
  void densityAndReachLookAtTheLastNinetyDaysAlone() {
    List<String> lastDays =
        BuiltInMetrics.all().stream()
            .map(each -> each.definition())
            .filter(each -> each.lastDays().isPresent())
            .peek(each -> assertThat(each.lastDays()).hasValue(90))
            .map(each -> each.id().toString())
            .toList();
    assertThat(lastDays).contains("communication-density", "communication-reach");
  }

  @Test
  void comeInTheOrderOfTheirFamilies() {
    List<Family> families =
        BuiltInMetrics.all().stream().map(each -> each.definition().family()).toList();
    assertThat(families).isSorted();
    assertThat(BuiltInMetrics.catalogue().calculators()).isEqualTo(BuiltInMetrics.all());
  }
}
