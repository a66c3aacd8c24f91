package org.allianceeffort.core.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricResult;
import org.allianceeffort.core.metric.NotMeasured;
import org.allianceeffort.core.metric.Reason;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.statistics.Attribution;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.OwenValue;

/** Makes one scorecard: scores, coverage, bounds, intervals, contributions. */
final class CardMaker {

  private static final double ENOUGH = 0.5;

  private final ScoringPlan plan;
  private final PlanTree tree;
  private final ImmutableMap<MetricId, MetricResult> results;
  private final Scope scope;
  private final Scorecard.Making making;
  private final List<Optional<EffortMetric>> figures = new ArrayList<>();
  private final boolean[] measured;
  private final double[] scores;

  CardMaker(
      ScoringPlan plan,
      ImmutableMap<MetricId, MetricResult> results,
      Scope scope,
      double level,
      int draws) {
    this.plan = plan;
    this.tree = new PlanTree(plan);
    this.results = results;
    this.scope = scope;
    ObservationSettings settings = scope.settings();
    this.making =
        new Scorecard.Making(
            level, draws, settings.seed(), settings.networkDraws(), settings.minimumGroup());
    this.measured = new boolean[tree.size()];
    this.scores = new double[tree.size()];
    for (int m = 0; m < tree.size(); m++) {
      PlannedMetric planned = plan.metrics().get(m);
      Optional<EffortMetric> figure =
          result(planned) instanceof EffortMetric effort ? Optional.of(effort) : Optional.empty();
      figures.add(figure);
      measured[m] = figure.isPresent();
      scores[m] = figure.map(f -> planned.goalposts().score(f.value())).orElse(0.0);
    }
  }

  private MetricResult result(PlannedMetric planned) {
    MetricResult result = results.get(planned.id());
    if (result == null) {
      throw new IllegalStateException("the engine did not measure " + planned.id());
    }
    return result;
  }

  Scorecard make() {
    ScoreDraws draws = new ScoreDraws(plan, figures, making.seed(), making.draws());
    double[][] dependent = draws.dependent();
    double[][] independent = draws.independent();
    ImmutableList.Builder<FamilyScore> families = ImmutableList.builder();
    List<String> missing = new ArrayList<>();
    for (int f = 0; f < tree.familyCount(); f++) {
      FamilyScore family = family(f, dependent, independent);
      families.add(family);
      if (family.score().isEmpty()) {
        missing.add(family.family().name());
      }
    }
    Index index = index(missing, dependent, independent);
    return new Scorecard(
        scope.alliance().id(),
        scope.alliance().name(),
        scope.window(),
        plan,
        index,
        families.build(),
        metrics(index),
        results,
        gaps(),
        making);
  }

  private FamilyScore family(int f, double[][] dependent, double[][] independent) {
    Coverage coverage = tree.coverage(f, measured);
    Interval bounds =
        new Interval(
            tree.familyScore(f, worst(), tree.all()), tree.familyScore(f, best(), tree.all()));
    boolean[] ofFamily = ofFamily(f);
    boolean enough = coverage.measured() > 0 && coverage.share() >= ENOUGH;
    return new FamilyScore(
        tree.family(f),
        tree.familyShare(f),
        enough
            ? Optional.of(
                score(
                    x -> tree.familyScore(f, x, measured),
                    ofFamily,
                    dependent,
                    independent,
                    bounds))
            : Optional.empty(),
        enough ? Optional.empty() : Optional.of(lowCoverage(coverage)),
        bounds,
        coverage);
  }

  private boolean[] ofFamily(int f) {
    int[] familyOf = tree.familyOf();
    boolean[] members = new boolean[tree.size()];
    for (int m = 0; m < members.length; m++) {
      members[m] = measured[m] && familyOf[m] == f;
    }
    return members;
  }

  private static Reason lowCoverage(Coverage coverage) {
    return Reason.of(
        ReasonCode.LOW_COVERAGE,
        coverage.measured()
            + " of "
            + coverage.planned()
            + " metrics are measured, less than half of its weight",
        "evidence for at least half of its weight");
  }

  private Index index(List<String> missing, double[][] dependent, double[][] independent) {
    Interval bounds = new Interval(tree.index(worst(), tree.all()), tree.index(best(), tree.all()));
    Coverage coverage = tree.coverage(measured);
    if (!missing.isEmpty()) {
      Reason reason =
          Reason.of(
              ReasonCode.FAMILY_MISSING,
              String.join(" and ", missing)
                  + (missing.size() == 1 ? " is" : " are")
                  + " not measured",
              "at least half of the weight of every family of the plan");
      return new Index(plan.id(), Optional.empty(), Optional.of(reason), bounds, coverage);
    }
    Score score = score(x -> tree.index(x, measured), measured, dependent, independent, bounds);
    return new Index(plan.id(), Optional.of(score), Optional.empty(), bounds, coverage);
  }

  private interface Evaluation {
    double of(double[] scores);
  }

  private Score score(
      Evaluation evaluation,
      boolean[] members,
      double[][] dependent,
      double[][] independent,
      Interval bounds) {
    // Rounding must not carry a score a hair past the bounds that contain it.
    double value = Math.max(bounds.lower(), Math.min(bounds.upper(), evaluation.of(scores)));
    double[] shares = tree.shares(measured);
    double certain = 0;
    double total = 0;
    for (int m = 0; m < members.length; m++) {
      if (members[m]) {
        total += shares[m];
        boolean sampling = figures.get(m).orElseThrow().estimate().distribution().isSampling();
        certain += sampling ? 0 : shares[m];
      }
    }
    boolean drawn = certain < total;
    return new Score(
        value,
        drawn
            ? Optional.of(ScoreDraws.interval(dependent, making.level(), evaluation::of))
            : Optional.empty(),
        drawn
            ? Optional.of(ScoreDraws.interval(independent, making.level(), evaluation::of))
            : Optional.empty(),
        drawn ? certain / total : 1);
  }

  private double[] worst() {
    return filled(0);
  }

  private double[] best() {
    return filled(100);
  }

  private double[] filled(double score) {
    double[] filled = scores.clone();
    for (int m = 0; m < filled.length; m++) {
      if (!measured[m]) {
        filled[m] = score;
      }
    }
    return filled;
  }

  private ImmutableList<ScoredMetric> metrics(Index index) {
    boolean explained = index.score().isPresent();
    double[] parts = explained ? parts() : new double[scores.length];
    ImmutableList.Builder<ScoredMetric> metrics = ImmutableList.builder();
    for (int m = 0; m < tree.size(); m++) {
      PlannedMetric planned = plan.metrics().get(m);
      Optional<EffortMetric> figure = figures.get(m);
      metrics.add(
          new ScoredMetric(
              planned,
              result(planned),
              figure.isPresent() ? OptionalDouble.of(scores[m]) : OptionalDouble.empty(),
              figure.flatMap(f -> interval(f.estimate(), planned.goalposts())),
              tree.nominal(m),
              explained && measured[m] ? OptionalDouble.of(parts[m]) : OptionalDouble.empty()));
    }
    return metrics.build();
  }

  private Optional<Interval> interval(Estimate estimate, Goalposts goalposts) {
    return estimate
        .interval(making.level())
        .map(
            limits -> {
              double a = goalposts.score(limits.lower());
              double b = goalposts.score(limits.upper());
              double value = goalposts.score(estimate.value());
              return new Interval(Math.min(value, Math.min(a, b)), Math.max(value, Math.max(a, b)));
            });
  }

  // Players are the measured metrics; one outside the coalition stands at the bottom of the scale.
  private double[] parts() {
    int[] players = IntStream.range(0, measured.length).filter(m -> measured[m]).toArray();
    int[] familyOf = tree.familyOf();
    Attribution attribution =
        OwenValue.of(
            IntStream.of(players).mapToObj(m -> plan.metrics().get(m).id().value()).toList(),
            IntStream.of(players).map(m -> familyOf[m]).toArray(),
            coalition -> {
              double[] played = new double[scores.length];
              for (int i = 0; i < players.length; i++) {
                played[players[i]] = coalition.contains(i) ? scores[players[i]] : 0;
              }
              return tree.index(played, measured);
            },
            making.seed(),
            OwenValue.EXACT_UP_TO,
            OwenValue.PERMUTATIONS);
    double[] parts = new double[scores.length];
    for (int i = 0; i < players.length; i++) {
      parts[players[i]] = attribution.value(i);
    }
    return parts;
  }

  private ImmutableList<Gap> gaps() {
    Map<String, List<Integer>> byNeed = new LinkedHashMap<>();
    for (int m = 0; m < tree.size(); m++) {
      if (result(plan.metrics().get(m)) instanceof NotMeasured missing) {
        for (Reason reason : missing.reasons()) {
          byNeed.computeIfAbsent(reason.needed(), needed -> new ArrayList<>()).add(m);
        }
      }
    }
    return byNeed.entrySet().stream()
        .map(
            entry ->
                new Gap(
                    entry.getKey(),
                    entry.getValue().stream()
                        .map(m -> plan.metrics().get(m).id())
                        .collect(ImmutableList.toImmutableList()),
                    entry.getValue().stream().mapToDouble(tree::nominal).sum()))
        .sorted(Comparator.comparingDouble(Gap::weight).reversed().thenComparing(Gap::needed))
        .collect(ImmutableList.toImmutableList());
  }
}
