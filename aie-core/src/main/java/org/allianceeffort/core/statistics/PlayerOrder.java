package org.allianceeffort.core.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Random orders of named players: each player draws a number of its own stream, and the smaller
 * number goes first. So an order does not depend on the place of a player in the list.
 */
final class PlayerOrder {

  private final List<String> names;
  private final long[] streams;
  private final long seed;

  PlayerOrder(List<String> names, long seed) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("players must have different names: " + name);
      }
    }
    this.names = List.copyOf(names);
    this.streams =
        names.stream()
            .mapToLong(name -> CounterBasedRandom.stream("shapley-value/" + name))
            .toArray();
    this.seed = seed;
  }

  int[] permutation(long draw) {
    int n = streams.length;
    int[] order = new int[n];
    double[] keys = new double[n];
    for (int i = 0; i < n; i++) {
      double key = CounterBasedRandom.uniform(seed, streams[i], draw);
      int place = i;
      while (place > 0 && comesBefore(key, i, keys[place - 1], order[place - 1])) {
        keys[place] = keys[place - 1];
        order[place] = order[place - 1];
        place--;
      }
      keys[place] = key;
      order[place] = i;
    }
    return order;
  }

  private boolean comesBefore(double key, int player, double otherKey, int other) {
    return key < otherKey || (key == otherKey && names.get(player).compareTo(names.get(other)) < 0);
  }
}
