package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.allianceeffort.core.statistics.TieNetwork;

/**
 * Who contacted whom among the persons of a population: ties in the direction of the contact,
 * groups by partner.
 *
 * <p>Unaffiliated persons are one group, so that two of them are no pair across a boundary. A
 * contact with somebody outside the population makes no tie.
 *
 * @param persons the person at each node, sorted
 * @param groups the names of the groups in the order of their numbers: partners, and {@link
 *     #UNAFFILIATED} if there is anybody
 * @param ties the network
 */
public record ContactNetwork(
    ImmutableList<String> persons, ImmutableList<String> groups, TieNetwork ties) {

  /** The group of persons who belong to no organisation; no partner's id. */
  public static final String UNAFFILIATED = "(unaffiliated)";

  /**
   * The network of the whole population.
   *
   * @param population the persons
   * @param pairs who contacted whom
   * @param reach how far back contacts count
   * @return the network
   */
  public static ContactNetwork of(Population population, ContactPairs pairs, Reach reach) {
    return of(population, pairs, reach, person -> true);
  }

  /**
   * The network of those persons of the population who belong to an organisation.
   *
   * @param population the persons
   * @param pairs who contacted whom
   * @param reach how far back contacts count
   * @return the network
   */
  public static ContactNetwork ofOrganisations(
      Population population, ContactPairs pairs, Reach reach) {
    return of(population, pairs, reach, population::isAffiliated);
  }

  private static ContactNetwork of(
      Population population, ContactPairs pairs, Reach reach, Predicate<String> member) {
    ImmutableList<String> persons =
        population.partnerOf().keySet().stream()
            .filter(member)
            .collect(ImmutableList.toImmutableList());
    Map<String, Integer> nodeOf = new HashMap<>();
    Map<String, Integer> groupOf = new TreeMap<>();
    for (String person : persons) {
      nodeOf.put(person, nodeOf.size());
      groupOf.put(group(population, person), 0);
    }
    int next = 0;
    for (Map.Entry<String, Integer> entry : groupOf.entrySet()) {
      entry.setValue(next++);
    }
    int[] groups =
        persons.stream().mapToInt(person -> groupOf.get(group(population, person))).toArray();
    ImmutableIntArray.Builder from = ImmutableIntArray.builder();
    ImmutableIntArray.Builder to = ImmutableIntArray.builder();
    pairs.forEach(
        reach,
        (a, b, count) -> {
          Integer fromNode = nodeOf.get(a.person());
          Integer toNode = nodeOf.get(b.person());
          if (fromNode != null && toNode != null) {
            from.add(fromNode);
            to.add(toNode);
          }
        });
    return new ContactNetwork(
        persons,
        ImmutableList.copyOf(groupOf.keySet()),
        TieNetwork.directed(groups, from.build().toArray(), to.build().toArray()));
  }

  private static String group(Population population, String person) {
    return population.isAffiliated(person)
        ? population.partnerOf().getOrDefault(person, UNAFFILIATED)
        : UNAFFILIATED;
  }
}
