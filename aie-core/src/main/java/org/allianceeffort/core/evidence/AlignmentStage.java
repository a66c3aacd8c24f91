package org.allianceeffort.core.evidence;

import java.util.Optional;

/** How far a process of several organisations has been made to fit. */
public enum AlignmentStage {
  /** It is known to need it. */
  IDENTIFIED,

  /** It is described at each organisation. */
  MAPPED,

  /** The differences are known. */
  COMPARED,

  /** It is run as one. */
  INTEGRATED;

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
  public static Optional<AlignmentStage> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
