package org.allianceeffort.core.statistics;

/** Which respondents count when some left items out. */
public enum MissingItems {
  /** Only respondents who answered every item. */
  LISTWISE,
  /** For each pair of items the respondents who answered both. */
  PAIRWISE
}
