package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;

/**
 * The plug: what a metric is, which summaries it reads, and how it reads them.
 *
 * <p>Records reach a calculator as they were known at the end of the window, and so does the
 * structure in the scope: it cannot see the future. It is pure and thread-safe, and keeps nothing
 * between calls. Most are made by one of the {@code of} methods.
 */
public interface MetricCalculator {

  /**
   * What the metric is.
   *
   * @return always the same
   */
  MetricDefinition definition();

  /**
   * The kinds of summary that {@link #read} asks for.
   *
   * @return always the same, possibly empty
   */
  Set<SummaryKind<?>> summaries();

  /**
   * Reads the metric. Called only when every need of the definition is met; floating point belongs
   * here.
   *
   * @param kept the summaries of the kinds named, of all records of the observation
   * @param scope the structure, window and recording they belong to
   * @return an estimate with what surrounds it, or the reasons why there is none
   */
  MetricReading read(Summaries kept, Scope scope);

  /**
   * Measures this metric alone, without an engine. An exception of the calculator is passed on.
   *
   * @param observation what is measured
   * @return the reading, or every unmet need
   */
  default MetricReading measure(Observation observation) {
    return Readings.read(this, () -> Summaries.of(observation, summaries()), observation.scope());
  }

  /**
   * A metric that reads one summary.
   *
   * @param definition what it is
   * @param kind the summary it reads
   * @param read how it reads it
   * @param <S> the summary's type
   * @return the calculator
   */
  static <S> MetricCalculator of(
      MetricDefinition definition, SummaryKind<S> kind, BiFunction<S, Scope, MetricReading> read) {
    return of(
        definition, ImmutableSet.of(kind), (kept, scope) -> read.apply(kept.get(kind), scope));
  }

  /**
   * A metric that reads several summaries.
   *
   * @param definition what it is
   * @param kinds the summaries it reads
   * @param read how it reads them
   * @return the calculator
   */
  static MetricCalculator of(
      MetricDefinition definition,
      Set<? extends SummaryKind<?>> kinds,
      BiFunction<Summaries, Scope, MetricReading> read) {
    return new SimpleCalculator(definition, ImmutableSet.copyOf(kinds), read);
  }

  /**
   * A metric that reads the records of one type as they are.
   *
   * <p>Of FLOW and TO_DATE it reads the records dated in the recorded part of its period, so that
   * it need not look at dates; of any other basis all that are known at the end of the window,
   * since spells and states begin before it.
   *
   * @param definition what it is
   * @param type the record type
   * @param read how it reads them, in canonical order
   * @param <E> the record type
   * @return the calculator
   */
  static <E extends Evidence> MetricCalculator of(
      MetricDefinition definition,
      Class<E> type,
      BiFunction<ImmutableList<E>, Scope, MetricReading> read) {
    return of(
        definition,
        SummaryKind.records(definition.id() + "-records", type),
        (log, scope) -> read.apply(Readings.records(log, type, definition, scope), scope));
  }

  /**
   * A metric of the structure alone.
   *
   * @param definition what it is
   * @param read how it reads the structure
   * @return the calculator
   */
  static MetricCalculator of(MetricDefinition definition, Function<Scope, MetricReading> read) {
    return of(definition, ImmutableSet.of(), (kept, scope) -> read.apply(scope));
  }
}
