package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures every metric of a catalogue in one observation: each kind of summary once, needs checked
 * first, a failing plug-in kept from the others.
 *
 * <p>Immutable and thread-safe; starts no thread.
 */
public final class MetricEngine {

  private static final Logger LOG = LoggerFactory.getLogger(MetricEngine.class);

  private final MetricCatalogue catalogue;
  private final boolean failFast;

  private MetricEngine(MetricCatalogue catalogue, boolean failFast) {
    this.catalogue = catalogue;
    this.failFast = failFast;
  }

  /**
   * An engine over a catalogue.
   *
   * @param catalogue the metrics it measures
   * @return an engine that turns an exception of a plug-in into a reason
   */
  public static MetricEngine of(MetricCatalogue catalogue) {
    return new MetricEngine(catalogue, false);
  }

  /**
   * The same engine, for tests: an exception of a plug-in is thrown on.
   *
   * @return an engine that fails fast
   */
  public MetricEngine failFast() {
    return new MetricEngine(catalogue, true);
  }

  /**
   * The metrics it measures.
   *
   * @return the catalogue
   */
  public MetricCatalogue catalogue() {
    return catalogue;
  }

  /**
   * The kinds of summary that its metrics name, each once.
   *
   * @return in the order of the catalogue
   */
  public ImmutableSet<SummaryKind<?>> summaryKinds() {
    return catalogue.calculators().stream()
        .flatMap(calculator -> calculator.summaries().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Measures every metric.
   *
   * @param observation what is measured
   * @return a result for every metric of the catalogue, in its order
   */
  public ImmutableMap<MetricId, MetricResult> measure(Observation observation) {
    SharedSummaries shared = new SharedSummaries(observation);
    return read(observation.scope(), shared::of);
  }

  /**
   * Reads every metric from summaries that were made and merged elsewhere.
   *
   * @param kept the summaries of {@link #summaryKinds()}, of all records of one observation
   * @return a result for every metric of the catalogue, in its order
   */
  public ImmutableMap<MetricId, MetricResult> read(Summaries kept) {
    return read(kept.scope(), calculator -> kept.only(calculator.summaries()));
  }

  private interface Source {
    Summaries of(MetricCalculator calculator);
  }

  private ImmutableMap<MetricId, MetricResult> read(Scope scope, Source source) {
    ImmutableMap.Builder<MetricId, MetricResult> results = ImmutableMap.builder();
    for (MetricCalculator calculator : catalogue.calculators()) {
      MetricDefinition definition = calculator.definition();
      results.put(definition.id(), result(definition, scope, guarded(calculator, source, scope)));
    }
    return results.buildOrThrow();
  }

  private static MetricResult result(
      MetricDefinition definition, Scope scope, MetricReading reading) {
    if (reading instanceof MetricReading.Measured measured) {
      return new EffortMetric(definition, definition.period(scope), measured);
    }
    return new NotMeasured(
        definition, definition.period(scope), (MetricReading.Unmeasured) reading);
  }

  // The one place where a plug-in's exception becomes a reason.
  private MetricReading guarded(MetricCalculator calculator, Source source, Scope scope) {
    try {
      MetricReading reading = Readings.read(calculator, () -> source.of(calculator), scope);
      return Optional.ofNullable(reading)
          .orElseThrow(() -> new IllegalStateException("the calculator returned null"));
    } catch (RuntimeException e) {
      if (failFast) {
        throw e;
      }
      MetricId id = calculator.definition().id();
      String alliance = scope.alliance().id();
      LOG.warn("metric {} failed on alliance {}", id, alliance, e);
      return MetricReading.notMeasured(
          ReasonCode.FAILED,
          "the calculator of " + id + " failed on alliance " + alliance + ": " + e,
          "a calculator that works; the log has the cause");
    }
  }

  /**
   * What each key of a facet did to a metric: the change when its records are left out, largest
   * first.
   *
   * <p>Measures the metric once for every key, so its cost is the number of keys times that of the
   * metric.
   *
   * @param observation what is measured
   * @param id the metric
   * @param facet how its records are told apart; by their own key, for single records
   * @param <E> the record type
   * @return one driver a key, the largest change first, those that left no figure before all others
   * @throws IllegalArgumentException if the catalogue has no such metric
   */
  public <E extends Evidence> ImmutableList<Driver> drivers(
      Observation observation, MetricId id, Facet<E> facet) {
    MetricCalculator calculator =
        catalogue
            .calculator(id)
            .orElseThrow(() -> new IllegalArgumentException("no metric of that id: " + id));
    return Drivers.of(calculator, observation, facet);
  }

  /**
   * Summarizes a kind when the first metric asks for it, and never again for the same observation.
   */
  private static final class SharedSummaries {

    private final Observation observation;
    private Optional<Summaries> made = Optional.empty();

    SharedSummaries(Observation observation) {
      this.observation = observation;
    }

    Summaries of(MetricCalculator calculator) {
      Summaries more =
          made.map(summaries -> summaries.with(observation, calculator.summaries()))
              .orElseGet(() -> Summaries.of(observation, calculator.summaries()));
      made = Optional.of(more);
      return more.only(calculator.summaries());
    }
  }
}
