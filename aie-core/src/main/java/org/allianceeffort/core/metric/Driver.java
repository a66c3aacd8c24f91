package org.allianceeffort.core.metric;

import java.util.OptionalDouble;

/**
 * What some records did to a figure.
 *
 * @param key the key of the records that were left out
 * @param records how many they were
 * @param change the figure with them minus the figure without them, in the metric's unit; empty
 *     when there is no figure without them
 */
public record Driver(String key, int records, OptionalDouble change) {}
