package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;

/**
 * That an alliance does not hold together: references to nothing, ids given twice, circles of
 * reporting.
 */
public final class AllianceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** Every problem, a sentence each. */
  private final ImmutableList<String> problems;

  AllianceException(String alliance, ImmutableList<String> problems) {
    super(
        "alliance \""
            + alliance
            + "\" has "
            + (problems.size() == 1 ? "a problem" : problems.size() + " problems")
            + ":\n  "
            + String.join("\n  ", problems));
    this.problems = problems;
  }

  /**
   * Returns everything that is wrong.
   *
   * @return a sentence for each problem, at least one
   */
  public ImmutableList<String> problems() {
    return problems;
  }
}
