package org.allianceeffort.core.evidence;

/** Rows of contacts in columns, read by row. */
interface ContactRows {

  /** No reply. It is the latest of all, so that hiding late replies leaves the order as it is. */
  long NO_REPLY = Long.MAX_VALUE;

  /** The end of what is known when everything is: later than every reply. */
  long NO_CUT = NO_REPLY;

  /** Formality comes before it in the order, therefore in higher bits. */
  int REPLY_EXPECTED = 1;

  int FORMALITY = 0b110;
  int FORMAL = 0b010;
  int INFORMAL = 0b100;

  /** The moment is a day; its second is the start of the day. */
  int AT_DAY = 1 << 3;

  int REPLY_DAY = 1 << 4;

  /** The day was skipped by the zone; its second is the start of the day after it. */
  int AT_SKIPPED = 1 << 5;

  int REPLY_SKIPPED = 1 << 6;

  int REPLY_FLAGS = REPLY_DAY | REPLY_SKIPPED;

  int size();

  long at(int row);

  int from(int row);

  int to(int row);

  int channel(int row);

  int flags(int row);

  /** The second of the reply, or {@link #NO_REPLY}. */
  long reply(int row);
}
