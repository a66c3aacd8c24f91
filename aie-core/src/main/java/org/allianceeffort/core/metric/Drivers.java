package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.Observation;

/** Leave-one-out: a metric measured again without the records of each key of a facet. */
final class Drivers {

  private static final Comparator<Driver> LARGEST_FIRST =
      Comparator.comparingDouble(
              (Driver driver) ->
                  driver.change().isPresent()
                      ? -Math.abs(driver.change().getAsDouble())
                      : Double.NEGATIVE_INFINITY)
          .thenComparing(Driver::key);

  private Drivers() {}

  static <E extends Evidence> ImmutableList<Driver> of(
      MetricCalculator calculator, Observation observation, Facet<E> facet) {
    OptionalDouble whole = value(calculator.measure(observation));
    if (whole.isEmpty()) {
      return ImmutableList.of();
    }
    Map<String, List<E>> byKey = new TreeMap<>();
    for (E each : observation.records(facet.type())) {
      facet
          .key()
          .apply(each, observation.scope())
          .ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(each));
    }
    return byKey.entrySet().stream()
        .map(
            entry -> {
              EvidenceLog rest = observation.log().minus(entry.getValue());
              OptionalDouble without = value(calculator.measure(observation.part(rest)));
              return new Driver(
                  entry.getKey(),
                  entry.getValue().size(),
                  without.isPresent()
                      ? OptionalDouble.of(whole.getAsDouble() - without.getAsDouble())
                      : OptionalDouble.empty());
            })
        .sorted(LARGEST_FIRST)
        .collect(ImmutableList.toImmutableList());
  }

  private static OptionalDouble value(MetricReading reading) {
    return reading instanceof MetricReading.Measured measured
        ? OptionalDouble.of(measured.estimate().value())
        : OptionalDouble.empty();
  }
}
