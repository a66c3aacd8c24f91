package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;

/**
 * The dimensions of organisational culture that the library knows by name.
 *
 * <p>The list is open: any other lower-case hyphenated word is a dimension as well.
 */
public final class CultureDimensions {

  /** How fast decisions are taken: 1 slow, 7 fast. */
  public static final String DECISION_SPEED = "decision-speed";

  /** How steep the hierarchy is: 1 flat, 7 steep. */
  public static final String HIERARCHY = "hierarchy";

  /** How much quality counts against speed and cost: 1 little, 7 much. */
  public static final String QUALITY_ORIENTATION = "quality-orientation";

  /** How willingly risks are taken: 1 unwillingly, 7 willingly. */
  public static final String RISK_TOLERANCE = "risk-tolerance";

  /** How far ahead the organisation looks: 1 short, 7 long. */
  public static final String TIME_ORIENTATION = "time-orientation";

  /** How things are said: 1 indirectly, 7 directly. */
  public static final String COMMUNICATION_STYLE = "communication-style";

  /** All of them, in the order above. */
  public static final ImmutableList<String> ALL =
      ImmutableList.of(
          DECISION_SPEED,
          HIERARCHY,
          QUALITY_ORIENTATION,
          RISK_TOLERANCE,
          TIME_ORIENTATION,
          COMMUNICATION_STYLE);

  private CultureDimensions() {}
}
