package org.allianceeffort.core.score;

import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricId;

/**
 * A metric's place in a plan.
 *
 * @param id the metric
 * @param family the family it counts in
 * @param component the component it counts in, within its family
 * @param weight its weight among the metrics of its component, positive
 * @param goalposts the values that score 0 and 100
 */
public record PlannedMetric(
    MetricId id, Family family, Component component, double weight, Goalposts goalposts) {}
