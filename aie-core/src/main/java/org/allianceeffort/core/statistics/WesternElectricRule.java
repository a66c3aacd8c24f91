package org.allianceeffort.core.statistics;

/** The rules by which a point of a control chart is out of the ordinary. */
public enum WesternElectricRule {
  /** A point beyond three sigma. */
  BEYOND_LIMIT,
  /**
   * Two of three consecutive points beyond two sigma on one side, the last of them among the two.
   */
  TWO_OF_THREE,
  /** Four of five consecutive points beyond one sigma on one side, the last among the four. */
  FOUR_OF_FIVE,
  /** The eighth and every further consecutive point on one side of the centre. */
  RUN_OF_EIGHT
}
