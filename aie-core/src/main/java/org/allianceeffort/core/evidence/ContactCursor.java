package org.allianceeffort.core.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * A pass over the contacts of a log in order, without an object a row.
 *
 * <pre>{@code
 * ContactCursor row = log.cursor();
 * while (row.next()) {
 *   count(row.from(), row.to());
 * }
 * }</pre>
 *
 * <p>A cursor belongs to one thread. Its values may be asked for only after {@link #next()}
 * returned true.
 */
public final class ContactCursor {

  private final ContactNames names;
  private final ContactBlock[] blocks;
  private final int[] starts;
  private final int end;
  private final long cut;
  private int blockIndex;
  private ContactBlock block;
  private int row;
  private int rows;

  ContactCursor(
      ContactNames names, ContactBlock[] blocks, int[] starts, int first, int end, long cut) {
    this.names = names;
    this.blocks = blocks;
    this.starts = starts;
    this.end = end;
    this.cut = cut;
    this.block = ContactBlock.EMPTY;
    this.blockIndex = -1;
    this.row = -1;
    if (first < end) {
      int index = Arrays.binarySearch(starts, first);
      blockIndex = index >= 0 ? index : -index - 2;
      enter();
      row = first - starts[blockIndex] - 1;
    }
  }

  private void enter() {
    block = blocks[blockIndex];
    rows = Math.min(block.size(), end - starts[blockIndex]);
    row = -1;
  }

  /**
   * Goes to the next contact.
   *
   * @return false if there is none
   */
  public boolean next() {
    return ++row < rows || nextBlock();
  }

  private boolean nextBlock() {
    if (blockIndex < 0 || starts[blockIndex + 1] >= end) {
      row = rows;
      return false;
    }
    blockIndex++;
    enter();
    row = 0;
    return true;
  }

  /**
   * Returns when the contact happened; for a day, its start in the zone.
   *
   * @return seconds since 1970-01-01T00:00Z
   */
  public long at() {
    return block.at[row];
  }

  /**
   * Tells whether the contact is dated by a day rather than a point of time.
   *
   * @return true for a day
   */
  public boolean isAtDate() {
    return (block.flags[row] & ContactRows.AT_DAY) != 0;
  }

  /**
   * Returns who turned to the other.
   *
   * @return the number of the person in the log
   */
  public int from() {
    return block.from[row];
  }

  /**
   * Returns who was turned to.
   *
   * @return the number of the person in the log
   */
  public int to() {
    return block.to[row];
  }

  /**
   * Returns the channel.
   *
   * @return the number of the channel in the log
   */
  public int channel() {
    return Short.toUnsignedInt(block.channel[row]);
  }

  /**
   * Returns whether it went through an official channel.
   *
   * @return the formality, or empty if it is not known
   */
  public Optional<Formality> formality() {
    return ContactNames.formality(block.flags[row]);
  }

  /**
   * Tells whether the contact is known to be formal.
   *
   * @return true if so
   */
  public boolean isFormal() {
    return (block.flags[row] & ContactRows.FORMALITY) == ContactRows.FORMAL;
  }

  /**
   * Tells whether the contact is known to be informal.
   *
   * @return true if so
   */
  public boolean isInformal() {
    return (block.flags[row] & ContactRows.FORMALITY) == ContactRows.INFORMAL;
  }

  /**
   * Tells whether a reply was expected.
   *
   * @return true if so
   */
  public boolean isReplyExpected() {
    return (block.flags[row] & ContactRows.REPLY_EXPECTED) != 0;
  }

  /**
   * Tells whether the contact is known to have been replied to.
   *
   * @return true if there is a reply
   */
  public boolean isReplied() {
    return reply() != ContactRows.NO_REPLY;
  }

  /**
   * Returns when the contact was replied to; for a day, its start in the zone.
   *
   * @return seconds since 1970-01-01T00:00Z
   * @throws IllegalStateException if there is no reply, see {@link #isReplied()}
   */
  public long repliedAt() {
    long reply = reply();
    if (reply == ContactRows.NO_REPLY) {
      throw new IllegalStateException("there is no reply: " + contact());
    }
    return reply;
  }

  /**
   * Tells whether there is a reply and it is dated by a day rather than a point of time.
   *
   * @return true for a day
   */
  public boolean isRepliedDate() {
    return (block.flags[row] & ContactRows.REPLY_DAY) != 0 && isReplied();
  }

  /**
   * Returns the contact as a record.
   *
   * @return the contact
   */
  public Contact contact() {
    return names.contact(block, row, cut);
  }

  /** The second of the reply if it is known, otherwise {@link ContactRows#NO_REPLY}. */
  long reply() {
    int after = block.reply[row];
    long reply = after > ContactBlock.FAR ? block.at[row] + after : block.uncommonReply(row);
    return reply < cut ? reply : ContactRows.NO_REPLY;
  }

  /** The flags, without those of a reply that is not known. */
  int flags() {
    int flags = block.flags[row];
    return isReplied() ? flags : flags & ~ContactRows.REPLY_FLAGS;
  }
}
