package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of one kind of thing: those that were read, and those of which it is only known that they
 * were meant to be there.
 *
 * <p>A reference to something that could not be read is a consequence of that, not another problem.
 */
final class IdSpace {

  /** So many letters are searched for each id that is not known. */
  private static final int MOST_TORN = 1 << 16;

  /** So many letters of what may be ids are remembered: a file of malformed rows takes no more. */
  private static final int MOST_LOST = 1 << 22;

  /** Where a thing stands, and a number that is the same for things that say the same. */
  private record Place(long line, int fingerprint) {}

  private final Map<String, Place> known = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private final List<String> torn = new ArrayList<>();
  private int lostLetters;
  private int tornLetters;
  private boolean open;

  /**
   * Adds the id of a thing; where it was given before, that line.
   *
   * <p>Of two different things with one id, one is not what its id says, so that from then on any
   * id may be that of a thing that is there.
   */
  Optional<Long> add(String id, long line, int fingerprint) {
    Place before = known.putIfAbsent(id, new Place(line, fingerprint));
    if (before == null) {
      return Optional.empty();
    }
    if (before.fingerprint() != fingerprint) {
      open();
    }
    return Optional.of(before.line());
  }

  /** Adds an id that is given by itself. */
  Optional<Long> add(String id, long line) {
    return add(id, line, 0);
  }

  /** Takes back an id: what it was added for could not be read. */
  void takeBack(String id) {
    known.remove(id);
    lose(id);
  }

  /** Remembers what may be the id of something that could not be read, besides what was read. */
  void lose(String id) {
    if (!open && lost.add(id)) {
      lostLetters += id.length();
      if (lostLetters > MOST_LOST || lost.size() > MOST_LOST / 32) {
        open();
      }
    }
  }

  /** Remembers that the id of something that could not be read may be part of this text. */
  void loseWithin(String text) {
    if (tornLetters + text.length() < MOST_TORN) {
      torn.add(text);
      tornLetters += text.length() + 1;
    } else {
      open();
    }
  }

  /** Remembers that there is something whose id could not be read. */
  void open() {
    open = true;
    lost.clear();
    torn.clear();
  }

  boolean isKnown(String id) {
    return known.containsKey(id);
  }

  /** Whether there is certainly nothing of this id. */
  boolean isUnknown(String id) {
    return !open
        && !known.containsKey(id)
        && !lost.contains(id)
        && torn.stream().noneMatch(text -> text.contains(id));
  }

  Set<String> known() {
    return known.keySet();
  }
}
