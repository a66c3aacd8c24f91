package org.allianceeffort.core.statistics;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An exact multiset of spells: when each came under observation, when it left, and how it ended.
 *
 * <p>Ages are whole ticks (seconds, minutes, days: the caller's choice, the same for all). A spell
 * that began under observation is at risk from just before age 0, so an end at age 0 counts; any
 * other entry lies infinitesimally before an end at that age. A spell is therefore at risk at the
 * ages a with entry &le; a &le; exit. End 0 is censored, 1 and above are causes.
 *
 * <p>Unit and range: ages from 0, counts from 1; equal spells are one row with a count.
 *
 * <p>Empty: {@link #empty()} is the identity of {@link #merge}.
 *
 * <p>Algorithm: rows sorted by exit, entry and end, so that equal multisets are equal objects
 * however they were put together; building sorts primitives, merging is linear.
 *
 * <p>Reference: Andersen, Borgan, Gill, Keiding (1993), Statistical Models Based on Counting
 * Processes, section III.3, doi:10.1007/978-1-4612-4348-9.
 */
public final class SpellTally {
  /** The entry of a spell that began under observation. */
  public static final long ENTERED_AT_START = -1;

  /** The end of a spell that was still running when it was last seen. */
  public static final int CENSORED = 0;

  private static final SpellTally EMPTY =
      new SpellTally(new long[0], new long[0], new int[0], new long[0]);

  private final long[] exits;
  private final long[] entries;
  private final int[] ends;
  private final long[] counts;

  private SpellTally(long[] exits, long[] entries, int[] ends, long[] counts) {
    this.exits = exits;
    this.entries = entries;
    this.ends = ends;
    this.counts = counts;
  }

  /**
   * Returns the tally without a spell.
   *
   * @return the identity of {@link #merge}
   */
  public static SpellTally empty() {
    return EMPTY;
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
   * Returns the spells of both tallies.
   *
   * @param other the other tally, of the same ticks
   * @return the sum of the multisets
   * @throws ArithmeticException if a count exceeds a {@code long}
   */
  public SpellTally merge(SpellTally other) {
    if (rows() == 0) {
      return other;
    }
    if (other.rows() == 0) {
      return this;
    }
    Columns merged = new Columns(rows() + other.rows());
    int i = 0;
    int j = 0;
    while (i < rows() || j < other.rows()) {
      int order = i == rows() ? 1 : j == other.rows() ? -1 : compare(this, i, other, j);
      SpellTally from = order <= 0 ? this : other;
      int row = order <= 0 ? i : j;
      long count = order == 0 ? Math.addExact(counts[i], other.counts[j]) : from.counts[row];
      merged.add(from.exits[row], from.entries[row], from.ends[row], count);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return merged.tally();
  }

  private static int compare(SpellTally a, int i, SpellTally b, int j) {
    int order = Long.compare(a.exits[i], b.exits[j]);
    if (order == 0) {
      order = Long.compare(a.entries[i], b.entries[j]);
    }
    return order == 0 ? Integer.compare(a.ends[i], b.ends[j]) : order;
  }

  /**
   * Returns these spells as they looked at an age: what lasted longer is censored there, what
   * entered later is gone.
   *
   * <p>Clipping and merging may be done in either order. It bounds the number of rows by the age.
   *
   * @param age the age in ticks, 0 or more
   * @return the spells clipped at the age
   * @throws IllegalArgumentException if the age is negative
   */
  public SpellTally clippedAt(long age) {
    Preconditions.checkArgument(age >= 0, "age must be 0 or more: %s", age);
    if (rows() == 0 || exits[rows() - 1] <= age) {
      return this;
    }
    Builder builder = builder();
    for (int i = 0; i < rows(); i++) {
      if (exits[i] <= age) {
        builder.append(exits[i], entries[i], ends[i], counts[i]);
      } else if (entries[i] <= age) {
        builder.append(age, entries[i], CENSORED, counts[i]);
      }
    }
    return builder.build();
  }

  /**
   * Returns the number of different spells.
   *
   * @return the number of rows
   */
  public int rows() {
    return exits.length;
  }

  /**
   * Returns the number of spells.
   *
   * @return the sum of the counts
   */
  public long count() {
    long sum = 0;
    for (long count : counts) {
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  /**
   * Returns the number of spells that ended in a given way.
   *
   * @param end the cause, or {@link #CENSORED}
   * @return the number of spells with that end
   */
  public long countEnding(int end) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += ends[i] == end ? counts[i] : 0;
    }
    return sum;
  }

  /**
   * Returns the entry of a row.
   *
   * @param row the row, from 0
   * @return the age in ticks, or {@link #ENTERED_AT_START}
   */
  public long entry(int row) {
    return entries[row];
  }

  /**
   * Returns the exit of a row.
   *
   * @param row the row, from 0
   * @return the age in ticks
   */
  public long exit(int row) {
    return exits[row];
  }

  /**
   * Returns the end of a row.
   *
   * @param row the row, from 0
   * @return the cause from 1, or {@link #CENSORED}
   */
  public int end(int row) {
    return ends[row];
  }

  /**
   * Returns how many spells a row stands for.
   *
   * @param row the row, from 0
   * @return the count, at least 1
   */
  public long count(int row) {
    return counts[row];
  }

  /**
   * Returns the end of follow-up.
   *
   * @return the largest exit in ticks, or empty without a spell
   */
  public OptionalLong lastExit() {
    return rows() == 0 ? OptionalLong.empty() : OptionalLong.of(exits[rows() - 1]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpellTally that
        && Arrays.equals(exits, that.exits)
        && Arrays.equals(entries, that.entries)
        && Arrays.equals(ends, that.ends)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(exits) + Arrays.hashCode(entries))
        + 31 * Arrays.hashCode(ends)
        + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "SpellTally(" + count() + " spells in " + rows() + " rows)";
  }

  /** Collects spells in any order. */
  public static final class Builder {
    private Columns columns = new Columns(16);

    Builder() {}

    /**
     * Adds equal spells.
     *
     * @param entry the age in ticks at which they came under observation, empty if they began under
     *     observation
     * @param exit the age in ticks at which they were last seen, not below the entry
     * @param end {@link #CENSORED}, or the cause from 1
     * @param count how many, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public Builder add(OptionalLong entry, long exit, int end, long count) {
      return add(
          entry.isPresent() ? checkedEntry(entry.getAsLong()) : ENTERED_AT_START, exit, end, count);
    }

    /**
     * Adds equal spells.
     *
     * @param entry the age in ticks at which they came under observation, or {@link
     *     #ENTERED_AT_START}
     * @param exit the age in ticks at which they were last seen, not below the entry
     * @param end {@link #CENSORED}, or the cause from 1
     * @param count how many, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public Builder add(long entry, long exit, int end, long count) {
      Preconditions.checkArgument(
          entry >= ENTERED_AT_START,
          "entry must be an age of 0 or more, or at the start: %s",
          entry);
      Preconditions.checkArgument(exit >= 0, "exit must be an age of 0 or more: %s", exit);
      Preconditions.checkArgument(
          exit >= entry, "exit must not be below entry: entry %s, exit %s", entry, exit);
      Preconditions.checkArgument(end >= 0, "end must be 0 (censored) or a cause from 1: %s", end);
      Preconditions.checkArgument(count >= 0, "count must be 0 or more: %s", count);
      if (count > 0) {
        append(exit, entry, end, count);
      }
      return this;
    }

    private static long checkedEntry(long entry) {
      Preconditions.checkArgument(entry >= 0, "entry must be an age of 0 or more: %s", entry);
      return entry;
    }

    private void append(long exit, long entry, int end, long count) {
      columns.add(exit, entry, end, count);
    }

    /**
     * Returns the spells added so far.
     *
     * @return the tally
     * @throws ArithmeticException if a count exceeds a {@code long}
     */
    public SpellTally build() {
      return columns.sorted().tally();
    }
  }

  /** Rows that grow. */
  private static final class Columns {
    private long[] exit;
    private long[] entry;
    private int[] end;
    private long[] count;
    private int size;

    Columns(int capacity) {
      exit = new long[capacity];
      entry = new long[capacity];
      end = new int[capacity];
      count = new long[capacity];
    }

    void add(long exitAge, long entryAge, int cause, long spells) {
      if (size == exit.length) {
        int capacity = size + (size >> 1) + 16;
        exit = Arrays.copyOf(exit, capacity);
        entry = Arrays.copyOf(entry, capacity);
        end = Arrays.copyOf(end, capacity);
        count = Arrays.copyOf(count, capacity);
      }
      exit[size] = exitAge;
      entry[size] = entryAge;
      end[size] = cause;
      count[size] = spells;
      size++;
    }

    /** Adds a row, or its count to the last row if that is equal. */
    void join(long exitAge, long entryAge, int cause, long spells) {
      int last = size - 1;
      if (size > 0 && exit[last] == exitAge && entry[last] == entryAge && end[last] == cause) {
        count[last] = Math.addExact(count[last], spells);
      } else {
        add(exitAge, entryAge, cause, spells);
      }
    }

    Columns sorted() {
      Columns rows = new Columns(size);
      for (int i : SpellOrder.of(exit, entry, end, size)) {
        rows.join(exit[i], entry[i], end[i], count[i]);
      }
      return rows;
    }

    SpellTally tally() {
      return size == 0
          ? EMPTY
          : new SpellTally(
              Arrays.copyOf(exit, size),
              Arrays.copyOf(entry, size),
              Arrays.copyOf(end, size),
              Arrays.copyOf(count, size));
    }
  }
}
