package org.allianceeffort.core.io;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.ContactLogBuilder;
import org.allianceeffort.core.evidence.Formality;

/**
 * Reads {@code contacts.csv} into columns. A record that is plainly in order is read from its
 * bytes, without an object; any other is read as the records of all files are, which says what is
 * wrong with it, or that nothing is.
 */
final class ContactsReading {

  private static final Optional<Formality> FORMAL = Optional.of(Formality.FORMAL);
  private static final Optional<Formality> INFORMAL = Optional.of(Formality.INFORMAL);

  private final RowReader<Contact> reader;
  private final CsvRecord cells;
  private final Problems problems;
  private final ContactLogBuilder log;
  private final ByteDictionary people = new ByteDictionary();
  private final ByteDictionary channels = new ByteDictionary();
  private final int at;
  private final int from;
  private final int to;
  private final int channel;
  private final int formality;
  private final int replyExpected;
  private final int repliedAt;

  /** A reading of a file whose header has been read. */
  ContactsReading(RowReader<Contact> reader, Problems problems, ContactLogBuilder log) {
    this.reader = reader;
    this.cells = reader.cells();
    this.problems = problems;
    this.log = log;
    this.at = reader.header().cellOf(VoiceTables.AT);
    this.from = reader.header().cellOf(VoiceTables.FROM);
    this.to = reader.header().cellOf(VoiceTables.TO);
    this.channel = reader.header().cellOf(VoiceTables.CHANNEL);
    this.formality = reader.header().cellOf(VoiceTables.FORMALITY);
    this.replyExpected = reader.header().cellOf(VoiceTables.REPLY_EXPECTED);
    this.repliedAt = reader.header().cellOf(VoiceTables.REPLIED_AT);
  }

  ContactLog read() throws IOException {
    boolean plain = reader.header().isWhole();
    while (reader.advance()) {
      if (!plain || cells.hasUnreadable() || !addPlain()) {
        addOther();
      }
    }
    return log.build();
  }

  /** Adds the record if it is plainly in order: times to the second, names met before. */
  private boolean addPlain() {
    byte[] bytes = cells.bytes();
    long second = Times.second(bytes, cells.start(at), cells.end(at));
    int sender = people.get(bytes, cells.start(from), cells.end(from));
    int receiver = people.get(bytes, cells.start(to), cells.end(to));
    int way = channels.get(bytes, cells.start(channel), cells.end(channel));
    if (second == Times.NONE || sender < 0 || receiver < 0 || way < 0) {
      return false;
    }
    Optional<Formality> form = Optional.empty();
    if (isGiven(formality)) {
      int length = cells.end(formality) - cells.start(formality);
      if (length == 6 && is(formality, "formal")) {
        form = FORMAL;
      } else if (length == 8 && is(formality, "informal")) {
        form = INFORMAL;
      } else {
        return false;
      }
    }
    boolean expected = isGiven(replyExpected) && is(replyExpected, "true");
    if (!expected && isGiven(replyExpected) && !is(replyExpected, "false")) {
      return false;
    }
    OptionalLong reply = OptionalLong.empty();
    if (isGiven(repliedAt)) {
      long replied = Times.second(bytes, cells.start(repliedAt), cells.end(repliedAt));
      if (replied < second || !Times.isInCalendar(replied)) {
        return false;
      }
      reply = OptionalLong.of(replied);
    }
    if (!Times.isInCalendar(second)) {
      return false;
    }
    log.add(second, sender, receiver, way, form, expected, reply);
    return true;
  }

  private boolean isGiven(int cell) {
    return cell >= 0 && cells.start(cell) < cells.end(cell);
  }

  private boolean is(int cell, String word) {
    int start = cells.start(cell);
    if (cells.end(cell) - start != word.length()) {
      return false;
    }
    byte[] bytes = cells.bytes();
    for (int i = 0; i < word.length(); i++) {
      if (bytes[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void addOther() {
    Optional<Contact> read = reader.read();
    if (read.isEmpty() || reader.isDangling()) {
      return;
    }
    Contact contact = read.get();
    try {
      log.add(contact);
      name(people, from, log.person(contact.from()));
      name(people, to, log.person(contact.to()));
      name(channels, channel, log.channel(contact.channel()));
    } catch (IllegalArgumentException refused) {
      problems.record(reader.file(), reader.line(), String.valueOf(refused.getMessage()));
    }
  }

  private void name(ByteDictionary names, int cell, int number) {
    byte[] bytes = cells.bytes();
    if (names.get(bytes, cells.start(cell), cells.end(cell)) < 0) {
      names.put(bytes, cells.start(cell), cells.end(cell), number);
    }
  }
}
