package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * The age by which a share of the spells has ended, with its limits.
 *
 * @param value the age, empty if the curve does not come down so far
 * @param lower the age at which the lower limits of the curve come down so far, empty if they do
 *     not
 * @param upper the age at which the upper limits of the curve come down so far, empty if they do
 *     not
 */
public record SurvivalQuantile(OptionalDouble value, OptionalDouble lower, OptionalDouble upper) {}
