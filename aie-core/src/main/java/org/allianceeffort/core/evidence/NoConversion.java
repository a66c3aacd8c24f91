package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The converter of an application that has no exchange rates; an enum so that settings with it are
 * equal.
 */
enum NoConversion implements CurrencyConverter {
  INSTANCE;

  @Override
  public Conversion convert(BigDecimal amount, String from, String to, LocalDate day) {
    return from.equals(to)
        ? Conversion.of(amount)
        : Conversion.refused(
            "no exchange rate from "
                + from
                + " to "
                + to
                + " for "
                + day
                + ", no converter was given");
  }

  @Override
  public String toString() {
    return "CurrencyConverter.none()";
  }
}
