package org.allianceeffort.core.metric;

import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Observation;

/** Calculators for tests: figures that are plain to see. */
public final class TestMetrics {

  /** Guests of the town halls in the period. */
  public static final SummaryKind<Long> GUESTS =
      SummaryKind.of("test.guests", 1, TestMetrics::guests, Long::sum);

  private TestMetrics() {}

  private static long guests(Observation observation) {
    return observation.records(TownHall.class).stream()
        .filter(hall -> observation.scope().period(Basis.FLOW).contains(hall.date()))
        .mapToLong(TownHall::guests)
        .sum();
  }

  /** A definition to be completed by a test. */
  public static MetricDefinition.Builder definition(String id) {
    return MetricDefinition.builder()
        .id(MetricId.of(id))
        .title("Test metric")
        .meaning("a figure for tests")
        .family(Family.PROCESS)
        .component(Component.COMMUNICATION)
        .addLenses(Lens.RELATIONAL_GOVERNANCE)
        .unit("points")
        .orientation(Orientation.HIGHER)
        .basis(Basis.FLOW)
        .group(DataGroup.of("test.group"))
        .goalposts(Goalposts.between(0, 100))
        .source("convention");
  }

  /** A metric that always has the value. */
  public static MetricCalculator constant(String id, double value) {
    return MetricCalculator.of(
        definition(id).build(), scope -> MetricReading.of(Estimate.census(value, 1)));
  }

  /** The guests of the year. */
  public static MetricCalculator townHallGuests() {
    return MetricCalculator.of(
        definition("test.town-hall-guests").addNeeds(Need.recorded(TownHall.class)).build(),
        GUESTS,
        (guests, scope) -> MetricReading.of(Estimate.census(guests, guests)));
  }
}
