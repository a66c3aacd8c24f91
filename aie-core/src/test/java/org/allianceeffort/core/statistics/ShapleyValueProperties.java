package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShapleyValueProperties {

  /** A game drawn at random: a worth between -1 and 1 for every coalition. */
  static CoalitionGame game(long seed, int players) {
    return coalition -> {
      long mask = 0;
      for (int i = 0; i < players; i++) {
        mask |= coalition.contains(i) ? 1L << i : 0;
      }
      return 2 * CounterBasedRandom.uniform(seed, 7, mask) - 1;
    };
  }

  /** The same game with player i called order[i]. */
  static CoalitionGame renamed(CoalitionGame game, List<Integer> order) {
    return coalition -> {
      Coalition before = Coalition.none(order.size());
      for (int i = 0; i < order.size(); i++) {
        before = coalition.contains(order.get(i)) ? before.with(i) : before;
      }
      return game.worth(before);
    };
  }

  static List<Integer> shuffled(int n, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  private static double shared(CoalitionGame game, int n) {
    return game.worth(Coalition.all(n)) - game.worth(Coalition.none(n));
  }

  @Property(tries = 1000, seed = "1")
  void exactPartsAddUpToWhatIsShared(@ForAll long seed, @ForAll @IntRange(max = 7) int n) {
    CoalitionGame game = game(seed, n);
    assertThat(ShapleyValue.exact(n, game).total()).isCloseTo(shared(game, n), within(1e-13));
  }

  @Property(tries = 1000, seed = "1")
  void sampledPartsAddUpToWhatIsShared(@ForAll long seed, @ForAll @IntRange(max = 9) int n) {
    CoalitionGame game = game(seed, n);
    assertThat(ShapleyValue.sampled(n, game, seed, 13).total())
        .isCloseTo(shared(game, n), within(1e-13));
  }

  @Property(tries = 1000, seed = "1")
  void exactPartsFollowTheirPlayers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
    List<Integer> order = shuffled(n, seed);
    Attribution plain = ShapleyValue.exact(n, game(seed, n));
    Attribution moved = ShapleyValue.exact(n, renamed(game(seed, n), order));
    for (int i = 0; i < n; i++) {
      assertThat(moved.value(order.get(i))).isCloseTo(plain.value(i), within(1e-13));
    }
  }

  @Property(tries = 1000, seed = "1")
  void sampledPartsFollowTheirNamesToTheLastBit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
    List<Integer> order = shuffled(n, seed);
    List<String> names = IntStream.range(0, n).mapToObj(i -> "p" + i).toList();
    String[] movedNames = new String[n];
    for (int i = 0; i < n; i++) {
      movedNames[order.get(i)] = names.get(i);
    }
    Attribution plain = ShapleyValue.sampled(names, game(seed, n), seed, 9);
    Attribution moved =
        ShapleyValue.sampled(List.of(movedNames), renamed(game(seed, n), order), seed, 9);
    for (int i = 0; i < n; i++) {
      assertThat(moved.value(order.get(i))).isEqualTo(plain.value(i));
      assertThat(moved.standardError(order.get(i))).isEqualTo(plain.standardError(i));
    }
  }

  @Property(tries = 1000, seed = "1")
  void aNullPlayerGetsNothingAndEqualPlayersGetTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 7) int n) {
    // player 0 never matters; players 1 and 2 matter only through their number
    CoalitionGame base = game(seed, n);
    CoalitionGame game =
        coalition -> {
          Coalition seen = Coalition.none(n);
          for (int i = 3; i < n; i++) {
            seen = coalition.contains(i) ? seen.with(i) : seen;
          }
          int pair = (coalition.contains(1) ? 1 : 0) + (coalition.contains(2) ? 1 : 0);
          return base.worth(pair == 0 ? seen : pair == 1 ? seen.with(1) : seen.with(1).with(2));
        };
    Attribution exact = ShapleyValue.exact(n, game);
    assertThat(exact.value(0)).isZero();
    assertThat(exact.value(1)).isCloseTo(exact.value(2), within(1e-14));
    assertThat(ShapleyValue.sampled(n, game, seed, 20).value(0)).isZero();
  }

  @Property(tries = 1000, seed = "1")
  void theValueOfASumOfGamesIsTheSumOfTheValues(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
    CoalitionGame a = game(seed, n);
    CoalitionGame b = game(seed + 1, n);
    CoalitionGame both = coalition -> a.worth(coalition) + b.worth(coalition);
    Attribution ofA = ShapleyValue.exact(n, a);
    Attribution ofB = ShapleyValue.exact(n, b);
    Attribution ofBoth = ShapleyValue.exact(n, both);
    for (int i = 0; i < n; i++) {
      assertThat(ofBoth.value(i)).isCloseTo(ofA.value(i) + ofB.value(i), within(1e-13));
    }
  }

  @Property(tries = 200, seed = "1")
  void sampledPartsAreWithinSixStandardErrorsOfTheExactOnes(@ForAll long seed) {
    CoalitionGame game = game(seed, 6);
    Attribution exact = ShapleyValue.exact(6, game);
    Attribution sampled = ShapleyValue.sampled(6, game, seed, 400);
    for (int i = 0; i < 6; i++) {
      assertThat(sampled.value(i))
          .isCloseTo(exact.value(i), within(6 * sampled.standardError(i).orElseThrow()));
    }
  }

  @Example
  void theGloveGameIsDividedAsInTheTextbook() {
    // one left glove (player 0) and two right ones: 2/3, 1/6, 1/6
    CoalitionGame gloves = c -> c.contains(0) && (c.contains(1) || c.contains(2)) ? 1 : 0;
    Attribution parts = ShapleyValue.exact(3, gloves);
    assertThat(parts.value(0)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(parts.value(1)).isCloseTo(1.0 / 6, within(1e-15));
    assertThat(parts.value(2)).isCloseTo(1.0 / 6, within(1e-15));
    assertThat(parts.isExact()).isTrue();
  }

  @Example
  void nobodyAndASinglePlayerAreNoSpecialCase() {
    assertThat(ShapleyValue.exact(0, c -> 3).size()).isZero();
    assertThat(ShapleyValue.sampled(0, c -> 3, 1, 5).total()).isZero();
    Attribution single = ShapleyValue.sampled(1, c -> 3 + c.size(), 1, 1);
    assertThat(single.value(0)).isEqualTo(1);
    assertThat(single.standardError(0)).isEmpty();
    assertThat(ShapleyValue.sampled(2, c -> c.size(), 1, 1).standardErrors().get(0)).isInfinite();
  }

  @Example
  void moreThanSixtyFourPlayersAreCountedRightly() {
    Attribution parts = ShapleyValue.sampled(130, c -> c.size() * 2.0, 4, 3);
    assertThat(parts.values().stream()).allMatch(value -> value == 2);
    assertThat(Coalition.all(130).size()).isEqualTo(130);
    assertThat(Coalition.none(70).with(69).toString()).isEqualTo("[69]");
  }

  @Example
  void refusesWhatCannotBeShared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapleyValue.exact(21, c -> 0))
        .withMessage("players must be from 0 to 20: 21");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapleyValue.exact(2, c -> Double.NaN))
        .withMessage("the worth of a coalition must be finite: coalition [], worth NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapleyValue.sampled(List.of("a", "a"), c -> 0, 1, 1))
        .withMessage("players must have different names: a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapleyValue.sampled(2, c -> 0, 1, 0))
        .withMessage("permutations must be at least 1: 0");
  }
}
