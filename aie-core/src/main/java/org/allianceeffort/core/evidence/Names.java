package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A dictionary: names, each with the number under which columns know it. Numbers are given in the
 * order in which names come and never change, so that a longer dictionary can be shared by all
 * columns written with a shorter one.
 */
record Names(ImmutableList<String> list, ImmutableMap<String, Integer> numbers) {

  static final Names NONE = new Names(ImmutableList.of(), ImmutableMap.of());

  String name(int number) {
    return list.get(number);
  }

  int size() {
    return list.size();
  }

  OptionalInt number(String name) {
    Integer number = numbers.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** For each number of this dictionary that of the same name in another, or −1. */
  int[] numbersIn(Names other) {
    return list.stream().mapToInt(name -> other.number(name).orElse(-1)).toArray();
  }

  /** The place of each number in the order of the names. */
  int[] ranks() {
    int[] ranks = new int[size()];
    int rank = 0;
    for (String name : ImmutableList.sortedCopyOf(list)) {
      Integer number = numbers.get(name);
      if (number != null) {
        ranks[number] = rank++;
      }
    }
    return ranks;
  }

  /** A dictionary that is still growing. */
  static final class Growing {

    private final Names base;
    private final int max;
    private final String what;
    private final Consumer<String> rule;
    private final Map<String, Integer> added = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    Growing(Names base, String what, int max, Consumer<String> rule) {
      this.base = base;
      this.what = what;
      this.max = max;
      this.rule = rule;
    }

    int number(String name) {
      Integer known = base.numbers.get(name);
      if (known == null) {
        known = added.get(name);
      }
      if (known != null) {
        return known;
      }
      rule.accept(name);
      int number = size();
      if (number == max) {
        throw new IllegalArgumentException(
            "a log holds at most " + max + " " + what + ": \"" + name + "\"");
      }
      added.put(name, number);
      order.add(name);
      return number;
    }

    int size() {
      return base.size() + order.size();
    }

    Names names() {
      if (order.isEmpty()) {
        return base;
      }
      ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builderWithExpectedSize(size());
      numbers.putAll(base.numbers);
      for (int i = 0; i < order.size(); i++) {
        numbers.put(order.get(i), base.size() + i);
      }
      return new Names(
          ImmutableList.<String>builderWithExpectedSize(size())
              .addAll(base.list)
              .addAll(order)
              .build(),
          numbers.buildOrThrow());
    }
  }
}
