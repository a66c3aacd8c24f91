package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.allianceeffort.core.statistics.CounterBasedRandom;

/** A sequence of draws that follows from a seed and a name alone. */
final class Draws {

  private final long seed;
  private final long stream;
  private long next;

  private Draws(long seed, long stream) {
    this.seed = seed;
    this.stream = stream;
  }

  static Draws of(long seed, String name) {
    return new Draws(seed, CounterBasedRandom.stream(name));
  }

  /** A sequence of its own, so that drawing more here changes nothing there. */
  Draws fork(String name) {
    return of(CounterBasedRandom.bits(seed, stream, -1), name);
  }

  long bits() {
    return CounterBasedRandom.bits(seed, stream, next++);
  }

  /** 0 to bound − 1. */
  int below(int bound) {
    return CounterBasedRandom.index(seed, stream, next++, bound);
  }

  /** Both ends may be drawn. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T one(List<T> values) {
    return values.get(below(values.size()));
  }

  @SafeVarargs
  final <T> T one(T... values) {
    return values[below(values.length)];
  }

  <T> Optional<T> maybe(int percent, Supplier<T> value) {
    return chance(percent) ? Optional.of(value.get()) : Optional.empty();
  }

  /** Each value with the same chance, in their order. */
  <T> ImmutableList<T> some(int percent, Collection<T> values) {
    ImmutableList.Builder<T> chosen = ImmutableList.builder();
    for (T value : values) {
      if (chance(percent)) {
        chosen.add(value);
      }
    }
    return chosen.build();
  }

  <T> List<T> shuffled(Collection<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T there = shuffled.get(j);
      shuffled.set(j, shuffled.get(i));
      shuffled.set(i, there);
    }
    return shuffled;
  }
}
