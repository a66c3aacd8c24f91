package org.allianceeffort.metrics.process;

import java.util.OptionalDouble;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Lens;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.Orientation;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.statistics.DyadCensus;
import org.allianceeffort.metrics.summary.ContactDays;
import org.allianceeffort.metrics.summary.ContactNetwork;
import org.allianceeffort.metrics.summary.Reach;

/**
 * How much of the contact that is possible across the boundary happens.
 *
 * <p>Formula: cross-partner pairs of persons in contact in the last 90 days ÷ all such pairs of the
 * population, both by the partners of the day before the end of the window.
 *
 * <p>Unit and range: share, 0..1. Reported, not scored: more is not better without end.
 *
 * <p>NOTHING_IN_PERIOD when no such pair is possible; no contact is 0. A census. Cost: the pairs in
 * contact.
 *
 * <p>Reference: a convention of this library.
 */
public final class CommunicationDensity {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("communication-density");

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Communication density")
          .meaning("cross-partner pairs in contact ÷ possible, last 90 days")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RELATIONAL_GOVERNANCE, Lens.LEARNING)
          .unit("share")
          .orientation(Orientation.REPORTED)
          .basis(Basis.FLOW)
          .lastDays(Reach.RECENT_DAYS)
          .group(DataGroup.CONTACTS)
          .source("convention")
          .addNeeds(Need.recorded(Contact.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, ContactReading.SUMMARIES, CommunicationDensity::read);

  private CommunicationDensity() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    ContactReading contacts =
        new ContactReading(kept, scope, ContactDays.ofAll(Reach.LAST_90_DAYS));
    return contacts.flagged(read(contacts.network()));
  }

  private static MetricReading read(ContactNetwork network) {
    DyadCensus census = DyadCensus.of(network.ties());
    OptionalDouble share = census.betweenConnectedShare();
    if (share.isEmpty()) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "no pair of persons of different partners is possible among " + network.persons().size(),
          "persons of at least two partners");
    }
    long pairs = census.betweenMutual() + census.betweenAsymmetric();
    return MetricReading.builder(Estimate.census(share.getAsDouble(), census.betweenPossible()))
        .detail("pairs-in-contact", (double) pairs)
        .detail("persons", network.persons().size())
        .build();
  }
}
