package org.allianceeffort.metrics.process;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.allianceeffort.core.statistics.ClusterTally;
import org.allianceeffort.core.statistics.ClusteredProportion;
import org.allianceeffort.core.statistics.TieDirection;
import org.allianceeffort.core.statistics.TieNetwork;
import org.allianceeffort.metrics.summary.ContactDays;
import org.allianceeffort.metrics.summary.ContactNetwork;
import org.allianceeffort.metrics.summary.Population;
import org.allianceeffort.metrics.summary.Reach;

/**
 * How many of the people have somebody to talk to on the other side.
 *
 * <p>Formula: persons in contact with at least {@value #ENOUGH} persons of other partners in the
 * last 90 days ÷ persons of the population; by partner. A contact is read with the partners of its
 * own day; a partner's own figure uses the days that this partner recorded.
 *
 * <p>Unit and range: share, 0..1.
 *
 * <p>NOTHING_IN_PERIOD when nobody belongs to the population. Clustered by partner, each
 * unaffiliated person a cluster of their own; with one cluster there is no interval. Within a
 * partner's own figure the persons are the clusters. Cost: the pairs in contact.
 *
 * <p>Reference: Wilson, E. (1927). Probable inference, the law of succession, and statistical
 * inference. Journal of the American Statistical Association 22, 209–212.
 * doi:10.1080/01621459.1927.10502953; clusters: Cameron, A., Gelbach, J. and Miller, D. (2011).
 * Robust inference with multiway clustering. Journal of Business and Economic Statistics 29,
 * 238–249. doi:10.1198/jbes.2010.07136.
 */
public final class CommunicationReach {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("communication-reach");

  /** The number of persons of other partners that make a person reached. */
  public static final int ENOUGH = 2;

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Communication reach")
          .meaning(
              "share of persons in contact with at least 2 persons of other partners, last 90 days")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RELATIONAL_GOVERNANCE, Lens.LEARNING)
          .unit("share")
          .orientation(Orientation.HIGHER)
          .basis(Basis.FLOW)
          .lastDays(Reach.RECENT_DAYS)
          .group(DataGroup.CONTACTS)
          .goalposts(Goalposts.between(0.2, 0.9))
          .source("convention")
          .addNeeds(Need.recorded(Contact.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, ContactReading.SUMMARIES, CommunicationReach::read);

  private CommunicationReach() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    ContactReading contacts =
        new ContactReading(kept, scope, ContactDays.ofAll(Reach.LAST_90_DAYS));
    Population population = contacts.population();
    if (population.size() == 0) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "nobody belongs to the alliance in the period",
          "persons in bodies, in the roster or in records");
    }
    ClusterTally.Builder all = ClusterTally.builder();
    TreeSet<String> partners = new TreeSet<>();
    forEach(
        contacts.crossings(),
        (person, reached) -> {
          String partner = population.partnerOf().getOrDefault(person, "");
          if (population.isAffiliated(person)) {
            all.add("partner/" + partner, 1, reached);
            partners.add(partner);
          } else {
            all.add("person/" + person, 1, reached);
          }
        });
    Map<String, MetricReading> byPartner = new TreeMap<>();
    for (String partner : partners) {
      byPartner.put(partner, ofPartner(partner, kept, scope));
    }
    return contacts.flagged(reading(all.build()).withBreakdown("partner", byPartner));
  }

  // A partner's own figure uses the days on which that partner's contacts were recorded.
  private static MetricReading ofPartner(String partner, Summaries kept, Scope scope) {
    ContactReading contacts =
        new ContactReading(kept, scope, ContactDays.of(partner, Reach.LAST_90_DAYS));
    ClusterTally.Builder own = ClusterTally.builder();
    forEach(
        contacts.crossings(),
        (person, reached) -> {
          if (partner.equals(contacts.population().partnerOf().get(person))) {
            own.add(person, 1, reached);
          }
        });
    return reading(own.build());
  }

  /** Receives a person and whether they are reached, 1 or 0. */
  private interface Visitor {
    void visit(String person, int reached);
  }

  private static void forEach(ContactNetwork network, Visitor visitor) {
    TieNetwork across = network.ties().collapsed();
    for (int node = 0; node < network.persons().size(); node++) {
      visitor.visit(
          network.persons().get(node), across.degree(node, TieDirection.ALL) >= ENOUGH ? 1 : 0);
    }
  }

  private static MetricReading.Measured reading(ClusterTally tally) {
    return MetricReading.of(
        Estimate.proportion("wilson-clustered", ClusteredProportion.oneWay(tally).orElseThrow()));
  }
}
