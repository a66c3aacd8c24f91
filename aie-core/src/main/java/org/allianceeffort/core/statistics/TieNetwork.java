package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A network of ties among nodes that belong to groups; immutable.
 *
 * <p>Nodes are numbered from 0, groups from 0. Loops are dropped and repeated ties merged, their
 * weights added; a node without ties stays. In an undirected network i–j and j–i are one tie.
 *
 * <p>Rows of sorted targets in one array, forwards and backwards: 24 bytes a tie. Building costs m
 * log m; the result does not depend on the order of the ties, to the last bit.
 */
public final class TieNetwork {

  private final boolean directed;
  private final int[] groups;
  private final int groupCount;
  private final TieRows out;
  private final TieRows in;

  private TieNetwork(boolean directed, int[] groups, TieRows out, TieRows in) {
    this.directed = directed;
    this.groups = groups;
    this.groupCount = Arrays.stream(groups).max().orElse(-1) + 1;
    this.out = out;
    this.in = in;
  }

  /**
   * A directed network in which every tie weighs 1 each time it is given.
   *
   * @param groups for each node the number of its group
   * @param from where each tie starts
   * @param to where each tie ends
   * @return the network
   * @throws IllegalArgumentException if the lengths differ or a number is out of range
   */
  public static TieNetwork directed(int[] groups, int[] from, int[] to) {
    return of(true, groups, from, to, ones(from.length));
  }

  /**
   * An undirected network in which every tie weighs 1 each time it is given.
   *
   * @param groups for each node the number of its group
   * @param from one end of each tie
   * @param to the other end of each tie
   * @return the network
   * @throws IllegalArgumentException if the lengths differ or a number is out of range
   */
  public static TieNetwork undirected(int[] groups, int[] from, int[] to) {
    return of(false, groups, from, to, ones(from.length));
  }

  /**
   * A network of weighted ties.
   *
   * @param directed whether i→j differs from j→i
   * @param groups for each node the number of its group
   * @param from where each tie starts
   * @param to where each tie ends
   * @param weights what each tie weighs, above 0
   * @return the network
   * @throws IllegalArgumentException if the lengths differ, a number is out of range, or a weight
   *     is not a finite number above 0
   */
  public static TieNetwork of(
      boolean directed, int[] groups, int[] from, int[] to, double[] weights) {
    if (from.length != to.length || from.length != weights.length) {
      throw new IllegalArgumentException(
          "every tie needs two ends and a weight: from "
              + from.length
              + ", to "
              + to.length
              + ", weights "
              + weights.length);
    }
    for (int group : groups) {
      if (group < 0) {
        throw new IllegalArgumentException("a group must not be negative: " + group);
      }
    }
    for (int tie = 0; tie < from.length; tie++) {
      checkNode(from[tie], groups.length);
      checkNode(to[tie], groups.length);
      if (!(weights[tie] > 0 && weights[tie] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight must be finite and above 0: " + weights[tie]);
      }
    }
    return build(directed, groups.clone(), from, to, weights);
  }

  private static TieNetwork build(
      boolean directed, int[] groups, int[] from, int[] to, double[] weights) {
    if (directed) {
      TieRows out = TieRows.of(groups.length, from, to, weights);
      return new TieNetwork(true, groups, out, out.transposed());
    }
    // both directions of a tie get the same multiset of weights and hence the same sum
    int m = from.length;
    int[] ends = Arrays.copyOf(from, 2 * m);
    int[] others = Arrays.copyOf(to, 2 * m);
    double[] both = Arrays.copyOf(weights, 2 * m);
    System.arraycopy(to, 0, ends, m, m);
    System.arraycopy(from, 0, others, m, m);
    System.arraycopy(weights, 0, both, m, m);
    TieRows rows = TieRows.of(groups.length, ends, others, both);
    return new TieNetwork(false, groups, rows, rows);
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void checkNode(int node, int nodes) {
    if (node < 0 || node >= nodes) {
      throw new IllegalArgumentException(
          "a node must be below " + nodes + " and not negative: " + node);
    }
  }

  /**
   * The same nodes with every pair that has a tie in either direction joined once, weights added.
   *
   * @return the undirected network, this one if it is undirected
   */
  public TieNetwork collapsed() {
    if (!directed) {
      return this;
    }
    return build(false, groups, out.sources(), out.targets(), out.weights());
  }

  /**
   * The same nodes with only the ties between different groups.
   *
   * @return the network of external ties
   */
  public TieNetwork betweenGroups() {
    return filtered(true);
  }

  /**
   * The same nodes with only the ties inside groups.
   *
   * @return the network of internal ties
   */
  public TieNetwork withinGroups() {
    return filtered(false);
  }

  private TieNetwork filtered(boolean external) {
    TieRows kept = out.filtered((i, j) -> (groups[i] != groups[j]) == external);
    return new TieNetwork(directed, groups, kept, directed ? kept.transposed() : kept);
  }

  /**
   * The network of some of the nodes and the ties among them; nodes are numbered anew in their
   * order, groups keep their numbers.
   *
   * @param kept the nodes that stay
   * @return the smaller network
   * @throws IllegalArgumentException if there is no such node
   */
  public TieNetwork induced(BitSet kept) {
    if (kept.length() > 0) {
      checkNode(kept.length() - 1, nodes());
    }
    int[] number = new int[nodes()];
    int[] keptGroups = new int[kept.cardinality()];
    int next = 0;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      number[i] = next;
      keptGroups[next++] = groups[i];
    }
    TieRows rows = out.filtered((i, j) -> kept.get(i) && kept.get(j));
    TieRows renumbered =
        TieRows.of(
            next,
            Arrays.stream(rows.sources()).map(i -> number[i]).toArray(),
            Arrays.stream(rows.targets()).map(i -> number[i]).toArray(),
            rows.weights());
    return new TieNetwork(
        directed, keptGroups, renumbered, directed ? renumbered.transposed() : renumbered);
  }

  /**
   * Whether i→j differs from j→i.
   *
   * @return true if the ties have a direction
   */
  public boolean isDirected() {
    return directed;
  }

  /**
   * The number of nodes, isolated ones included.
   *
   * @return n
   */
  public int nodes() {
    return groups.length;
  }

  /**
   * The number of ties after merging.
   *
   * @return arcs of a directed, edges of an undirected network
   */
  public int ties() {
    return directed ? out.size() : out.size() / 2;
  }

  /**
   * The sum of the weights.
   *
   * @return the weight of all ties, 0 without ties
   */
  public double totalWeight() {
    double sum = 0;
    for (double weight : out.weights()) {
      sum += weight;
    }
    return directed ? sum : sum / 2;
  }

  /**
   * One more than the largest number of a group.
   *
   * @return the number of groups, some of which may be without nodes
   */
  public int groups() {
    return groupCount;
  }

  /**
   * The group of a node.
   *
   * @param node number of the node
   * @return number of its group
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int group(int node) {
    return groups[node];
  }

  /**
   * The number of nodes of each group.
   *
   * @return a new array, indexed by group
   */
  public int[] groupSizes() {
    int[] sizes = new int[groupCount];
    for (int group : groups) {
      sizes[group]++;
    }
    return sizes;
  }

  /**
   * Whether there is a tie.
   *
   * @param from where it starts
   * @param to where it ends
   * @return true if the tie exists; in an undirected network in either direction
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public boolean hasTie(int from, int to) {
    return out.find(from, to) >= 0;
  }

  /**
   * What a tie weighs.
   *
   * @param from where it starts
   * @param to where it ends
   * @return the sum of the weights given for it, 0 if there is none
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public double weight(int from, int to) {
    int at = out.find(from, to);
    return at < 0 ? 0 : out.weight(at);
  }

  /**
   * The number of ties that a node has.
   *
   * @param node number of the node
   * @param direction which ties count; in an undirected network all are the same
   * @return its degree; {@link TieDirection#ALL} counts a tie in both directions twice
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int degree(int node, TieDirection direction) {
    int outgoing = out.end(node) - out.start(node);
    int incoming = in.end(node) - in.start(node);
    if (!directed || direction == TieDirection.OUT) {
      return outgoing;
    }
    return direction == TieDirection.IN ? incoming : outgoing + incoming;
  }

  /**
   * The weight of the ties that a node has.
   *
   * @param node number of the node
   * @param direction which ties count; in an undirected network all are the same
   * @return its strength, 0 for an isolated node
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public double strength(int node, TieDirection direction) {
    double outgoing = out.sum(node);
    if (!directed || direction == TieDirection.OUT) {
      return outgoing;
    }
    double incoming = in.sum(node);
    return direction == TieDirection.IN ? incoming : outgoing + incoming;
  }

  /** The rows of ties by where they start. */
  TieRows out() {
    return out;
  }

  /** The rows of ties by where they end. */
  TieRows in() {
    return in;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TieNetwork that
        && directed == that.directed
        && Arrays.equals(groups, that.groups)
        && out.equals(that.out);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(groups) + out.hashCode();
  }

  /** The size of the network, for messages. */
  @Override
  public String toString() {
    return "TieNetwork["
        + (directed ? "directed" : "undirected")
        + ", nodes "
        + nodes()
        + ", ties "
        + ties()
        + "]";
  }
}
