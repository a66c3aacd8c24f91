package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceLogBuilder;
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
    Map<String, Integer> sizes = new TreeMap<>();
    for (E each : observation.records(facet.type())) {
      facet
          .key()
          .apply(each, observation.scope())
          .ifPresent(key -> sizes.merge(key, 1, Integer::sum));
    }
    return sizes.entrySet().stream()
        .map(
            entry -> {
              Observation rest = without(observation, facet, entry.getKey());
              OptionalDouble without = value(calculator.measure(rest));
              return new Driver(
                  entry.getKey(),
                  entry.getValue(),
                  without.isPresent()
                      ? OptionalDouble.of(whole.getAsDouble() - without.getAsDouble())
                      : OptionalDouble.empty());
            })
        .sorted(LARGEST_FIRST)
        .collect(ImmutableList.toImmutableList());
  }

  private static <E extends Evidence> Observation without(
      Observation observation, Facet<E> facet, String key) {
    EvidenceLogBuilder rest = EvidenceLog.builder(observation.scope().zone());
    for (Class<? extends Evidence> type : observation.log().types()) {
      if (!type.equals(facet.type())) {
        rest.addAll(observation.records(type));
      }
    }
    for (E each : observation.records(facet.type())) {
      if (!facet.key().apply(each, observation.scope()).equals(Optional.of(key))) {
        rest.add(each);
      }
    }
    return observation.part(rest.build());
  }

  private static OptionalDouble value(MetricReading reading) {
    return reading instanceof MetricReading.Measured measured
        ? OptionalDouble.of(measured.estimate().value())
        : OptionalDouble.empty();
  }
}
