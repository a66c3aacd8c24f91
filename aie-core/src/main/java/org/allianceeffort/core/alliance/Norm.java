package org.allianceeffort.core.alliance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A shared norm of working together that the partners wrote down.
 *
 * @param text the norm in free text, not blank
 * @param from the day from which it holds, or empty: from signing
 */
public record Norm(String text, Optional<LocalDate> from) {

  /**
   * Checks the fields.
   *
   * @param text the norm, not blank
   * @param from the day from which it holds, or empty
   * @throws IllegalArgumentException if the text is blank
   */
  public Norm {
    Rules.text("norm", text);
    from.ifPresent(day -> Rules.date("from of a norm", day));
  }

  /**
   * Returns the norm if it was known just before a day.
   *
   * @param t the day
   * @return this, or empty if it holds from {@code t} or later
   */
  public Optional<Norm> asOf(LocalDate t) {
    return from.filter(day -> !day.isBefore(t)).isPresent() ? Optional.empty() : Optional.of(this);
  }
}
