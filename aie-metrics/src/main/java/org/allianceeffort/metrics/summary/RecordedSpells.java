package org.allianceeffort.metrics.summary;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Optional;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.statistics.SpellTally;

/**
 * Collects spells as they were at risk in the recorded part of a COHORT period. Ages are in
 * seconds; those of a spell of which any time is only known by its day are whole days.
 *
 * <p>A spell that begins inside a recorded stretch is at risk from just before age 0, one begun
 * before enters at the age it had, one still open at the end of the stretch is censored there.
 */
public final class RecordedSpells {

  /** The length of a day of age, in the unit of the tallies. */
  public static final long SECONDS_PER_DAY = 86_400;

  private final Scope scope;
  private final RecordedDays recorded;
  private final SpellTally.Builder tally = SpellTally.builder();
  private long spells;

  /**
   * Begins a collection.
   *
   * @param scope the scope of the observation
   * @param type the record type whose recording decides
   */
  public RecordedSpells(Scope scope, Class<? extends Evidence> type) {
    this.scope = scope;
    this.recorded = scope.recorded(type, Basis.COHORT).recorded();
  }

  /**
   * Adds one spell.
   *
   * @param begin when it began
   * @param end when it ended, as far as known at the end of the window; not before the beginning
   * @param how the kind of its end, 1 or more; not used while it is open
   */
  public void add(Moment begin, Optional<Moment> end, int how) {
    boolean byDay = begin.isDate() || end.map(Moment::isDate).orElse(false);
    long start = tick(begin, byDay);
    boolean seen = false;
    for (Range<LocalDate> stretch : recorded.days().asRanges()) {
      long from = tick(Moment.of(stretch.lowerEndpoint()), byDay);
      long to = tick(Moment.of(stretch.upperEndpoint()), byDay);
      boolean over = end.isPresent() && tick(end.get(), byDay) < from;
      if (start >= to || over) {
        continue;
      }
      long entry = start >= from ? SpellTally.ENTERED_AT_START : from - start;
      if (end.isPresent() && tick(end.get(), byDay) < to) {
        tally.add(entry, tick(end.get(), byDay) - start, how, 1);
      } else {
        tally.add(entry, to - start, SpellTally.CENSORED, 1);
      }
      seen = true;
    }
    spells += seen ? 1 : 0;
  }

  private long tick(Moment moment, boolean byDay) {
    return byDay
        ? moment.date(scope.zone()).toEpochDay() * SECONDS_PER_DAY
        : moment.epochSecond(scope.zone());
  }

  /**
   * The spells collected.
   *
   * @return their tally and number
   */
  public ObservedSpells build() {
    return new ObservedSpells(tally.build(), spells);
  }
}
