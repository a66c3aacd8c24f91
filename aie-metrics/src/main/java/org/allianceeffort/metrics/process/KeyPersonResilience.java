package org.allianceeffort.metrics.process;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.Lens;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.Orientation;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.metric.SummaryKind;
import org.allianceeffort.core.statistics.ElephantFactor;
import org.allianceeffort.metrics.summary.Actor;
import org.allianceeffort.metrics.summary.ContactPairs;
import org.allianceeffort.metrics.summary.Population;
import org.allianceeffort.metrics.summary.Reach;

/**
 * How many people would have to leave before half of the contact across the boundary is gone.
 *
 * <p>The smallest number of persons who carry at least half of the cross-partner contact of the
 * population, each contact counting once for each end (the elephant factor); by partner. Persons, 1
 * or more; low is fragile. NOTHING_IN_PERIOD when there was no such contact. A census.
 */
public final class KeyPersonResilience implements MetricCalculator {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("key-person-resilience");

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Key-person resilience")
          .meaning("smallest number of persons who carry half of the cross-partner contact")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RESOURCE_BASED, Lens.LEARNING)
          .unit("persons")
          .orientation(Orientation.HIGHER)
          .basis(Basis.COHORT)
          .group(DataGroup.CONTACTS)
          .goalposts(Goalposts.between(1, 8))
          .source("convention (elephant factor)")
          .addNeeds(Need.recorded(Contact.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR = new KeyPersonResilience();

  private KeyPersonResilience() {}

  @Override
  public MetricDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Set<SummaryKind<?>> summaries() {
    return ContactReading.SUMMARIES;
  }

  @Override
  public MetricReading read(Summaries kept, Scope scope) {
    return new ContactReading(kept, scope, Reach.COHORT)
        .ofPairs((pairs, population) -> read(pairs, population, scope));
  }

  private static MetricReading read(ContactPairs pairs, Population population, Scope scope) {
    Map<String, Long> all = new TreeMap<>();
    pairs.forEach(
        Reach.COHORT,
        (from, to, count) -> {
          if (population.isCrossPartner(from, to)) {
            all.merge(from.person(), count, Long::sum);
            all.merge(to.person(), count, Long::sum);
          }
        });
    MetricReading joint = reading(all);
    if (!(joint instanceof MetricReading.Measured measured)) {
      return joint;
    }
    Map<String, MetricReading> partners = new TreeMap<>();
    for (Partner partner : scope.alliance().organisations()) {
      Map<String, Long> own = ofPartner(partner.id(), pairs, population);
      if (!own.isEmpty()) {
        partners.put(partner.id(), reading(own));
      }
    }
    return measured.withBreakdown("partner", partners);
  }

  // A partner's own figure uses the days on which that partner's contacts were recorded.
  private static Map<String, Long> ofPartner(
      String partner, ContactPairs pairs, Population population) {
    Map<String, Long> own = new TreeMap<>();
    pairs.forEachOf(
        partner,
        Reach.COHORT,
        (from, to, count) -> {
          if (population.isCrossPartner(from, to)) {
            Actor end = from.partner().equals(partner) ? from : to;
            if (end.partner().equals(partner)) {
              own.merge(end.person(), count, Long::sum);
            }
          }
        });
    return own;
  }

  private static MetricReading reading(Map<String, Long> contacts) {
    long[] counts = contacts.values().stream().mapToLong(Long::longValue).toArray();
    OptionalInt factor = ElephantFactor.of(counts);
    if (factor.isEmpty()) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "there was no contact across a boundary",
          "contacts between persons of different partners");
    }
    long ends = 0;
    for (long count : counts) {
      ends += count;
    }
    return MetricReading.builder(Estimate.census(factor.getAsInt(), ends))
        .detail("persons", counts.length)
        .build();
  }
}
