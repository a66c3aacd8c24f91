package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.evidence.Scope;

/**
 * Who belongs to the alliance on some days: those among whom contact was possible.
 *
 * <p>If anybody stated when a person or a membership of a body begins or ends, or if persons are
 * assigned, these are the persons with a membership (an undated one lasts as long as its body), an
 * assignment or a dated entry in the roster on one of the days; otherwise whoever occurs in their
 * records.
 *
 * @param partnerOf by person id the partner of the day before the end of the window
 * @param unaffiliated the partners that are no organisation
 * @param fromRecords whether the persons are those who occur in records
 */
public record Population(
    ImmutableSortedMap<String, String> partnerOf,
    ImmutableList<String> unaffiliated,
    boolean fromRecords) {

  /**
   * The population of some days.
   *
   * @param scope the scope of an observation
   * @param days the days whose contacts count
   * @param seen who occurs in records
   * @param assigned who was assigned
   * @return the population
   */
  public static Population of(Scope scope, ContactDays days, PersonsSeen seen, Assigned assigned) {
    ImmutableSet<Range<LocalDate>> ranges = days.in(scope).asRanges();
    TreeSet<String> persons = new TreeSet<>();
    boolean stated = assigned.isStated();
    for (Person person : scope.alliance().people()) {
      if (person.validity().isDated()) {
        stated = true;
        if (overlaps(person.validity(), ranges)) {
          persons.add(person.id());
        }
      }
    }
    for (GovernanceBody body : scope.alliance().bodies()) {
      for (Membership membership : body.members()) {
        stated |= membership.validity().isDated();
        Optional<Validity> lasts = membership.validity().intersection(body.validity());
        if (lasts.isPresent() && overlaps(lasts.get(), ranges)) {
          persons.add(membership.person());
        }
      }
    }
    if (stated) {
      persons.addAll(assigned.on(days));
    } else {
      persons.clear();
      persons.addAll(seen.on(days));
    }
    return new Population(partners(scope, persons), unaffiliated(scope), !stated);
  }

  private static boolean overlaps(Validity validity, Iterable<Range<LocalDate>> ranges) {
    for (Range<LocalDate> range : ranges) {
      if (validity.overlaps(range.lowerEndpoint(), range.upperEndpoint())) {
        return true;
      }
    }
    return false;
  }

  private static ImmutableSortedMap<String, String> partners(
      Scope scope, Iterable<String> persons) {
    LocalDate day = scope.dayBefore();
    Map<String, String> partnerOf = new TreeMap<>();
    for (String person : persons) {
      scope.partnerOf(person, day).ifPresent(partner -> partnerOf.put(person, partner));
    }
    return ImmutableSortedMap.copyOf(partnerOf);
  }

  private static ImmutableList<String> unaffiliated(Scope scope) {
    return scope.alliance().partners().stream()
        .filter(partner -> !partner.organisation())
        .map(Partner::id)
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The number of persons.
   *
   * @return not negative
   */
  public int size() {
    return partnerOf.size();
  }

  /**
   * Whether a person belongs to an organisation.
   *
   * @param person the id of a person of the population
   * @return false for an unaffiliated person
   */
  public boolean isAffiliated(String person) {
    String partner = partnerOf.get(person);
    return partner != null && !unaffiliated.contains(partner);
  }

  /**
   * Whether a contact crosses the boundary between partners: both persons belong to the population,
   * at least one of them to an organisation, and not both to the same.
   *
   * @param from one person, with the partner of the day of the contact
   * @param to the other, likewise
   * @return true if it does
   */
  public boolean isCrossPartner(Actor from, Actor to) {
    boolean bothUnaffiliated =
        unaffiliated.contains(from.partner()) && unaffiliated.contains(to.partner());
    return partnerOf.containsKey(from.person())
        && partnerOf.containsKey(to.person())
        && !from.partner().equals(to.partner())
        && !bothUnaffiliated;
  }
}
