package org.allianceeffort.core.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricResult;

/**
 * What was measured of an alliance in a window, and the score that follows from it under a plan.
 *
 * @param alliance the alliance's id
 * @param title the alliance's name
 * @param window the window that was asked for
 * @param plan the plan
 * @param index the index of effort
 * @param families the families of the plan
 * @param metrics the metrics of the plan on the scale of the score, in its order
 * @param results every metric of the catalogue, those that the plan does not name too
 * @param gaps the evidence that is missing, what it would bring first
 * @param making how the intervals were made
 */
public record Scorecard(
    String alliance,
    String title,
    Window window,
    ScoringPlan plan,
    Index index,
    ImmutableList<FamilyScore> families,
    ImmutableList<ScoredMetric> metrics,
    ImmutableMap<MetricId, MetricResult> results,
    ImmutableList<Gap> gaps,
    Making making) {

  /**
   * How the intervals were made: with the dossier and the plan, all that is needed to make the card
   * again.
   *
   * @param level the confidence level of every interval
   * @param draws the number of Monte Carlo draws
   * @param seed the seed of the draws
   * @param networkDraws how many networks were drawn for the error of a network figure; 0 leaves it
   *     unknown
   * @param minimumGroup the smallest group of respondents that is shown apart
   */
  public record Making(double level, int draws, long seed, int networkDraws, int minimumGroup) {}

  /**
   * A metric, whether the plan names it or not.
   *
   * @param id its id
   * @return its figure or why there is none
   * @throws IllegalArgumentException if the scorer's catalogue has no such metric
   */
  public MetricResult metric(MetricId id) {
    MetricResult result = results.get(id);
    if (result == null) {
      throw new IllegalArgumentException(
          "no metric of that id was measured: " + id + "; measured are " + results.keySet());
    }
    return result;
  }

  /**
   * The score of a family.
   *
   * @param family the family
   * @return empty when the plan names no metric of it
   */
  public Optional<FamilyScore> family(Family family) {
    return families.stream().filter(score -> score.family() == family).findFirst();
  }

  /**
   * The points of the index that each metric brings, the most first.
   *
   * @return contributions that sum to the index; none when there is no index
   */
  public ImmutableList<ScoredMetric> explain() {
    return metrics.stream()
        .filter(metric -> metric.contribution().isPresent())
        .sorted(
            (a, b) ->
                Double.compare(b.contribution().getAsDouble(), a.contribution().getAsDouble()))
        .collect(ImmutableList.toImmutableList());
  }
}
