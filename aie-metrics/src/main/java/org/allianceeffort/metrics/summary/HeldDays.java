package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.MeetingStatus;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * On which days each body met.
 *
 * @param byBody by body id the days of its held meetings, a day twice when it met twice
 */
public record HeldDays(ImmutableSortedMap<String, ImmutableSortedMultiset<LocalDate>> byBody) {

  /** Over the period of a FLOW metric. */
  public static final SummaryKind<HeldDays> FLOW =
      SummaryKind.of("held-days-flow", 1, each -> of(each, Basis.FLOW), HeldDays::merge);

  /** Over the period of a COHORT metric. */
  public static final SummaryKind<HeldDays> COHORT =
      SummaryKind.of("held-days-cohort", 1, each -> of(each, Basis.COHORT), HeldDays::merge);

  /**
   * The days on which a body met.
   *
   * @param body its id
   * @return sorted, a day twice when it met twice; empty when it did not meet
   */
  public ImmutableSortedMultiset<LocalDate> of(String body) {
    return byBody.getOrDefault(body, ImmutableSortedMultiset.of());
  }

  private static HeldDays of(Observation observation, Basis basis) {
    Window period = observation.scope().period(basis);
    Map<String, ImmutableSortedMultiset.Builder<LocalDate>> days = new TreeMap<>();
    for (Meeting meeting : observation.records(Meeting.class)) {
      if (meeting.status() == MeetingStatus.HELD && period.contains(meeting.date())) {
        days.computeIfAbsent(meeting.body(), body -> ImmutableSortedMultiset.naturalOrder())
            .add(meeting.date());
      }
    }
    ImmutableSortedMap.Builder<String, ImmutableSortedMultiset<LocalDate>> byBody =
        ImmutableSortedMap.naturalOrder();
    days.forEach((body, dates) -> byBody.put(body, dates.build()));
    return new HeldDays(byBody.build());
  }

  private static HeldDays merge(HeldDays a, HeldDays b) {
    Map<String, ImmutableSortedMultiset<LocalDate>> merged = new TreeMap<>(a.byBody);
    b.byBody.forEach(
        (body, days) ->
            merged.merge(
                body,
                days,
                (mine, theirs) ->
                    ImmutableSortedMultiset.<LocalDate>naturalOrder()
                        .addAll(mine)
                        .addAll(theirs)
                        .build()));
    return new HeldDays(ImmutableSortedMap.copyOf(merged));
  }
}
