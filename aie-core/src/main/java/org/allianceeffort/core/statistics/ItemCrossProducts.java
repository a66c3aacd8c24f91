package org.allianceeffort.core.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Integer sums over respondents from which the statistics of a scale follow exactly.
 *
 * <p>For k items: counts, sums and cross-products of every pair of items over the respondents who
 * answered both, the same over those who answered all, and item-total sums by the number of items
 * answered. Unit: whole scale points. Size: about 10 k² numbers, whatever the number of
 * respondents; adding one costs k².
 *
 * <p>Respondents in any order, split and merged in any way, give an equal block. A sum beyond 2⁶³
 * is refused, never wrapped.
 */
public final class ItemCrossProducts {
  /** Numbers kept for each item and number of items answered: n, x, t, t², x·t. */
  private static final int MOMENTS = 5;

  private final int items;
  private final long[] sums;

  private ItemCrossProducts(int items, long[] sums) {
    this.items = items;
    this.sums = sums;
  }

  /**
   * Returns the block of nobody.
   *
   * @param items the number of items, at least 1
   * @return the identity of {@link #merge}
   * @throws IllegalArgumentException if the number is out of range
   */
  public static ItemCrossProducts empty(int items) {
    return builder(items).build();
  }

  /**
   * Starts a block.
   *
   * @param items the number of items, at least 1
   * @return a builder
   * @throws IllegalArgumentException if the number is out of range
   */
  public static Builder builder(int items) {
    if (!(items >= 1 && items <= 1000)) {
      throw new IllegalArgumentException("the number of items must be in 1..1000: " + items);
    }
    return new Builder(items);
  }

  /**
   * Joins the blocks of two disjoint sets of respondents.
   *
   * @param other a block of as many items
   * @return the block of both
   * @throws IllegalArgumentException if the numbers of items differ
   * @throws ArithmeticException if a sum leaves the range of a long
   */
  public ItemCrossProducts merge(ItemCrossProducts other) {
    if (items != other.items) {
      throw new IllegalArgumentException(
          "blocks must have as many items: " + items + " and " + other.items);
    }
    long[] joined = new long[sums.length];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = Math.addExact(sums[i], other.sums[i]);
    }
    return new ItemCrossProducts(items, joined);
  }

  /**
   * Returns the number of items.
   *
   * @return k
   */
  public int items() {
    return items;
  }

  /**
   * Returns the number of respondents added, those without any answer included.
   *
   * @return 0 or more
   */
  public long rows() {
    return sums[0];
  }

  /**
   * Returns the number of respondents who answered every item.
   *
   * @return 0 or more
   */
  public long completeRows() {
    return sums[1];
  }

  /**
   * Returns how many respondents count for an item.
   *
   * @param item the item, from 0
   * @param missing whom to leave out
   * @return all who answered it, or the complete ones
   */
  public long answered(int item, MissingItems missing) {
    return count(item, item, missing);
  }

  /**
   * Returns the sum of an item's scores.
   *
   * @param item the item, from 0
   * @param missing whom to leave out
   * @return the sum, in scale points
   */
  public long sum(int item, MissingItems missing) {
    return sum(item, item, missing);
  }

  /**
   * Returns the sample variance of an item.
   *
   * @param item the item, from 0
   * @param missing whom to leave out
   * @return with n − 1; undefined with fewer than two answers
   */
  public Outcome<Double> variance(int item, MissingItems missing) {
    return answered(item, missing) < 2
        ? Outcome.undefined("item " + item + " has fewer than two answers")
        : Outcome.of(covariance(item, item, missing));
  }

  /**
   * Returns the sample covariances of the items, (Σxy − ΣxΣy ÷ n) ÷ (n − 1).
   *
   * <p>Pairwise, each covariance is that of the respondents who answered both items, so that the
   * matrix need not be positive definite. The sums are exact; a cell is rounded once.
   *
   * @param missing whom to leave out
   * @return the matrix; undefined if a pair of items has fewer than two respondents
   */
  public Outcome<SymmetricMatrix> covariances(MissingItems missing) {
    double[][] rows = new double[items][items];
    for (int i = 0; i < items; i++) {
      for (int j = 0; j <= i; j++) {
        if (count(i, j, missing) < 2) {
          return Outcome.undefined(
              "a covariance needs two respondents: items "
                  + j
                  + " and "
                  + i
                  + " have "
                  + count(i, j, missing));
        }
        rows[i][j] = covariance(i, j, missing);
        rows[j][i] = rows[i][j];
      }
    }
    return Outcome.of(SymmetricMatrix.of(rows));
  }

  /** The moments of item and total over those who answered the item and {@code answered} in all. */
  long moment(int item, int answered, int which) {
    return sums[momentIndex(items, item, answered, which)];
  }

  private double covariance(int i, int j, MissingItems missing) {
    BigInteger n = BigInteger.valueOf(count(i, j, missing));
    BigInteger cross =
        n.multiply(BigInteger.valueOf(product(i, j, missing)))
            .subtract(
                BigInteger.valueOf(sum(i, j, missing))
                    .multiply(BigInteger.valueOf(sum(j, i, missing))));
    return cross.doubleValue() / n.multiply(n.subtract(BigInteger.ONE)).doubleValue();
  }

  private long count(int i, int j, MissingItems missing) {
    check(i);
    check(j);
    return missing == MissingItems.LISTWISE ? completeRows() : sums[pairIndex(items, i, j, 0)];
  }

  /** The sum of item i over the respondents who count for i and j. */
  private long sum(int i, int j, MissingItems missing) {
    return sums[missing == MissingItems.LISTWISE ? 2 + i : pairIndex(items, i, j, 1)];
  }

  private long product(int i, int j, MissingItems missing) {
    return sums[pairIndex(items, i, j, missing == MissingItems.LISTWISE ? 3 : 2)];
  }

  private void check(int item) {
    if (item < 0 || item >= items) {
      throw new IndexOutOfBoundsException("no item " + item + " among " + items);
    }
  }

  private static int pairIndex(int items, int i, int j, int which) {
    return 2 + items + (which * items + i) * items + j;
  }

  private static int momentIndex(int items, int item, int answered, int which) {
    return 2 + items + 4 * items * items + ((answered - 1) * items + item) * MOMENTS + which;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemCrossProducts that
        && items == that.items
        && Arrays.equals(sums, that.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }

  @Override
  public String toString() {
    return items + " items, " + rows() + " respondents, " + completeRows() + " complete";
  }

  /** Collects respondents one by one; not for several threads at once. */
  public static final class Builder {
    private final int items;
    private final long[] sums;

    private Builder(int items) {
      this.items = items;
      this.sums = new long[2 + items + 4 * items * items + items * items * MOMENTS];
    }

    /**
     * Adds a respondent who answered everything.
     *
     * @param scores one score an item
     * @return this builder
     * @throws IllegalArgumentException if the number of scores is not that of the items
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public Builder add(int... scores) {
      boolean[] answered = new boolean[scores.length];
      Arrays.fill(answered, true);
      return add(scores, answered);
    }

    /**
     * Adds a respondent who may have left items out.
     *
     * @param scores one score an item; what stands at an item left out is not read
     * @param answered for each item whether it was answered
     * @return this builder
     * @throws IllegalArgumentException if a number of entries is not that of the items
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public Builder add(int[] scores, boolean[] answered) {
      if (scores.length != items || answered.length != items) {
        throw new IllegalArgumentException(
            "one entry an item is needed: "
                + scores.length
                + " scores, "
                + answered.length
                + " marks, "
                + items
                + " items");
      }
      int count = 0;
      long total = 0;
      for (int i = 0; i < items; i++) {
        if (answered[i]) {
          count++;
          total += scores[i];
        }
      }
      plus(0, 1);
      if (count == items) {
        plus(1, 1);
      }
      for (int i = 0; i < items; i++) {
        if (answered[i]) {
          addItem(i, scores, answered, count, total);
        }
      }
      return this;
    }

    private void addItem(int i, int[] scores, boolean[] answered, int count, long total) {
      long x = scores[i];
      if (count == items) {
        plus(2 + i, x);
      }
      for (int j = 0; j < items; j++) {
        if (answered[j]) {
          long product = x * scores[j];
          plus(pairIndex(items, i, j, 0), 1);
          plus(pairIndex(items, i, j, 1), x);
          plus(pairIndex(items, i, j, 2), product);
          if (count == items) {
            plus(pairIndex(items, i, j, 3), product);
          }
        }
      }
      int moments = momentIndex(items, i, count, 0);
      plus(moments, 1);
      plus(moments + 1, x);
      plus(moments + 2, total);
      plus(moments + 3, Math.multiplyExact(total, total));
      plus(moments + 4, Math.multiplyExact(x, total));
    }

    private void plus(int index, long value) {
      sums[index] = Math.addExact(sums[index], value);
    }

    /**
     * Returns the block of the respondents added so far.
     *
     * @return an immutable block; the builder may go on
     */
    public ItemCrossProducts build() {
      return new ItemCrossProducts(items, sums.clone());
    }
  }
}
