package org.allianceeffort.core.evidence;

import java.util.Optional;

/** How high in the alliance a dispute was handled. */
public enum DisputeLevel {
  /** Among those who work together. */
  WORKING,

  /** In a governance body. */
  BODY,

  /** Among the leaders of the organisations. */
  EXECUTIVE;

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
  public static Optional<DisputeLevel> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
