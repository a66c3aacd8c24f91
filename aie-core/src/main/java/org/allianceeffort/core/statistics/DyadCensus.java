package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * How many pairs of nodes are tied in both directions, in one, or not at all, between groups and
 * within them. All that density, reciprocity and the E–I index need.
 *
 * <p>Of an undirected network a tied pair counts as mutual. Exact; unconnected pairs are counted
 * without visiting them. Cost: the number of ties.
 *
 * <p>Holland and Leinhardt (1970), doi:10.1086/224954; Krackhardt and Stern (1988),
 * doi:10.2307/2786835.
 *
 * @param directed whether a tie has a direction, and so a pair room for two
 * @param betweenMutual pairs of different groups tied in both directions
 * @param betweenAsymmetric pairs of different groups tied in one direction
 * @param betweenPossible all pairs of different groups
 * @param withinMutual pairs of one group tied in both directions
 * @param withinAsymmetric pairs of one group tied in one direction
 * @param withinPossible all pairs of one group
 */
public record DyadCensus(
    boolean directed,
    long betweenMutual,
    long betweenAsymmetric,
    long betweenPossible,
    long withinMutual,
    long withinAsymmetric,
    long withinPossible) {

  /**
   * Checks that no more pairs are tied than there are.
   *
   * @param directed whether a tie has a direction, and so a pair room for two
   * @param betweenMutual pairs of different groups tied in both directions
   * @param betweenAsymmetric pairs of different groups tied in one direction
   * @param betweenPossible all pairs of different groups
   * @param withinMutual pairs of one group tied in both directions
   * @param withinAsymmetric pairs of one group tied in one direction
   * @param withinPossible all pairs of one group
   * @throws IllegalArgumentException if a number is negative or larger than can be
   */
  public DyadCensus {
    if (betweenMutual < 0
        || betweenAsymmetric < 0
        || withinMutual < 0
        || withinAsymmetric < 0
        || betweenMutual + betweenAsymmetric > betweenPossible
        || withinMutual + withinAsymmetric > withinPossible) {
      throw new IllegalArgumentException(
          "tied pairs must be from 0 to the possible ones: between "
              + betweenMutual
              + " + "
              + betweenAsymmetric
              + " of "
              + betweenPossible
              + ", within "
              + withinMutual
              + " + "
              + withinAsymmetric
              + " of "
              + withinPossible);
    }
  }

  /**
   * Counts the pairs of a network.
   *
   * @param network ties among nodes in groups
   * @return the census
   */
  public static DyadCensus of(TieNetwork network) {
    long betweenMutual = 0;
    long betweenAsymmetric = 0;
    long withinMutual = 0;
    long withinAsymmetric = 0;
    TieRows out = network.out();
    for (int i = 0; i < network.nodes(); i++) {
      for (int at = out.start(i); at < out.end(i); at++) {
        int j = out.target(at);
        boolean within = network.group(i) == network.group(j);
        boolean mutual = !network.isDirected() || out.find(j, i) >= 0;
        if (mutual && i > j) {
          continue; // the pair was met from its other end
        }
        if (mutual) {
          withinMutual += within ? 1 : 0;
          betweenMutual += within ? 0 : 1;
        } else {
          withinAsymmetric += within ? 1 : 0;
          betweenAsymmetric += within ? 0 : 1;
        }
      }
    }
    long all = pairs(network.nodes());
    long withinPossible = 0;
    for (int size : network.groupSizes()) {
      withinPossible += pairs(size);
    }
    return new DyadCensus(
        network.isDirected(),
        betweenMutual,
        betweenAsymmetric,
        all - withinPossible,
        withinMutual,
        withinAsymmetric,
        withinPossible);
  }

  static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  /**
   * Pairs that are tied in at least one direction.
   *
   * @return the number of connected pairs
   */
  public long connected() {
    return betweenMutual + betweenAsymmetric + withinMutual + withinAsymmetric;
  }

  /**
   * Pairs without a tie.
   *
   * @return the number of null dyads
   */
  public long unconnected() {
    return betweenPossible + withinPossible - connected();
  }

  /**
   * Ties among all that are possible.
   *
   * @return the share in [0, 1], empty for fewer than two nodes
   */
  public OptionalDouble density() {
    return share(
        ties(betweenMutual + withinMutual, betweenAsymmetric + withinAsymmetric),
        possible(betweenPossible + withinPossible));
  }

  /**
   * Ties between groups among all that are possible there.
   *
   * @return the share in [0, 1], empty if all nodes are of one group
   */
  public OptionalDouble betweenDensity() {
    return share(ties(betweenMutual, betweenAsymmetric), possible(betweenPossible));
  }

  /**
   * Ties within groups among all that are possible there.
   *
   * @return the share in [0, 1], empty if every node is a group of its own
   */
  public OptionalDouble withinDensity() {
    return share(ties(withinMutual, withinAsymmetric), possible(withinPossible));
  }

  /**
   * Connected pairs between groups among all pairs between groups; a tie in either direction
   * connects.
   *
   * @return the share in [0, 1], empty if all nodes are of one group
   */
  public OptionalDouble betweenConnectedShare() {
    return share(betweenMutual + betweenAsymmetric, betweenPossible);
  }

  /**
   * Ties that are returned among all ties (edgewise reciprocity).
   *
   * @return the share in [0, 1], 1 in an undirected network, empty without ties
   */
  public OptionalDouble reciprocity() {
    return returned(betweenMutual + withinMutual, betweenAsymmetric + withinAsymmetric);
  }

  /**
   * Ties between groups that are returned among all ties between groups.
   *
   * @return the share in [0, 1], 1 in an undirected network, empty without such ties
   */
  public OptionalDouble betweenReciprocity() {
    return returned(betweenMutual, betweenAsymmetric);
  }

  /**
   * Mutual pairs among all connected pairs (dyadic reciprocity).
   *
   * @return the share in [0, 1], empty without ties
   */
  public OptionalDouble dyadicReciprocity() {
    return share(betweenMutual + withinMutual, connected());
  }

  /**
   * The E–I index over connected pairs: (external − internal) ÷ (external + internal).
   *
   * @return the index from −1 (all internal) to 1 (all external), empty without ties
   */
  public OptionalDouble externalInternal() {
    return index(betweenMutual + betweenAsymmetric, withinMutual + withinAsymmetric);
  }

  /**
   * The E–I index over ties, those of a mutual pair counted one by one.
   *
   * @return the index from −1 to 1, empty without ties
   */
  public OptionalDouble externalInternalOfTies() {
    return index(ties(betweenMutual, betweenAsymmetric), ties(withinMutual, withinAsymmetric));
  }

  /**
   * The E–I index if every possible pair were tied: what group sizes alone would give.
   *
   * @return the index from −1 to 1, empty for fewer than two nodes
   */
  public OptionalDouble expectedExternalInternal() {
    return index(betweenPossible, withinPossible);
  }

  /**
   * The E–I index over connected pairs, rescaled so that −1 is no external tie at all, 0 blind to
   * the boundary and 1 no internal tie: the difference from the expected index divided by 1 +
   * expected if negative, by 1 − expected if positive.
   *
   * @return the index from −1 to 1, empty without ties or if only one kind of pair is possible
   */
  public OptionalDouble rescaledExternalInternal() {
    if (connected() == 0 || betweenPossible == 0 || withinPossible == 0) {
      return OptionalDouble.empty();
    }
    double index = externalInternal().orElseThrow();
    double expected = expectedExternalInternal().orElseThrow();
    double difference = index - expected;
    double rescaled = difference / (difference < 0 ? 1 + expected : 1 - expected);
    return OptionalDouble.of(Math.max(-1, Math.min(1, rescaled)));
  }

  private long ties(long mutual, long asymmetric) {
    return directed ? 2 * mutual + asymmetric : mutual;
  }

  private long possible(long pairs) {
    return directed ? 2 * pairs : pairs;
  }

  private static OptionalDouble returned(long mutual, long asymmetric) {
    return share(2 * mutual, 2 * mutual + asymmetric);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static OptionalDouble index(long external, long internal) {
    return external + internal == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (external - internal) / (external + internal));
  }
}
