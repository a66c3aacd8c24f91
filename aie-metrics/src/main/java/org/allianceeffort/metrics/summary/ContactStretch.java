package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;

/**
 * Days whose contacts were recorded alike and belong to the same reaches, so that they are counted
 * together.
 *
 * @param reach the shortest reach that they belong to
 * @param joint whether every organisation recorded its contacts on them
 * @param internal whether contacts within each partner were recorded too
 * @param partners the partners that recorded theirs
 */
record ContactStretch(
    Reach reach, boolean joint, boolean internal, ImmutableSortedSet<String> partners) {

  /**
   * The recorded days of the longest reach, told apart. It follows from the scope alone, so that
   * the parts of an observation have the same.
   */
  static Map<ContactStretch, List<Range<LocalDate>>> of(Scope scope) {
    RecordedDays joint = scope.recorded(Contact.class);
    RecordedDays internal = joint.withInternalContacts();
    Map<String, RecordedDays> own = new TreeMap<>();
    for (Partner partner : scope.alliance().partners()) {
      own.put(partner.id(), scope.recorded(Contact.class, partner.id()));
    }
    Map<ContactStretch, List<Range<LocalDate>>> stretches = new LinkedHashMap<>();
    LocalDate end = scope.window().to();
    for (Reach reach : Reach.values()) {
      LocalDate from = reach.period(scope).from();
      if (from.isBefore(end)) {
        for (Range<LocalDate> days : cut(Window.of(from, end), joint, internal, own)) {
          LocalDate day = days.lowerEndpoint();
          ImmutableSortedSet.Builder<String> partners = ImmutableSortedSet.naturalOrder();
          own.forEach(
              (partner, recorded) -> {
                if (recorded.contains(day)) {
                  partners.add(partner);
                }
              });
          ContactStretch stretch =
              new ContactStretch(
                  reach, joint.contains(day), internal.contains(day), partners.build());
          if (stretch.joint || !stretch.partners.isEmpty()) {
            stretches.computeIfAbsent(stretch, key -> new ArrayList<>()).add(days);
          }
        }
        end = from;
      }
    }
    return stretches;
  }

  /** The window cut wherever the recording changes. */
  private static List<Range<LocalDate>> cut(
      Window window, RecordedDays joint, RecordedDays internal, Map<String, RecordedDays> own) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    cuts.add(window.to());
    List<RecordedDays> all = new ArrayList<>(own.values());
    all.add(joint);
    all.add(internal);
    for (RecordedDays recorded : all) {
      for (Range<LocalDate> range : recorded.within(window).days().asRanges()) {
        cuts.add(range.lowerEndpoint());
        cuts.add(range.upperEndpoint());
      }
    }
    cuts.remove(window.from());
    List<Range<LocalDate>> days = new ArrayList<>();
    LocalDate from = window.from();
    for (LocalDate to : cuts) {
      days.add(Range.closedOpen(from, to));
      from = to;
    }
    return days;
  }
}
