package org.allianceeffort.core.evidence;

import java.util.Optional;

/** What a review of the mandate came to. */
public enum MandateResult {
  /** The mandate stays as it is. */
  REAFFIRMED,

  /** The scope was changed. */
  RESCOPED,

  /** The terms were changed. */
  RENEGOTIATED;

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
  public static Optional<MandateResult> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
