package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.allianceeffort.core.evidence.Window;

/**
 * A metric that has no figure, which is an answer and not a failure.
 *
 * @param definition what it is
 * @param period the dates it would have used
 * @param reading why there is no figure, and what was seen all the same
 */
public record NotMeasured(
    MetricDefinition definition, Window period, MetricReading.Unmeasured reading)
    implements MetricResult {

  /**
   * Why.
   *
   * @return at least one reason
   */
  public ImmutableList<Reason> reasons() {
    return reading.reasons();
  }

  @Override
  public ImmutableSortedMap<String, Detail> details() {
    return reading.details();
  }
}
