package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** The legal form in which partners are tied to each other. */
public enum AllianceType {
  /** A company that the partners own together. */
  EQUITY_JOINT_VENTURE,

  /** One partner holds a minority of another. */
  MINORITY_EQUITY,

  /** A contract without ownership. */
  NON_EQUITY,

  /** A group of partners under one agreement, open to more. */
  CONSORTIUM;

  private static final ImmutableMap<String, AllianceType> BY_LABEL = Labels.index(values());

  /**
   * Returns the name in files.
   *
   * @return lower case with hyphens, for example {@code equity-joint-venture}
   */
  public String label() {
    return Labels.of(this);
  }

  /**
   * Finds the type with a name in files.
   *
   * @param label the name, lower case with hyphens
   * @return the type, or empty if none has that name
   */
  public static Optional<AllianceType> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
