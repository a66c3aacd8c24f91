package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Exact sums of the recorded hours of a FLOW period, by who spent them: partner and level of the
 * day, and for whom the day was recorded.
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
   * @param joint whether the hours of every organisation were recorded on the day: for figures that
   *     join partners
   * @param own whether those of their partner were: for that partner's own figure
   */
  public record Spender(
      String person, Optional<String> partner, Optional<Level> level, boolean joint, boolean own)
      implements Comparable<Spender> {

    private static final Comparator<Spender> ORDER =
        Comparator.comparing(Spender::person)
            .thenComparing(spender -> spender.partner.orElse(""))
            .thenComparing(spender -> spender.level.map(Level::label).orElse(""))
            .thenComparing(Spender::joint)
            .thenComparing(Spender::own);

    @Override
    public int compareTo(Spender other) {
      return ORDER.compare(this, other);
    }
  }

  private static HoursByPerson of(Observation observation) {
    Scope scope = observation.scope();
    Window period = scope.period(Basis.FLOW);
    RecordedDays joint = scope.recorded(EffortHours.class).within(period);
    Map<String, RecordedDays> own = new TreeMap<>();
    for (Partner partner : scope.alliance().partners()) {
      own.put(partner.id(), scope.recorded(EffortHours.class, partner.id()).within(period));
    }
    Map<Spender, BigDecimal> hours = new TreeMap<>();
    for (EffortHours each : observation.records(EffortHours.class)) {
      LocalDate date = each.date();
      Optional<String> partner = scope.partnerOf(each.person(), date);
      boolean ofPartner =
          partner.map(own::get).filter(recorded -> recorded.contains(date)).isPresent();
      if (joint.contains(date) || ofPartner) {
        Spender spender =
            new Spender(
                each.person(),
                partner,
                scope.levelOf(each.person(), date),
                joint.contains(date),
                ofPartner);
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
