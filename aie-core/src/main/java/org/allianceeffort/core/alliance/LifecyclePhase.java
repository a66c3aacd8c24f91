package org.allianceeffort.core.alliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * That the alliance is in a phase of its life.
 *
 * <p>A phase without an end lasts until the next begins.
 *
 * @param phase the phase
 * @param validity when
 */
public record LifecyclePhase(Phase phase, Validity validity) {

  static final Comparator<LifecyclePhase> ORDER =
      Comparator.comparing(LifecyclePhase::validity, Validity.ORDER)
          .thenComparing(LifecyclePhase::phase);

  /**
   * Checks that both are there.
   *
   * @param phase the phase
   * @param validity when
   */
  public LifecyclePhase {
    requireNonNull(phase, "phase");
    requireNonNull(validity, "validity");
  }

  /**
   * Returns the phase as known just before a day.
   *
   * @param t the day
   * @return the phase as of {@code t}, or empty if it starts at or after it
   */
  public Optional<LifecyclePhase> asOf(LocalDate t) {
    return validity.asOf(t).map(then -> new LifecyclePhase(phase, then));
  }
}
