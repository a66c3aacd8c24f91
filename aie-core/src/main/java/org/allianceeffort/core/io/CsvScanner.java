package org.allianceeffort.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a CSV file (RFC 4180, UTF-8) into records and cells without making strings of them.
 *
 * <p>Only records of the expected number of cells are handed out; what is malformed goes to a
 * {@link Sink}, once. After a fault of quoting the scan goes on at the next physical line, so that
 * a stray quote costs one record and not the rest of the file; lines that are torn out of the
 * middle of a quoted cell by this are not reported, being a consequence.
 */
final class CsvScanner implements Closeable {

  /** What can be wrong with the form of a record or of a cell. */
  enum Fault {
    /** A quote inside a cell, after one, or never closed. */
    QUOTING,
    /** A carriage return that does not end a line. */
    CARRIAGE_RETURN,
    /** A byte that is not UTF-8. */
    ENCODING,
    /** A cell above the bound. */
    LONG_CELL,
    /** More cells than the bound. */
    MANY_CELLS,
    /** Not as many cells as the header has. */
    CELL_COUNT
  }

  /** Told of what is malformed, in its order. */
  interface Sink {
    /** A record that is not handed out; {@code cells} as far as they could be told apart. */
    void lost(Fault fault, long line, int cell, List<String> cells);

    /** A cell of the record that is handed out next, which must not be looked at. */
    void unreadable(Fault fault, long line, int cell, String detail);
  }

  private static final int FIRST_BUFFER = 1 << 16;
  private static final int LARGEST_RECORD = 1 << 29;

  private final InputStream in;
  private final Sink sink;
  private final int maxCell;
  private final int maxCells;
  private final TornLines torn;
  private int expected = -1;

  private byte[] buffer = new byte[FIRST_BUFFER];
  private int position;
  private int limit;
  private boolean ended;
  private long line = 1;

  // The record, its cells as offsets from its base.
  private int base;
  private long recordLine;
  private int cells;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] doubled = new boolean[32];
  private boolean[] unreadable = new boolean[32];
  private boolean anyDoubled;
  private boolean anyUnreadable;
  private int signs;
  private int lineBreaks;
  private int firstBreak;
  private boolean lastQuoted;
  private int quotingCell;
  private int returnCell;

  CsvScanner(InputStream in, Sink sink, ReadSettings settings) throws IOException {
    this.in = in;
    this.sink = sink;
    this.maxCell = settings.maxCellBytes();
    this.maxCells = settings.maxColumns();
    this.torn = new TornLines(sink, settings.maxProblems());
    while (limit < 3 && fill()) {
      // A byte order mark is three bytes, which may come one at a time.
    }
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      position = 3;
    }
  }

  /** From the next record on, hands out records of so many cells only. */
  void expect(int count) {
    expected = count;
  }

  /**
   * Goes to the next well-formed record.
   *
   * @return false at the end of the file
   */
  boolean next() throws IOException {
    long blank = 0;
    while (true) {
      base = position;
      recordLine = line;
      if (position == limit && !fill()) {
        torn.fits();
        return false;
      }
      if (skipBlankLine()) {
        blank++;
        continue;
      }
      for (long i = blank; i > 0; i--) {
        torn.lost(Fault.CELL_COUNT, recordLine - i, 1, List.of());
      }
      blank = 0;
      if (scan() && judge()) {
        return true;
      }
      if (torn.isEnough()) {
        position = limit;
        ended = true;
        return false;
      }
    }
  }

  private boolean skipBlankLine() throws IOException {
    byte first = buffer[position];
    if (first == '\r') {
      if ((position + 1 == limit && !fill()) || buffer[position + 1] != '\n') {
        return false;
      }
      position += 2;
    } else if (first == '\n') {
      position++;
    } else {
      return false;
    }
    line++;
    return true;
  }

  /** Scans one record from the position; false if it had to be given up. */
  private boolean scan() throws IOException {
    cells = 0;
    signs = 0;
    lineBreaks = 0;
    firstBreak = -1;
    quotingCell = -1;
    returnCell = -1;
    anyDoubled = false;
    anyUnreadable = false;
    boolean more = true;
    while (more) {
      if (cells == maxCells) {
        return giveUp(Fault.MANY_CELLS);
      }
      if (position - base > LARGEST_RECORD) {
        return giveUp(Fault.LONG_CELL);
      }
      if (cells == starts.length) {
        grow();
      }
      if (position == limit && !fill()) {
        add(position - base, position - base, false);
        break;
      }
      lastQuoted = buffer[position] == '"';
      int after = lastQuoted ? quotedCell() : plainCell();
      if (after < 0) {
        return false;
      }
      more = after == ',';
    }
    line += lineBreaks;
    return true;
  }

  private void add(int start, int end, boolean hasDoubledQuotes) {
    starts[cells] = start;
    ends[cells] = end;
    doubled[cells] = hasDoubledQuotes;
    anyDoubled |= hasDoubledQuotes;
    unreadable[cells] = end - start > maxCell;
    anyUnreadable |= unreadable[cells];
    cells++;
  }

  /** Scans a cell without quotes: what ended it (comma or line break), or -1 if given up. */
  private int plainCell() throws IOException {
    int start = position - base;
    int p = position;
    while (true) {
      byte[] bytes = buffer;
      int stop = limit;
      byte b = 0;
      while (p < stop) {
        b = bytes[p];
        // Digits and letters, by far the most, pass by one comparison.
        if (b <= ',') {
          signs |= b;
          if (b == ',' || b == '\n' || b == '\r' || b == '"') {
            break;
          }
        }
        p++;
      }
      if (p == stop) {
        position = p;
        if (p - base - start > maxCell) {
          return giveUp(Fault.LONG_CELL) ? 0 : -1;
        }
        boolean more = fill();
        p = position;
        if (!more) {
          add(start, p - base, false);
          return '\n';
        }
      } else if (b == ',') {
        add(start, p - base, false);
        position = p + 1;
        return ',';
      } else if (b == '\n') {
        add(start, p - base, false);
        position = p + 1;
        lineBreaks++;
        return '\n';
      } else if (b == '"') {
        quotingCell = quotingCell < 0 ? cells : quotingCell;
        p++;
      } else {
        position = p;
        if (isAt(1, '\n')) {
          add(start, position - base, false);
          position += 2;
          lineBreaks++;
          return '\n';
        }
        returnCell = returnCell < 0 ? cells : returnCell;
        p = position + 1;
      }
    }
  }

  /** Scans a cell in quotes: what ended it (comma or line break), or -1 if given up. */
  private int quotedCell() throws IOException {
    int start = position + 1 - base;
    int doubledQuotes = 0;
    position++;
    while (true) {
      byte[] bytes = buffer;
      int p = position;
      int stop = limit;
      byte b = 0;
      while (p < stop) {
        b = bytes[p];
        signs |= b;
        if (b == '"') {
          break;
        }
        if (b == '\n') {
          lineBreaks++;
          firstBreak = firstBreak < 0 ? p - base : firstBreak;
        }
        p++;
      }
      position = p;
      if (p - base - start - doubledQuotes > maxCell) {
        return giveUp(Fault.LONG_CELL) ? 0 : -1;
      }
      if (p == stop) {
        if (!fill()) {
          return giveUp(Fault.QUOTING) ? 0 : -1;
        }
      } else if (isAt(1, '"')) {
        doubledQuotes++;
        position += 2;
      } else {
        break;
      }
    }
    int end = position - base;
    boolean comma = isAt(1, ',');
    boolean lineBreak = !comma && isAt(1, '\n');
    boolean twoByteBreak = !comma && !lineBreak && isAt(1, '\r') && isAt(2, '\n');
    boolean atEnd = position + 1 == limit;
    if (!comma && !lineBreak && !twoByteBreak && !atEnd) {
      return giveUp(Fault.QUOTING) ? 0 : -1;
    }
    add(start, end, doubledQuotes > 0);
    // The bound is on what the cell says, in which a doubled quote is one.
    unreadable[cells - 1] = false;
    position += twoByteBreak ? 3 : atEnd ? 1 : 2;
    lineBreaks += lineBreak || twoByteBreak ? 1 : 0;
    return comma ? ',' : '\n';
  }

  /** Whether the byte so far ahead of the position is this one. */
  private boolean isAt(int ahead, char wanted) throws IOException {
    while (position + ahead >= limit) {
      if (!fill()) {
        return false;
      }
    }
    return buffer[position + ahead] == wanted;
  }

  /** Judges a record that has been scanned to its end: may it be handed out? */
  private boolean judge() {
    if (quotingCell >= 0) {
      torn.quoting(recordLine, quotingCell, texts(), cells != expected);
      return false;
    }
    if (expected >= 0 && cells != expected) {
      torn.lost(Fault.CELL_COUNT, recordLine, cells, texts());
      // A stray quote before a line break inside a quoted cell ends the cell too early.
      if (lastQuoted && cells < expected) {
        torn.mayFollow();
      }
      return false;
    }
    torn.fits();
    if (anyDoubled) {
      undouble();
    }
    if (returnCell >= 0) {
      unreadable[returnCell] = true;
      anyUnreadable = true;
      sink.unreadable(Fault.CARRIAGE_RETURN, recordLine, returnCell, text(returnCell));
    }
    if (anyUnreadable || signs < 0) {
      for (int i = 0; i < cells; i++) {
        judgeCell(i);
      }
    }
    return true;
  }

  private void judgeCell(int cell) {
    if (cell == returnCell) {
      return;
    }
    if (unreadable[cell]) {
      int bytes = ends[cell] - starts[cell];
      sink.unreadable(Fault.LONG_CELL, recordLine, cell, bytes + " bytes");
      return;
    }
    int bad = Utf8.firstBad(buffer, start(cell), end(cell));
    if (bad >= 0) {
      unreadable[cell] = true;
      anyUnreadable = true;
      int value = buffer[bad] & 0xFF;
      String hex = "" + Character.forDigit(value >> 4, 16) + Character.forDigit(value & 15, 16);
      int place = bad - start(cell) + 1;
      sink.unreadable(Fault.ENCODING, recordLine, cell, "byte " + place + " is 0x" + hex);
    }
  }

  /** Gives up a record in its middle and goes on at the physical line after its first. */
  private boolean giveUp(Fault fault) throws IOException {
    List<String> known = texts();
    int cell = cells;
    if (firstBreak >= 0) {
      position = base + firstBreak + 1;
      line = recordLine + 1;
    } else {
      skipLine();
    }
    if (fault == Fault.QUOTING || (fault == Fault.MANY_CELLS && firstBreak >= 0)) {
      torn.quoting(recordLine, cell, known, cells == 0 || quotingCell >= 0);
    } else {
      torn.lost(fault, recordLine, cell, known);
      // A cell that is too long may be one whose quote was never closed.
      if (firstBreak >= 0) {
        torn.mayFollow();
      }
    }
    return false;
  }

  private void skipLine() throws IOException {
    while (true) {
      while (position < limit) {
        if (buffer[position++] == '\n') {
          line = recordLine + 1;
          return;
        }
      }
      // Nothing of the record is needed any more, so that it takes no room however long it is.
      base = position;
      if (!fill()) {
        return;
      }
    }
  }

  private void undouble() {
    for (int i = 0; i < cells; i++) {
      if (doubled[i]) {
        int to = start(i);
        int end = end(i);
        for (int from = to; from < end; from++) {
          byte b = buffer[from];
          buffer[to++] = b;
          if (b == '"') {
            from++;
          }
        }
        ends[i] = to - base;
      }
    }
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>(cells);
    for (int i = 0; i < cells; i++) {
      texts.add(text(i));
    }
    return texts;
  }

  private void grow() {
    int size = Math.min(starts.length * 2, maxCells);
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    doubled = Arrays.copyOf(doubled, size);
    unreadable = Arrays.copyOf(unreadable, size);
  }

  /** Reads more behind what is there, keeping the record; false at the end of the input. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (base > 0) {
      System.arraycopy(buffer, base, buffer, 0, limit - base);
      position -= base;
      limit -= base;
      base = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read <= 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }

  /** The physical line on which the record starts. */
  long line() {
    return recordLine;
  }

  /** How many cells the record has. */
  int cells() {
    return cells;
  }

  /** The bytes that hold the record; valid until the next one. */
  byte[] bytes() {
    return buffer;
  }

  /** Where a cell begins in {@link #bytes()}. */
  int start(int cell) {
    return base + starts[cell];
  }

  /** Where a cell ends in {@link #bytes()}. */
  int end(int cell) {
    return base + ends[cell];
  }

  /** A number that is the same for records of the same bytes. */
  int fingerprint() {
    int print = 0;
    for (int i = base; i < base + ends[cells - 1]; i++) {
      print = print * 31 + buffer[i];
    }
    return print;
  }

  /** Whether any cell has been reported already. */
  boolean hasUnreadable() {
    return anyUnreadable;
  }

  /** Whether a cell has been reported already and must not be looked at. */
  boolean isUnreadable(int cell) {
    return anyUnreadable && unreadable[cell];
  }

  /** A cell as text. */
  String text(int cell) {
    return new String(buffer, start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
