package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Assignment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Until when each person was assigned, as known at the end of the window.
 *
 * @param latest by person id the last day of an assignment
 */
public record Assigned(ImmutableSortedMap<String, LocalDate> latest) {

  /** The one kind of this summary. */
  public static final SummaryKind<Assigned> KIND =
      SummaryKind.of("assigned", 1, Assigned::of, Assigned::merge);

  private static Assigned of(Observation observation) {
    Map<String, LocalDate> latest = new TreeMap<>();
    for (Assignment assignment : observation.records(Assignment.class)) {
      LocalDate lastDay =
          assignment.ended().map(end -> end.minusDays(1)).orElse(observation.scope().dayBefore());
      if (!lastDay.isBefore(assignment.from())) {
        latest.merge(assignment.person(), lastDay, Assigned::later);
      }
    }
    return new Assigned(ImmutableSortedMap.copyOf(latest));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static Assigned merge(Assigned a, Assigned b) {
    Map<String, LocalDate> merged = new TreeMap<>(a.latest);
    b.latest.forEach((person, day) -> merged.merge(person, day, Assigned::later));
    return new Assigned(ImmutableSortedMap.copyOf(merged));
  }
}
