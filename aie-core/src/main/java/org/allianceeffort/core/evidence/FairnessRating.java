package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * How fair a partner found the handling of a dispute or a contingency.
 *
 * @param partner the id of the partner
 * @param rating 1 (unfair) to 5 (fair)
 * @param date the day of the rating, by which it is dated
 */
public record FairnessRating(String partner, int rating, LocalDate date) {

  /** By day, then partner, then rating. */
  static final Comparator<FairnessRating> CANONICAL =
      Comparator.comparing(FairnessRating::date)
          .thenComparing(FairnessRating::partner)
          .thenComparingInt(FairnessRating::rating);

  /**
   * Checks the values.
   *
   * @param partner the id of the partner
   * @param rating 1 (unfair) to 5 (fair)
   * @param date the day of the rating
   * @throws IllegalArgumentException if the partner is empty, the rating is not within 1 and 5 or
   *     the year is not within 0 and 9999
   */
  public FairnessRating {
    Rules.text("partner", partner);
    Rules.range("rating", rating, 1, 5);
    Rules.year("date", date);
  }
}
