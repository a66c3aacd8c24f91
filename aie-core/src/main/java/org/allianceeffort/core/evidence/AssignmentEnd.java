package org.allianceeffort.core.evidence;

import java.util.Optional;

/** Why an assignment ended. */
public enum AssignmentEnd {
  /** The work was done. */
  COMPLETED,

  /** The organisation took the person back. */
  WITHDRAWN;

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
  public static Optional<AssignmentEnd> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
