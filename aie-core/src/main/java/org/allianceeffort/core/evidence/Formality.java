package org.allianceeffort.core.evidence;

import java.util.Optional;

/** Whether a contact went through an official channel. */
public enum Formality {
  /** Through an official channel. */
  FORMAL,

  /** Beside the official channels. */
  INFORMAL;

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
  public static Optional<Formality> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
