package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.Observation;

/**
 * A kind of summary: how records become an exact, mergeable value, and how two of them become one.
 *
 * <p>A constant. Several metrics that name the same kind share one pass over the records. The laws:
 * the summary of a whole equals the merge of the summaries of its parts, in any order and grouping,
 * to the last bit; so a summary holds integers, exact decimals, sorted sets and multisets, never a
 * floating-point sum. The summary of no records is the identity of the merge.
 *
 * @param <S> the summary, immutable and with value equality
 */
public final class SummaryKind<S> {

  private final String id;
  private final int version;
  private final Function<Observation, S> summarize;
  private final BinaryOperator<S> merge;

  private SummaryKind(
      String id, int version, Function<Observation, S> summarize, BinaryOperator<S> merge) {
    this.id = Ids.check("summary kind", id);
    if (version < 1) {
      throw new IllegalArgumentException("a version begins at 1: " + version + " of " + id);
    }
    this.version = version;
    this.summarize = summarize;
    this.merge = merge;
  }

  /**
   * A kind of summary.
   *
   * @param id such as {@code attendance-marks}; a plug-in's own carries its owner before a dot
   * @param version raised whenever the same records give another summary
   * @param summarize the summary of an observation's records; pure
   * @param merge associative, commutative, with the summary of no records as identity; pure
   * @param <S> the summary, immutable and with value equality
   * @return the kind
   * @throws IllegalArgumentException if the id does not follow the pattern of {@link MetricId} or
   *     the version is below 1
   */
  public static <S> SummaryKind<S> of(
      String id, int version, Function<Observation, S> summarize, BinaryOperator<S> merge) {
    return new SummaryKind<>(id, version, summarize, merge);
  }

  /**
   * The records of one type themselves, for types of which there are few.
   *
   * @param id such as {@code acme.town-halls}
   * @param type the record type
   * @return a kind whose summary is the log of those records
   * @throws IllegalArgumentException if the id does not follow the pattern of {@link MetricId}
   */
  public static SummaryKind<EvidenceLog> records(String id, Class<? extends Evidence> type) {
    return of(
        id, 1, observation -> logOf(observation, observation.records(type)), (a, b) -> a.plus(b));
  }

  /**
   * This kind kept apart by a facet, so that a breakdown needs no pass of its own. Records without
   * a key are in none.
   *
   * @param facet how records are told apart
   * @param <E> the type of record that is told apart; other records count in every key
   * @return a kind whose summary maps each key that occurs to its part
   */
  public <E extends Evidence> SummaryKind<ImmutableSortedMap<String, S>> by(Facet<E> facet) {
    return of(
        id + "-by-" + facet.id(),
        version,
        observation -> {
          Map<String, List<E>> parts = new LinkedHashMap<>();
          for (E each : observation.records(facet.type())) {
            facet
                .key()
                .apply(each, observation.scope())
                .ifPresent(key -> parts.computeIfAbsent(key, k -> new ArrayList<>()).add(each));
          }
          ImmutableSortedMap.Builder<String, S> summaries = ImmutableSortedMap.naturalOrder();
          parts.forEach(
              (key, records) ->
                  summaries.put(
                      key, summarize.apply(observation.part(logOf(observation, records)))));
          return summaries.build();
        },
        (a, b) -> mergeByKey(a, b, merge));
  }

  private static EvidenceLog logOf(Observation observation, Iterable<? extends Evidence> records) {
    return EvidenceLog.of(observation.scope().zone(), records);
  }

  private static <S> ImmutableSortedMap<String, S> mergeByKey(
      ImmutableSortedMap<String, S> a, ImmutableSortedMap<String, S> b, BinaryOperator<S> merge) {
    Map<String, S> merged = new TreeMap<>(a);
    b.forEach((key, summary) -> merged.merge(key, summary, merge));
    return ImmutableSortedMap.copyOf(merged);
  }

  /**
   * The id.
   *
   * @return such as {@code attendance-marks}
   */
  public String id() {
    return id;
  }

  /**
   * The version of the kind.
   *
   * @return 1 or more
   */
  public int version() {
    return version;
  }

  /**
   * Summarizes the records of an observation.
   *
   * @param observation whole or a part
   * @return the summary
   */
  public S summarize(Observation observation) {
    return summarize.apply(observation);
  }

  /**
   * Joins the summaries of two disjoint sets of records of one observation.
   *
   * @param a one
   * @param b the other
   * @return the summary of both
   */
  public S merge(S a, S b) {
    return merge.apply(a, b);
  }

  /** For people: id and version. */
  @Override
  public String toString() {
    return id + "/" + version;
  }
}
