package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** How high a person stands in the own organisation. */
public enum Level {
  /** Answers for the organisation or a large part of it. */
  SENIOR_LEADER,

  /** Leads people or budgets below the senior leaders. */
  MANAGER,

  /** Does the work that the alliance is made of. */
  FRONT_LINE;

  private static final ImmutableMap<String, Level> BY_LABEL = Labels.index(values());

  /**
   * Returns the name in files.
   *
   * @return lower case with hyphens, for example {@code senior-leader}
   */
  public String label() {
    return Labels.of(this);
  }

  /**
   * Finds the level with a name in files.
   *
   * @param label the name, lower case with hyphens
   * @return the level, or empty if none has that name
   */
  public static Optional<Level> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
