package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes contacts in any order and builds a {@link ContactLog}. Beside the columns of the log it
 * needs some 30 MB, however many contacts there are; contacts that come in order are not moved.
 *
 * <p>A builder belongs to one thread and builds once.
 */
public final class ContactLogBuilder {

  private static final int RUN = 1 << 20;
  private static final int MAX_CHANNELS = 1 << 16;

  private final ZoneId zone;
  private final Names.Growing persons;
  private final Names.Growing channels;
  private final ContactBuffer rows = new ContactBuffer(64);

  /** Sorted lists of blocks, each at least twice as long as the next. */
  private final Deque<List<ContactBlock>> runs = new ArrayDeque<>();

  ContactLogBuilder(ContactNames names, List<ContactBlock> blocks) {
    this.zone = names.zone();
    this.persons =
        new Names.Growing(
            names.persons(), "persons", Integer.MAX_VALUE, name -> Rules.text("person", name));
    this.channels =
        new Names.Growing(
            names.channels(), "channels", MAX_CHANNELS, name -> Rules.word("channel", name));
    runs.push(blocks);
  }

  /**
   * Adds a contact.
   *
   * @param contact the contact
   * @return this builder
   * @throws IllegalArgumentException if the reply comes before the contact in the zone
   */
  public ContactLogBuilder add(Contact contact) {
    return add(
        contact.at(),
        contact.from(),
        contact.to(),
        contact.channel(),
        contact.formality(),
        contact.replyExpected(),
        contact.repliedAt());
  }

  /**
   * Adds contacts.
   *
   * @param contacts the contacts, in any order
   * @return this builder
   * @throws IllegalArgumentException if a reply comes before its contact in the zone
   */
  public ContactLogBuilder addAll(Iterable<Contact> contacts) {
    contacts.forEach(this::add);
    return this;
  }

  /**
   * Adds the contacts of a log.
   *
   * @param log the log
   * @return this builder
   * @throws IllegalArgumentException if the log is of another zone
   */
  public ContactLogBuilder addAll(ContactLog log) {
    Rules.sameZone(zone, log.zone());
    int[] personOf = new int[log.persons()];
    Arrays.fill(personOf, -1);
    ContactCursor row = log.cursor();
    while (row.next()) {
      addRow(
          row.at(),
          person(log, row.from(), personOf),
          person(log, row.to(), personOf),
          channel(log.channelName(row.channel())),
          row.flags(),
          row.reply());
    }
    return this;
  }

  private int person(ContactLog log, int number, int[] known) {
    if (known[number] < 0) {
      known[number] = person(log.person(number));
    }
    return known[number];
  }

  /**
   * Adds the values of a contact, without making the record.
   *
   * @param at when it happened
   * @param from the id of the person who turned to the other
   * @param to the id of the person turned to
   * @param channel the channel
   * @param formality whether it went through an official channel, if that is known
   * @param replyExpected whether a reply was expected
   * @param repliedAt when it was replied to, if it was
   * @return this builder
   * @throws IllegalArgumentException if the values make no valid contact in the zone
   */
  public ContactLogBuilder add(
      Moment at,
      String from,
      String to,
      String channel,
      Optional<Formality> formality,
      boolean replyExpected,
      Optional<Moment> repliedAt) {
    Rules.order("at", at, "replied_at", repliedAt, zone);
    int flags = flags(formality, replyExpected);
    if (at.isDate()) {
      flags |= ContactRows.AT_DAY | (isSkipped(at) ? ContactRows.AT_SKIPPED : 0);
    }
    long reply = ContactRows.NO_REPLY;
    if (repliedAt.isPresent()) {
      Moment replied = repliedAt.get();
      reply = replied.epochSecond(zone);
      if (replied.isDate()) {
        flags |= ContactRows.REPLY_DAY | (isSkipped(replied) ? ContactRows.REPLY_SKIPPED : 0);
      }
    }
    addRow(at.epochSecond(zone), person(from), person(to), channel(channel), flags, reply);
    return this;
  }

  /**
   * Adds a contact whose times are points of time, with numbers instead of names.
   *
   * @param at when it happened, in seconds since 1970-01-01T00:00Z
   * @param from the number of the person who turned to the other, from {@link #person(String)}
   * @param to the number of the person turned to, from {@link #person(String)}
   * @param channel the number of the channel, from {@link #channel(String)}
   * @param formality whether it went through an official channel, if that is known
   * @param replyExpected whether a reply was expected
   * @param repliedAt when it was replied to, if it was, in seconds since 1970-01-01T00:00Z
   * @return this builder
   * @throws IllegalArgumentException if the values make no valid contact or a number was not given
   *     by this builder
   */
  public ContactLogBuilder add(
      long at,
      int from,
      int to,
      int channel,
      Optional<Formality> formality,
      boolean replyExpected,
      OptionalLong repliedAt) {
    Moment.checkSecond(at);
    checkNumber("person", from, persons.size());
    checkNumber("person", to, persons.size());
    checkNumber("channel", channel, channels.size());
    long reply = ContactRows.NO_REPLY;
    if (repliedAt.isPresent()) {
      reply = repliedAt.getAsLong();
      Moment.checkSecond(reply);
      if (reply < at) {
        Rules.order(
            "at", Moment.ofEpochSecond(at), "replied_at", Optional.of(Moment.ofEpochSecond(reply)));
      }
    }
    addRow(at, from, to, channel, flags(formality, replyExpected), reply);
    return this;
  }

  /**
   * Returns the number of a person, giving one if there is none yet.
   *
   * @param id the id of the person
   * @return the number
   * @throws IllegalArgumentException if the id is empty
   */
  public int person(String id) {
    return persons.number(id);
  }

  /**
   * Returns the number of a channel, giving one if there is none yet.
   *
   * @param name the channel
   * @return the number
   * @throws IllegalArgumentException if the name is not a lower-case hyphenated word
   */
  public int channel(String name) {
    return channels.number(name);
  }

  private static int flags(Optional<Formality> formality, boolean replyExpected) {
    int flags = replyExpected ? ContactRows.REPLY_EXPECTED : 0;
    if (formality.isPresent()) {
      flags |= formality.get() == Formality.FORMAL ? ContactRows.FORMAL : ContactRows.INFORMAL;
    }
    return flags;
  }

  private static void checkNumber(String what, int number, int size) {
    if (number < 0 || number >= size) {
      throw new IllegalArgumentException(
          "the number of a " + what + " must come from this builder: " + number);
    }
  }

  private boolean isSkipped(Moment date) {
    LocalDate given = date.givenDate();
    return !date.date(zone).equals(given);
  }

  private void addRow(long at, int from, int to, int channel, int flags, long reply) {
    rows.add(at, from, to, channel, flags, reply);
    if (rows.size() == RUN) {
      closeRun();
    }
  }

  private void closeRun() {
    if (rows.size() == 0) {
      return;
    }
    List<ContactBlock> run = rows.sortedBlocks(order(rows.size()));
    rows.clear();
    while (!runs.isEmpty() && runs.element().size() < 2 * run.size()) {
      run = merge(runs.pop(), run);
    }
    runs.push(run);
  }

  private List<ContactBlock> merge(List<ContactBlock> first, List<ContactBlock> second) {
    int fewer = Math.min(first.size(), second.size());
    return ContactMerge.merge(first, second, order((long) fewer * ContactBlock.MAX_ROWS));
  }

  private ContactOrder order(long comparedRows) {
    return ContactOrder.of(persons.names(), channels.names(), comparedRows);
  }

  /**
   * Builds the log.
   *
   * @return the log of all contacts added
   * @throws ArithmeticException if there are more than 2,147,483,647 contacts
   */
  public ContactLog build() {
    closeRun();
    List<ContactBlock> all = runs.pop();
    while (!runs.isEmpty()) {
      all = merge(runs.pop(), all);
    }
    runs.push(all);
    return ContactLog.of(new ContactNames(zone, persons.names(), channels.names()), all);
  }
}
