package org.allianceeffort.core.evidence;

import java.util.Optional;

/** How the participants of a meeting met. */
public enum MeetingMode {
  /** In one room. */
  FACE_TO_FACE,

  /** By telephone, video or the like. */
  REMOTE;

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
  public static Optional<MeetingMode> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
