package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** What a governance body is for. */
public enum BodyKind {
  /** Leaders of the partners who steer the alliance. */
  JOINT_STEERING_COMMITTEE,

  /** Specialists of the partners who work out one area. */
  WORKING_GROUP,

  /** Those who run the alliance from day to day. */
  OPERATIONS_TEAM;

  private static final ImmutableMap<String, BodyKind> BY_LABEL = Labels.index(values());

  /**
   * Returns the name in files.
   *
   * @return lower case with hyphens, for example {@code joint-steering-committee}
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
  public static Optional<BodyKind> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
