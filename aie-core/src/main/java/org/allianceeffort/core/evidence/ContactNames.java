package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What turns a row of columns back into a contact: the zone and the dictionaries. */
record ContactNames(ZoneId zone, Names persons, Names channels) {

  /** The contact of a row, without a reply at or after a second. */
  Contact contact(ContactBlock block, int row, long cut) {
    int flags = block.flags(row);
    Contact.Builder contact = Contact.builder();
    contact
        .at(
            moment(
                block.at(row),
                (flags & ContactRows.AT_DAY) != 0,
                (flags & ContactRows.AT_SKIPPED) != 0))
        .from(persons.name(block.from(row)))
        .to(persons.name(block.to(row)))
        .channel(channels.name(block.channel(row)))
        .formality(formality(flags))
        .replyExpected((flags & ContactRows.REPLY_EXPECTED) != 0);
    long reply = block.reply(row);
    if (reply < cut) {
      contact.repliedAt(
          moment(
              reply,
              (flags & ContactRows.REPLY_DAY) != 0,
              (flags & ContactRows.REPLY_SKIPPED) != 0));
    }
    return contact.build();
  }

  private Moment moment(long second, boolean isDay, boolean isSkipped) {
    if (!isDay) {
      return Moment.ofEpochSecond(second);
    }
    LocalDate day = Moment.dayOf(second, zone);
    return Moment.of(isSkipped ? day.minusDays(1) : day);
  }

  static Optional<Formality> formality(int flags) {
    return switch (flags & ContactRows.FORMALITY) {
      case ContactRows.FORMAL -> Optional.of(Formality.FORMAL);
      case ContactRows.INFORMAL -> Optional.of(Formality.INFORMAL);
      default -> Optional.empty();
    };
  }
}
