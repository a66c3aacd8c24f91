package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.allianceeffort.core.evidence.Scope;

/**
 * The days whose contacts a figure looks at: those of a reach that were recorded as the figure
 * needs. Contacts and population are of the same days, since nobody is isolated on a day on which
 * nobody wrote contacts down.
 */
public final class ContactDays {

  private final Reach reach;
  private final Predicate<ContactStretch> recorded;

  private ContactDays(Reach reach, Predicate<ContactStretch> recorded) {
    this.reach = reach;
    this.recorded = recorded;
  }

  /**
   * The days that every organisation recorded.
   *
   * @param reach how far back
   * @return the days
   */
  public static ContactDays ofAll(Reach reach) {
    return new ContactDays(reach, ContactStretch::joint);
  }

  /**
   * Those of the days that every organisation recorded on which contacts within each partner were
   * recorded too.
   *
   * @param reach how far back
   * @return the days
   */
  public static ContactDays withInternal(Reach reach) {
    return new ContactDays(reach, ContactStretch::internal);
  }

  /**
   * The days that one partner recorded, for that partner's part of a breakdown.
   *
   * @param partner the partner's id
   * @param reach how far back
   * @return the days
   */
  public static ContactDays of(String partner, Reach reach) {
    return new ContactDays(reach, stretch -> stretch.partners().contains(partner));
  }

  boolean include(ContactStretch stretch) {
    return stretch.reach().compareTo(reach) <= 0 && recorded.test(stretch);
  }

  /**
   * Which days they are.
   *
   * @param scope the scope of an observation
   * @return the dates
   */
  public ImmutableRangeSet<LocalDate> in(Scope scope) {
    TreeRangeSet<LocalDate> days = TreeRangeSet.create();
    for (Map.Entry<ContactStretch, List<Range<LocalDate>>> entry :
        ContactStretch.of(scope).entrySet()) {
      if (include(entry.getKey())) {
        days.addAll(entry.getValue());
      }
    }
    return ImmutableRangeSet.copyOf(days);
  }
}
