package org.allianceeffort.core.evidence;

import java.util.Optional;

/** Whether knowledge can be written down. */
public enum KnowledgeKind {
  /** It is learned by doing it together. */
  TACIT,

  /** It can be written down. */
  EXPLICIT;

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
  public static Optional<KnowledgeKind> ofLabel(String label) {
    return Labels.find(values(), label);
  }
}
