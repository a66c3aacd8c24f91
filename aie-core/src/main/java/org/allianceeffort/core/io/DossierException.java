package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Thrown when a dossier is not right; carries every problem that was found.
 *
 * <p>The message lists the first few and says how many there are.
 */
public final class DossierException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  private final transient ImmutableList<Problem> problems;

  /** How many problems there are, those beyond the limit too. */
  private final long problemCount;

  DossierException(String dossier, List<Problem> problems, long problemCount) {
    super(message(dossier, problems, problemCount));
    this.problems = ImmutableList.copyOf(problems);
    this.problemCount = problemCount;
  }

  /**
   * The problems, by file in the order of the format and then in the order in which they were met.
   *
   * @return at least one problem, and at most {@link ReadSettings#maxProblems()}
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  /**
   * How many problems were met, those beyond {@link ReadSettings#maxProblems()} included.
   *
   * @return at least the size of {@link #problems()}
   */
  public long problemCount() {
    return problemCount;
  }

  private static String message(String dossier, List<Problem> problems, long problemCount) {
    StringBuilder text = new StringBuilder();
    text.append(dossier).append(": ").append(problemCount);
    text.append(problemCount == 1 ? " problem" : " problems");
    problems.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(problem));
    if (problemCount > SHOWN) {
      text.append("\n  and ").append(problemCount - SHOWN).append(" more");
    }
    return text.toString();
  }
}
