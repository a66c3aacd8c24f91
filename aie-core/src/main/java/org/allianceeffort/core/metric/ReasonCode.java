package org.allianceeffort.core.metric;

/** Why a metric or an index has no value: a closed list. */
public enum ReasonCode {
  /** The records it reads were not kept, or for too short a part of its period. */
  NOT_RECORDED,

  /** The structure of the alliance does not state what it needs. */
  NOT_STATED,

  /** Records were kept and there was nothing to divide by. */
  NOTHING_IN_PERIOD,

  /** Fewer observations than the smallest number that means anything. */
  TOO_FEW,

  /** Too little was planned in the period for a ratio to the plan. */
  TOO_SHORT,

  /** The latest observation is too old. */
  STALE,

  /** Nothing was followed long enough to reach the horizon. */
  INSUFFICIENT_FOLLOW_UP,

  /** At some age below the horizon nobody was under observation. */
  THIN_RISK_SET,

  /** The respondents do not agree enough for their mean to stand for them. */
  NOT_AGREED,

  /** In the calibration, more effort did not go with more success. */
  EFFORT_NOT_ASSOCIATED,

  /** A family of the plan is not measured. */
  FAMILY_MISSING,

  /** Less than half of the weight is measured. */
  LOW_COVERAGE,

  /** The calculator failed or returned what is not a result. */
  FAILED
}
