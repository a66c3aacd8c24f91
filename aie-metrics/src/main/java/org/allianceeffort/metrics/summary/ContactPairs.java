package org.allianceeffort.metrics.summary;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.TreeSet;
import org.allianceeffort.core.metric.SummaryKind;

/**
 * How often each person contacted each other person, each with the partner they belonged to on the
 * day of the contact, in the recorded part of the last 90 days and of the FLOW and COHORT periods.
 * A person's contact with themselves is left out.
 *
 * <p>Sorted columns: as large as the number of pairs in contact, whatever the number of contacts.
 * Days that were recorded differently have columns of their own.
 */
public final class ContactPairs {

  /** The one kind of this summary. */
  public static final SummaryKind<ContactPairs> KIND =
      SummaryKind.of("contact-pairs", 1, ContactScan::pairs, ContactPairs::merge);

  private final ImmutableList<ContactStretch> stretches;
  private final ImmutableList<Actor> actors;
  private final int[] from;
  private final int[] to;

  // One column a stretch.
  private final long[][] counts;

  private ContactPairs(
      ImmutableList<ContactStretch> stretches,
      ImmutableList<Actor> actors,
      int[] from,
      int[] to,
      long[][] counts) {
    this.stretches = stretches;
    this.actors = actors;
    this.from = from;
    this.to = to;
    this.counts = counts;
  }

  /** Receives an ordered pair and how many contacts there were. */
  public interface Visitor {

    /**
     * One ordered pair.
     *
     * @param from who contacted
     * @param to who was contacted
     * @param count how often, at least once
     */
    void visit(Actor from, Actor to, long count);
  }

  /**
   * Visits every ordered pair in contact on some days, in the order of the actors.
   *
   * @param days the days on which contacts count
   * @param visitor receives the pairs
   */
  public void forEach(ContactDays days, Visitor visitor) {
    boolean[] counted = new boolean[counts.length];
    for (int column = 0; column < counted.length; column++) {
      counted[column] = days.include(stretches.get(column));
    }
    for (int row = 0; row < from.length; row++) {
      long count = 0;
      for (int column = 0; column < counted.length; column++) {
        count += counted[column] ? counts[column][row] : 0;
      }
      if (count > 0) {
        visitor.visit(actors.get(from[row]), actors.get(to[row]), count);
      }
    }
  }

  /**
   * The number of ordered pairs in contact at any time of the longest reach.
   *
   * @return not negative
   */
  public int size() {
    return from.length;
  }

  private static ContactPairs merge(ContactPairs a, ContactPairs b) {
    if (a.size() == 0 || b.size() == 0) {
      return a.size() == 0 ? b : a;
    }
    TreeSet<Actor> both = new TreeSet<>(a.actors);
    both.addAll(b.actors);
    ImmutableList<Actor> actors = ImmutableList.copyOf(both);
    return of(a.stretches, actors, a.over(actors).plus(b.over(actors)));
  }

  /** The rows numbered over a larger sorted list of actors; their order stays. */
  private Rows over(ImmutableList<Actor> larger) {
    int[] place = new int[actors.size()];
    int next = 0;
    for (int i = 0; i < place.length; i++) {
      while (!larger.get(next).equals(actors.get(i))) {
        next++;
      }
      place[i] = next;
    }
    long[] keys = new long[from.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = (long) place[from[row]] * larger.size() + place[to[row]];
    }
    return new Rows(keys, counts);
  }

  /**
   * The columns of some rows, without actors that are in no row.
   *
   * @param stretches what the columns of the rows count
   * @param actors sorted
   * @param rows with keys over these actors
   */
  static ContactPairs of(
      ImmutableList<ContactStretch> stretches, ImmutableList<Actor> actors, Rows rows) {
    int n = actors.size();
    int[] from = new int[rows.keys.length];
    int[] to = new int[rows.keys.length];
    boolean[] occurs = new boolean[n];
    for (int row = 0; row < from.length; row++) {
      from[row] = (int) (rows.keys[row] / n);
      to[row] = (int) (rows.keys[row] % n);
      occurs[from[row]] = true;
      occurs[to[row]] = true;
    }
    int[] place = new int[n];
    ImmutableList.Builder<Actor> kept = ImmutableList.builder();
    int next = 0;
    for (int i = 0; i < n; i++) {
      if (occurs[i]) {
        place[i] = next++;
        kept.add(actors.get(i));
      }
    }
    for (int row = 0; row < from.length; row++) {
      from[row] = place[from[row]];
      to[row] = place[to[row]];
    }
    return new ContactPairs(stretches, kept.build(), from, to, rows.counts);
  }

  /**
   * Rows in rising order of their key, {@code from · actors + to}, with one column of counts a
   * stretch.
   */
  static final class Rows {

    private final long[] keys;
    private final long[][] counts;

    private Rows(long[] keys, long[][] counts) {
      this.keys = keys;
      this.counts = counts;
    }

    static Rows none(int columns) {
      return new Rows(new long[0], new long[columns][0]);
    }

    /** Rows of one column among others that are 0. */
    static Rows of(int column, int columns, PairCounts pairs, int actors) {
      int size = pairs.distinct();
      long[] keys = new long[size];
      long[][] counts = new long[columns][size];
      int[] row = {0};
      pairs.forEach(
          (from, to, count) -> {
            keys[row[0]] = (long) from * actors + to;
            counts[column][row[0]++] = count;
          });
      return new Rows(keys, counts);
    }

    /** The sum of both. */
    Rows plus(Rows other) {
      if (keys.length == 0 || other.keys.length == 0) {
        return keys.length == 0 ? other : this;
      }
      long[] merged = new long[unionSize(other)];
      long[][] sums = new long[counts.length][merged.length];
      int i = 0;
      int j = 0;
      for (int row = 0; row < merged.length; row++) {
        boolean mine = j == other.keys.length || (i < keys.length && keys[i] <= other.keys[j]);
        boolean theirs = i == keys.length || (j < other.keys.length && other.keys[j] <= keys[i]);
        merged[row] = mine ? keys[i] : other.keys[j];
        for (int r = 0; r < counts.length; r++) {
          sums[r][row] = (mine ? counts[r][i] : 0) + (theirs ? other.counts[r][j] : 0);
        }
        i += mine ? 1 : 0;
        j += theirs ? 1 : 0;
      }
      return new Rows(merged, sums);
    }

    /** How many keys there are in either, counted first so that no column is copied. */
    private int unionSize(Rows other) {
      int common = 0;
      int i = 0;
      int j = 0;
      while (i < keys.length && j < other.keys.length) {
        int order = Long.compare(keys[i], other.keys[j]);
        common += order == 0 ? 1 : 0;
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return keys.length + other.keys.length - common;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContactPairs that
        && stretches.equals(that.stretches)
        && actors.equals(that.actors)
        && Arrays.equals(from, that.from)
        && Arrays.equals(to, that.to)
        && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * actors.hashCode() + Arrays.deepHashCode(counts);
  }

  /** For people: how many pairs there are. */
  @Override
  public String toString() {
    return size() + " ordered pairs in contact among " + actors.size() + " actors";
  }
}
