package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Exact sums of the hours of a FLOW period, by who spent them: partner and level of the day, and
 * whether the day was recorded for every organisation.
 *
 * @param hours by spender the hours
 */
public record HoursByPerson(ImmutableSortedMap<Spender, BigDecimal> hours) {

  /** Over the period of a FLOW metric. */
  public static final SummaryKind<HoursByPerson> FLOW =
      SummaryKind.of("hours-by-person", 1, HoursByPerson::of, HoursByPerson::merge);

  /**
   * Who spent hours, as on the day they were spent.
   *
   * @param person the person's id
   * @param partner their partner; empty for nobody's
   * @param level their level; empty when it is not stated
   * @param joint whether the hours of every organisation were recorded on the day
   */
  public record Spender(
      String person, Optional<String> partner, Optional<Level> level, boolean joint)
      implements Comparable<Spender> {

    private String order() {
      return person
          + '\u0000'
          + partner.orElse("")
          + '\u0000'
          + level.map(Level::label).orElse("")
          + '\u0000'
          + joint;
    }

    @Override
    public int compareTo(Spender other) {
      return order().compareTo(other.order());
    }
  }

  private static HoursByPerson of(Observation observation) {
    Scope scope = observation.scope();
    RecordedDays joint = scope.recorded(EffortHours.class, Basis.FLOW).recorded();
    Map<Spender, BigDecimal> hours = new TreeMap<>();
    for (EffortHours each : observation.records(EffortHours.class)) {
      LocalDate date = each.date();
      if (scope.period(Basis.FLOW).contains(date)) {
        Spender spender =
            new Spender(
                each.person(),
                scope.partnerOf(each.person(), date),
                scope.levelOf(each.person(), date),
                joint.contains(date));
        hours.merge(spender, each.hours(), BigDecimal::add);
      }
    }
    return new HoursByPerson(ImmutableSortedMap.copyOf(hours));
  }

  private static HoursByPerson merge(HoursByPerson a, HoursByPerson b) {
    Map<Spender, BigDecimal> merged = new TreeMap<>(a.hours);
    b.hours.forEach((spender, hours) -> merged.merge(spender, hours, BigDecimal::add));
    return new HoursByPerson(ImmutableSortedMap.copyOf(merged));
  }
}
