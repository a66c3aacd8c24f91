package org.allianceeffort.metrics.process;

import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.DataGroup;
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
import org.allianceeffort.core.statistics.DyadCensus;
import org.allianceeffort.metrics.summary.ContactDays;
import org.allianceeffort.metrics.summary.ContactNetwork;
import org.allianceeffort.metrics.summary.Reach;

/**
 * Whether contact across the boundary goes both ways.
 *
 * <p>Formula: directed cross-partner ties that are returned ÷ directed cross-partner ties, a tie
 * being at least one contact that crossed the boundary on its own day; a reply to a contact makes
 * no tie.
 *
 * <p>Unit and range: share, 0..1.
 *
 * <p>TOO_FEW below {@value #MINIMUM_TIES} ties. The interval is a vertex bootstrap where the
 * settings ask for network draws, else unknown. Cost: the pairs in contact, times the draws.
 *
 * <p>Reference: Holland, P. and Leinhardt, S. (1970). A method for detecting structure in
 * sociometric data. American Journal of Sociology 76, 492–513. doi:10.1086/224954; Snijders, T. and
 * Borgatti, S. (1999). Non-parametric standard errors and tests for network statistics. Connections
 * 22(2), 161–170.
 */
public final class CommunicationReciprocity {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("communication-reciprocity");

  /** The fewest ties that tell a share. */
  public static final int MINIMUM_TIES = 10;

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Communication reciprocity")
          .meaning("directed cross-partner ties that are returned ÷ all of them")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RELATIONAL_GOVERNANCE)
          .unit("share")
          .orientation(Orientation.HIGHER)
          .basis(Basis.FLOW)
          .group(DataGroup.CONTACTS)
          .goalposts(Goalposts.between(0, 0.8))
          .source("Holland & Leinhardt 1970")
          .addNeeds(Need.recorded(Contact.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, ContactReading.SUMMARIES, CommunicationReciprocity::read);

  private CommunicationReciprocity() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    ContactReading contacts = new ContactReading(kept, scope, ContactDays.ofAll(Reach.FLOW));
    return contacts.flagged(read(contacts.crossings(), contacts));
  }

  private static MetricReading read(ContactNetwork network, ContactReading contacts) {
    DyadCensus census = DyadCensus.of(network.ties());
    long ties = 2 * census.betweenMutual() + census.betweenAsymmetric();
    if (ties < MINIMUM_TIES) {
      return MetricReading.notMeasured(
          ReasonCode.TOO_FEW,
          "only " + ties + " directed ties cross a boundary",
          "at least " + MINIMUM_TIES + " directed ties between persons of different partners");
    }
    return MetricReading.builder(contacts.estimate(network, DyadCensus::betweenReciprocity, ties))
        .detail("ties-returned", 2.0 * census.betweenMutual())
        .build();
  }
}
