package org.allianceeffort.core.statistics;

/** What the distance of two ratings means. */
public enum MeasurementLevel {
  /** Equal or not. */
  NOMINAL,
  /** How many ratings lie between. */
  ORDINAL,
  /** The squared difference. */
  INTERVAL,
  /** The squared difference as a share of the sum; ratings are 0 or more. */
  RATIO
}
