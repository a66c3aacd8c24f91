package org.allianceeffort.core.statistics;

/**
 * A point of a control chart that a rule names.
 *
 * @param index the place of the point in the series, from 0
 * @param rule the rule
 * @param above whether it is on the upper side
 */
public record ControlSignal(int index, WesternElectricRule rule, boolean above) {}
