package org.allianceeffort.core.metric;

/** Which values of a metric are good. */
public enum Orientation {
  /** More is better. */
  HIGHER,

  /** Less is better. */
  LOWER,

  /** Best inside a band: too little and too much are both worse. */
  BAND,

  /** Reported without judgement; not scored unless a plan says how. */
  REPORTED
}
