package org.allianceeffort.metrics.process;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
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
import org.allianceeffort.core.statistics.ElephantFactor;
import org.allianceeffort.metrics.summary.Actor;
import org.allianceeffort.metrics.summary.ContactDays;
import org.allianceeffort.metrics.summary.Reach;

/**
 * How many people would have to leave before half of the contact across the boundary is gone.
 *
 * <p>Formula: the smallest number of persons who carry at least half of the cross-partner contact
 * of the population, each contact counting once for each end (the elephant factor); by partner. A
 * contact is read with the partners of its own day; a partner's own figure uses the days that this
 * partner recorded.
 *
 * <p>Unit and range: persons, 1 or more; low is fragile.
 *
 * <p>NOTHING_IN_PERIOD when there was no such contact; among equals the number is the same whoever
 * is taken first. A census. Cost: the pairs in contact.
 *
 * <p>Reference: CHAOSS project, Elephant Factor; the half as in Avelino, G., Passos, L., Hora, A.
 * and Valente, M. (2016). A novel approach for estimating truck factors.
 * doi:10.1109/ICPC.2016.7503718.
 */
public final class KeyPersonResilience {

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
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, ContactReading.SUMMARIES, KeyPersonResilience::read);

  private KeyPersonResilience() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    ContactReading contacts = new ContactReading(kept, scope, ContactDays.ofAll(Reach.COHORT));
    Map<String, Long> all = ends(contacts, partner -> true);
    if (!(reading(all) instanceof MetricReading.Measured measured)) {
      return reading(all);
    }
    Map<String, MetricReading> partners = new TreeMap<>();
    for (Partner partner : scope.alliance().organisations()) {
      // A partner's own figure uses the days on which that partner's contacts were recorded.
      Map<String, Long> own =
          ends(
              new ContactReading(kept, scope, ContactDays.of(partner.id(), Reach.COHORT)),
              partner.id()::equals);
      if (!own.isEmpty()) {
        partners.put(partner.id(), reading(own));
      }
    }
    return contacts.flagged(measured.withBreakdown("partner", partners));
  }

  /** How many ends of a cross-partner contact each person of some partners has. */
  private static Map<String, Long> ends(ContactReading contacts, Predicate<String> ofPartner) {
    Map<String, Long> ends = new TreeMap<>();
    contacts.forEachPair(
        (from, to, count) -> {
          if (contacts.population().isCrossPartner(from, to)) {
            for (Actor end : ImmutableList.of(from, to)) {
              if (ofPartner.test(end.partner())) {
                ends.merge(end.person(), count, Long::sum);
              }
            }
          }
        });
    return ends;
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
