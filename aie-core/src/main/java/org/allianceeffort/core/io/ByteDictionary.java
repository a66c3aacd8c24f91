package org.allianceeffort.core.io;

import java.util.Arrays;

/** Numbers of names, found by the bytes of the names: no text is made to look one up. */
final class ByteDictionary {

  private static final int MULTIPLIER = 0x9E3779B9;

  private byte[] names = new byte[1 << 12];
  private int used;
  private int size;
  private int[] starts = new int[1 << 8];
  private int[] ends = new int[1 << 8];
  private int[] numbers = new int[1 << 8];
  private int[] hashes = new int[1 << 8];

  /** Entries by hash, each one more than its index; 0 is free. */
  private int[] slots = new int[1 << 10];

  /** The number of a name, or -1 if it has none. */
  int get(byte[] bytes, int start, int end) {
    int hash = hash(bytes, start, end);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int entry = slots[slot] - 1;
      if (hashes[entry] == hash
          && Arrays.equals(names, starts[entry], ends[entry], bytes, start, end)) {
        return numbers[entry];
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** Gives a number to a name that has none. */
  void put(byte[] bytes, int start, int end, int number) {
    if (size == starts.length) {
      grow();
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
    hashes[size] = hash(bytes, start, end);
    size++;
    place(size - 1);
  }

  private void place(int entry) {
    int mask = slots.length - 1;
    int slot = hashes[entry] & mask;
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = entry + 1;
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    slots = new int[capacity * 4];
    for (int entry = 0; entry < size; entry++) {
      place(entry);
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
