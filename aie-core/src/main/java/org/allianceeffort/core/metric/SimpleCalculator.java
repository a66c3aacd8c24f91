package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.allianceeffort.core.evidence.Scope;

/** A calculator made of its three parts. */
record SimpleCalculator(
    MetricDefinition definition,
    ImmutableSet<SummaryKind<?>> kinds,
    BiFunction<Summaries, Scope, MetricReading> reader)
    implements MetricCalculator {

  @Override
  public Set<SummaryKind<?>> summaries() {
    return kinds;
  }

  @Override
  public MetricReading read(Summaries kept, Scope scope) {
    return reader.apply(kept, scope);
  }

  @Override
  public String toString() {
    return "calculator of " + definition.id();
  }
}
