package org.allianceeffort.core.statistics;

/** The rules by which a point of a control chart is out of the ordinary. */
public enum WesternElectricRule {
  /** A point beyond three sigma. */
  BEYOND_LIMIT(1),
  /**
   * Two of three consecutive points beyond two sigma on one side, the last of them among the two.
   */
  TWO_OF_THREE(2),
  /** Four of five consecutive points beyond one sigma on one side, the last among the four. */
  FOUR_OF_FIVE(3),
  /** The eighth and every further consecutive point on one side of the centre. */
  RUN_OF_EIGHT(4);

  private final int number;

  WesternElectricRule(int number) {
    this.number = number;
  }

  /**
   * Returns the number of the rule in the handbook.
   *
   * @return 1 to 4
   */
  public int number() {
    return number;
  }
}
