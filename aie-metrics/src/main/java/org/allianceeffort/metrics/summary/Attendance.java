package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.MeetingStatus;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Presence;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * Who was expected at the held meetings of the period and came or did not, for meetings whose
 * absences were recorded.
 *
 * @param meetings by meeting id
 */
public record Attendance(ImmutableSortedMap<String, Marks> meetings) {

  /** Over the period of a FLOW metric. */
  public static final SummaryKind<Attendance> FLOW =
      SummaryKind.of("attendance", 1, Attendance::of, Attendance::merge);

  /**
   * The marks of one meeting; guests are left out.
   *
   * @param date when it was held
   * @param body the body that met
   * @param present by person: whether present, false for absent or excused
   */
  public record Marks(LocalDate date, String body, ImmutableSortedMap<String, Boolean> present) {}

  private static Attendance of(Observation observation) {
    Window period = observation.scope().period(Basis.FLOW);
    ImmutableSortedMap.Builder<String, Marks> meetings = ImmutableSortedMap.naturalOrder();
    for (Meeting meeting : observation.records(Meeting.class)) {
      if (meeting.status() == MeetingStatus.HELD
          && meeting.absencesRecorded()
          && period.contains(meeting.date())) {
        meetings.put(meeting.id(), new Marks(meeting.date(), meeting.body(), expected(meeting)));
      }
    }
    return new Attendance(meetings.build());
  }

  private static ImmutableSortedMap<String, Boolean> expected(Meeting meeting) {
    ImmutableSortedMap.Builder<String, Boolean> present = ImmutableSortedMap.naturalOrder();
    meeting
        .attendance()
        .forEach(
            (person, presence) -> {
              if (presence != Presence.GUEST) {
                present.put(person, presence == Presence.PRESENT);
              }
            });
    return present.build();
  }

  private static Attendance merge(Attendance a, Attendance b) {
    Map<String, Marks> merged = new TreeMap<>(a.meetings);
    merged.putAll(b.meetings);
    return new Attendance(ImmutableSortedMap.copyOf(merged));
  }
}
