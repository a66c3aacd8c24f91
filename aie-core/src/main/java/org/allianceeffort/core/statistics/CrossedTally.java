package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.statistics.ClusterTally.Trials;
import org.jspecify.annotations.Nullable;

/**
 * Trials and successes by two crossed clusterings (such as person and meeting), exact.
 *
 * <p>Unit and range: counts from 0, successes at most trials; a cell without a trial is none.
 *
 * <p>Empty: {@link #empty()} is the identity of {@link #merge}.
 *
 * <p>Algorithm: cells in the order of both texts; merging adds counts, linear in the cells.
 *
 * <p>Reference: Cameron, Gelbach, Miller (2011), Robust inference with multiway clustering,
 * doi:10.1198/jbes.2010.07136.
 */
public final class CrossedTally {
  private static final CrossedTally EMPTY = new CrossedTally(ImmutableSortedMap.of());

  private final ImmutableSortedMap<Cell, Trials> cells;

  private CrossedTally(ImmutableSortedMap<Cell, Trials> cells) {
    this.cells = cells;
  }

  /**
   * Returns the tally without a trial.
   *
   * @return the identity of {@link #merge}
   */
  public static CrossedTally empty() {
    return EMPTY;
  }

  /**
   * Returns a tally of given cells.
   *
   * @param cells the trials of each cell; one without a trial is left out
   * @return the tally
   */
  public static CrossedTally of(Map<Cell, Trials> cells) {
    ImmutableSortedMap.Builder<Cell, Trials> kept =
        ImmutableSortedMap.orderedBy(Ordering.natural());
    cells.forEach(
        (cell, trials) -> {
          if (trials.n() > 0) {
            kept.put(cell, trials);
          }
        });
    return new CrossedTally(kept.buildOrThrow());
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
   * Returns the trials of both, cell by cell.
   *
   * @param other the other tally
   * @return the sum
   * @throws ArithmeticException if a count exceeds a {@code long}
   */
  public CrossedTally merge(CrossedTally other) {
    TreeMap<Cell, Trials> merged = new TreeMap<>(cells);
    other.cells.forEach((cell, trials) -> merged.merge(cell, trials, Trials::plus));
    return of(merged);
  }

  /**
   * Returns the trials by cell.
   *
   * @return the cells in order, each with at least one trial
   */
  public ImmutableSortedMap<Cell, Trials> cells() {
    return cells;
  }

  /**
   * Returns the trials by the first clustering alone.
   *
   * @return the sums over the second
   */
  public ClusterTally first() {
    ClusterTally.Builder sums = ClusterTally.builder();
    cells.forEach((cell, trials) -> sums.add(cell.a(), trials.n(), trials.successes()));
    return sums.build();
  }

  /**
   * Returns the trials by the second clustering alone.
   *
   * @return the sums over the first
   */
  public ClusterTally second() {
    ClusterTally.Builder sums = ClusterTally.builder();
    cells.forEach((cell, trials) -> sums.add(cell.b(), trials.n(), trials.successes()));
    return sums.build();
  }

  /**
   * Returns the trials of all cells.
   *
   * @return the sum
   */
  public Trials total() {
    return cells.values().stream().reduce(Trials.NONE, Trials::plus);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrossedTally that && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return "CrossedTally(" + cells.size() + " cells, " + total() + ")";
  }

  /**
   * A cluster of each clustering.
   *
   * @param a the cluster of the first
   * @param b the cluster of the second
   */
  public record Cell(String a, String b) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int order = a.compareTo(other.a);
      return order == 0 ? b.compareTo(other.b) : order;
    }
  }

  /** Collects trials in any order. */
  public static final class Builder {
    private final TreeMap<Cell, Trials> cells = new TreeMap<>();

    Builder() {}

    /**
     * Adds trials of a cell.
     *
     * @param a the cluster of the first clustering
     * @param b the cluster of the second clustering
     * @param n the number of trials
     * @param successes the number of successes among them
     * @return this builder
     * @throws IllegalArgumentException unless 0 &le; successes &le; n
     */
    public Builder add(String a, String b, long n, long successes) {
      cells.merge(new Cell(a, b), new Trials(n, successes), Trials::plus);
      return this;
    }

    /**
     * Returns the trials added so far.
     *
     * @return the tally
     */
    public CrossedTally build() {
      return of(cells);
    }
  }
}
