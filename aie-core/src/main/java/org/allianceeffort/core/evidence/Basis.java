package org.allianceeffort.core.evidence;

import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which of the records that are known at the end of a window a metric is made of.
 *
 * <p>A window can be shorter than a metric can bear: three disputes a month say nothing about their
 * usual length. A basis with a look-back lengthens a shorter window backwards to it, see {@code
 * Scope.period}.
 */
public enum Basis {
  /** The records dated in the period; look-back 90 days. */
  FLOW(Period.ofDays(90)),

  /**
   * The spells at risk in the period, and the dated records of it (a delivery by its acceptance, a
   * resolution by its end, a rating by its own date); look-back 365 days.
   */
  COHORT(Period.ofDays(365)),

  /** Everything from signing to the end of the window; no look-back. */
  TO_DATE(null),

  /** The latest valid fact before the end of the window; no look-back. */
  STATE(null),

  /**
   * The latest wave of a survey or of interviews before the end of the window, not older than 12
   * months.
   */
  WAVE(Period.ofMonths(12));

  private final @Nullable Period lookBack;

  Basis(@Nullable Period lookBack) {
    this.lookBack = lookBack;
  }

  /**
   * How far back from the end of the window the basis reaches at least; empty where nothing is
   * looked back to.
   *
   * @return the look-back, or empty
   */
  public Optional<Period> lookBack() {
    return Optional.ofNullable(lookBack);
  }

  /**
   * The number of recorded days that is enough whatever the length of the period: 90 for FLOW, 365
   * for COHORT and TO_DATE; empty for STATE and WAVE, which have no period to be filled.
   *
   * @return the number of days, or empty
   */
  public OptionalInt daysThatSuffice() {
    return switch (this) {
      case FLOW -> OptionalInt.of(90);
      case COHORT, TO_DATE -> OptionalInt.of(365);
      case STATE, WAVE -> OptionalInt.empty();
    };
  }
}
