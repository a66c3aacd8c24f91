/**
 * The front door: {@link org.allianceeffort.metrics.BuiltInMetrics} lists what can be measured,
 * {@link org.allianceeffort.metrics.Profiles} has the plans to score under.
 */
package org.allianceeffort.metrics;
