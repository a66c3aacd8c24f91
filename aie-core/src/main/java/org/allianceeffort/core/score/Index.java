package org.allianceeffort.core.score;

import java.util.Optional;
import org.allianceeffort.core.metric.Reason;
import org.allianceeffort.core.statistics.Interval;

/**
 * The index of effort under a plan. Indices of different plans are not comparable.
 *
 * @param plan the plan's id
 * @param score empty when a family of the plan is not measured
 * @param reason why there is no score; empty when there is one
 * @param bounds the score with what is not measured at its worst and at its best; contains the
 *     score
 * @param coverage how much of the plan is measured
 */
public record Index(
    String plan,
    Optional<Score> score,
    Optional<Reason> reason,
    Interval bounds,
    Coverage coverage) {

  /**
   * Checks that there is either a score or a reason.
   *
   * @param plan the plan's id
   * @param score empty when a family of the plan is not measured
   * @param reason why there is no score; empty when there is one
   * @param bounds the score with what is not measured at its worst and at its best; contains the
   *     score
   * @param coverage how much of the plan is measured
   * @throws IllegalArgumentException if there is neither or there are both
   */
  public Index {
    if (score.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("an index has either a score or a reason: " + plan);
    }
  }
}
