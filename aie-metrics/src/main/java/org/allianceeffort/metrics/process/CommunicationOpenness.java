package org.allianceeffort.metrics.process;

import java.util.OptionalDouble;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.ObservationSettings;
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
import org.allianceeffort.core.statistics.LabelPermutation;
import org.allianceeffort.metrics.summary.ContactDays;
import org.allianceeffort.metrics.summary.ContactNetwork;
import org.allianceeffort.metrics.summary.Reach;

/**
 * Whether people talk across the boundary as readily as within it.
 *
 * <p>Formula: E–I = (external − internal) ÷ (external + internal) over connected pairs of persons
 * of organisations, minus the E–I of all possible pairs (the expected), divided by 1 + expected
 * when negative and by 1 − expected when positive; on days on which contacts within each partner
 * were recorded too. Raw, expected and rescaled are details, and on request the p of a permutation
 * test.
 *
 * <p>Unit and range: index, −1 (no external tie at all) to 1 (no internal one), 0 blind to the
 * boundary.
 *
 * <p>NOTHING_IN_PERIOD when no pair is connected or only one kind is possible. The interval is a
 * vertex bootstrap where the settings ask for network draws, else unknown. Cost: the pairs in
 * contact, times the draws.
 *
 * <p>Reference: Krackhardt, D. and Stern, R. (1988). Informal networks and organizational crises.
 * Social Psychology Quarterly 51, 123–140. doi:10.2307/2786835; Snijders, T. and Borgatti, S.
 * (1999). Non-parametric standard errors and tests for network statistics. Connections 22(2),
 * 161–170.
 */
public final class CommunicationOpenness {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("communication-openness");

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Communication openness")
          .meaning("E–I index of contacts beyond what the sizes of the partners imply")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RELATIONAL_GOVERNANCE, Lens.LEARNING)
          .unit("index −1..1")
          .orientation(Orientation.HIGHER)
          .basis(Basis.FLOW)
          .group(DataGroup.CONTACTS)
          .goalposts(Goalposts.between(-1, 0))
          .source("Krackhardt & Stern 1988")
          .addNeeds(Need.internalContacts())
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, ContactReading.SUMMARIES, CommunicationOpenness::read);

  private CommunicationOpenness() {}

  private static MetricReading read(Summaries kept, Scope scope) {
    ContactReading contacts = new ContactReading(kept, scope, ContactDays.withInternal(Reach.FLOW));
    return contacts.flagged(read(contacts.networkOfOrganisations(), contacts, scope.settings()));
  }

  private static MetricReading read(
      ContactNetwork network, ContactReading contacts, ObservationSettings settings) {
    DyadCensus census = DyadCensus.of(network.ties());
    OptionalDouble raw = census.externalInternal();
    OptionalDouble expected = census.expectedExternalInternal();
    OptionalDouble rescaled = census.rescaledExternalInternal();
    if (raw.isEmpty() || expected.isEmpty() || rescaled.isEmpty()) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          census.connected() + " pairs of persons of organisations are in contact",
          "contacts, and persons such that pairs within and between partners are possible");
    }
    MetricReading.Builder reading =
        MetricReading.builder(
                contacts.estimate(
                    network, DyadCensus::rescaledExternalInternal, census.connected()))
            .detail("raw", raw.getAsDouble())
            .detail("expected", expected.getAsDouble())
            .detail("rescaled", rescaled.getAsDouble())
            .tag("e-i/connected-pairs");
    if (settings.networkDraws() > 0) {
      LabelPermutation.of(network.ties(), settings.seed(), settings.networkDraws())
          .ifPresent(test -> reading.detail("permutation-p", test.twoSided()));
    }
    return reading.build();
  }
}
