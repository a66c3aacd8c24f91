package org.allianceeffort.core.evidence;

import java.util.Optional;

/** What kind of resource a partner commits. */
public enum ResourceKind {
  /** Money. */
  BUDGET,

  /** Hours of work. */
  STAFF_TIME,

  /** Premises, machines, computing. */
  INFRASTRUCTURE,

  /** Data. */
  DATA,

  /** Technology and rights to use it. */
  TECHNOLOGY;

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
  public static Optional<ResourceKind> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
