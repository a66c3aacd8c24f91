package org.allianceeffort.core.evidence;

import java.util.Optional;

/** What an unforeseen event was about. */
public enum ContingencyKind {
  /** Rights in results. */
  INTELLECTUAL_PROPERTY,

  /** A partner leaving. */
  EXIT,

  /** A partner not delivering. */
  PERFORMANCE,

  /** A resource lost or short. */
  RESOURCE,

  /** Something outside the alliance. */
  EXTERNAL;

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
  public static Optional<ContingencyKind> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
