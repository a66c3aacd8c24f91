package org.allianceeffort.core.evidence;

import java.util.Optional;

/** Whether a planned meeting took place. */
public enum MeetingStatus {
  /** It took place. */
  HELD,

  /** It was called off. */
  CANCELLED;

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
  public static Optional<MeetingStatus> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
