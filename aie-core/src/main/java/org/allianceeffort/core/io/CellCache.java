package org.allianceeffort.core.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of cells that were met before, found by their bytes: ids, dates and enumerations
 * repeat, and then cost neither a text nor a value of their own.
 */
final class CellCache<T> {

  private static final int FEW_SLOTS = 1 << 4;
  private static final int MANY_SLOTS = 1 << 12;
  private static final int LONGEST = 64;

  private final CellType<T> type;
  private byte[][] keys = new byte[FEW_SLOTS][];
  private @Nullable Object[] values = new Object[FEW_SLOTS];
  private int misses;

  CellCache(CellType<T> type) {
    this.type = type;
  }

  /** The value of a cell that is not empty, or null if its text breaks the rule. */
  @SuppressWarnings("unchecked") // only values of the type are put in
  @Nullable T get(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return parse(bytes, start, end);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 12 ^ hash >>> 24) & (keys.length - 1);
    byte[] key = keys[slot];
    if (key != null && Arrays.equals(key, 0, key.length, bytes, start, end)) {
      return (T) values[slot];
    }
    T value = parse(bytes, start, end);
    if (value != null) {
      if (++misses == keys.length && keys.length < MANY_SLOTS) {
        keys = new byte[keys.length * 4][];
        values = new Object[keys.length];
        misses = 0;
        return value;
      }
      // The latest takes the place: a cache forgets, so its size is bounded.
      keys[slot] = Arrays.copyOfRange(bytes, start, end);
      values[slot] = value;
    }
    return value;
  }

  private @Nullable T parse(byte[] bytes, int start, int end) {
    Optional<T> value = type.parse(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    return value.orElse(null);
  }
}
