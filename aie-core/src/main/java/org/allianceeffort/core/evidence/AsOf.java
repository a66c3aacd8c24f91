package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The end of what may be known: everything before the start of a day, nothing at it or after.
 *
 * @param to the first day that is not known
 * @param zone the alliance's zone, in which days begin
 */
public record AsOf(LocalDate to, ZoneId zone) {

  /**
   * Tells whether a fact of this moment is known.
   *
   * @param moment when it happened
   * @return true if its day is before {@link #to()}
   */
  public boolean knows(Moment moment) {
    return moment.date(zone).isBefore(to);
  }

  /**
   * Tells whether a fact of this day is known.
   *
   * @param date the day on which it happened
   * @return true if the day is before {@link #to()}
   */
  public boolean knows(LocalDate date) {
    return knows(Moment.of(date));
  }

  /**
   * Returns the moment of a fact if it is known.
   *
   * @param moment when it happened, if it did
   * @return the moment, or empty if there is none or it is not known
   */
  public Optional<Moment> known(Optional<Moment> moment) {
    return moment.isPresent() && knows(moment.get()) ? moment : Optional.empty();
  }

  /**
   * Returns the day of a fact if it is known.
   *
   * @param date the day on which it happened, if it did
   * @return the day, or empty if there is none or it is not known
   */
  public Optional<LocalDate> knownDate(Optional<LocalDate> date) {
    return date.isPresent() && knows(date.get()) ? date : Optional.empty();
  }

  /**
   * Returns the first second that is not known.
   *
   * @return seconds since 1970-01-01T00:00Z
   */
  public long epochSecond() {
    return Moment.startOf(to, zone);
  }
}
