package org.allianceeffort.core.evidence;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A dated observation. The interface is open: an application adds a record type of its own, and a
 * calculator for it.
 *
 * <pre>{@code
 * record TownHall(LocalDate day, int guests) implements Evidence {
 *   public Moment at() {
 *     return Moment.of(day);
 *   }
 *
 *   public String key() {
 *     return "";
 *   }
 * }
 * }</pre>
 *
 * <p>A record is immutable, equal by content, and its {@code toString()} says all of its content:
 * the place of a record in a log is given by its moment (a day before the points of time at its
 * start), then its {@link #key()}, then its text.
 */
public interface Evidence {

  /**
   * Returns the moment by which this record is dated: when it happened, or when the spell began.
   *
   * @return the moment
   */
  Moment at();

  /**
   * Returns what tells this record from others of its type at the same moment, such as an id; may
   * be empty.
   *
   * @return the key
   */
  String key();

  /**
   * Returns the type under which a log keeps this record. Only a record type whose instances are of
   * a subclass (such as a generated one) has to override it.
   *
   * @return the type
   */
  default Class<? extends Evidence> recordType() {
    return getClass();
  }

  /**
   * Returns what of this record was known: nothing if it happened at or after the day, and the
   * record without an end that came at or after the day. Applying it twice is applying the earlier
   * of both.
   *
   * @param t the first day that is not known
   * @return the record as it was known, of the same type, or empty
   */
  default Optional<? extends Evidence> asOf(AsOf t) {
    return t.knows(at()) ? Optional.of(this) : Optional.empty();
  }

  /**
   * Checks what can be checked only where days have a zone: that a spell given partly in days and
   * partly in points of time does not end before it begins. A log calls it for every record it
   * takes.
   *
   * @param zone the alliance's zone
   * @throws IllegalArgumentException if the record is not valid in the zone
   */
  default void checkIn(ZoneId zone) {}
}
