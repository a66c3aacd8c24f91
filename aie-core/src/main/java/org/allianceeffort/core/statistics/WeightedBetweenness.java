package org.allianceeffort.core.statistics;

import java.util.Arrays;

/** Brandes's accumulation over Dijkstra's shortest paths, with lengths equal up to 1e-10. */
final class WeightedBetweenness {

  private static final double EPSILON = 1e-10;

  private final int[] starts;
  private final int[] targets;
  private final double[] lengths;
  private final int nodes;

  private final double[] distance;
  private final double[] paths;
  private final double[] dependency;
  private final int[] order;

  /** When a node was settled: a length may be too small to change a distance. */
  private final int[] rank;

  /** The next nodes on shortest paths, for each node in the order of settling. */
  private final int[] successors;

  private final int[] successorStarts;

  /** A binary heap of nodes by distance, and where each node stands in it (−1: nowhere). */
  private final int[] heap;

  private final int[] place;
  private int heapSize;

  WeightedBetweenness(TieNetwork network, PathLength length) {
    TieRows out = network.out();
    this.nodes = network.nodes();
    this.starts = out.starts();
    this.targets = out.targets();
    this.lengths = new double[targets.length];
    Arrays.setAll(lengths, at -> length == PathLength.WEIGHT ? out.weight(at) : 1 / out.weight(at));
    this.distance = new double[nodes];
    this.paths = new double[nodes];
    this.dependency = new double[nodes];
    this.order = new int[nodes];
    this.rank = new int[nodes];
    this.successors = new int[targets.length];
    this.successorStarts = new int[nodes + 1];
    this.heap = new int[nodes];
    this.place = new int[nodes];
  }

  void addTo(double[] betweenness) {
    for (int source = 0; source < nodes; source++) {
      int reached = shortestPaths(source);
      for (int k = reached - 1; k > 0; k--) {
        int v = order[k];
        double sum = 0;
        for (int next = successorStarts[k]; next < successorStarts[k + 1]; next++) {
          sum += dependency[successors[next]];
        }
        double own = paths[v] * sum;
        betweenness[v] += own;
        dependency[v] = (1 + own) / paths[v];
      }
    }
  }

  /** Whether w comes after v and the way to it over v is as short as the shortest. */
  private boolean isOnShortestPath(int v, int w, double length) {
    double over = distance[v] + length;
    return over - distance[w] <= EPSILON * over && rank[w] > rank[v];
  }

  private int shortestPaths(int source) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(place, -1);
    heapSize = 0;
    distance[source] = 0;
    push(source);
    int reached = 0;
    while (heapSize > 0) {
      int v = pop();
      rank[v] = reached;
      order[reached++] = v;
      for (int at = starts[v]; at < starts[v + 1]; at++) {
        int w = targets[at];
        double over = distance[v] + lengths[at];
        if (over < distance[w]) {
          distance[w] = over;
          push(w);
        }
      }
    }
    countPaths(reached);
    return reached;
  }

  /** Counts paths after all distances are final, so that an almost equal way is never lost. */
  private void countPaths(int reached) {
    for (int k = 0; k < reached; k++) {
      paths[order[k]] = 0;
    }
    paths[order[0]] = 1;
    int found = 0;
    for (int k = 0; k < reached; k++) {
      int v = order[k];
      successorStarts[k] = found;
      for (int at = starts[v]; at < starts[v + 1]; at++) {
        int w = targets[at];
        if (isOnShortestPath(v, w, lengths[at])) {
          paths[w] += paths[v];
          successors[found++] = w;
        }
      }
    }
    successorStarts[reached] = found;
  }

  private void push(int node) {
    int at = place[node] >= 0 ? place[node] : heapSize++;
    while (at > 0 && distance[heap[(at - 1) >> 1]] > distance[node]) {
      heap[at] = heap[(at - 1) >> 1];
      place[heap[at]] = at;
      at = (at - 1) >> 1;
    }
    heap[at] = node;
    place[node] = at;
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--heapSize];
    int at = 0;
    while (2 * at + 1 < heapSize) {
      int child = 2 * at + 1;
      if (child + 1 < heapSize && distance[heap[child + 1]] < distance[heap[child]]) {
        child++;
      }
      if (distance[heap[child]] >= distance[last]) {
        break;
      }
      heap[at] = heap[child];
      place[heap[at]] = at;
      at = child;
    }
    heap[at] = last;
    place[last] = at;
    place[top] = -1;
    return top;
  }
}
