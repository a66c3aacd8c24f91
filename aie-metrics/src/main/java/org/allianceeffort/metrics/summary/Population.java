package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;

/**
 * Who belongs to the alliance in a period: those among whom contact was possible.
 *
 * <p>If anybody stated when a person or a membership of a body begins or ends, or if persons are
 * assigned, these are the persons with a membership (an undated one lasts as long as its body), an
 * assignment or a dated entry in the roster in the period; otherwise whoever occurs in its records.
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
   * The population of a period.
   *
   * @param scope the scope of an observation
   * @param period a window that ends with the scope's
   * @param seen who occurs in its records
   * @param assigned who was assigned, with their days
   * @return the population
   */
  public static Population of(Scope scope, Window period, PersonsSeen seen, Assigned assigned) {
    TreeSet<String> persons = new TreeSet<>();
    boolean stated = !assigned.latest().isEmpty();
    for (Person person : scope.alliance().people()) {
      if (person.validity().isDated()) {
        stated = true;
        if (person.validity().overlaps(period.from(), period.to())) {
          persons.add(person.id());
        }
      }
    }
    for (GovernanceBody body : scope.alliance().bodies()) {
      for (Membership membership : body.members()) {
        stated |= membership.validity().isDated();
        Optional<Validity> lasts = membership.validity().intersection(body.validity());
        if (lasts.isPresent() && lasts.get().overlaps(period.from(), period.to())) {
          persons.add(membership.person());
        }
      }
    }
    if (stated) {
      persons.addAll(since(period.from(), assigned.latest()));
    } else {
      persons.clear();
      persons.addAll(since(period.from(), seen.latest()));
    }
    return new Population(partners(scope, persons), unaffiliated(scope), !stated);
  }

  private static Set<String> since(LocalDate from, Map<String, LocalDate> latest) {
    return Maps.filterValues(latest, day -> !day.isBefore(from)).keySet();
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
