package org.allianceeffort.core.alliance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which bodies are joined by lines of reporting, where the last lines joined can be taken back:
 * union by size without compression of paths, so that a step costs the logarithm of the bodies.
 */
final class JoinedBodies {

  private final Map<String, String> above = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  /** The roots that were put below another, the latest first. */
  private final Deque<String> joined = new ArrayDeque<>();

  /** Joins two bodies, and says whether they were apart. */
  boolean join(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (a.equals(b)) {
      return false;
    }
    boolean below = size(a) < size(b);
    String lower = below ? a : b;
    String upper = below ? b : a;
    above.put(lower, upper);
    sizes.put(upper, size(upper) + size(lower));
    joined.push(lower);
    return true;
  }

  /** How many joints there are. */
  int joints() {
    return joined.size();
  }

  /** Takes the latest joints back until so many are left. */
  void takeBackTo(int joints) {
    while (joined.size() > joints) {
      String lower = joined.pop();
      String upper = above.remove(lower);
      sizes.merge(upper, -size(lower), Integer::sum);
    }
  }

  private String root(String body) {
    String root = body;
    for (String next = above.get(root); next != null; next = above.get(root)) {
      root = next;
    }
    return root;
  }

  private int size(String root) {
    return sizes.getOrDefault(root, 1);
  }
}
