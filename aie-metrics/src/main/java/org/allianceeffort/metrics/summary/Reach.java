package org.allianceeffort.metrics.summary;

import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;

/**
 * How far back before the end of the window contacts are counted; each reach contains the one
 * before it.
 */
public enum Reach {
  /** The last 90 days. */
  LAST_90_DAYS,

  /** The period of a FLOW metric. */
  FLOW,

  /** The period of a COHORT metric. */
  COHORT;

  /** The number of days of {@link #LAST_90_DAYS}. */
  public static final int RECENT_DAYS = 90;

  /**
   * The dates it covers.
   *
   * @param scope the scope of an observation
   * @return a window that ends with the scope's
   */
  public Window period(Scope scope) {
    return switch (this) {
      case LAST_90_DAYS -> scope.lastDays(RECENT_DAYS);
      case FLOW -> scope.period(Basis.FLOW);
      case COHORT -> scope.period(Basis.COHORT);
    };
  }
}
