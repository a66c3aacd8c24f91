package org.allianceeffort.core.score;

import java.util.Optional;
import org.allianceeffort.core.statistics.Interval;

/**
 * A score with its uncertainty, 0..100.
 *
 * @param value the score of the figures as they are
 * @param interval percentiles of the draws, metrics of one data group erring together; empty when
 *     no figure behind it has a sampling distribution
 * @param independent the same if every metric erred alone: narrower
 * @param certainWeight the share of the weight whose figures have no sampling distribution, 0..1
 */
public record Score(
    double value,
    Optional<Interval> interval,
    Optional<Interval> independent,
    double certainWeight) {

  /**
   * Checks the range.
   *
   * @param value the score of the figures as they are
   * @param interval percentiles of the draws, metrics of one data group erring together; empty when
   *     no figure behind it has a sampling distribution
   * @param independent the same if every metric erred alone: narrower
   * @param certainWeight the share of the weight whose figures have no sampling distribution, 0..1
   * @throws IllegalArgumentException if the value leaves 0..100 or the weight 0..1
   */
  public Score {
    if (!(value >= 0 && value <= 100)) {
      throw new IllegalArgumentException("a score lies in 0..100: " + value);
    }
    if (!(certainWeight >= 0 && certainWeight <= 1)) {
      throw new IllegalArgumentException("a share of weight lies in 0..1: " + certainWeight);
    }
  }

  /**
   * Whether the value lies outside its own interval, as happens where a figure stands at a
   * goalpost.
   *
   * @return true if it does
   */
  public boolean isSkewed() {
    return interval.isPresent() && !interval.get().contains(value);
  }
}
