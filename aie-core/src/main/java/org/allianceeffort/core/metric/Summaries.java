package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;

/**
 * The summaries of some records of one observation, one per kind: exact, immutable, mergeable.
 *
 * <p>Parts summarized on different threads or machines merge to the summaries of the whole, bit for
 * bit.
 */
public final class Summaries {

  private final Scope scope;
  private final ImmutableMap<SummaryKind<?>, Object> byKind;

  private Summaries(Scope scope, ImmutableMap<SummaryKind<?>, Object> byKind) {
    this.scope = scope;
    this.byKind = byKind;
  }

  /**
   * Summarizes an observation once per kind.
   *
   * @param observation whole or a part
   * @param kinds the kinds; one that is named twice is summarized once
   * @return the summaries
   * @throws IllegalArgumentException if two different kinds have one id
   */
  public static Summaries of(Observation observation, Iterable<SummaryKind<?>> kinds) {
    return new Summaries(observation.scope(), ImmutableMap.of()).with(observation, kinds);
  }

  private static void checkUnique(Set<SummaryKind<?>> kinds, SummaryKind<?> kind) {
    for (SummaryKind<?> other : kinds) {
      if (other.id().equals(kind.id())) {
        throw new IllegalArgumentException(
            "two summary kinds have one id: " + other + " and " + kind);
      }
    }
  }

  /**
   * These summaries with those of further kinds of the same observation; a kind that is there is
   * not made again.
   */
  Summaries with(Observation observation, Iterable<SummaryKind<?>> kinds) {
    Map<SummaryKind<?>, Object> more = new LinkedHashMap<>(byKind);
    for (SummaryKind<?> kind : kinds) {
      if (!more.containsKey(kind)) {
        checkUnique(more.keySet(), kind);
        more.put(kind, kind.summarize(observation));
      }
    }
    return new Summaries(scope, ImmutableMap.copyOf(more));
  }

  /**
   * These summaries for a reader that declared some of the kinds, so that it cannot read one that
   * it did not declare.
   */
  Summaries only(Set<SummaryKind<?>> kinds) {
    return new Summaries(scope, ImmutableMap.copyOf(Maps.filterKeys(byKind, kinds::contains)));
  }

  /**
   * The scope of the observation that the records belong to.
   *
   * @return the scope
   */
  public Scope scope() {
    return scope;
  }

  /**
   * The summary of a kind.
   *
   * @param kind one of those that were summarized
   * @param <S> its type
   * @return the summary
   * @throws IllegalArgumentException if the kind was not summarized: a calculator must name it in
   *     {@link MetricCalculator#summaries()}
   */
  @SuppressWarnings(
      "unchecked") // The value under a kind came from that kind's own summarize or merge.
  public <S> S get(SummaryKind<S> kind) {
    Object summary = byKind.get(kind);
    if (summary == null) {
      throw new IllegalArgumentException(
          "the summary kind was not declared: " + kind + "; declared are " + byKind.keySet());
    }
    return (S) summary;
  }

  /**
   * Joins the summaries of two disjoint sets of whole records of one observation.
   *
   * @param other of the same observation and the same kinds
   * @return the summaries of both
   * @throws IllegalArgumentException if the other has another scope or other kinds; both are named
   */
  public Summaries merge(Summaries other) {
    if (!scope.equals(other.scope)) {
      throw new IllegalArgumentException(
          "only summaries of one observation merge: " + scope + " and " + other.scope);
    }
    if (!byKind.keySet().equals(other.byKind.keySet())) {
      throw new IllegalArgumentException(
          "only summaries of the same kinds merge: "
              + byKind.keySet()
              + " and "
              + other.byKind.keySet());
    }
    ImmutableMap.Builder<SummaryKind<?>, Object> merged = ImmutableMap.builder();
    for (SummaryKind<?> kind : byKind.keySet()) {
      merged.put(kind, merged(kind, other));
    }
    return new Summaries(scope, merged.buildOrThrow());
  }

  // Captures the kind's type, so that the merge itself is checked.
  private <S> Object merged(SummaryKind<S> kind, Summaries other) {
    return kind.merge(get(kind), other.get(kind));
  }

  /** Equal when the scope, the kinds and every summary are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Summaries that
        && scope.equals(that.scope)
        && byKind.equals(that.byKind);
  }

  @Override
  public int hashCode() {
    return byKind.hashCode();
  }

  /** For people: the kinds. */
  @Override
  public String toString() {
    return "Summaries" + byKind.keySet();
  }
}
