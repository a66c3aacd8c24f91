package org.allianceeffort.core.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.statistics.CounterBasedRandom;
import org.allianceeffort.core.statistics.Interval;

/**
 * Draws of the scores of measured metrics from their confidence distributions.
 *
 * <p>Draw i of a stream is a function of (seed, stream, i), so any thread can make it. Dependent
 * draws share one stream per data group, turned so that a larger u is a better figure.
 */
final class ScoreDraws {

  private final ScoringPlan plan;
  private final List<Optional<EffortMetric>> figures;
  private final long seed;
  private final int draws;

  ScoreDraws(ScoringPlan plan, List<Optional<EffortMetric>> figures, long seed, int draws) {
    this.plan = plan;
    this.figures = figures;
    this.seed = seed;
    this.draws = draws;
  }

  /**
   * Draw by draw the score of every metric (0 where there is no figure); metrics of one group share
   * their u.
   */
  double[][] dependent() {
    return scores(figure -> "data-group/" + figure.definition().group().id());
  }

  /** The same with a u of its own for each metric. */
  double[][] independent() {
    return scores(figure -> "metric/" + figure.id());
  }

  private interface Stream {
    String of(EffortMetric figure);
  }

  private double[][] scores(Stream stream) {
    double[][] scores = new double[draws][figures.size()];
    for (int m = 0; m < figures.size(); m++) {
      if (figures.get(m).isPresent()) {
        EffortMetric figure = figures.get(m).get();
        Goalposts goalposts = plan.metrics().get(m).goalposts();
        double asItIs = goalposts.score(figure.value());
        boolean sampling = figure.estimate().distribution().isSampling();
        long key = CounterBasedRandom.stream(stream.of(figure));
        for (int i = 0; i < draws; i++) {
          scores[i][m] =
              sampling ? goalposts.score(draw(figure.estimate(), goalposts, key, i)) : asItIs;
        }
      }
    }
    return scores;
  }

  private double draw(Estimate estimate, Goalposts goalposts, long key, int i) {
    double u = CounterBasedRandom.uniform(seed, key, i);
    OptionalDouble drawn = estimate.limit(goalposts.fallsAt(estimate.value()) ? 1 - u : u);
    return drawn.orElse(estimate.value());
  }

  /** The equal-tailed percentile interval of a score over draws. */
  static Interval interval(double[][] scores, double level, ToDoubleFunction<double[]> score) {
    double[] values = Arrays.stream(scores).mapToDouble(score).toArray();
    Arrays.sort(values);
    double tail = (1 - level) / 2;
    return new Interval(percentile(values, tail), percentile(values, 1 - tail));
  }

  private static double percentile(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
