package org.allianceeffort.core.statistics;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Trials and successes a cluster, exact: what a clustered proportion is computed from.
 *
 * <p>Unit and range: counts from 0, successes at most trials; a cluster is any text, and one
 * without a trial is none.
 *
 * <p>Empty: {@link #empty()} is the identity of {@link #merge}.
 *
 * <p>Algorithm: clusters in the order of their text; merging adds counts, linear in the clusters.
 *
 * <p>Reference: Rao, Scott (1992), A simple method for the analysis of clustered binary data,
 * doi:10.2307/2532311.
 */
public final class ClusterTally {
  private static final ClusterTally EMPTY = new ClusterTally(ImmutableSortedMap.of());

  private final ImmutableSortedMap<String, Trials> clusters;

  private ClusterTally(ImmutableSortedMap<String, Trials> clusters) {
    this.clusters = clusters;
  }

  /**
   * Returns the tally without a trial.
   *
   * @return the identity of {@link #merge}
   */
  public static ClusterTally empty() {
    return EMPTY;
  }

  /**
   * Returns a tally of given clusters.
   *
   * @param clusters the trials of each cluster; one without a trial is left out
   * @return the tally
   */
  public static ClusterTally of(Map<String, Trials> clusters) {
    ImmutableSortedMap.Builder<String, Trials> kept =
        ImmutableSortedMap.orderedBy(Ordering.natural());
    clusters.forEach(
        (cluster, trials) -> {
          if (trials.n() > 0) {
            kept.put(cluster, trials);
          }
        });
    return new ClusterTally(kept.buildOrThrow());
  }

  /**
   * Returns a builder.
   *
   * @return a builder without a trial
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the trials of both, cluster by cluster.
   *
   * @param other the other tally
   * @return the sum
   * @throws ArithmeticException if a count exceeds a {@code long}
   */
  public ClusterTally merge(ClusterTally other) {
    TreeMap<String, Trials> merged = new TreeMap<>(clusters);
    other.clusters.forEach((cluster, trials) -> merged.merge(cluster, trials, Trials::plus));
    return of(merged);
  }

  /**
   * Returns the trials by cluster.
   *
   * @return the clusters in the order of their text, each with at least one trial
   */
  public ImmutableSortedMap<String, Trials> clusters() {
    return clusters;
  }

  /**
   * Returns the trials of all clusters.
   *
   * @return the sum
   */
  public Trials total() {
    return clusters.values().stream().reduce(Trials.NONE, Trials::plus);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClusterTally that && clusters.equals(that.clusters);
  }

  @Override
  public int hashCode() {
    return clusters.hashCode();
  }

  @Override
  public String toString() {
    return "ClusterTally(" + clusters.size() + " clusters, " + total() + ")";
  }

  /**
   * How often something was tried and how often it succeeded.
   *
   * @param n the number of trials
   * @param successes the number of successes among them
   */
  public record Trials(long n, long successes) {
    /** No trial at all. */
    public static final Trials NONE = new Trials(0, 0);

    /**
     * Checks the counts.
     *
     * @param n the number of trials
     * @param successes the number of successes among them
     * @throws IllegalArgumentException unless 0 &le; successes &le; n
     */
    public Trials {
      Preconditions.checkArgument(
          successes >= 0 && successes <= n,
          "successes must be from 0 to the number of trials: %s of %s",
          successes,
          n);
    }

    /**
     * Returns the trials of both.
     *
     * @param other the others
     * @return the sum
     * @throws ArithmeticException if a count exceeds a {@code long}
     */
    public Trials plus(Trials other) {
      return new Trials(Math.addExact(n, other.n), Math.addExact(successes, other.successes));
    }
  }

  /** Collects trials in any order. */
  public static final class Builder {
    private final TreeMap<String, Trials> clusters = new TreeMap<>();

    Builder() {}

    /**
     * Adds trials of a cluster.
     *
     * @param cluster the cluster
     * @param n the number of trials
     * @param successes the number of successes among them
     * @return this builder
     * @throws IllegalArgumentException unless 0 &le; successes &le; n
     */
    public Builder add(String cluster, long n, long successes) {
      clusters.merge(cluster, new Trials(n, successes), Trials::plus);
      return this;
    }

    /**
     * Returns the trials added so far.
     *
     * @return the tally
     */
    public ClusterTally build() {
      return of(clusters);
    }
  }
}
