package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
   * @param days the days on which contacts count
   * @return the network
   */
  public static ContactNetwork of(Population population, ContactPairs pairs, ContactDays days) {
    return of(population, person -> true, visitor -> pairs.forEach(days, visitor));
  }

  /**
   * The network of those persons of the population who belong to an organisation.
   *
   * @param population the persons
   * @param pairs who contacted whom
   * @param days the days on which contacts count
   * @return the network
   */
  public static ContactNetwork ofOrganisations(
      Population population, ContactPairs pairs, ContactDays days) {
    return of(population, population::isAffiliated, visitor -> pairs.forEach(days, visitor));
  }

  /**
   * The network of the contacts that crossed a boundary on their own day, whoever belongs to whom
   * since. Each person is a group of their own, so that every tie is one between groups.
   *
   * @param population the persons
   * @param pairs who contacted whom
   * @param days the days on which contacts count
   * @return the network
   */
  public static ContactNetwork ofCrossings(
      Population population, ContactPairs pairs, ContactDays days) {
    return of(
        population.partnerOf().keySet().asList(),
        person -> person,
        visitor ->
            pairs.forEach(
                days,
                (from, to, count) -> {
                  if (population.isCrossPartner(from, to)) {
                    visitor.visit(from, to, count);
                  }
                }));
  }

  private static ContactNetwork of(
      Population population, Predicate<String> member, Consumer<ContactPairs.Visitor> contacts) {
    return of(
        population.partnerOf().keySet().stream()
            .filter(member)
            .collect(ImmutableList.toImmutableList()),
        person -> group(population, person),
        contacts);
  }

  private static ContactNetwork of(
      ImmutableList<String> persons,
      UnaryOperator<String> groupOf,
      Consumer<ContactPairs.Visitor> contacts) {
    Map<String, Integer> nodeOf = new HashMap<>();
    Map<String, Integer> numberOf = new TreeMap<>();
    for (String person : persons) {
      nodeOf.put(person, nodeOf.size());
      numberOf.put(groupOf.apply(person), 0);
    }
    int next = 0;
    for (Map.Entry<String, Integer> entry : numberOf.entrySet()) {
      entry.setValue(next++);
    }
    int[] groups =
        persons.stream().mapToInt(person -> numberOf.get(groupOf.apply(person))).toArray();
    ImmutableIntArray.Builder from = ImmutableIntArray.builder();
    ImmutableIntArray.Builder to = ImmutableIntArray.builder();
    contacts.accept(
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
        ImmutableList.copyOf(numberOf.keySet()),
        TieNetwork.directed(groups, from.build().toArray(), to.build().toArray()));
  }

  private static String group(Population population, String person) {
    return population.isAffiliated(person)
        ? population.partnerOf().getOrDefault(person, UNAFFILIATED)
        : UNAFFILIATED;
  }
}
