package org.allianceeffort.core.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The record at which a scanner is: its cells as places in its bytes, without strings. Valid until
 * the scanner goes on.
 */
final class CsvRecord {

  private static final int FIRST_CELLS = 32;

  private final CsvBytes source;
  private final int maxCell;
  private final int maxCells;

  // The cells as offsets from the beginning of the record.
  private int[] starts = new int[FIRST_CELLS];
  private int[] ends = new int[FIRST_CELLS];
  private boolean[] doubled = new boolean[FIRST_CELLS];
  private boolean[] unreadable = new boolean[FIRST_CELLS];
  private int cells;
  private boolean anyDoubled;
  private boolean anyUnreadable;
  private long line;

  CsvRecord(CsvBytes source, ReadSettings settings) {
    this.source = source;
    this.maxCell = settings.maxCellBytes();
    this.maxCells = settings.maxColumns();
  }

  /** A record begins at the position of the source. */
  void begin() {
    source.begin();
    line = source.line();
    cells = 0;
    anyDoubled = false;
    anyUnreadable = false;
  }

  /** Whether there is no room for another cell, by the bound on columns. */
  boolean isFull() {
    return cells == maxCells;
  }

  /** Adds a cell without quotes; it is unreadable if it is above the bound. */
  void add(int start, int end) {
    if (cells == starts.length) {
      grow();
    }
    starts[cells] = start;
    ends[cells] = end;
    doubled[cells] = false;
    boolean isLong = end - start > maxCell;
    unreadable[cells] = isLong;
    anyUnreadable |= isLong;
    cells++;
  }

  /** Adds a cell that was in quotes, whose length has been judged. */
  void addQuoted(int start, int end, boolean hasDoubledQuotes) {
    if (cells == starts.length) {
      grow();
    }
    starts[cells] = start;
    ends[cells] = end;
    doubled[cells] = hasDoubledQuotes;
    anyDoubled |= hasDoubledQuotes;
    unreadable[cells] = false;
    cells++;
  }

  /** How many bytes the last cell has. */
  int lastLength() {
    return ends[cells - 1] - starts[cells - 1];
  }

  /** Takes the last cell away again. */
  void dropLast() {
    cells--;
  }

  private void grow() {
    int size = Math.min(starts.length * 2, maxCells);
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    doubled = Arrays.copyOf(doubled, size);
    unreadable = Arrays.copyOf(unreadable, size);
  }

  /** Makes one quote of each doubled one. */
  void undouble() {
    if (!anyDoubled) {
      return;
    }
    byte[] bytes = source.bytes();
    for (int i = 0; i < cells; i++) {
      if (doubled[i]) {
        int to = start(i);
        int end = end(i);
        for (int from = to; from < end; from++) {
          byte b = bytes[from];
          bytes[to++] = b;
          if (b == '"') {
            from++;
          }
        }
        ends[i] = to - source.base();
      }
    }
  }

  /** The physical line on which the record starts. */
  long line() {
    return line;
  }

  /** How many cells the record has. */
  int cells() {
    return cells;
  }

  /** The bytes that hold the record. */
  byte[] bytes() {
    return source.bytes();
  }

  /** Where a cell begins in {@link #bytes()}. */
  int start(int cell) {
    return source.base() + starts[cell];
  }

  /** Where a cell ends in {@link #bytes()}. */
  int end(int cell) {
    return source.base() + ends[cell];
  }

  /** A cell as text. */
  String text(int cell) {
    int start = start(cell);
    return new String(source.bytes(), start, end(cell) - start, StandardCharsets.UTF_8);
  }

  /** All cells as texts. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(cells);
    for (int i = 0; i < cells; i++) {
      texts.add(text(i));
    }
    return texts;
  }

  /** A number that is the same for records of the same bytes. */
  int fingerprint() {
    byte[] bytes = source.bytes();
    int print = 0;
    for (int i = source.base(); i < end(cells - 1); i++) {
      print = print * 31 + bytes[i];
    }
    return print;
  }

  /** A cell has been reported and must not be looked at. */
  void markUnreadable(int cell) {
    unreadable[cell] = true;
    anyUnreadable = true;
  }

  /** Whether any cell has been reported already. */
  boolean hasUnreadable() {
    return anyUnreadable;
  }

  /** Whether a cell has been reported already and must not be looked at. */
  boolean isUnreadable(int cell) {
    return anyUnreadable && unreadable[cell];
  }
}
