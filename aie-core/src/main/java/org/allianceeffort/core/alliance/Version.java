package org.allianceeffort.core.alliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One value of a fact that changes over time, with the days on which it is the value.
 *
 * @param <T> the type of the value, immutable
 * @param value the value
 * @param validity when it holds
 */
public record Version<T>(T value, Validity validity) {

  /**
   * Checks that both are there.
   *
   * @param value the value
   * @param validity when it holds
   */
  public Version {
    requireNonNull(value, "value");
    requireNonNull(validity, "validity");
  }

  /**
   * Returns the version as it was known just before a day.
   *
   * @param t the day
   * @return the version as of {@code t}, or empty if it starts at or after it
   */
  public Optional<Version<T>> asOf(LocalDate t) {
    return validity.asOf(t).map(cut -> cut.equals(validity) ? this : new Version<>(value, cut));
  }
}
