package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import org.allianceeffort.core.evidence.Moment;

/**
 * The days of a dossier. A few of them are drawn often, so that things happen on one day, and on
 * the first and last day of the windows that end there.
 */
final class DrawnDays {

  /** Days before signing on which something may already happen. */
  private static final int BEFORE_SIGNING = 40;

  /** Shorter than the shortest day there is, for days on which clocks are set forward. */
  private static final int SECONDS_OF_A_DAY = 82_800;

  private final Draws draws;
  private final ZoneId zone;
  private final LocalDate signed;
  private final int length;
  private final ImmutableList<LocalDate> favourites;

  DrawnDays(Draws draws) {
    this.draws = draws;
    this.zone =
        ZoneId.of(draws.one("UTC", "UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns"));
    this.signed = LocalDate.of(2020, 1, 1).plusDays(draws.below(400));
    this.length = draws.one(120, 400, 900);
    ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
    days.add(signed);
    for (int i = 0; i < 4; i++) {
      LocalDate day = signed.plusDays(draws.between(30, length));
      days.add(day, day.minusDays(1));
    }
    this.favourites = days.build();
  }

  ZoneId zone() {
    return zone;
  }

  LocalDate signed() {
    return signed;
  }

  /** A day between shortly before signing and the end. */
  LocalDate day() {
    return draws.chance(30)
        ? draws.one(favourites)
        : signed.plusDays(draws.between(-BEFORE_SIGNING, length));
  }

  /** A day on or after another, often the same or one shortly after. */
  LocalDate onOrAfter(LocalDate day) {
    int longest = draws.one(0, 3, 30, 200);
    return day.plusDays(draws.between(0, longest));
  }

  /**
   * Seconds of a day, rising, so that times of one day follow each other; midnight is often one.
   */
  int[] clock(int times) {
    int[] seconds = new int[times];
    int last = 0;
    for (int i = 0; i < times; i++) {
      last = draws.chance(20) ? last : draws.between(last, SECONDS_OF_A_DAY - 1);
      seconds[i] = last;
    }
    return seconds;
  }

  /** The day itself, or a time on it. */
  Moment moment(LocalDate day, int second) {
    return draws.chance(50)
        ? Moment.of(day)
        : Moment.ofEpochSecond(day.atStartOfDay(zone).toEpochSecond() + second);
  }
}
