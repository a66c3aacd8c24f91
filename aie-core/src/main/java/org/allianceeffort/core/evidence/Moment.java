package org.allianceeffort.core.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When something happened: a calendar day, or a point of time in whole seconds.
 *
 * <p>A day means that day in the alliance's zone, so that a moment has a place on the line of time
 * only together with a zone. Years run from 0 to 9999, as the files can say.
 */
public final class Moment {

  private static final long MIN_SECOND = -62_167_219_200L; // 0000-01-01T00:00:00Z
  private static final long MAX_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z

  /** Days since 1970-01-01, or seconds since then. */
  private final long value;

  private final boolean day;

  private Moment(long value, boolean day) {
    this.value = value;
    this.day = day;
  }

  /**
   * Returns a calendar day as a moment.
   *
   * @param date the day
   * @return the moment
   * @throws IllegalArgumentException if the year is not within 0 and 9999
   */
  public static Moment of(LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException("the year must be within 0 and 9999: " + date);
    }
    return new Moment(date.toEpochDay(), true);
  }

  /**
   * Returns a point of time as a moment; a fraction of a second is cut off.
   *
   * @param time the point of time
   * @return the moment
   * @throws IllegalArgumentException if the year (UTC) is not within 0 and 9999
   */
  public static Moment of(Instant time) {
    return ofEpochSecond(time.getEpochSecond());
  }

  /**
   * Returns a point of time as a moment.
   *
   * @param second seconds since 1970-01-01T00:00Z
   * @return the moment
   * @throws IllegalArgumentException if the year (UTC) is not within 0 and 9999
   */
  public static Moment ofEpochSecond(long second) {
    checkSecond(second);
    return new Moment(second, false);
  }

  static void checkSecond(long second) {
    if (second < MIN_SECOND || second > MAX_SECOND) {
      throw new IllegalArgumentException(
          "the year must be within 0 and 9999: " + second + " s since 1970-01-01T00:00Z");
    }
  }

  /**
   * Tells whether this is a calendar day rather than a point of time.
   *
   * @return true for a day
   */
  public boolean isDate() {
    return day;
  }

  /**
   * Returns the day on which this moment falls in a zone: the day that has begun last, so that days
   * follow each other in the order of time even where clocks are set back across midnight, and a
   * day that the zone skipped counts as the one after it.
   *
   * @param zone the alliance's zone
   * @return the day
   */
  public LocalDate date(ZoneId zone) {
    if (day && zone.getRules().isFixedOffset()) {
      return LocalDate.ofEpochDay(value);
    }
    return dayOf(epochSecond(zone), zone);
  }

  /**
   * Returns where this moment lies on the line of time; for a day, its start in the zone.
   *
   * @param zone the alliance's zone
   * @return seconds since 1970-01-01T00:00Z
   */
  public long epochSecond(ZoneId zone) {
    return day ? startOf(LocalDate.ofEpochDay(value), zone) : value;
  }

  /**
   * Tells whether this moment comes before another in one spell: to the second if both are points
   * of time, otherwise by calendar days in the zone.
   *
   * @param other the other moment
   * @param zone the alliance's zone
   * @return true if it comes before
   */
  public boolean isBefore(Moment other, ZoneId zone) {
    return (day || other.day) ? date(zone).isBefore(other.date(zone)) : value < other.value;
  }

  /**
   * Whether this comes before the other in one spell whatever the zone; what a record can check.
   */
  boolean isBeforeInAnyZone(Moment other) {
    if (day == other.day) {
      return value < other.value;
    }
    // The day of a point of time differs between zones by the widest offsets, 18 hours both ways.
    long eighteenHours = 18 * 3600L;
    return day
        ? value < Math.floorDiv(other.value - eighteenHours, 86_400L)
        : Math.floorDiv(value + eighteenHours, 86_400L) < other.value;
  }

  /** The day itself, as it was given. */
  LocalDate givenDate() {
    return LocalDate.ofEpochDay(value);
  }

  /** The first second of a day in a zone. */
  static long startOf(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toEpochSecond();
  }

  /** The day that has begun last at a second in a zone. */
  static LocalDate dayOf(long second, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
    if (!zone.getRules().isFixedOffset() && startOf(date.plusDays(1), zone) <= second) {
      return date.plusDays(1);
    }
    return date;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Moment that && value == that.value && day == that.day;
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, day);
  }

  /**
   * Returns the moment as ISO 8601, {@code 2024-02-01} or {@code 2024-02-01T09:30:00Z}.
   *
   * @return the text
   */
  @Override
  public String toString() {
    return day ? LocalDate.ofEpochDay(value).toString() : Instant.ofEpochSecond(value).toString();
  }
}
