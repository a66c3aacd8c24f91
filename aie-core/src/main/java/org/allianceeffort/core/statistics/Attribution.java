package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;

/**
 * What each player of a game contributes to the worth of all together.
 *
 * <p>The values add up to the worth of all less the worth of nobody, within rounding, whether they
 * were computed exactly or from sampled permutations.
 *
 * @param values the part of each player, in the unit of the game
 * @param standardErrors the sampling error of each part, in the same unit: 0 where the part was
 *     computed over all coalitions, positive infinity where a single permutation was drawn
 */
public record Attribution(ImmutableDoubleArray values, ImmutableDoubleArray standardErrors) {

  /**
   * Checks that there is one error for each value.
   *
   * @param values the part of each player, in the unit of the game
   * @param standardErrors the sampling error of each part, in the same unit: 0 where the part was
   *     computed over all coalitions, positive infinity where a single permutation was drawn
   * @throws IllegalArgumentException if the lengths differ or an error is negative or NaN
   */
  public Attribution {
    if (values.length() != standardErrors.length()) {
      throw new IllegalArgumentException(
          "there must be one standard error for each value: values "
              + values.length()
              + ", standard errors "
              + standardErrors.length());
    }
    for (int i = 0; i < standardErrors.length(); i++) {
      if (!(standardErrors.get(i) >= 0)) {
        throw new IllegalArgumentException(
            "a standard error must not be negative: " + standardErrors.get(i));
      }
    }
  }

  /**
   * The number of players.
   *
   * @return the number of values
   */
  public int size() {
    return values.length();
  }

  /**
   * The part of one player.
   *
   * @param player number of the player
   * @return its part, in the unit of the game
   * @throws IndexOutOfBoundsException if there is no such player
   */
  public double value(int player) {
    return values.get(player);
  }

  /**
   * The sampling error of the part of one player.
   *
   * @param player number of the player
   * @return the standard error, empty if the part was computed over all coalitions
   * @throws IndexOutOfBoundsException if there is no such player
   */
  public OptionalDouble standardError(int player) {
    double error = standardErrors.get(player);
    return error == 0 ? OptionalDouble.empty() : OptionalDouble.of(error);
  }

  /**
   * Whether no part has a sampling error.
   *
   * @return true if nothing was sampled, or if sampling found the same part in every permutation
   */
  public boolean isExact() {
    return standardErrors.stream().allMatch(error -> error == 0);
  }

  /**
   * The sum of the parts, added from the first player to the last.
   *
   * @return the worth of all less the worth of nobody, within rounding
   */
  public double total() {
    double sum = 0;
    for (int i = 0; i < values.length(); i++) {
      sum += values.get(i);
    }
    return sum;
  }
}
