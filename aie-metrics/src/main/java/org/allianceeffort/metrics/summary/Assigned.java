package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Assignment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.SummaryKind;

/** Who was assigned, on days whose contacts were recorded, as known at the end of the window. */
public final class Assigned {

  /** The one kind of this summary. */
  public static final SummaryKind<Assigned> KIND =
      SummaryKind.of("assigned", 1, Assigned::of, Assigned::merge);

  private final boolean stated;
  private final ImmutableSortedMap<String, ImmutableSet<ContactStretch>> stretches;

  private Assigned(
      boolean stated, ImmutableSortedMap<String, ImmutableSet<ContactStretch>> stretches) {
    this.stated = stated;
    this.stretches = stretches;
  }

  /**
   * Whether there is any assignment, on whatever days.
   *
   * @return true if somebody stated who was assigned when
   */
  public boolean isStated() {
    return stated;
  }

  /**
   * Who was assigned on some days.
   *
   * @param days the days
   * @return their ids
   */
  public Set<String> on(ContactDays days) {
    return PersonsSeen.in(stretches, days);
  }

  private static Assigned of(Observation observation) {
    List<Assignment> assignments = observation.records(Assignment.class);
    Map<String, Set<ContactStretch>> stretches = new TreeMap<>();
    ContactStretch.of(observation.scope())
        .forEach(
            (stretch, ranges) -> {
              for (Assignment assignment : assignments) {
                if (ranges.stream().anyMatch(days -> overlaps(assignment, days))) {
                  stretches
                      .computeIfAbsent(assignment.person(), person -> new HashSet<>())
                      .add(stretch);
                }
              }
            });
    return new Assigned(!assignments.isEmpty(), PersonsSeen.copy(stretches));
  }

  private static boolean overlaps(Assignment assignment, Range<LocalDate> days) {
    LocalDate from =
        assignment.from().isAfter(days.lowerEndpoint()) ? assignment.from() : days.lowerEndpoint();
    LocalDate end = assignment.ended().orElse(days.upperEndpoint());
    return from.isBefore(end) && from.isBefore(days.upperEndpoint());
  }

  private static Assigned merge(Assigned a, Assigned b) {
    return new Assigned(a.stated || b.stated, PersonsSeen.union(a.stretches, b.stretches));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assigned that
        && stated == that.stated
        && stretches.equals(that.stretches);
  }

  @Override
  public int hashCode() {
    return 31 * stretches.hashCode() + Boolean.hashCode(stated);
  }

  /** For people: how many there are. */
  @Override
  public String toString() {
    return stretches.size() + " persons assigned";
  }
}
