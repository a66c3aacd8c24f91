package org.allianceeffort.metrics.process;

import com.google.common.collect.ImmutableSet;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.metric.SummaryKind;
import org.allianceeffort.core.statistics.DyadCensus;
import org.allianceeffort.core.statistics.VertexBootstrap;
import org.allianceeffort.metrics.summary.Assigned;
import org.allianceeffort.metrics.summary.ContactDays;
import org.allianceeffort.metrics.summary.ContactNetwork;
import org.allianceeffort.metrics.summary.ContactPairs;
import org.allianceeffort.metrics.summary.PersonsSeen;
import org.allianceeffort.metrics.summary.Population;

/**
 * What the contact metrics have in common: their population, and the flag that it was taken from
 * records.
 */
final class ContactReading {

  /** What every contact metric reads. */
  static final ImmutableSet<SummaryKind<?>> SUMMARIES =
      ImmutableSet.of(ContactPairs.KIND, PersonsSeen.KIND, Assigned.KIND);

  private final ContactPairs pairs;
  private final ContactDays days;
  private final Population population;
  private final ObservationSettings settings;

  ContactReading(Summaries kept, Scope scope, ContactDays days) {
    this.pairs = kept.get(ContactPairs.KIND);
    this.days = days;
    this.settings = scope.settings();
    this.population =
        Population.of(scope, days, kept.get(PersonsSeen.KIND), kept.get(Assigned.KIND));
  }

  Population population() {
    return population;
  }

  ContactNetwork network() {
    return ContactNetwork.of(population, pairs, days);
  }

  ContactNetwork networkOfOrganisations() {
    return ContactNetwork.ofOrganisations(population, pairs, days);
  }

  /** The contacts that crossed a boundary on their own day. */
  ContactNetwork crossings() {
    return ContactNetwork.ofCrossings(population, pairs, days);
  }

  void forEachPair(ContactPairs.Visitor visitor) {
    pairs.forEach(days, visitor);
  }

  /**
   * The figure of a network with its vertex bootstrap if the settings ask for one, else of unknown
   * error.
   */
  Estimate estimate(
      ContactNetwork network, Function<DyadCensus, OptionalDouble> statistic, long observations) {
    double value = statistic.apply(DyadCensus.of(network.ties())).orElseThrow();
    int draws = settings.networkDraws();
    if (draws == 0) {
      return Estimate.unknown(value, observations, "no vertex bootstrap was asked for");
    }
    VertexBootstrap bootstrap =
        VertexBootstrap.of(network.ties(), statistic, settings.seed(), draws);
    return bootstrap.definedDraws() == 0
        ? Estimate.unknown(value, observations, "the figure was undefined in every drawn network")
        : Estimate.of(
            value,
            observations,
            "vertex-bootstrap",
            new ConfidenceDistribution.Bootstrap(value, bootstrap.values()));
  }

  MetricReading flagged(MetricReading reading) {
    return population.fromRecords() && reading instanceof MetricReading.Measured measured
        ? measured.withFlag(
            Flag.of(
                Flag.POPULATION_FROM_RECORDS,
                "nobody stated who belongs when: the persons are those who occur in the records"))
        : reading;
  }
}
