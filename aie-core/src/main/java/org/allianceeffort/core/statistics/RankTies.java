package org.allianceeffort.core.statistics;

/** Which rank equal values get. */
public enum RankTies {
  /** The smallest of the ranks that they share. */
  MINIMUM,
  /** The mean of the ranks that they share. */
  AVERAGE
}
