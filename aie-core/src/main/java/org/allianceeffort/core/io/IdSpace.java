package org.allianceeffort.core.io;

import java.util.HashMap;
import java.util.HashSet;
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

  private final Map<String, Long> known = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private boolean open;

  /** Adds an id that was read on a line; where it was given before, that line. */
  Optional<Long> add(String id, long line) {
    return Optional.ofNullable(known.putIfAbsent(id, line));
  }

  /** Remembers what may be the id of something that could not be read. */
  void lose(String id) {
    known.remove(id);
    lost.add(id);
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
    return !open && !known.containsKey(id) && !lost.contains(id);
  }

  Set<String> known() {
    return known.keySet();
  }
}
