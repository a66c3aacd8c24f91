package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Shapley value of a cooperative game: a player's mean marginal contribution over all orders in
 * which the players may join.
 *
 * <p>φ<sub>i</sub> = Σ<sub>T ⊆ N∖i</sub> |T|!(n − |T| − 1)! ÷ n! · (v(T ∪ i) − v(T)).
 *
 * <p>Unit: that of the game. Range: between the least and the largest marginal contribution of the
 * player. The values add up to v(N) − v(∅) within rounding; equal players get equal parts; a player
 * that never changes the worth gets 0; the value of a sum of games is the sum of their values.
 *
 * <p>Without players there are no values; a single player gets v(N) − v(∅).
 *
 * <p>{@link #exact} asks the game for each of the 2<sup>n</sup> coalitions once and costs
 * n·2<sup>n</sup> additions. {@link #sampled} asks for (n − 1) coalitions a permutation; every
 * permutation distributes v(N) − v(∅) completely, so the sum has no sampling error.
 *
 * <p>Shapley, L. S. (1953), A value for n-person games, Contributions to the Theory of Games II,
 * 307–317, doi:10.1515/9781400881970-018; sampling: Castro, Gómez and Tejada (2009),
 * doi:10.1016/j.cor.2008.04.004.
 */
public final class ShapleyValue {

  /** The largest number of players for which the value is computed over all coalitions. */
  public static final int MAX_EXACT_PLAYERS = 20;

  private ShapleyValue() {}

  /**
   * The value over all coalitions.
   *
   * @param players number of players, at most {@value #MAX_EXACT_PLAYERS}
   * @param game the worth of every coalition
   * @return the parts of the players, without sampling error
   * @throws IllegalArgumentException if there are too many players, or a worth is not finite
   */
  public static Attribution exact(int players, CoalitionGame game) {
    if (players < 0 || players > MAX_EXACT_PLAYERS) {
      throw new IllegalArgumentException(
          "players must be from 0 to " + MAX_EXACT_PLAYERS + ": " + players);
    }
    int coalitions = 1 << players;
    double[] worth = new double[coalitions];
    for (int mask = 0; mask < coalitions; mask++) {
      worth[mask] = finite(game, Coalition.ofMask(players, mask));
    }
    double[] weights = weights(players);
    double[] values = new double[players];
    for (int i = 0; i < players; i++) {
      int bit = 1 << i;
      double sum = 0;
      for (int mask = 0; mask < coalitions; mask++) {
        if ((mask & bit) == 0) {
          sum += weights[Integer.bitCount(mask)] * (worth[mask | bit] - worth[mask]);
        }
      }
      values[i] = sum;
    }
    return new Attribution(
        ImmutableDoubleArray.copyOf(values), ImmutableDoubleArray.copyOf(new double[players]));
  }

  /**
   * The value estimated from seeded random permutations of players known by their number.
   *
   * @param players number of players
   * @param game the worth of every coalition
   * @param seed the same seed gives the same permutations
   * @param permutations how many orders are drawn, at least 1
   * @return the parts of the players with their standard errors
   * @throws IllegalArgumentException if a number is out of range, or a worth is not finite
   */
  public static Attribution sampled(int players, CoalitionGame game, long seed, int permutations) {
    if (players < 0) {
      throw new IllegalArgumentException("players must not be negative: " + players);
    }
    return sampled(
        IntStream.range(0, players).mapToObj(Integer::toString).toList(), game, seed, permutations);
  }

  /**
   * The value estimated from seeded random permutations of named players; the place of a player in
   * the list does not matter.
   *
   * @param names one name for each player, no two alike
   * @param game the worth of every coalition
   * @param seed the same seed gives the same permutations
   * @param permutations how many orders are drawn, at least 1
   * @return the parts of the players with their standard errors (standard deviation of the marginal
   *     contributions ÷ √permutations)
   * @throws IllegalArgumentException if a name is given twice, there are no permutations, or a
   *     worth is not finite
   */
  public static Attribution sampled(
      List<String> names, CoalitionGame game, long seed, int permutations) {
    if (permutations < 1) {
      throw new IllegalArgumentException("permutations must be at least 1: " + permutations);
    }
    PlayerOrder order = new PlayerOrder(names, seed);
    int n = names.size();
    double none = finite(game, Coalition.none(n));
    double all = finite(game, Coalition.all(n));
    double[] mean = new double[n];
    double[] squares = new double[n];
    for (int draw = 0; draw < permutations; draw++) {
      int[] joining = order.permutation(draw);
      Coalition joined = Coalition.none(n);
      double before = none;
      for (int k = 0; k < n; k++) {
        int player = joining[k];
        joined = joined.with(player);
        double after = k == n - 1 ? all : finite(game, joined);
        double delta = after - before - mean[player];
        mean[player] += delta / (draw + 1);
        squares[player] += delta * (after - before - mean[player]);
        before = after;
      }
    }
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      errors[i] = standardError(squares[i], permutations, n);
    }
    return new Attribution(ImmutableDoubleArray.copyOf(mean), ImmutableDoubleArray.copyOf(errors));
  }

  private static double standardError(double squares, int permutations, int players) {
    if (players == 1) {
      return 0; // one player has one order only
    }
    return permutations == 1
        ? Double.POSITIVE_INFINITY
        : Math.sqrt(squares / ((double) permutations * (permutations - 1)));
  }

  /**
   * Weights |T|!(n − |T| − 1)!/n! by the size of T; exact products of small integers are avoided.
   */
  static double[] weights(int players) {
    double[] weights = new double[players];
    double binomial = 1; // C(n - 1, s), exact up to n = 50
    for (int s = 0; s < players; s++) {
      weights[s] = 1 / (players * binomial);
      binomial = binomial * (players - 1 - s) / (s + 1);
    }
    return weights;
  }

  static double finite(CoalitionGame game, Coalition coalition) {
    double worth = game.worth(coalition);
    if (!Double.isFinite(worth)) {
      throw new IllegalArgumentException(
          "the worth of a coalition must be finite: coalition " + coalition + ", worth " + worth);
    }
    return worth;
  }
}
