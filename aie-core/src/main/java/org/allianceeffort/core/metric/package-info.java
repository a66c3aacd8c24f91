/**
 * What a metric is and how one is calculated: the definition, what it needs, the summaries it
 * reads, the estimate it gives and the engine that joins them.
 *
 * <p>A {@linkplain org.allianceeffort.core.metric.MetricCalculator calculator} is the plug: it
 * names the {@linkplain org.allianceeffort.core.metric.SummaryKind summaries} it reads and turns
 * them into a {@linkplain org.allianceeffort.core.metric.MetricReading reading}. Whether its needs
 * are met, what happens when it fails and how its result is labelled is settled once, in the
 * {@linkplain org.allianceeffort.core.metric.MetricEngine engine}.
 */
package org.allianceeffort.core.metric;
