package org.allianceeffort.core.score;

import com.google.common.collect.ImmutableList;

/** A plan that cannot be used, with every reason. */
public final class PlanException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> reasons;

  /**
   * A plan that cannot be used.
   *
   * @param plan its name
   * @param reasons every reason, at least one
   */
  public PlanException(String plan, Iterable<String> reasons) {
    super("the plan " + plan + " cannot be used:\n  " + String.join("\n  ", reasons));
    this.reasons = ImmutableList.copyOf(reasons);
  }

  /**
   * Every reason.
   *
   * @return at least one sentence
   */
  public ImmutableList<String> reasons() {
    return reasons;
  }
}
