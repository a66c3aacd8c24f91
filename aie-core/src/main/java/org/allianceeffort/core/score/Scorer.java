package org.allianceeffort.core.score;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricResult;
import org.allianceeffort.core.metric.Summaries;

/**
 * Scores alliances under one plan. Built once and shared: immutable, thread-safe, starts no thread.
 *
 * <p>The {@code with…} methods return another scorer and leave this one as it is.
 */
public final class Scorer {

  private static final double DEFAULT_LEVEL = 0.95;
  private static final int DEFAULT_DRAWS = 10_000;

  private final MetricEngine engine;
  private final ScoringPlan plan;
  private final ObservationSettings settings;
  private final double level;
  private final int draws;

  private Scorer(
      MetricEngine engine,
      ScoringPlan plan,
      ObservationSettings settings,
      double level,
      int draws) {
    this.engine = engine;
    this.plan = plan;
    this.settings = settings;
    this.level = level;
    this.draws = draws;
  }

  /**
   * A scorer with the defaults: 95 % intervals of 10,000 draws, seed 0, minimum group 5.
   *
   * @param engine measures the metrics
   * @param plan says how they count
   * @return the scorer
   * @throws PlanException if the plan names a metric that the engine's catalogue does not have, or
   *     has in another family or component; all are named
   */
  public static Scorer of(MetricEngine engine, ScoringPlan plan) {
    check(engine.catalogue(), plan);
    return new Scorer(
        engine, plan, ObservationSettings.withDefaults(), DEFAULT_LEVEL, DEFAULT_DRAWS);
  }

  private static void check(MetricCatalogue catalogue, ScoringPlan plan) {
    List<String> reasons = new ArrayList<>();
    for (PlannedMetric metric : plan.metrics()) {
      Optional<MetricDefinition> definition = catalogue.definition(metric.id());
      if (definition.isEmpty()) {
        reasons.add("there is no metric " + metric.id() + " in the catalogue");
      } else if (definition.get().family() != metric.family()
          || definition.get().component() != metric.component()) {
        reasons.add(
            metric.id()
                + " belongs to "
                + definition.get().family()
                + ", "
                + definition.get().component()
                + ", not to "
                + metric.family()
                + ", "
                + metric.component());
      }
    }
    if (!reasons.isEmpty()) {
      throw new PlanException(plan.id(), reasons);
    }
  }

  /**
   * The same scorer under another plan.
   *
   * @param other the plan
   * @return a scorer
   * @throws PlanException as {@link #of}
   */
  public Scorer withPlan(ScoringPlan other) {
    check(engine.catalogue(), other);
    return new Scorer(engine, other, settings, level, draws);
  }

  /**
   * The same scorer with other settings of its observations.
   *
   * @param other seed, minimum group, currency converter
   * @return a scorer
   */
  public Scorer withSettings(ObservationSettings other) {
    return new Scorer(engine, plan, other, level, draws);
  }

  /**
   * The same scorer with intervals of another level.
   *
   * @param other strictly between 0 and 1
   * @return a scorer
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Scorer withLevel(double other) {
    if (!(other > 0 && other < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1: " + other);
    }
    return new Scorer(engine, plan, settings, other, draws);
  }

  /**
   * The same scorer with another number of Monte Carlo draws.
   *
   * @param other 100 to 10 million
   * @return a scorer
   * @throws IllegalArgumentException if the number leaves that range
   */
  public Scorer withDraws(int other) {
    if (other < 100 || other > 10_000_000) {
      throw new IllegalArgumentException("draws must lie in 100..10000000: " + other);
    }
    return new Scorer(engine, plan, settings, level, other);
  }

  /**
   * The plan it scores under.
   *
   * @return the plan
   */
  public ScoringPlan plan() {
    return plan;
  }

  /**
   * What measures its metrics.
   *
   * @return the engine
   */
  public MetricEngine engine() {
    return engine;
  }

  /**
   * Scores a dossier in a window, as of the window's end.
   *
   * @param dossier the alliance and its evidence
   * @param window the window
   * @return the scorecard
   */
  public Scorecard score(Dossier dossier, Window window) {
    int asked = Math.max(plan.networkDraws(), settings.networkDraws());
    return score(dossier.over(window, settings.withNetworkDraws(asked)));
  }

  /**
   * Scores a dossier from signing to the end of its recording.
   *
   * @param dossier the alliance and its evidence
   * @return the scorecard
   */
  public Scorecard score(Dossier dossier) {
    return score(dossier, dossier.wholeWindow());
  }

  /**
   * Scores an observation.
   *
   * @param observation its own settings are used, not the scorer's
   * @return the scorecard
   */
  public Scorecard score(Observation observation) {
    return score(observation.scope(), engine.measure(observation));
  }

  /**
   * Scores from summaries that were made and merged elsewhere.
   *
   * @param kept the summaries of the engine's kinds, of all records of one observation
   * @return the scorecard: the same bits as from the observation
   */
  public Scorecard score(Summaries kept) {
    return score(kept.scope(), engine.read(kept));
  }

  private Scorecard score(Scope scope, ImmutableMap<MetricId, MetricResult> results) {
    return new CardMaker(plan, results, scope, level, draws).make();
  }
}
