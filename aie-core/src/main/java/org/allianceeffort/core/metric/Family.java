package org.allianceeffort.core.metric;

/** The five families of metrics, each answering one question about an alliance. */
public enum Family {
  /** What was given at the start? Never in the index; it enters the effort that is required. */
  CONDITION,

  /** How much was put in, and was it what was promised? */
  INPUT,

  /** How well do the joint mechanisms run? */
  PROCESS,

  /** What do the people on both sides experience? */
  RELATIONAL,

  /** What came of it? Never in the index; reported beside it. */
  OUTCOME;

  /**
   * Whether metrics of this family may enter an index of effort.
   *
   * @return true for INPUT, PROCESS and RELATIONAL
   */
  public boolean isEffort() {
    return this == INPUT || this == PROCESS || this == RELATIONAL;
  }
}
