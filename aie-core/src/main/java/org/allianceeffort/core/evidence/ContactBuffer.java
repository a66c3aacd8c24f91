package org.allianceeffort.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Contacts in columns that still grow. */
final class ContactBuffer implements ContactRows {

  private long[] at;
  private int[] from;
  private int[] to;
  private short[] channel;
  private byte[] flags;
  private long[] reply;
  private int size;

  ContactBuffer(int capacity) {
    at = new long[capacity];
    from = new int[capacity];
    to = new int[capacity];
    channel = new short[capacity];
    flags = new byte[capacity];
    reply = new long[capacity];
  }

  void add(long at, int from, int to, int channel, int flags, long reply) {
    if (size == this.at.length) {
      grow(2 * size);
    }
    this.at[size] = at;
    this.from[size] = from;
    this.to[size] = to;
    this.channel[size] = (short) channel;
    this.flags[size] = (byte) flags;
    this.reply[size++] = reply;
  }

  /** Adds a row of a source, without a reply at or after a second. */
  void add(ContactRows source, int row, long cut) {
    long replied = source.reply(row);
    int given = source.flags(row);
    boolean known = replied < cut;
    add(
        source.at(row),
        source.from(row),
        source.to(row),
        source.channel(row),
        known ? given : given & ~REPLY_FLAGS,
        known ? replied : NO_REPLY);
  }

  private void grow(int capacity) {
    at = Arrays.copyOf(at, capacity);
    from = Arrays.copyOf(from, capacity);
    to = Arrays.copyOf(to, capacity);
    channel = Arrays.copyOf(channel, capacity);
    flags = Arrays.copyOf(flags, capacity);
    reply = Arrays.copyOf(reply, capacity);
  }

  void clear() {
    size = 0;
  }

  ContactBlock block() {
    return ContactBlock.of(this, place -> place, size);
  }

  /** The rows, sorted, as full blocks and a last one. */
  List<ContactBlock> sortedBlocks(ContactOrder order) {
    long[] places = sortedPlaces(order);
    List<ContactBlock> blocks = new ArrayList<>(size / ContactBlock.MAX_ROWS + 1);
    for (int start = 0; start < size; start += ContactBlock.MAX_ROWS) {
      int first = start;
      blocks.add(
          ContactBlock.of(
              this,
              place -> (int) places[first + place],
              Math.min(ContactBlock.MAX_ROWS, size - start)));
    }
    return blocks;
  }

  private long[] sortedPlaces(ContactOrder order) {
    // Time and place in one long sort without an object a row: seconds of 10,000 years take 39
    // bits.
    int bits = 64 - Long.numberOfLeadingZeros(size);
    long earliest = Arrays.stream(at, 0, size).min().orElse(0);
    long mask = (1L << bits) - 1;
    long[] places = new long[size];
    for (int i = 0; i < size; i++) {
      places[i] = ((at[i] - earliest) << bits) | i;
    }
    Arrays.sort(places);
    for (int i = 0; i < size; i++) {
      places[i] &= mask;
    }
    int start = 0;
    while (start < size) {
      int end = start + 1;
      while (end < size && at[(int) places[end]] == at[(int) places[start]]) {
        end++;
      }
      if (end - start > 1) {
        sortTies(places, start, end, order);
      }
      start = end;
    }
    return places;
  }

  private void sortTies(long[] places, int start, int end, ContactOrder order) {
    Integer[] tied = new Integer[end - start];
    Arrays.setAll(tied, i -> (int) places[start + i]);
    Arrays.sort(tied, (a, b) -> order.compare(this, a, this, b));
    for (int i = 0; i < tied.length; i++) {
      places[start + i] = tied[i];
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long at(int row) {
    return at[row];
  }

  @Override
  public int from(int row) {
    return from[row];
  }

  @Override
  public int to(int row) {
    return to[row];
  }

  @Override
  public int channel(int row) {
    return Short.toUnsignedInt(channel[row]);
  }

  @Override
  public int flags(int row) {
    return flags[row];
  }

  @Override
  public long reply(int row) {
    return reply[row];
  }
}
