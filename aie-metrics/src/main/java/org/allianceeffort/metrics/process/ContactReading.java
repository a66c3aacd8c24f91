package org.allianceeffort.metrics.process;

import com.google.common.collect.ImmutableSet;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
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
import org.allianceeffort.metrics.summary.ContactNetwork;
import org.allianceeffort.metrics.summary.ContactPairs;
import org.allianceeffort.metrics.summary.PersonsSeen;
import org.allianceeffort.metrics.summary.Population;
import org.allianceeffort.metrics.summary.Reach;

/**
 * What the contact metrics have in common: their population, and the flag that it was taken from
 * records.
 */
final class ContactReading {

  /** What every contact metric reads. */
  static final ImmutableSet<SummaryKind<?>> SUMMARIES =
      ImmutableSet.of(ContactPairs.KIND, PersonsSeen.KIND, Assigned.KIND);

  private final ContactPairs pairs;
  private final Population population;
  private final Reach reach;
  private final ObservationSettings settings;

  ContactReading(Summaries kept, Scope scope, Reach reach) {
    this.pairs = kept.get(ContactPairs.KIND);
    this.reach = reach;
    this.settings = scope.settings();
    this.population =
        Population.of(
            scope, reach.period(scope), kept.get(PersonsSeen.KIND), kept.get(Assigned.KIND));
  }

  MetricReading ofAll(Function<ContactNetwork, MetricReading> read) {
    return flagged(read.apply(ContactNetwork.of(population, pairs, reach)));
  }

  MetricReading ofOrganisations(Function<ContactNetwork, MetricReading> read) {
    return flagged(read.apply(ContactNetwork.ofOrganisations(population, pairs, reach)));
  }

  /** The contacts that crossed a boundary on their own day. */
  MetricReading ofCrossings(Function<ContactNetwork, MetricReading> read) {
    return flagged(
        read.apply(
            ContactNetwork.ofCrossings(population, visitor -> pairs.forEach(reach, visitor))));
  }

  /** The same of the days that a partner recorded, for its part of a breakdown. */
  ContactNetwork crossingsOf(String partner, ContactNetwork joint) {
    return pairs.isRecordedAlike(partner, reach)
        ? joint
        : ContactNetwork.ofCrossings(
            population, visitor -> pairs.forEachOf(partner, reach, visitor));
  }

  Population population() {
    return population;
  }

  MetricReading ofPairs(BiFunction<ContactPairs, Population, MetricReading> read) {
    return flagged(read.apply(pairs, population));
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

  private MetricReading flagged(MetricReading reading) {
    return population.fromRecords() && reading instanceof MetricReading.Measured measured
        ? measured.withFlag(
            Flag.of(
                Flag.POPULATION_FROM_RECORDS,
                "nobody stated who belongs when: the persons are those who occur in the records"))
        : reading;
  }
}
