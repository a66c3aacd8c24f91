package org.allianceeffort.core.evidence;

import java.util.Optional;

/** What is written beside a name in the attendance of a meeting. */
public enum Presence {
  /** Expected and there. */
  PRESENT,

  /** Expected and not there. */
  ABSENT,

  /** Expected, not there, and excused. */
  EXCUSED,

  /** There without being expected. */
  GUEST;

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
  public static Optional<Presence> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
