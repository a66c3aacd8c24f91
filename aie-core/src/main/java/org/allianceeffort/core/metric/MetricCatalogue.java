package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The metrics that an engine knows, each under its own id, in the order in which they are listed.
 */
public final class MetricCatalogue {

  private final ImmutableMap<MetricId, MetricCalculator> calculators;

  private MetricCatalogue(ImmutableMap<MetricId, MetricCalculator> calculators) {
    this.calculators = calculators;
  }

  /**
   * A catalogue of the given calculators.
   *
   * @param calculators in the order in which they are to be listed
   * @return the catalogue
   * @throws IllegalArgumentException if two have one id; both are named
   */
  public static MetricCatalogue of(Iterable<? extends MetricCalculator> calculators) {
    Map<MetricId, MetricCalculator> byId = new LinkedHashMap<>();
    for (MetricCalculator calculator : calculators) {
      taken(byId, calculator)
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException(problem);
              });
      byId.put(calculator.definition().id(), calculator);
    }
    return new MetricCatalogue(ImmutableMap.copyOf(byId));
  }

  /**
   * This catalogue with more calculators.
   *
   * @param more in the order in which they are to be listed
   * @return a catalogue of both
   * @throws IllegalArgumentException if two have one id; both are named
   */
  public MetricCatalogue plus(Iterable<? extends MetricCalculator> more) {
    return of(
        ImmutableList.<MetricCalculator>builder()
            .addAll(calculators.values())
            .addAll(more)
            .build());
  }

  /**
   * This catalogue with what the {@linkplain MetricProvider providers} of a class loader bring. A
   * provider that cannot load, or a calculator that claims a taken id, is named among the problems
   * and left out; the rest is there.
   *
   * @param loader where to look
   * @return the larger catalogue and the problems met
   */
  public Discovery discover(ClassLoader loader) {
    Map<MetricId, MetricCalculator> byId = new LinkedHashMap<>(calculators);
    List<String> problems = new ArrayList<>();
    Iterator<MetricProvider> providers =
        ServiceLoader.load(MetricProvider.class, loader).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        addAll(byId, providers.next(), problems);
      } catch (ServiceConfigurationError e) {
        problems.add("a provider of metrics cannot be loaded: " + e.getMessage());
      }
    }
    return new Discovery(
        new MetricCatalogue(ImmutableMap.copyOf(byId)), ImmutableList.copyOf(problems));
  }

  private static void addAll(
      Map<MetricId, MetricCalculator> byId, MetricProvider provider, List<String> problems) {
    String name = provider.getClass().getName();
    try {
      for (MetricCalculator calculator : provider.calculators()) {
        Optional<String> problem = taken(byId, calculator);
        if (problem.isPresent()) {
          problems.add(problem.get() + ", brought by " + name);
        } else {
          byId.put(calculator.definition().id(), calculator);
        }
      }
    } catch (RuntimeException | LinkageError e) {
      // A plug-in's code: whatever it throws, and a class that it misses, is its provider's
      // problem.
      problems.add("the provider " + name + " failed: " + e);
    }
  }

  private static Optional<String> taken(
      Map<MetricId, MetricCalculator> byId, MetricCalculator calculator) {
    MetricCalculator owner = byId.get(calculator.definition().id());
    return owner == null
        ? Optional.empty()
        : Optional.of(
            "the metric id "
                + calculator.definition().id()
                + " is claimed twice: by "
                + owner
                + " and by "
                + calculator);
  }

  /**
   * What was found on a class loader.
   *
   * @param catalogue with everything that could be added
   * @param problems a sentence for each provider or calculator that could not
   */
  public record Discovery(MetricCatalogue catalogue, ImmutableList<String> problems) {

    /**
     * The catalogue, if there was no problem.
     *
     * @return the catalogue
     * @throws IllegalStateException naming every problem
     */
    public MetricCatalogue orThrow() {
      if (!problems.isEmpty()) {
        throw new IllegalStateException(String.join("\n", problems));
      }
      return catalogue;
    }
  }

  /**
   * The calculator of a metric.
   *
   * @param id the metric's id
   * @return empty when the catalogue has none of that id
   */
  public Optional<MetricCalculator> calculator(MetricId id) {
    return Optional.ofNullable(calculators.get(id));
  }

  /**
   * What a metric is.
   *
   * @param id the metric's id
   * @return empty when the catalogue has none of that id
   */
  public Optional<MetricDefinition> definition(MetricId id) {
    return calculator(id).map(MetricCalculator::definition);
  }

  /**
   * All calculators.
   *
   * @return in the order in which they are listed
   */
  public ImmutableCollection<MetricCalculator> calculators() {
    return calculators.values();
  }

  /**
   * What each metric is.
   *
   * @return in the order in which they are listed
   */
  public ImmutableList<MetricDefinition> definitions() {
    return calculators.values().stream()
        .map(MetricCalculator::definition)
        .collect(ImmutableList.toImmutableList());
  }
}
