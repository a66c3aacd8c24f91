package org.allianceeffort.core.score;

import com.google.common.collect.ImmutableList;
import org.allianceeffort.core.metric.MetricId;

/**
 * Evidence that is missing, and how much of the plan it would bring.
 *
 * @param needed what evidence or statement is needed
 * @param metrics the metrics that wait for it, in the order of the plan
 * @param weight the share of the plan's weight that they have, 0..1
 */
public record Gap(String needed, ImmutableList<MetricId> metrics, double weight) {}
