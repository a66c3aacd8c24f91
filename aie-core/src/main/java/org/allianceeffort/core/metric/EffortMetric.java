package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import org.allianceeffort.core.evidence.Window;

/**
 * A metric that has a figure.
 *
 * @param definition what it is
 * @param period the dates it used
 * @param reading the figure with what surrounds it
 */
public record EffortMetric(
    MetricDefinition definition, Window period, MetricReading.Measured reading)
    implements MetricResult {

  /**
   * The figure.
   *
   * @return in the unit of the definition
   */
  public double value() {
    return reading.estimate().value();
  }

  /**
   * The figure with its uncertainty.
   *
   * @return the estimate
   */
  public Estimate estimate() {
    return reading.estimate();
  }

  @Override
  public ImmutableSortedMap<String, Detail> details() {
    return reading.details();
  }

  /**
   * The same figure told apart, by facet and key.
   *
   * @return facet → key → reading
   */
  public ImmutableSortedMap<String, ImmutableSortedMap<String, MetricReading>> breakdowns() {
    return reading.breakdowns();
  }

  /**
   * What a reader must know.
   *
   * @return sorted by id
   */
  public ImmutableSortedSet<Flag> flags() {
    return reading.flags();
  }
}
