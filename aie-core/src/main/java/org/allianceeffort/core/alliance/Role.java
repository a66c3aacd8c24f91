package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** What a person is in the alliance beside the own job. */
public enum Role {
  /** Answers for the alliance on behalf of a partner. */
  ALLIANCE_MANAGER,

  /** Carries knowledge and contact across the boundary between partners. */
  BOUNDARY_SPANNER,

  /** Settles conflicts between partners. */
  MEDIATOR;

  private static final ImmutableMap<String, Role> BY_LABEL = Labels.index(values());

  /**
   * Returns the name in files.
   *
   * @return lower case with hyphens, for example {@code alliance-manager}
   */
  public String label() {
    return Labels.of(this);
  }

  /**
   * Finds the role with a name in files.
   *
   * @param label the name, lower case with hyphens
   * @return the role, or empty if none has that name
   */
  public static Optional<Role> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
