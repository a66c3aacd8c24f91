package org.allianceeffort.core.alliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * That a person sits in a governance body.
 *
 * @param person the person's id, not blank
 * @param validity when; without dates it lasts as long as the body
 */
public record Membership(String person, Validity validity) {

  static final Comparator<Membership> ORDER =
      Comparator.comparing(Membership::person).thenComparing(Membership::validity, Validity.ORDER);

  /**
   * Checks the fields.
   *
   * @param person the person's id, not blank
   * @param validity when
   * @throws IllegalArgumentException if the person's id is blank
   */
  public Membership {
    Rules.text("person of a membership", person);
    requireNonNull(validity, "validity");
  }

  /**
   * Returns a membership without dates.
   *
   * @param person the person's id
   * @return a membership that lasts as long as its body
   * @throws IllegalArgumentException if the id is blank
   */
  public static Membership of(String person) {
    return new Membership(person, Validity.always());
  }

  /**
   * Returns the membership as known just before a day.
   *
   * @param t the day
   * @return the membership as of {@code t}, or empty if it starts at or after it
   */
  public Optional<Membership> asOf(LocalDate t) {
    return validity.asOf(t).map(then -> new Membership(person, then));
  }
}
