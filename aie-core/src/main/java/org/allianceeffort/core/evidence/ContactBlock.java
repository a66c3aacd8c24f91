package org.allianceeffort.core.evidence;

import java.util.Arrays;

/**
 * Some thousand contacts in columns, sorted, never changed: 23 bytes a contact.
 *
 * <p>A reply is kept as seconds after the contact; one that is too far away for that (68 years) is
 * kept apart.
 */
final class ContactBlock implements ContactRows {

  /**
   * So many rows that what a block costs by itself is nothing, few enough to copy for one new row.
   */
  static final int MAX_ROWS = 4096;

  static final int NONE = Integer.MIN_VALUE;
  static final int FAR = Integer.MIN_VALUE + 1;

  static final ContactBlock EMPTY = new ContactBlock(new ContactBuffer(1), place -> place, 0);

  final long[] at;
  final int[] from;
  final int[] to;
  final short[] channel;
  final byte[] flags;
  final int[] reply;
  private final int[] farRows;
  private final long[] farReplies;

  /** Takes rows of a source: those at the given places, or from the first on without places. */
  private ContactBlock(ContactRows source, RowAt order, int size) {
    at = new long[size];
    from = new int[size];
    to = new int[size];
    channel = new short[size];
    flags = new byte[size];
    reply = new int[size];
    int[] far = new int[size];
    long[] farReply = new long[size];
    int farCount = 0;
    for (int i = 0; i < size; i++) {
      int row = order.row(i);
      at[i] = source.at(row);
      from[i] = source.from(row);
      to[i] = source.to(row);
      channel[i] = (short) source.channel(row);
      flags[i] = (byte) source.flags(row);
      long replied = source.reply(row);
      long after = replied - at[i];
      if (replied == NO_REPLY) {
        reply[i] = NONE;
      } else if (after > FAR && after <= Integer.MAX_VALUE) {
        reply[i] = (int) after;
      } else {
        reply[i] = FAR;
        far[farCount] = i;
        farReply[farCount++] = replied;
      }
    }
    farRows = Arrays.copyOf(far, farCount);
    farReplies = Arrays.copyOf(farReply, farCount);
  }

  /** Which row of a source comes at a place. */
  @FunctionalInterface
  interface RowAt {
    int row(int place);
  }

  static ContactBlock of(ContactRows source, RowAt order, int size) {
    return new ContactBlock(source, order, size);
  }

  @Override
  public int size() {
    return at.length;
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
    int after = reply[row];
    return after > FAR ? at[row] + after : uncommonReply(row);
  }

  /** The second of a reply that is not there or far away. */
  long uncommonReply(int row) {
    return reply[row] == NONE ? NO_REPLY : farReplies[Arrays.binarySearch(farRows, row)];
  }

  /** Whether any reply came at a second or after it. */
  boolean repliesFrom(long second) {
    for (int row = 0; second != NO_CUT && row < size(); row++) {
      long replied = reply(row);
      if (replied >= second && replied != NO_REPLY) {
        return true;
      }
    }
    return false;
  }

  /** A range of the rows, without replies at or after a second. */
  ContactBlock part(int first, int end, long cut) {
    ContactBuffer rows = new ContactBuffer(end - first);
    for (int row = first; row < end; row++) {
      rows.add(this, row, cut);
    }
    return rows.block();
  }

  /** What the columns take, in bytes. */
  long bytes() {
    return 8L * at.length
        + 4L * (from.length + to.length + reply.length + farRows.length)
        + 2L * channel.length
        + flags.length
        + 8L * farReplies.length;
  }
}
