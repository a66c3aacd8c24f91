package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * Brandes's accumulation level by level for paths counted in ties.
 *
 * <p>Between two levels either the ties out of the nearer or those into the farther are walked,
 * whichever are fewer; and where a walk needs to see one level only, the values of all others are
 * 0, so that its inner loop adds without asking. In networks of few levels this walks a small part
 * of the ties for each source.
 */
final class HopBetweenness {

  private final int nodes;
  private final int[] outStarts;
  private final int[] outTargets;
  private final int[] inStarts;
  private final int[] inTargets;

  private final int[] level;

  /** Reached nodes, level by level, and where each level begins. */
  private final int[] order;

  private final int[] levelStarts;

  private final double[] paths;

  /** Paths, or what successors hand on, of the one level that is looked at; 0 for all others. */
  private final double[] visible;

  private final double[] collected;

  /** Nodes that were not reached yet, in no order, and where each stands. */
  private final int[] unreached;

  private final int[] place;
  private int unreachedSize;
  private long unreachedTies;

  HopBetweenness(TieNetwork network) {
    nodes = network.nodes();
    outStarts = network.out().starts();
    outTargets = network.out().targets();
    inStarts = network.in().starts();
    inTargets = network.in().targets();
    level = new int[nodes];
    order = new int[nodes];
    levelStarts = new int[nodes + 2];
    paths = new double[nodes];
    visible = new double[nodes];
    collected = new double[nodes];
    unreached = new int[nodes];
    place = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      unreached[i] = i;
      place[i] = i;
    }
  }

  void addTo(double[] betweenness) {
    for (int source = 0; source < nodes; source++) {
      int levels = forward(source);
      backward(levels, betweenness);
    }
  }

  /** Finds the levels and the number of shortest paths to every node; returns the last level. */
  private int forward(int source) {
    Arrays.fill(level, -1);
    unreachedSize = nodes;
    unreachedTies = inTargets.length;
    int current = 0;
    levelStarts[0] = 0;
    levelStarts[1] = 1;
    reach(source, 0, 0);
    paths[source] = 1;
    while (true) {
      int begin = levelStarts[current];
      int end = levelStarts[current + 1];
      long frontierTies = 0;
      for (int k = begin; k < end; k++) {
        frontierTies += outStarts[order[k] + 1] - outStarts[order[k]];
      }
      int reached =
          frontierTies <= unreachedTies
              ? push(begin, end, current + 1)
              : pull(begin, end, current + 1);
      if (reached == end) {
        return current;
      }
      current++;
      levelStarts[current + 1] = reached;
    }
  }

  private void reach(int node, int at, int itsLevel) {
    level[node] = itsLevel;
    order[at] = node;
    unreachedTies -= inStarts[node + 1] - inStarts[node];
    int last = unreached[--unreachedSize];
    int free = place[node];
    unreached[free] = last;
    place[last] = free;
    unreached[unreachedSize] = node;
    place[node] = unreachedSize;
  }

  private int push(int begin, int end, int next) {
    int reached = end;
    for (int k = begin; k < end; k++) {
      int v = order[k];
      double through = paths[v];
      for (int at = outStarts[v], until = outStarts[v + 1]; at < until; at++) {
        int w = outTargets[at];
        if (level[w] < 0) {
          reach(w, reached++, next);
          paths[w] = through;
        } else if (level[w] == next) {
          paths[w] += through;
        }
      }
    }
    return reached;
  }

  private int pull(int begin, int end, int next) {
    for (int k = begin; k < end; k++) {
      visible[order[k]] = paths[order[k]];
    }
    int reached = end;
    for (int k = unreachedSize - 1; k >= 0; k--) {
      int w = unreached[k];
      double sum = 0;
      for (int at = inStarts[w], until = inStarts[w + 1]; at < until; at++) {
        sum += visible[inTargets[at]];
      }
      if (sum > 0) {
        paths[w] = sum;
        reach(w, reached++, next);
      }
    }
    for (int k = begin; k < end; k++) {
      visible[order[k]] = 0;
    }
    return reached;
  }

  /** Hands (1 + δ) ÷ σ of every node back to the nodes before it. */
  private void backward(int levels, double[] betweenness) {
    for (int k = levelStarts[levels]; k < levelStarts[levels + 1]; k++) {
      visible[order[k]] = 1 / paths[order[k]];
    }
    for (int near = levels - 1; near >= 1; near--) {
      int begin = levelStarts[near];
      int middle = levelStarts[near + 1];
      int end = levelStarts[near + 2];
      long out = 0;
      long in = 0;
      for (int k = begin; k < middle; k++) {
        collected[order[k]] = 0;
        out += outStarts[order[k] + 1] - outStarts[order[k]];
      }
      for (int k = middle; k < end; k++) {
        in += inStarts[order[k] + 1] - inStarts[order[k]];
      }
      if (out <= in) {
        gather(begin, middle);
      } else {
        scatter(middle, end);
      }
      for (int k = middle; k < end; k++) {
        visible[order[k]] = 0;
      }
      for (int k = begin; k < middle; k++) {
        int v = order[k];
        double own = paths[v] * collected[v];
        betweenness[v] += own;
        visible[v] = (1 + own) / paths[v];
      }
    }
    int from = levels == 0 ? 0 : levelStarts[1];
    int until = levels == 0 ? 1 : levelStarts[2];
    for (int k = from; k < until; k++) {
      visible[order[k]] = 0;
    }
  }

  private void gather(int begin, int end) {
    for (int k = begin; k < end; k++) {
      int v = order[k];
      double sum = 0;
      for (int at = outStarts[v], until = outStarts[v + 1]; at < until; at++) {
        sum += visible[outTargets[at]];
      }
      collected[v] = sum;
    }
  }

  /** Also writes to nodes of other levels; each is set to 0 before its own turn. */
  private void scatter(int begin, int end) {
    for (int k = begin; k < end; k++) {
      int w = order[k];
      double handed = visible[w];
      for (int at = inStarts[w], until = inStarts[w + 1]; at < until; at++) {
        collected[inTargets[at]] += handed;
      }
    }
  }
}
