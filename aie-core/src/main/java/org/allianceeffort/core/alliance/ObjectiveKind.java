package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** What sort of outcome an objective speaks of. */
public enum ObjectiveKind {
  /** Money: revenue, cost, return. */
  FINANCIAL,

  /** What is produced, delivered or adopted. */
  OPERATIONAL,

  /** How partners stand to each other. */
  RELATIONAL,

  /** What partners come to know or can do. */
  LEARNING;

  private static final ImmutableMap<String, ObjectiveKind> BY_LABEL = Labels.index(values());

  /**
   * Returns the name in files.
   *
   * @return lower case with hyphens, for example {@code financial}
   */
  public String label() {
    return Labels.of(this);
  }

  /**
   * Finds the kind with a name in files.
   *
   * @param label the name, lower case with hyphens
   * @return the kind, or empty if none has that name
   */
  public static Optional<ObjectiveKind> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
