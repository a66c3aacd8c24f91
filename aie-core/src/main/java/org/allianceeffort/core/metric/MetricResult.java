package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableSortedMap;
import org.allianceeffort.core.evidence.Window;

/**
 * What became of a metric in one observation: an {@link EffortMetric} with its figure, or {@link
 * NotMeasured}.
 */
public sealed interface MetricResult permits EffortMetric, NotMeasured {

  /**
   * What the metric is.
   *
   * @return its definition
   */
  MetricDefinition definition();

  /**
   * The dates it used, which may be longer than the window that was asked for.
   *
   * @return the period
   */
  Window period();

  /**
   * What else was seen, by id.
   *
   * @return sorted by id
   */
  ImmutableSortedMap<String, Detail> details();

  /**
   * The metric's id.
   *
   * @return the id
   */
  default MetricId id() {
    return definition().id();
  }
}
