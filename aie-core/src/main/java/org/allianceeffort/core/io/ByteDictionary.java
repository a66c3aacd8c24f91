package org.allianceeffort.core.io;

import java.util.Arrays;

/**
 * Numbers of names, found by the bytes of the names: no text is made to look one up. A name whose
 * hash too many others have is not remembered.
 */
final class ByteDictionary {

  private static final int MULTIPLIER = 0x9E3779B9;

  /** So many slots are looked at for a name: a file may be made of names that have one hash. */
  private static final int MOST_PROBES = 64;

  private byte[] names = new byte[1 << 12];
  private int used;
  private int size;
  private int[] starts = new int[1 << 8];
  private int[] ends = new int[1 << 8];
  private int[] numbers = new int[1 << 8];
  private int[] hashes = new int[1 << 8];

  /** Entries by hash, each one more than its index; 0 is free. */
  private int[] slots = new int[1 << 10];

  /** The number of a name, or -1 if none is remembered. */
  int get(byte[] bytes, int start, int end) {
    int hash = hash(bytes, start, end);
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (int probe = 0; probe < MOST_PROBES && slots[slot] != 0; probe++) {
      int entry = slots[slot] - 1;
      if (hashes[entry] == hash
          && Arrays.equals(names, starts[entry], ends[entry], bytes, start, end)) {
        return numbers[entry];
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** Remembers the number of a name, if there is a place for it. */
  void put(byte[] bytes, int start, int end, int number) {
    if (size == starts.length) {
      grow();
    }
    int hash = hash(bytes, start, end);
    int slot = freeSlot(hash);
    if (slot < 0) {
      return;
    }
    int length = end - start;
    if (used + length > names.length) {
      names = Arrays.copyOf(names, Math.max(names.length * 2, used + length));
    }
    System.arraycopy(bytes, start, names, used, length);
    starts[size] = used;
    used += length;
    ends[size] = used;
    numbers[size] = number;
    hashes[size] = hash;
    size++;
    slots[slot] = size;
  }

  /** The slot for a name that is not remembered, or -1 if those in question are taken. */
  private int freeSlot(int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (int probe = 0; probe < MOST_PROBES; probe++) {
      if (slots[slot] == 0) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    slots = new int[capacity * 4];
    for (int entry = 0; entry < size; entry++) {
      int slot = freeSlot(hashes[entry]);
      if (slot >= 0) {
        slots[slot] = entry + 1;
      }
    }
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + bytes[i];
    }
    hash *= MULTIPLIER;
    return hash ^ hash >>> 15;
  }
}
