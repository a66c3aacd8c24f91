package org.allianceeffort.core.statistics;

/** Which ties of a node count. */
public enum TieDirection {
  /** Ties that start at the node. */
  OUT,
  /** Ties that end at the node. */
  IN,
  /** Ties in either direction; where ties are counted, one of each direction counts twice. */
  ALL
}
