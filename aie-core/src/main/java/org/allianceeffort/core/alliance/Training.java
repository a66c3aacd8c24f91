package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** What a person can have been trained in for the alliance. */
public enum Training {
  /** How alliances are run: governance, negotiation, conflict. */
  ALLIANCE_SKILLS,

  /** Awareness of the partners' cultures. */
  CROSS_CULTURAL;

  private static final ImmutableMap<String, Training> BY_LABEL = Labels.index(values());

  /**
   * Returns the name in files.
   *
   * @return lower case with hyphens, for example {@code alliance-skills}
   */
  public String label() {
    return Labels.of(this);
  }

  /**
   * Finds the training with a name in files.
   *
   * @param label the name, lower case with hyphens
   * @return the training, or empty if none has that name
   */
  public static Optional<Training> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
