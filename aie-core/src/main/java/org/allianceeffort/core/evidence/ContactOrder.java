package org.allianceeffort.core.evidence;

/**
 * The canonical order of contacts: by second (a day lies at its start, before the points of time
 * there), then by the names of both persons and of the channel, then by formality, whether a reply
 * was expected, and the reply, none last. It depends on content alone, never on the numbers of a
 * dictionary.
 */
final class ContactOrder {

  /** Below so many rows, sorting the whole dictionary costs more than comparing names. */
  private static final int MANY_ROWS = 1 << 16;

  private final Comparer persons;
  private final Comparer channels;

  private ContactOrder(Comparer persons, Comparer channels) {
    this.persons = persons;
    this.channels = channels;
  }

  private interface Comparer {
    int compare(int a, int b);
  }

  /** The order for about so many rows to be compared. */
  static ContactOrder of(Names persons, Names channels, long rows) {
    return new ContactOrder(comparer(persons, rows), comparer(channels, rows));
  }

  private static Comparer comparer(Names names, long rows) {
    if (rows < MANY_ROWS) {
      return (a, b) -> names.name(a).compareTo(names.name(b));
    }
    int[] ranks = names.ranks();
    return (a, b) -> Integer.compare(ranks[a], ranks[b]);
  }

  int compare(ContactRows a, int i, ContactRows b, int j) {
    int byTime = Long.compare(a.at(i), b.at(j));
    return byTime != 0 ? byTime : compareTied(a, i, b, j);
  }

  private int compareTied(ContactRows a, int i, ContactRows b, int j) {
    int flagsA = a.flags(i);
    int flagsB = b.flags(j);
    int order = days(flagsA, flagsB, ContactRows.AT_DAY, ContactRows.AT_SKIPPED);
    if (order == 0) {
      order = names(persons, a.from(i), b.from(j));
    }
    if (order == 0) {
      order = names(persons, a.to(i), b.to(j));
    }
    if (order == 0) {
      order = names(channels, a.channel(i), b.channel(j));
    }
    if (order == 0) {
      int kept = ContactRows.FORMALITY | ContactRows.REPLY_EXPECTED;
      order = Integer.compare(flagsA & kept, flagsB & kept);
    }
    if (order == 0) {
      order = Long.compare(a.reply(i), b.reply(j));
    }
    return order != 0
        ? order
        : days(flagsA, flagsB, ContactRows.REPLY_DAY, ContactRows.REPLY_SKIPPED);
  }

  private static int names(Comparer comparer, int a, int b) {
    return a == b ? 0 : comparer.compare(a, b);
  }

  /** At one second: a skipped day, then the day that begins there, then the point of time. */
  private static int days(int flagsA, int flagsB, int day, int skipped) {
    int order = Integer.compare(flagsB & skipped, flagsA & skipped);
    return order != 0 ? order : Integer.compare(flagsB & day, flagsA & day);
  }
}
