package org.allianceeffort.core.statistics;

import static org.allianceeffort.core.statistics.ShapleyValueProperties.game;
import static org.allianceeffort.core.statistics.ShapleyValueProperties.renamed;
import static org.allianceeffort.core.statistics.ShapleyValueProperties.shuffled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OwenValueProperties {

  private static int[] unions(long seed, int n, int unions) {
    return IntStream.range(0, n).map(i -> CounterBasedRandom.index(seed, 11, i, unions)).toArray();
  }

  private static List<String> names(int n) {
    return IntStream.range(0, n).mapToObj(i -> "p" + i).toList();
  }

  @Property(tries = 1000, seed = "1")
  void partsOfAUnionAddUpToItsShapleyValueHoweverTheyWereComputed(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int n,
      @ForAll @IntRange(max = 4) int exactUpTo) {
    int[] unionOf = unions(seed, n, 3);
    int[] present = IntStream.of(unionOf).distinct().sorted().toArray();
    CoalitionGame game = game(seed, n);
    CoalitionGame quotient =
        coalition -> {
          Coalition players = Coalition.none(n);
          for (int i = 0; i < n; i++) {
            for (int k = 0; k < present.length; k++) {
              if (present[k] == unionOf[i] && coalition.contains(k)) {
                players = players.with(i);
              }
            }
          }
          return game.worth(players);
        };
    Attribution ofUnions = ShapleyValue.exact(present.length, quotient);
    Attribution parts = OwenValue.of(names(n), unionOf, game, seed, exactUpTo, 7);
    for (int k = 0; k < present.length; k++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += unionOf[i] == present[k] ? parts.value(i) : 0;
      }
      assertThat(sum).isCloseTo(ofUnions.value(k), within(1e-13));
    }
    assertThat(parts.total())
        .isCloseTo(game.worth(Coalition.all(n)) - game.worth(Coalition.none(n)), within(1e-13));
  }

  @Property(tries = 1000, seed = "1")
  void oneUnionOrEachPlayerAloneIsTheShapleyValue(
      @ForAll long seed, @ForAll @IntRange(max = 6) int n) {
    CoalitionGame game = game(seed, n);
    Attribution shapley = ShapleyValue.exact(n, game);
    Attribution together = OwenValue.of(new int[n], game, seed);
    Attribution alone = OwenValue.of(IntStream.range(0, n).toArray(), game, seed);
    for (int i = 0; i < n; i++) {
      assertThat(together.value(i)).isCloseTo(shapley.value(i), within(1e-13));
      assertThat(alone.value(i)).isCloseTo(shapley.value(i), within(1e-13));
    }
  }

  @Property(tries = 1000, seed = "1")
  void partsFollowTheirPlayers(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @IntRange(max = 3) int exactUpTo) {
    int[] unionOf = unions(seed, n, 3);
    List<Integer> order = shuffled(n, seed);
    int[] movedUnions = new int[n];
    String[] movedNames = new String[n];
    for (int i = 0; i < n; i++) {
      movedUnions[order.get(i)] = unionOf[i];
      movedNames[order.get(i)] = "p" + i;
    }
    CoalitionGame game = game(seed, n);
    Attribution plain = OwenValue.of(names(n), unionOf, game, seed, exactUpTo, 5);
    Attribution moved =
        OwenValue.of(List.of(movedNames), movedUnions, renamed(game, order), seed, exactUpTo, 5);
    for (int i = 0; i < n; i++) {
      assertThat(moved.value(order.get(i))).isCloseTo(plain.value(i), within(1e-13));
    }
  }

  @Property(tries = 500, seed = "1")
  void isTheMeanOverOrdersInWhichUnionsStayTogether(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int n) {
    int[] unionOf = unions(seed, n, 2);
    CoalitionGame game = game(seed, n);
    double[] sums = new double[n];
    int orders = 0;
    for (List<Integer> order : permutations(n)) {
      long changes =
          IntStream.range(1, n)
              .filter(k -> unionOf[order.get(k)] != unionOf[order.get(k - 1)])
              .count();
      if (changes > IntStream.of(unionOf).distinct().count() - 1) {
        continue;
      }
      orders++;
      Coalition joined = Coalition.none(n);
      for (int player : order) {
        sums[player] += game.worth(joined.with(player)) - game.worth(joined);
        joined = joined.with(player);
      }
    }
    Attribution parts = OwenValue.of(unionOf, game, seed);
    for (int i = 0; i < n; i++) {
      assertThat(parts.value(i)).isCloseTo(sums[i] / orders, within(1e-13));
    }
  }

  private static List<List<Integer>> permutations(int n) {
    List<List<Integer>> all = List.of(List.of());
    for (int i = 0; i < n; i++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : all) {
        for (int place = 0; place <= order.size(); place++) {
          List<Integer> next = new ArrayList<>(order);
          next.add(place, i);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  @Example
  void aLargeUnionIsSampledAndSaysSo() {
    CoalitionGame game = c -> c.size() * c.size() * (c.contains(0) ? 1.0 : 0.5);
    int[] unionOf = new int[15];
    unionOf[13] = 1;
    unionOf[14] = 1;
    Attribution parts = OwenValue.of(names(15), unionOf, game, 3, 12, 200);
    assertThat(parts.standardError(0)).isPresent();
    assertThat(parts.standardError(13)).isEmpty();
    assertThat(parts.total()).isCloseTo(225, within(1e-10));
  }

  @Example
  void nobodyHasNoParts() {
    assertThat(OwenValue.of(new int[0], c -> 1, 0).size()).isZero();
  }

  @Example
  void refusesUnionsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OwenValue.of(names(2), new int[3], c -> 0, 0, 12, 10))
        .withMessage("there must be one union for each player: players 2, unions 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OwenValue.of(IntStream.range(0, 21).toArray(), c -> 0, 0))
        .withMessage("unions must be at most 20: 21");
  }
}
