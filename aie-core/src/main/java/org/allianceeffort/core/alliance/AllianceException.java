package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;

/**
 * That an alliance does not hold together: references to nothing, ids given twice, circles of
 * reporting.
 */
public final class AllianceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** Every problem; not part of a serialized form, which has the message. */
  private final transient ImmutableList<AllianceProblem> problems;

  AllianceException(String alliance, ImmutableList<AllianceProblem> problems) {
    super(
        "alliance \""
            + alliance
            + "\" has "
            + (problems.size() == 1 ? "a problem" : problems.size() + " problems")
            + ":\n  "
            + String.join("\n  ", problems.stream().map(AllianceProblem::message).toList()));
    this.problems = problems;
  }

  /**
   * Returns everything that is wrong; of circles of reporting that are long and very many, the
   * first.
   *
   * @return the problems, at least one
   */
  public ImmutableList<AllianceProblem> problems() {
    return problems;
  }
}
