package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The Owen value: the Shapley value of players that stand together in unions agreed beforehand.
 *
 * <p>For player i of union B<sub>k</sub>: φ<sub>i</sub> = Σ<sub>H ⊆ M∖k</sub> Σ<sub>T ⊆
 * B(k)∖i</sub> |H|!(m − |H| − 1)! ÷ m! · |T|!(b − |T| − 1)! ÷ b! · (v(Q ∪ T ∪ i) − v(Q ∪ T)), where
 * Q are the players of the unions in H: the mean over the orders in which each union joins without
 * a gap.
 *
 * <p>Unit: that of the game. The values add up to v(N) − v(∅); those of a union add up to the
 * Shapley value of the union in the game between unions. With one union, or with each player alone,
 * it is the Shapley value. Without players there are no values.
 *
 * <p>Unions are treated exactly; within a union all coalitions are asked for up to a size (default
 * {@value #EXACT_UP_TO}), beyond it seeded permutations (default {@value #PERMUTATIONS}) with the
 * standard error stated; either way the sums hold. Cost in coalitions asked for, with m unions:
 * 2<sup>m − 1</sup> · 2<sup>b</sup> for a union of b players, 2<sup>m − 1</sup> · b · permutations
 * for a sampled one.
 *
 * <p>Owen, G. (1977), Values of games with a priori unions, in: Mathematical Economics and Game
 * Theory, 76–88, doi:10.1007/978-3-642-45494-3_7.
 */
public final class OwenValue {

  /** The largest union within which all coalitions are asked for unless said otherwise. */
  public static final int EXACT_UP_TO = 12;

  /** The number of permutations drawn within a larger union unless said otherwise. */
  public static final int PERMUTATIONS = 10_000;

  private OwenValue() {}

  /**
   * The value with the default limits, players known by their number.
   *
   * @param unionOf for each player any number that tells its union
   * @param game the worth of every coalition
   * @param seed for unions of more than {@value #EXACT_UP_TO} players
   * @return the parts of the players, with standard errors where they were sampled
   * @throws IllegalArgumentException if there are too many unions, or a worth is not finite
   */
  public static Attribution of(int[] unionOf, CoalitionGame game, long seed) {
    List<String> names = IntStream.range(0, unionOf.length).mapToObj(Integer::toString).toList();
    return of(names, unionOf, game, seed, EXACT_UP_TO, PERMUTATIONS);
  }

  /**
   * The value of named players; the place of a player in the list does not matter.
   *
   * @param names one name for each player, no two alike
   * @param unionOf for each player any number that tells its union
   * @param game the worth of every coalition
   * @param seed for the permutations of large unions
   * @param exactUpTo the largest union within which all coalitions are asked for, at most {@value
   *     ShapleyValue#MAX_EXACT_PLAYERS}
   * @param permutations how many orders are drawn within a larger union, at least 1
   * @return the parts of the players, with standard errors where they were sampled
   * @throws IllegalArgumentException if the lengths differ, a number is out of range, there are
   *     more than {@value ShapleyValue#MAX_EXACT_PLAYERS} unions, a name is given twice, or a worth
   *     is not finite
   */
  public static Attribution of(
      List<String> names,
      int[] unionOf,
      CoalitionGame game,
      long seed,
      int exactUpTo,
      int permutations) {
    check(names, unionOf, exactUpTo, permutations);
    int n = names.size();
    List<int[]> unions = unions(unionOf);
    double[] values = new double[n];
    double[] errors = new double[n];
    for (int k = 0; k < unions.size(); k++) {
      int[] members = unions.get(k);
      CoalitionGame inside = between(n, unions, k, game);
      Attribution parts;
      if (members.length <= exactUpTo) {
        parts = ShapleyValue.exact(members.length, inside);
      } else {
        List<String> memberNames = IntStream.of(members).mapToObj(names::get).toList();
        parts = ShapleyValue.sampled(memberNames, inside, seed, permutations);
      }
      for (int i = 0; i < members.length; i++) {
        values[members[i]] = parts.value(i);
        errors[members[i]] = parts.standardErrors().get(i);
      }
    }
    return new Attribution(
        ImmutableDoubleArray.copyOf(values), ImmutableDoubleArray.copyOf(errors));
  }

  private static void check(List<String> names, int[] unionOf, int exactUpTo, int permutations) {
    if (names.size() != unionOf.length) {
      throw new IllegalArgumentException(
          "there must be one union for each player: players "
              + names.size()
              + ", unions "
              + unionOf.length);
    }
    if (exactUpTo < 0 || exactUpTo > ShapleyValue.MAX_EXACT_PLAYERS) {
      throw new IllegalArgumentException(
          "exactUpTo must be from 0 to " + ShapleyValue.MAX_EXACT_PLAYERS + ": " + exactUpTo);
    }
    if (permutations < 1) {
      throw new IllegalArgumentException("permutations must be at least 1: " + permutations);
    }
    long unions = IntStream.of(unionOf).distinct().count();
    if (unions > ShapleyValue.MAX_EXACT_PLAYERS) {
      throw new IllegalArgumentException(
          "unions must be at most " + ShapleyValue.MAX_EXACT_PLAYERS + ": " + unions);
    }
  }

  /** The members of each union in rising order, unions in the order of their numbers. */
  private static List<int[]> unions(int[] unionOf) {
    TreeMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < unionOf.length; i++) {
      members.computeIfAbsent(unionOf[i], union -> new ArrayList<>()).add(i);
    }
    return members.values().stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** The game within union k: the worth of a part of it, averaged over the unions already there. */
  private static CoalitionGame between(int n, List<int[]> unions, int k, CoalitionGame game) {
    int m = unions.size();
    double[] weights = ShapleyValue.weights(m);
    int[] members = unions.get(k);
    Coalition[] present = new Coalition[1 << (m - 1)];
    double[] weight = new double[present.length];
    present[0] = Coalition.none(n);
    weight[0] = weights[0];
    for (int mask = 1; mask < present.length; mask++) {
      int last = Integer.numberOfTrailingZeros(mask);
      Coalition joined = present[mask & (mask - 1)];
      for (int player : unions.get(last < k ? last : last + 1)) {
        joined = joined.with(player);
      }
      present[mask] = joined;
      weight[mask] = weights[Integer.bitCount(mask)];
    }
    return part -> {
      Coalition joining = Coalition.none(n);
      for (int i = 0; i < members.length; i++) {
        if (part.contains(i)) {
          joining = joining.with(members[i]);
        }
      }
      double sum = 0;
      for (int mask = 0; mask < present.length; mask++) {
        sum += weight[mask] * ShapleyValue.finite(game, present[mask].union(joining));
      }
      return sum;
    };
  }
}
