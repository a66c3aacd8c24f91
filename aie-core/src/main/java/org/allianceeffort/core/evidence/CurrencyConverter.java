package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Says what an amount of one currency is in another.
 *
 * <p>The library holds no exchange rates. An application that adds amounts of several currencies
 * gives its own converter to {@link ObservationSettings#withConverter(CurrencyConverter)}; without
 * one nothing is converted, and what would have needed it is not measured, for the reason given
 * here.
 *
 * <p>A converter must be pure and safe for use by several threads: the same question has the same
 * answer, whoever asks and whenever, or a measurement could not be repeated.
 */
@FunctionalInterface
public interface CurrencyConverter {
  /**
   * The amount in the currency {@code to}, at the rate of the day, or why there is none.
   *
   * @param amount exact, in the currency {@code from}
   * @param from ISO 4217 code of the amount
   * @param to ISO 4217 code asked for
   * @param day the day whose rate is meant
   * @return the amount, or the reason why there is none
   */
  Conversion convert(BigDecimal amount, String from, String to, LocalDate day);

  /**
   * Converts nothing: an amount in the currency asked for stays what it is, every other is refused.
   *
   * @return the converter of an application that gives none
   */
  static CurrencyConverter none() {
    return NoConversion.INSTANCE;
  }
}
