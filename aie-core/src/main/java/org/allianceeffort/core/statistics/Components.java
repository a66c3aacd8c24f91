package org.allianceeffort.core.statistics;

import java.util.Arrays;

/**
 * Into which parts a network falls.
 *
 * <p>Weak: nodes joined by ties in whatever direction; strong: nodes that reach each other along
 * the direction of ties. The same in an undirected network.
 *
 * <p>Numbers of components, counted from 0 in the order of their first nodes.
 *
 * <p>An isolated node is a component of its own; a network without nodes has none.
 *
 * <p>Weak by breadth-first search, strong by Tarjan's algorithm without recursion: nodes + ties.
 *
 * <p>Tarjan (1972), doi:10.1137/0201010.
 */
public final class Components {

  private Components() {}

  /**
   * The weak component of every node.
   *
   * @param network the network
   * @return a new array: the number of the component by node
   */
  public static int[] weak(TieNetwork network) {
    TieRows rows = network.collapsed().out();
    int n = network.nodes();
    int[] component = new int[n];
    Arrays.fill(component, -1);
    int[] queue = new int[n];
    int components = 0;
    for (int start = 0; start < n; start++) {
      if (component[start] >= 0) {
        continue;
      }
      int reached = 1;
      queue[0] = start;
      component[start] = components;
      for (int head = 0; head < reached; head++) {
        int v = queue[head];
        for (int at = rows.start(v); at < rows.end(v); at++) {
          int w = rows.target(at);
          if (component[w] < 0) {
            component[w] = components;
            queue[reached++] = w;
          }
        }
      }
      components++;
    }
    return component;
  }

  /**
   * The strong component of every node.
   *
   * @param network the network
   * @return a new array: the number of the component by node
   */
  public static int[] strong(TieNetwork network) {
    TieRows rows = network.out();
    int n = network.nodes();
    int[] entered = new int[n]; // 1, 2, … in the order of the visit, 0 not yet
    int[] lowest = new int[n];
    int[] component = new int[n];
    Arrays.fill(component, -1);
    int[] next = new int[n];
    int[] path = new int[n];
    int[] open = new int[n];
    int opened = 0;
    int clock = 0;
    int components = 0;
    for (int start = 0; start < n; start++) {
      if (entered[start] > 0) {
        continue;
      }
      int depth = 0;
      path[0] = start;
      entered[start] = ++clock;
      lowest[start] = clock;
      next[start] = rows.start(start);
      open[opened++] = start;
      while (depth >= 0) {
        int v = path[depth];
        if (next[v] < rows.end(v)) {
          int w = rows.target(next[v]++);
          if (entered[w] == 0) {
            entered[w] = ++clock;
            lowest[w] = clock;
            next[w] = rows.start(w);
            open[opened++] = w;
            path[++depth] = w;
          } else if (component[w] < 0) {
            lowest[v] = Math.min(lowest[v], entered[w]);
          }
          continue;
        }
        if (lowest[v] == entered[v]) {
          int w;
          do {
            w = open[--opened];
            component[w] = components;
          } while (w != v);
          components++;
        }
        depth--;
        if (depth >= 0) {
          lowest[path[depth]] = Math.min(lowest[path[depth]], lowest[v]);
        }
      }
    }
    return inOrderOfFirstNodes(component, components);
  }

  private static int[] inOrderOfFirstNodes(int[] component, int components) {
    int[] renamed = new int[components];
    Arrays.fill(renamed, -1);
    int known = 0;
    int[] result = new int[component.length];
    for (int i = 0; i < component.length; i++) {
      if (renamed[component[i]] < 0) {
        renamed[component[i]] = known++;
      }
      result[i] = renamed[component[i]];
    }
    return result;
  }

  /**
   * The number of nodes in each component.
   *
   * @param component the number of the component by node, from {@link #weak} or {@link #strong}
   * @return a new array by component
   */
  public static int[] sizes(int[] component) {
    int[] sizes = new int[Arrays.stream(component).max().orElse(-1) + 1];
    for (int number : component) {
      sizes[number]++;
    }
    return sizes;
  }
}
