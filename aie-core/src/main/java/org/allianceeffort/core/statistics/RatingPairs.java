package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of the pairs of ratings within units, from which the coincidence matrix follows.
 *
 * <p>A pair of equal or different ratings of one unit is counted by its two values and the unit's
 * number of ratings, all whole numbers, so that blocks of disjoint units merge exactly. Units with
 * fewer than two ratings add nothing.
 */
public final class RatingPairs {
  private static final RatingPairs EMPTY = new RatingPairs(ImmutableSortedMap.of());

  private final ImmutableSortedMap<Cell, Long> counts;

  private RatingPairs(ImmutableSortedMap<Cell, Long> counts) {
    this.counts = counts;
  }

  /** Two values, the lower first, and the number of ratings of the unit. */
  record Cell(double low, double high, int ratings) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byLow = Double.compare(low, other.low);
      int byHigh = byLow != 0 ? byLow : Double.compare(high, other.high);
      return byHigh != 0 ? byHigh : Integer.compare(ratings, other.ratings);
    }
  }

  /**
   * Returns the block of no unit.
   *
   * @return the identity of {@link #merge}
   */
  public static RatingPairs empty() {
    return EMPTY;
  }

  /**
   * Starts a block.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Joins the blocks of two disjoint sets of units.
   *
   * @param other another block
   * @return the block of both
   * @throws ArithmeticException if a count leaves the range of a long
   */
  public RatingPairs merge(RatingPairs other) {
    Builder joined = new Builder();
    joined.addAll(counts);
    joined.addAll(other.counts);
    return joined.build();
  }

  ImmutableSortedMap<Cell, Long> counts() {
    return counts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RatingPairs that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  @Override
  public String toString() {
    return counts.toString();
  }

  /** Collects units one by one; not for several threads at once. */
  public static final class Builder {
    private final TreeMap<Cell, Long> counts = new TreeMap<>();

    private Builder() {}

    /**
     * Adds the ratings of one unit.
     *
     * @param ratings those that exist, in any order
     * @return this builder
     * @throws IllegalArgumentException if a rating is not finite
     */
    public Builder add(double... ratings) {
      for (double rating : ratings) {
        if (!(Math.abs(rating) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("a rating must be finite: " + rating);
        }
      }
      for (int i = 0; i < ratings.length; i++) {
        for (int j = 0; j < i; j++) {
          // Adding 0 makes a negative zero the same value as zero.
          double a = ratings[i] + 0.0;
          double b = ratings[j] + 0.0;
          add(new Cell(Math.min(a, b), Math.max(a, b), ratings.length), 1);
        }
      }
      return this;
    }

    private void add(Cell cell, long count) {
      counts.merge(cell, count, Math::addExact);
    }

    private void addAll(Map<Cell, Long> others) {
      others.forEach(this::add);
    }

    /**
     * Returns the block of the units added so far.
     *
     * @return an immutable block; the builder may go on
     */
    public RatingPairs build() {
      return new RatingPairs(ImmutableSortedMap.copyOf(counts));
    }
  }
}
