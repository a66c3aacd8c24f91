package org.allianceeffort.core.evidence;

import java.util.Optional;

/** What hours of work were spent on: a component of the effort, or watching over the partner. */
public enum Activity {
  /** Making processes of several organisations fit. */
  PROCESS_SYNCHRONIZATION,

  /** Talking with each other. */
  COMMUNICATION,

  /** Providing what was promised. */
  RESOURCE_COMMITMENT,

  /** Deciding together. */
  GOVERNANCE,

  /** Agreeing on goals and plans. */
  STRATEGIC_ALIGNMENT,

  /** Bridging ways of working. */
  CULTURE,

  /** Passing on and taking up knowledge. */
  LEARNING,

  /** Winning the people concerned. */
  BUY_IN,

  /** Building the relationship itself. */
  RELATIONSHIP,

  /** Watching over what the partner does. */
  MONITORING;

  /**
   * Returns the name in files, lower case with hyphens.
   *
   * @return the label
   */
  public String label() {
    return Labels.of(this);
  }

  /**
   * Returns the value of a label.
   *
   * @param label the name in files
   * @return the value, or empty if there is none of this name
   */
  public static Optional<Activity> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
