package org.allianceeffort.core.testkit;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whether a value can be changed, and leaves it as it was. */
final class Probe {

  /** Deep enough for a map of maps of lists. */
  private static final int DEPTH = 4;

  private Probe() {}

  /** Of what is neither a collection nor a map nor an array nothing can be said: true. */
  static boolean refusesChange(Object value) {
    return refusesChange(value, DEPTH);
  }

  private static boolean refusesChange(@Nullable Object value, int depth) {
    if (value == null || depth == 0) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return refusesNull(map)
          && map.values().stream().allMatch(each -> refusesChange(each, depth - 1));
    }
    if (value instanceof Collection<?> collection) {
      return refusesNull(collection)
          && collection.stream().allMatch(each -> refusesChange(each, depth - 1));
    }
    return !value.getClass().isArray();
  }

  @SuppressWarnings("unchecked") // Null is of every type, and it does not stay.
  private static boolean refusesNull(Map<?, ?> map) {
    Map<@Nullable Object, @Nullable Object> open = (Map<@Nullable Object, @Nullable Object>) map;
    try {
      Object before = open.put(null, null);
      if (before == null) {
        open.remove(null);
      } else {
        open.put(null, before);
      }
      return false;
    } catch (UnsupportedOperationException refused) {
      return true;
    } catch (NullPointerException | ClassCastException nullRefused) {
      return false;
    }
  }

  @SuppressWarnings("unchecked") // Null is of every type, and it does not stay.
  private static boolean refusesNull(Collection<?> collection) {
    Collection<@Nullable Object> open = (Collection<@Nullable Object>) collection;
    try {
      if (open.add(null)) {
        open.remove(null);
      }
      return false;
    } catch (UnsupportedOperationException refused) {
      return true;
    } catch (NullPointerException | ClassCastException nullRefused) {
      return false;
    }
  }
}
