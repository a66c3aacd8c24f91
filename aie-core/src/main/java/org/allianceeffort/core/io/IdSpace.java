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

  private static final int MOST_TORN = 1_000;

  /** Where a thing stands, and a number that is the same for things that say the same. */
  private record Place(long line, int fingerprint) {}

  private final Map<String, Place> known = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private final List<String> torn = new ArrayList<>();
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
    open |= before.fingerprint() != fingerprint;
    return Optional.of(before.line());
  }

  /** Adds an id that is given by itself. */
  Optional<Long> add(String id, long line) {
    return add(id, line, 0);
  }

  /** Remembers what may be the id of something that could not be read. */
  void lose(String id) {
    known.remove(id);
    lost.add(id);
  }

  /** Remembers that the id of something that could not be read may be part of this text. */
  void loseWithin(String text) {
    if (torn.size() < MOST_TORN) {
      torn.add(text);
    } else {
      open = true;
    }
  }

  /** Remembers that there is something whose id could not be read. */
  void open() {
    open = true;
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
