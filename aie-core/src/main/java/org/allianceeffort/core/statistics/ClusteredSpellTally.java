package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An exact multiset of spells a cluster, for variances that hold when the spells of a cluster
 * resemble each other.
 *
 * <p>Unit and range: as {@link SpellTally}; a cluster is any text. A cluster without a spell is no
 * cluster.
 *
 * <p>Empty: {@link #empty()} is the identity of {@link #merge}.
 *
 * <p>Algorithm: clusters in the order of their text, so that equal contents are equal objects;
 * merging is linear in the rows of the clusters that both have.
 *
 * <p>Reference: Lin, Wei (1989), The robust inference for the Cox proportional hazards model,
 * doi:10.1080/01621459.1989.10478874.
 */
public final class ClusteredSpellTally {
  private static final ClusteredSpellTally EMPTY = new ClusteredSpellTally(ImmutableSortedMap.of());

  private final ImmutableSortedMap<String, SpellTally> clusters;

  private ClusteredSpellTally(ImmutableSortedMap<String, SpellTally> clusters) {
    this.clusters = clusters;
  }

  /**
   * Returns the tally without a spell.
   *
   * @return the identity of {@link #merge}
   */
  public static ClusteredSpellTally empty() {
    return EMPTY;
  }

  /**
   * Returns a tally of given clusters.
   *
   * @param clusters the spells of each cluster, all of the same ticks; an empty cluster is left out
   * @return the tally
   */
  public static ClusteredSpellTally of(Map<String, SpellTally> clusters) {
    ImmutableSortedMap.Builder<String, SpellTally> kept =
        ImmutableSortedMap.orderedBy(Ordering.natural());
    clusters.forEach(
        (cluster, spells) -> {
          if (spells.rows() > 0) {
            kept.put(cluster, spells);
          }
        });
    return new ClusteredSpellTally(kept.buildOrThrow());
  }

  /**
   * Returns a builder.
   *
   * @return a builder without a spell
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the spells of both, cluster by cluster.
   *
   * @param other the other tally, of the same ticks
   * @return the sum of the multisets
   * @throws ArithmeticException if a count exceeds a {@code long}
   */
  public ClusteredSpellTally merge(ClusteredSpellTally other) {
    if (clusters.isEmpty()) {
      return other;
    }
    if (other.clusters.isEmpty()) {
      return this;
    }
    TreeMap<String, SpellTally> merged = new TreeMap<>(clusters);
    other.clusters.forEach((cluster, spells) -> merged.merge(cluster, spells, SpellTally::merge));
    return of(merged);
  }

  /**
   * Returns these spells as they looked at an age, see {@link SpellTally#clippedAt}.
   *
   * @param age the age in ticks, 0 or more
   * @return the spells clipped at the age
   * @throws IllegalArgumentException if the age is negative
   */
  public ClusteredSpellTally clippedAt(long age) {
    TreeMap<String, SpellTally> clipped = new TreeMap<>();
    clusters.forEach((cluster, spells) -> clipped.put(cluster, spells.clippedAt(age)));
    return of(clipped);
  }

  /**
   * Returns the spells by cluster.
   *
   * @return the clusters in the order of their text, none empty
   */
  public ImmutableSortedMap<String, SpellTally> clusters() {
    return clusters;
  }

  /**
   * Returns all spells without their clusters.
   *
   * @return the sum over the clusters
   */
  public SpellTally total() {
    SpellTally.Builder all = SpellTally.builder();
    clusters
        .values()
        .forEach(
            spells -> {
              for (int i = 0; i < spells.rows(); i++) {
                all.add(spells.entry(i), spells.exit(i), spells.end(i), spells.count(i));
              }
            });
    return all.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClusteredSpellTally that && clusters.equals(that.clusters);
  }

  @Override
  public int hashCode() {
    return clusters.hashCode();
  }

  @Override
  public String toString() {
    return "ClusteredSpellTally(" + clusters.size() + " clusters)";
  }

  /** Collects spells in any order. */
  public static final class Builder {
    private final TreeMap<String, SpellTally.Builder> clusters = new TreeMap<>();

    Builder() {}

    /**
     * Adds equal spells of a cluster.
     *
     * @param cluster the cluster
     * @param entry the age in ticks at which they came under observation, or {@link
     *     SpellTally#ENTERED_AT_START}
     * @param exit the age in ticks at which they were last seen, not below the entry
     * @param end {@link SpellTally#CENSORED}, or the cause from 1
     * @param count how many, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public Builder add(String cluster, long entry, long exit, int end, long count) {
      clusters.computeIfAbsent(cluster, c -> SpellTally.builder()).add(entry, exit, end, count);
      return this;
    }

    /**
     * Returns the spells added so far.
     *
     * @return the tally
     */
    public ClusteredSpellTally build() {
      TreeMap<String, SpellTally> built = new TreeMap<>();
      clusters.forEach((cluster, spells) -> built.put(cluster, spells.build()));
      return of(built);
    }
  }
}
