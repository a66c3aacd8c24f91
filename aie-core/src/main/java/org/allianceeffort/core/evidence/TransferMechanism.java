package org.allianceeffort.core.evidence;

import java.util.Optional;

/** How knowledge was passed on. */
public enum TransferMechanism {
  /** A person working at the other organisation. */
  ROTATION,

  /** Training together. */
  JOINT_TRAINING,

  /** Documents or code in a shared place. */
  REPOSITORY,

  /** A meeting held for it. */
  MEETING;

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
  public static Optional<TransferMechanism> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
