package org.allianceeffort.core.statistics;

import java.util.Arrays;

/** Draws the nodes of a network with replacement and counts the pairs of what was drawn. */
final class VertexResampler {

  private final boolean directed;
  private final int nodes;
  private final int[] groups;
  private final int[] sizes;

  /** Connected pairs i &lt; j and whether both directions are there. */
  private final int[] first;

  private final int[] second;
  private final boolean[] mutual;

  private final TieNetwork network;

  /** Nodes sorted by group, and where each group begins: to draw a pair of one group. */
  private final int[] byGroup;

  private final int[] groupStarts;

  private final int[] multiplicities;
  private final int[] groupDrawn;

  VertexResampler(TieNetwork network) {
    this.network = network;
    this.directed = network.isDirected();
    this.nodes = network.nodes();
    this.groups = new int[nodes];
    Arrays.setAll(groups, network::group);
    this.sizes = network.groupSizes();
    this.groupStarts = new int[sizes.length + 1];
    for (int g = 0; g < sizes.length; g++) {
      groupStarts[g + 1] = groupStarts[g] + sizes[g];
    }
    this.byGroup = new int[nodes];
    int[] next = Arrays.copyOf(groupStarts, sizes.length);
    for (int i = 0; i < nodes; i++) {
      byGroup[next[groups[i]]++] = i;
    }
    TieRows pairs = network.collapsed().out();
    this.first = new int[pairs.size() / 2];
    this.second = new int[first.length];
    this.mutual = new boolean[first.length];
    int size = 0;
    for (int i = 0; i < nodes; i++) {
      for (int at = pairs.start(i); at < pairs.end(i); at++) {
        int j = pairs.target(at);
        if (i < j) {
          first[size] = i;
          second[size] = j;
          mutual[size++] = network.hasTie(i, j) && network.hasTie(j, i);
        }
      }
    }
    this.multiplicities = new int[nodes];
    this.groupDrawn = new int[sizes.length];
  }

  DyadCensus draw(long seed, long nodeStream, long pairStream, int draw) {
    Arrays.fill(multiplicities, 0);
    Arrays.fill(groupDrawn, 0);
    for (int k = 0; k < nodes; k++) {
      int node = CounterBasedRandom.index(seed, nodeStream, (long) draw * nodes + k, nodes);
      multiplicities[node]++;
      groupDrawn[groups[node]]++;
    }
    long betweenMutual = 0;
    long betweenAsymmetric = 0;
    long withinMutual = 0;
    long withinAsymmetric = 0;
    for (int pair = 0; pair < first.length; pair++) {
      int i = first[pair];
      int j = second[pair];
      long times = (long) multiplicities[i] * multiplicities[j];
      if (groups[i] == groups[j]) {
        withinMutual += mutual[pair] ? times : 0;
        withinAsymmetric += mutual[pair] ? 0 : times;
      } else {
        betweenMutual += mutual[pair] ? times : 0;
        betweenAsymmetric += mutual[pair] ? 0 : times;
      }
    }
    long place = 0;
    for (int i = 0; i < nodes; i++) {
      for (long copy = DyadCensus.pairs(multiplicities[i]); copy > 0; copy--) {
        int ties = drawnPair(groups[i], seed, pairStream + draw, 3 * place++);
        withinMutual += ties == 2 ? 1 : 0;
        withinAsymmetric += ties == 1 ? 1 : 0;
      }
    }
    long withinPossible = 0;
    for (int drawn : groupDrawn) {
      withinPossible += DyadCensus.pairs(drawn);
    }
    return new DyadCensus(
        directed,
        betweenMutual,
        betweenAsymmetric,
        DyadCensus.pairs(nodes) - withinPossible,
        withinMutual,
        withinAsymmetric,
        withinPossible);
  }

  /** What a random pair of the group is tied by: 0 nothing, 1 one direction, 2 both. */
  private int drawnPair(int group, long seed, long stream, long place) {
    int g = sizes[group] > 1 ? group : anyGroupWithPairs(seed, stream, place);
    if (g < 0) {
      return 0;
    }
    int a = CounterBasedRandom.index(seed, stream, place + 1, sizes[g]);
    int b = CounterBasedRandom.index(seed, stream, place + 2, sizes[g] - 1);
    int i = byGroup[groupStarts[g] + a];
    int j = byGroup[groupStarts[g] + (b < a ? b : b + 1)];
    boolean there = network.hasTie(i, j);
    boolean back = network.hasTie(j, i);
    return there && back ? 2 : there || back ? 1 : 0;
  }

  /** A group by its share of all pairs within groups, negative if there is no such pair. */
  private int anyGroupWithPairs(long seed, long stream, long place) {
    long all = 0;
    for (int size : sizes) {
      all += DyadCensus.pairs(size);
    }
    double left = CounterBasedRandom.uniform(seed, stream, place) * all;
    int last = -1;
    for (int g = 0; g < sizes.length; g++) {
      long pairs = DyadCensus.pairs(sizes[g]);
      if (pairs > 0) {
        last = g;
        if (left < pairs) {
          return g;
        }
        left -= pairs;
      }
    }
    return last;
  }
}
