package org.allianceeffort.core.statistics;

/** How long a path through a network is. */
public enum PathLength {
  /** The number of its ties. */
  TIES,
  /** The sum of the weights of its ties: a weight is a distance. */
  WEIGHT,
  /** The sum of 1 ÷ weight over its ties: a heavy tie is a short way. */
  INVERSE_WEIGHT
}
