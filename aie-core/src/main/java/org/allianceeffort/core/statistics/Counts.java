package org.allianceeffort.core.statistics;

/** The checks that every statistic of counts makes of its arguments. */
final class Counts {
  private Counts() {}

  /** The successes, when they are some of at least one trial. */
  static long successes(long x, long n) {
    if (n <= 0 || x < 0 || x > n) {
      throw new IllegalArgumentException(
          "successes must be from 0 to a positive number of trials: " + x + " of " + n);
    }
    return x;
  }

  static long events(long events) {
    if (events < 0) {
      throw new IllegalArgumentException("events must be 0 or more: " + events);
    }
    return events;
  }
}
