package org.allianceeffort.core.score;

import java.util.Optional;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Reason;
import org.allianceeffort.core.statistics.Interval;

/**
 * The score of a family.
 *
 * @param family the family
 * @param weight its share of the plan's weight, 0..1
 * @param score empty when less than half of its weight is measured
 * @param reason why there is no score; empty when there is one
 * @param bounds the score with what is not measured at its worst and at its best
 * @param coverage how much of it is measured
 */
public record FamilyScore(
    Family family,
    double weight,
    Optional<Score> score,
    Optional<Reason> reason,
    Interval bounds,
    Coverage coverage) {

  /**
   * Checks that there is either a score or a reason.
   *
   * @param family the family
   * @param weight its share of the plan's weight, 0..1
   * @param score empty when less than half of its weight is measured
   * @param reason why there is no score; empty when there is one
   * @param bounds the score with what is not measured at its worst and at its best
   * @param coverage how much of it is measured
   * @throws IllegalArgumentException if there is neither or there are both
   */
  public FamilyScore {
    if (score.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a family has either a score or a reason: " + family);
    }
  }
}
