package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The latest day on which something of a log happened.
 *
 * <p>A record has happened as soon as it is known as it is now, so that no type has to say which of
 * its dates are events and which are plans: {@link Evidence#asOf(AsOf)} says it, of an
 * application's records too.
 */
final class LastDay {
  /** Beyond every day that a record may have. */
  private static final long FAR = LocalDate.MAX.toEpochDay();

  private LastDay() {}

  /** The day after the latest day on which a record happened, but at least {@code least}. */
  static LocalDate endOf(EvidenceLog log, LocalDate least) {
    LocalDate end = least;
    for (Class<? extends Evidence> type : log.types()) {
      if (!type.equals(Contact.class)) {
        for (Evidence record : log.records(type)) {
          end = endOf(record, end, log.zone());
        }
      }
    }
    return endOf(log.contacts(), end);
  }

  /** The same of contacts, which come in millions and are therefore read in seconds. */
  private static LocalDate endOf(ContactLog contacts, LocalDate least) {
    if (contacts.isEmpty()) {
      return least;
    }
    long last = Long.MIN_VALUE;
    for (ContactCursor row = contacts.cursor(); row.next(); ) {
      last = Math.max(last, row.isReplied() ? Math.max(row.at(), row.repliedAt()) : row.at());
    }
    LocalDate end = Moment.ofEpochSecond(last).date(contacts.zone()).plusDays(1);
    return end.isAfter(least) ? end : least;
  }

  private static LocalDate endOf(Evidence record, LocalDate least, ZoneId zone) {
    if (isWhole(record, least, zone)) {
      return least;
    }
    if (record instanceof ResourceCommitment commitment) {
      // Its period is a plan, by which it is known only where nobody wrote down when it was agreed.
      return commitment.agreed().map(day -> day.plusDays(1)).filter(least::isBefore).orElse(least);
    }
    long notYet = least.toEpochDay();
    long step = 1;
    while (!isWhole(record, LocalDate.ofEpochDay(notYet + step), zone)) {
      notYet += step;
      step *= 2;
      if (notYet + step > FAR) {
        throw new IllegalStateException(
            "a record must at some time be known as it is, asOf(t) never returns it: type "
                + record.recordType().getName());
      }
    }
    long whole = notYet + step;
    while (whole - notYet > 1) {
      long middle = notYet + (whole - notYet) / 2;
      if (isWhole(record, LocalDate.ofEpochDay(middle), zone)) {
        whole = middle;
      } else {
        notYet = middle;
      }
    }
    return LocalDate.ofEpochDay(whole);
  }

  private static boolean isWhole(Evidence record, LocalDate t, ZoneId zone) {
    return record.asOf(new AsOf(t, zone)).equals(Optional.of(record));
  }
}
