package org.allianceeffort.core.evidence;

import com.google.common.base.Preconditions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;

/**
 * Contacts in columns of primitives, sorted: at most 24 bytes each, and one dictionary of persons
 * and channels.
 *
 * <p>Rows come in canonical order: by second (a day lies at its start in the zone, before the
 * points of time there), then by the names of the persons and the channel, formality, whether a
 * reply was expected, and the reply. Logs of equal content are equal, whatever the order in which
 * contacts came, the appends they came with, and the numbers that dictionaries gave.
 *
 * <p>A log is a list of immutable blocks. {@link #plus(Iterable)} shares the blocks between whose
 * rows nothing new falls; {@link #asOf(LocalDate)}, {@link #slice(int, int)} and {@link
 * #between(LocalDate, LocalDate)} are views that copy nothing. To pass over many rows, take a
 * {@link #cursor()}; access by row finds its block first, in logarithmic time.
 */
public final class ContactLog {

  private final ContactNames names;
  private final ContactBlock[] blocks;

  /** The number of rows before each block; one more than there are blocks. */
  private final int[] starts;

  /** The first of the rows of the blocks that belongs to this log. */
  private final int offset;

  private final int size;

  /** A reply at this second or after it is not known. */
  private final long cut;

  private ContactLog(
      ContactNames names, ContactBlock[] blocks, int[] starts, int offset, int size, long cut) {
    this.names = names;
    this.blocks = blocks;
    this.starts = starts;
    this.offset = offset;
    this.size = size;
    this.cut = cut;
  }

  static ContactLog of(ContactNames names, List<ContactBlock> list) {
    ContactBlock[] blocks = list.toArray(new ContactBlock[0]);
    int[] starts = new int[blocks.length + 1];
    for (int i = 0; i < blocks.length; i++) {
      starts[i + 1] = Math.addExact(starts[i], blocks[i].size());
    }
    return new ContactLog(names, blocks, starts, 0, starts[blocks.length], ContactRows.NO_CUT);
  }

  /**
   * Returns a log without contacts.
   *
   * @param zone the alliance's zone, in which days begin
   * @return the log
   */
  public static ContactLog empty(ZoneId zone) {
    return of(new ContactNames(zone, Names.NONE, Names.NONE), List.of());
  }

  /**
   * Returns a log of contacts, in any order.
   *
   * @param zone the alliance's zone, in which days begin
   * @param contacts the contacts
   * @return the log
   * @throws IllegalArgumentException if a reply comes before its contact in the zone
   */
  public static ContactLog of(ZoneId zone, Iterable<Contact> contacts) {
    return empty(zone).plus(contacts);
  }

  /**
   * Returns a builder of a log.
   *
   * @param zone the alliance's zone, in which days begin
   * @return a builder without contacts
   */
  public static ContactLogBuilder builder(ZoneId zone) {
    return empty(zone).toBuilder();
  }

  /**
   * Returns a builder that begins with the contacts of this log, which it shares.
   *
   * @return a builder
   */
  public ContactLogBuilder toBuilder() {
    return new ContactLogBuilder(names, wholeBlocks());
  }

  /**
   * Returns this log and further contacts.
   *
   * @param contacts the contacts, in any order
   * @return a log of both
   * @throws IllegalArgumentException if a reply comes before its contact in the zone
   */
  public ContactLog plus(Iterable<Contact> contacts) {
    return toBuilder().addAll(contacts).build();
  }

  /** The blocks as they are if this log is all of them, otherwise without what it does not know. */
  private List<ContactBlock> wholeBlocks() {
    List<ContactBlock> whole = new ArrayList<>(blocks.length);
    for (int k = 0; k < blocks.length; k++) {
      ContactBlock block = blocks[k];
      int first = Math.max(0, offset - starts[k]);
      int end = Math.min(block.size(), offset + size - starts[k]);
      if (first < end) {
        boolean all = first == 0 && end == block.size() && !block.repliesFrom(cut);
        whole.add(all ? block : block.part(first, end, cut));
      }
    }
    return whole;
  }

  /**
   * Returns the zone in which days begin.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return names.zone();
  }

  /**
   * Returns the number of contacts.
   *
   * @return the number of rows
   */
  public int size() {
    return size;
  }

  /**
   * Tells whether there is no contact.
   *
   * @return true if there is none
   */
  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * Returns a view of the log as it was known before a day: without the contacts and the replies of
   * that day or later.
   *
   * @param to the first day that is not known
   * @return the view
   */
  public ContactLog asOf(LocalDate to) {
    long second = new AsOf(to, zone()).epochSecond();
    return view(0, rowsBefore(to), Math.min(cut, second));
  }

  /**
   * Returns a view of the contacts of a range of days. Replies stay, whenever they came.
   *
   * @param from the first day
   * @param to the day after the last
   * @return the view, empty if {@code to} is not after {@code from}
   */
  public ContactLog between(LocalDate from, LocalDate to) {
    int first = rowsBefore(from);
    return view(first, Math.max(first, rowsBefore(to)), cut);
  }

  /**
   * Returns a view of a range of rows.
   *
   * @param fromRow the first row
   * @param toRow the row after the last
   * @return the view
   * @throws IndexOutOfBoundsException if the range is not within the log
   */
  public ContactLog slice(int fromRow, int toRow) {
    Preconditions.checkPositionIndexes(fromRow, toRow, size);
    return view(fromRow, toRow, cut);
  }

  private ContactLog view(int first, int end, long known) {
    return new ContactLog(names, blocks, starts, offset + first, end - first, known);
  }

  /**
   * Returns the number of contacts before a day, which is the row of the first one at the day or
   * after it.
   *
   * @param day the day
   * @return the number of rows
   */
  public int rowsBefore(LocalDate day) {
    long second = Moment.startOf(day, zone());
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns when a contact happened; for a day, its start in the zone.
   *
   * @param row the row
   * @return seconds since 1970-01-01T00:00Z
   */
  public long at(int row) {
    int block = blockOf(row);
    return blocks[block].at(rowIn(block, row));
  }

  /**
   * Returns who turned to the other.
   *
   * @param row the row
   * @return the number of the person
   */
  public int from(int row) {
    int block = blockOf(row);
    return blocks[block].from(rowIn(block, row));
  }

  /**
   * Returns who was turned to.
   *
   * @param row the row
   * @return the number of the person
   */
  public int to(int row) {
    int block = blockOf(row);
    return blocks[block].to(rowIn(block, row));
  }

  /**
   * Returns the channel of a contact.
   *
   * @param row the row
   * @return the number of the channel
   */
  public int channel(int row) {
    int block = blockOf(row);
    return blocks[block].channel(rowIn(block, row));
  }

  /**
   * Tells whether a contact is known to have been replied to.
   *
   * @param row the row
   * @return true if there is a reply
   */
  public boolean isReplied(int row) {
    int block = blockOf(row);
    return blocks[block].reply(rowIn(block, row)) < cut;
  }

  /**
   * Returns when a contact was replied to; for a day, its start in the zone.
   *
   * @param row the row
   * @return seconds since 1970-01-01T00:00Z
   * @throws IllegalStateException if there is no reply, see {@link #isReplied(int)}
   */
  public long repliedAt(int row) {
    int block = blockOf(row);
    long reply = blocks[block].reply(rowIn(block, row));
    if (reply >= cut) {
      throw new IllegalStateException("there is no reply: row " + row);
    }
    return reply;
  }

  /**
   * Returns a contact.
   *
   * @param row the row
   * @return the contact
   */
  public Contact get(int row) {
    int block = blockOf(row);
    return names.contact(blocks[block], rowIn(block, row), cut);
  }

  private int blockOf(int row) {
    Preconditions.checkElementIndex(row, size);
    int place = Arrays.binarySearch(starts, offset + row);
    return place >= 0 ? place : -place - 2;
  }

  private int rowIn(int block, int row) {
    return offset + row - starts[block];
  }

  /**
   * Returns how many numbers of persons there are: they run from 0 to one less. A view, and a log
   * that others were made from, may know persons of whom it has no contact.
   *
   * @return the size of the dictionary of persons
   */
  public int persons() {
    return names.persons().size();
  }

  /**
   * Returns the id of a person.
   *
   * @param number the number of the person
   * @return the id
   */
  public String person(int number) {
    return names.persons().name(number);
  }

  /**
   * Returns the number of a person.
   *
   * @param id the id of the person
   * @return the number, or empty if no contact has the person
   */
  public OptionalInt personNumber(String id) {
    return names.persons().number(id);
  }

  /**
   * Returns how many numbers of channels there are: they run from 0 to one less.
   *
   * @return the size of the dictionary of channels
   */
  public int channels() {
    return names.channels().size();
  }

  /**
   * Returns the name of a channel.
   *
   * @param number the number of the channel
   * @return the name
   */
  public String channelName(int number) {
    return names.channels().name(number);
  }

  /**
   * Returns a cursor over all contacts in order, before the first one.
   *
   * @return the cursor
   */
  public ContactCursor cursor() {
    return new ContactCursor(names, blocks, starts, offset, offset + size, cut);
  }

  /**
   * Returns the contacts as a list, for people and for small logs: each access makes the contact
   * anew.
   *
   * @return a view
   */
  public List<Contact> asList() {
    return new Contacts(this);
  }

  private static final class Contacts extends AbstractList<Contact> implements RandomAccess {

    private final ContactLog log;

    Contacts(ContactLog log) {
      this.log = log;
    }

    @Override
    public Contact get(int index) {
      return log.get(index);
    }

    @Override
    public int size() {
      return log.size();
    }
  }

  /** What the columns take, in bytes, dictionaries apart. */
  long columnBytes() {
    return Arrays.stream(blocks).mapToLong(ContactBlock::bytes).sum() + 4L * starts.length;
  }

  ContactBlock[] blocks() {
    return blocks.clone();
  }

  /** Equal contacts in an equal zone. */
  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof ContactLog that) || size != that.size || !zone().equals(that.zone())) {
      return false;
    }
    int[] personOf = that.names.persons().numbersIn(names.persons());
    int[] channelOf = that.names.channels().numbersIn(names.channels());
    ContactCursor mine = cursor();
    ContactCursor theirs = that.cursor();
    while (mine.next() && theirs.next()) {
      if (mine.at() != theirs.at()
          || mine.flags() != theirs.flags()
          || mine.reply() != theirs.reply()
          || mine.from() != personOf[theirs.from()]
          || mine.to() != personOf[theirs.to()]
          || mine.channel() != channelOf[theirs.channel()]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    long hash = zone().hashCode();
    ContactCursor row = cursor();
    while (row.next()) {
      hash = 31 * hash + row.at();
      hash = 31 * hash + person(row.from()).hashCode();
      hash = 31 * hash + person(row.to()).hashCode();
      hash = 31 * hash + row.reply();
    }
    return Long.hashCode(hash);
  }

  /** The number of contacts and the zone; not the contacts, of which there may be millions. */
  @Override
  public String toString() {
    return "ContactLog{size=" + size + ", zone=" + zone() + "}";
  }
}
