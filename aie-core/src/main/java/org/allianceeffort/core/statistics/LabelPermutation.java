package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The permutation test of the E–I index: how often would nodes that draw their groups at random
 * have as many external connected pairs as were observed?
 *
 * <p>p<sub>lower</sub> = (1 + #{E* ≤ E}) ÷ (1 + draws), p<sub>upper</sub> = (1 + #{E* ≥ E}) ÷ (1 +
 * draws), two-sided twice the smaller, at most 1. The sizes of the groups stay as they are, so that
 * E orders networks as the index does.
 *
 * <p>Probabilities in (0, 1].
 *
 * <p>Empty without ties or if all nodes are of one group: then no drawing could differ. If each
 * node is a group of its own all drawings are alike and every p is 1.
 *
 * <p>Fisher–Yates from counter-based numbers: the same seed gives the same draws in any order. Cost
 * of a draw: nodes + connected pairs, without garbage.
 *
 * <p>Krackhardt and Stern (1988), doi:10.2307/2786835; the 1 added: Phipson and Smyth (2010),
 * doi:10.2202/1544-6115.1585.
 *
 * @param draws how many permutations were drawn
 * @param external observed connected pairs between groups
 * @param atMost draws with at most as many
 * @param atLeast draws with at least as many
 */
public record LabelPermutation(int draws, long external, int atMost, int atLeast) {

  /**
   * Checks that the counts are possible.
   *
   * @param draws how many permutations were drawn
   * @param external observed connected pairs between groups
   * @param atMost draws with at most as many
   * @param atLeast draws with at least as many
   * @throws IllegalArgumentException if a count is negative or the two do not cover the draws
   */
  public LabelPermutation {
    if (external < 0
        || atMost < 0
        || atLeast < 0
        || atMost > draws
        || atLeast > draws
        || atMost + (long) atLeast < draws) {
      throw new IllegalArgumentException(
          "counts must be from 0 to the draws and cover them: draws "
              + draws
              + ", external "
              + external
              + ", at most "
              + atMost
              + ", at least "
              + atLeast);
    }
  }

  /**
   * Draws the groups of the nodes anew.
   *
   * @param network ties among nodes in groups
   * @param seed the same seed gives the same draws
   * @param draws how many permutations, at least 1
   * @return the counts of the test, empty without ties or with one group
   * @throws IllegalArgumentException if there are no draws
   */
  public static Optional<LabelPermutation> of(TieNetwork network, long seed, int draws) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws must be at least 1: " + draws);
    }
    TieNetwork pairs = network.collapsed();
    int n = pairs.nodes();
    if (pairs.ties() == 0 || Arrays.stream(pairs.groupSizes()).anyMatch(size -> size == n)) {
      return Optional.empty();
    }
    int[] labels = new int[n];
    Arrays.setAll(labels, pairs::group);
    long observed = external(pairs.out(), labels);
    long stream = CounterBasedRandom.stream("label-permutation");
    int atMost = 0;
    int atLeast = 0;
    int[] drawn = new int[n];
    for (int draw = 0; draw < draws; draw++) {
      System.arraycopy(labels, 0, drawn, 0, n);
      for (int i = n - 1; i > 0; i--) {
        int j = CounterBasedRandom.index(seed, stream, (long) draw * n + i, i + 1);
        int label = drawn[i];
        drawn[i] = drawn[j];
        drawn[j] = label;
      }
      long external = external(pairs.out(), drawn);
      atMost += external <= observed ? 1 : 0;
      atLeast += external >= observed ? 1 : 0;
    }
    return Optional.of(new LabelPermutation(draws, observed, atMost, atLeast));
  }

  private static long external(TieRows rows, int[] labels) {
    int[] starts = rows.starts();
    int[] targets = rows.targets();
    long external = 0;
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        external += labels[targets[at]] == label ? 0 : 1;
      }
    }
    return external / 2;
  }

  /**
   * The probability of so few external pairs by chance.
   *
   * @return p in (0, 1]
   */
  public double lower() {
    return (1.0 + atMost) / (1.0 + draws);
  }

  /**
   * The probability of so many external pairs by chance.
   *
   * @return p in (0, 1]
   */
  public double upper() {
    return (1.0 + atLeast) / (1.0 + draws);
  }

  /**
   * The two-sided probability.
   *
   * @return p in (0, 1]
   */
  public double twoSided() {
    return Math.min(1, 2 * Math.min(lower(), upper()));
  }

  @Override
  public String toString() {
    return external
        + " external pairs, p lower "
        + PrintedFigure.figure(lower())
        + ", upper "
        + PrintedFigure.figure(upper())
        + ", two-sided "
        + PrintedFigure.figure(twoSided())
        + " from "
        + draws
        + " draws";
  }
}
