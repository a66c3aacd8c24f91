package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** A stage in the life of an alliance. */
public enum Phase {
  /** Before signing: objectives, choice of partners, terms. */
  PREPARATION,

  /** Just after signing: bodies, roles and trust are set up. */
  FORMING,

  /** Resources flow and joint processes begin. */
  FOUNDING,

  /** Joint work is routine; learning and adjustment. */
  EVOLVING,

  /** The alliance is renewed, rescoped or wound down. */
  TRANSFORMING;

  private static final ImmutableMap<String, Phase> BY_LABEL = Labels.index(values());

  /**
   * Returns the name in files.
   *
   * @return lower case with hyphens, for example {@code preparation}
   */
  public String label() {
    return Labels.of(this);
  }

  /**
   * Finds the phase with a name in files.
   *
   * @param label the name, lower case with hyphens
   * @return the phase, or empty if none has that name
   */
  public static Optional<Phase> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
