package org.allianceeffort.core.score;

import java.util.Optional;
import java.util.OptionalDouble;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricResult;
import org.allianceeffort.core.statistics.Interval;

/**
 * A metric of the plan on the scale of the score.
 *
 * @param planned its place in the plan
 * @param result its figure, or why there is none
 * @param score 0..100; empty when it is not measured
 * @param interval the interval of its figure on the scale of the score; empty when it has none
 * @param weight the share of the whole plan's weight that the plan gives it, 0..1; sums to 1 over
 *     the plan
 * @param contribution the points of the index that it brings; empty when there is no index or it is
 *     not measured
 */
public record ScoredMetric(
    PlannedMetric planned,
    MetricResult result,
    OptionalDouble score,
    Optional<Interval> interval,
    double weight,
    OptionalDouble contribution) {

  /**
   * The metric.
   *
   * @return its id
   */
  public MetricId id() {
    return planned.id();
  }

  /**
   * Whether its figure lies at or beyond a goalpost, so that the score does not tell how far.
   *
   * @return true at a score of 0 or, for a metric without a band, 100
   */
  public boolean isAtGoalpost() {
    return score.isPresent()
        && (score.getAsDouble() == 0
            || (score.getAsDouble() == 100 && planned.goalposts() instanceof Goalposts.Line));
  }
}
