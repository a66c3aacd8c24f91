package org.allianceeffort.core.alliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An alliance that two partners had before this one.
 *
 * <p>It is a fact of the day on which it ended: as of a day {@code t} it is gone if it ended at or
 * after {@code t}, since neither the end nor how it went was known then.
 *
 * @param name the name for people, not blank
 * @param ended the day on which it ended, or empty: before signing, nobody wrote down when
 * @param success how it went, from 0 (failed) to 1, or empty if nobody said
 */
public record EarlierAlliance(
    String name, Optional<LocalDate> ended, Optional<BigDecimal> success) {

  static final Comparator<EarlierAlliance> ORDER =
      Comparator.comparing((EarlierAlliance e) -> e.ended().orElse(LocalDate.MIN))
          .thenComparing(EarlierAlliance::name)
          .thenComparing(e -> e.success().orElse(BigDecimal.ONE.negate()));

  /**
   * Checks the fields.
   *
   * @param name the name for people, not blank
   * @param ended the day on which it ended, or empty
   * @param success how it went, from 0 to 1, or empty
   * @throws IllegalArgumentException if the name is blank or success is not within 0 and 1
   */
  public EarlierAlliance {
    Rules.text("name of an earlier alliance", name);
    ended.ifPresent(day -> Rules.date("ended", day));
    success = success.map(value -> Rules.canonical(Rules.within("success", value, 0, 1)));
  }

  /**
   * Returns the earlier alliance if it was known just before a day.
   *
   * @param t the day
   * @return this, or empty if it ended at or after {@code t}
   */
  public Optional<EarlierAlliance> asOf(LocalDate t) {
    return ended.filter(day -> !day.isBefore(t)).isPresent() ? Optional.empty() : Optional.of(this);
  }
}
