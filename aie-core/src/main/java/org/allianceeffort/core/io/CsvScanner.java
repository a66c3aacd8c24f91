package org.allianceeffort.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Splits a CSV file (RFC 4180, UTF-8) into records and cells without making strings of them.
 *
 * <p>Only records of the expected number of cells are handed out; what is malformed goes to a
 * {@link CsvSink}, once. After a fault of quoting the scan goes on at the next physical line, so
 * that a stray quote costs one record and not the rest of the file; lines that are torn out of the
 * middle of a quoted cell by this are not reported, being a consequence.
 */
final class CsvScanner implements Closeable {

  /**
   * How often a byte may be looked at again on average, behind a first allowance: a file that is
   * made to be all quotes would otherwise be read a thousand times over.
   */
  private static final int SECOND_LOOKS = 4;

  private static final long FREE_LOOKS = 1L << 24;

  /** A record lies in one array, whatever the bounds on cells allow. */
  private static final int LARGEST_RECORD = 1 << 28;

  private final CsvBytes source;
  private final CsvRecord record;
  private final CsvSink sink;
  private final int maxCell;
  private final TornLines torn;
  private int expected = -1;
  private long lookedAtAgain;

  // What is met in the record while it is scanned; places are offsets from its beginning.
  private int signs;
  private int lineBreaks;
  private int firstBreak;
  private boolean lastQuoted;
  private int quotingCell;
  private int returnCell;
  private int returnPlace;

  CsvScanner(InputStream in, CsvSink sink, ReadSettings settings) throws IOException {
    this.source = new CsvBytes(in);
    this.record = new CsvRecord(source, settings);
    this.sink = sink;
    this.maxCell = Math.min(settings.maxCellBytes(), LARGEST_RECORD);
    this.torn = new TornLines(sink, maxCell);
  }

  /** From the next record on, hands out records of so many cells only. */
  void expect(int count) {
    expected = count;
  }

  /** Whether the file begins as one in UTF-16 does, so that nothing can be read. */
  boolean isUtf16() {
    return source.isUtf16();
  }

  /** The record at which the scanner is, after {@link #next()}. */
  CsvRecord record() {
    return record;
  }

  /**
   * Goes to the next well-formed record.
   *
   * @return false at the end of the file
   */
  boolean next() throws IOException {
    long blank = 0;
    while (true) {
      record.begin();
      if (source.isAtEnd()) {
        torn.fits();
        return false;
      }
      if (source.skipLineBreak()) {
        blank++;
        continue;
      }
      for (long i = blank; i > 0; i--) {
        torn.lost(CsvFault.CELL_COUNT, record.line() - i, 1, List.of());
      }
      blank = 0;
      if (scan() && judge()) {
        return true;
      }
    }
  }

  /** Scans one record from the position; false if it had to be given up. */
  private boolean scan() throws IOException {
    signs = 0;
    lineBreaks = 0;
    firstBreak = -1;
    quotingCell = -1;
    returnCell = -1;
    boolean more = true;
    while (more) {
      if (record.isFull()) {
        giveUp(CsvFault.MANY_CELLS);
        return false;
      }
      if (source.position() - source.base() > LARGEST_RECORD) {
        giveUp(CsvFault.LONG_CELL);
        return false;
      }
      if (source.isAtEnd()) {
        int end = source.position() - source.base();
        record.add(end, end);
        break;
      }
      lastQuoted = source.bytes()[source.position()] == '"';
      int after = lastQuoted ? quotedCell() : plainCell();
      if (after < 0) {
        return false;
      }
      if (record.hasUnreadable() && !lastQuoted && isFarTooLong(record.lastLength())) {
        record.dropLast();
        giveUp(CsvFault.LONG_CELL, after == '\n');
        return false;
      }
      more = after == ',';
    }
    source.line(record.line() + lineBreaks);
    return true;
  }

  /** Scans a cell without quotes: what ended it (comma or line break), or -1 if given up. */
  private int plainCell() throws IOException {
    int p = source.position();
    int start = p - source.base();
    while (true) {
      byte[] bytes = source.bytes();
      int stop = source.limit();
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
        source.moveTo(p);
        if (isFarTooLong(p - source.base() - start)) {
          giveUp(CsvFault.LONG_CELL);
          return -1;
        }
        boolean more = source.fill();
        p = source.position();
        if (!more) {
          record.add(start, p - source.base());
          return '\n';
        }
      } else if (b == ',') {
        record.add(start, p - source.base());
        source.moveTo(p + 1);
        return ',';
      } else if (b == '\n') {
        record.add(start, p - source.base());
        source.moveTo(p + 1);
        lineBreaks++;
        return '\n';
      } else if (b == '"') {
        quotingCell = quotingCell < 0 ? record.cells() : quotingCell;
        p++;
      } else {
        source.moveTo(p);
        if (source.isAt(1, '\n')) {
          p = source.position();
          record.add(start, p - source.base());
          source.moveTo(p + 2);
          lineBreaks++;
          return '\n';
        }
        p = source.position();
        if (returnCell < 0) {
          returnCell = record.cells();
          returnPlace = p - source.base() - start;
        }
        p++;
      }
    }
  }

  /**
   * Whether a cell without quotes is given up with its record. One that is a little too long is
   * only not read; where that ends must not depend on how the bytes come.
   */
  private boolean isFarTooLong(int length) {
    return length > 2L * maxCell;
  }

  /** Scans a cell in quotes: what ended it (comma or line break), or -1 if given up. */
  private int quotedCell() throws IOException {
    int start = source.position() + 1 - source.base();
    int doubledQuotes = 0;
    source.moveTo(source.position() + 1);
    while (true) {
      byte[] bytes = source.bytes();
      int base = source.base();
      int p = source.position();
      int stop = source.limit();
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
      source.moveTo(p);
      // The bound is on what the cell says, in which a doubled quote is one.
      if (p - base - start - doubledQuotes > maxCell) {
        giveUp(CsvFault.LONG_CELL);
        return -1;
      }
      if (p == stop) {
        if (!source.fill()) {
          giveUp(CsvFault.QUOTING);
          return -1;
        }
      } else if (source.isAt(1, '"')) {
        doubledQuotes++;
        source.moveTo(source.position() + 2);
      } else {
        break;
      }
    }
    return endOfQuoted(start, doubledQuotes);
  }

  /** Judges what follows the quote at the position, by which a cell in quotes should end. */
  private int endOfQuoted(int start, int doubledQuotes) throws IOException {
    boolean comma = source.isAt(1, ',');
    boolean lineBreak = !comma && source.isAt(1, '\n');
    boolean twoByteBreak = !comma && !lineBreak && source.isAt(1, '\r') && source.isAt(2, '\n');
    int position = source.position();
    boolean atEnd = position + 1 == source.limit();
    if (!comma && !lineBreak && !twoByteBreak && !atEnd) {
      giveUp(CsvFault.QUOTING);
      return -1;
    }
    record.addQuoted(start, position - source.base(), doubledQuotes > 0);
    source.moveTo(position + (twoByteBreak ? 3 : atEnd ? 1 : 2));
    lineBreaks += lineBreak || twoByteBreak ? 1 : 0;
    return comma ? ',' : '\n';
  }

  /** Judges a record that has been scanned to its end: may it be handed out? */
  private boolean judge() {
    int cells = record.cells();
    if (quotingCell >= 0) {
      torn.quoting(
          record.line(),
          quotingCell,
          record.texts(),
          cells != expected,
          quotingCell == 0 && closesQuotes(record.text(0)));
      return false;
    }
    if (expected >= 0 && cells != expected) {
      torn.lost(CsvFault.CELL_COUNT, record.line(), cells, record.texts());
      // A stray quote before a line break inside a quoted cell ends the cell too early.
      if (lastQuoted && cells < expected) {
        torn.mayFollow();
      }
      return false;
    }
    torn.fits();
    record.undouble();
    if (returnCell >= 0) {
      record.markUnreadable(returnCell);
      sink.unreadable(CsvFault.CARRIAGE_RETURN, record.line(), returnCell, record.text(returnCell));
    }
    if (record.hasUnreadable() || signs < 0) {
      for (int i = 0; i < cells; i++) {
        judgeCell(i);
      }
    }
    return true;
  }

  /** Whether a cell looks like the end of one in quotes: quotes in pairs, and one at the end. */
  private static boolean closesQuotes(String cell) {
    String inside = cell.replace("\"\"", "");
    return inside.indexOf('"') == inside.length() - 1;
  }

  private void judgeCell(int cell) {
    if (cell == returnCell) {
      return;
    }
    int start = record.start(cell);
    int end = record.end(cell);
    if (record.isUnreadable(cell)) {
      sink.unreadable(CsvFault.LONG_CELL, record.line(), cell, end - start + " bytes");
      return;
    }
    int bad = Utf8.firstBad(record.bytes(), start, end);
    if (bad >= 0) {
      record.markUnreadable(cell);
      String hex = Utf8.hex(record.bytes()[bad]);
      String detail = "byte " + (bad - start + 1) + " is " + hex;
      sink.unreadable(CsvFault.ENCODING, record.line(), cell, detail);
    }
  }

  /** Gives up a record in its middle and goes on behind its first physical line, if it can. */
  private void giveUp(CsvFault fault) throws IOException {
    giveUp(fault, false);
  }

  private void giveUp(CsvFault fault, boolean isLineOver) throws IOException {
    List<String> known = record.texts();
    int cell = record.cells();
    boolean manyLines = firstBreak >= 0;
    if (manyLines && mayLookAgain()) {
      source.moveTo(source.base() + firstBreak + 1);
      source.line(record.line() + 1);
    } else {
      source.line(record.line() + lineBreaks);
      if (!isLineOver) {
        source.skipLine();
      }
    }
    if (fault == CsvFault.QUOTING || (fault == CsvFault.MANY_CELLS && manyLines)) {
      torn.quoting(record.line(), cell, known, cell == 0 || quotingCell >= 0, false);
    } else {
      // Where lines end in carriage returns alone, the whole file is one line of many cells.
      boolean isOneLine =
          fault != CsvFault.QUOTING && returnCell >= 0 && !isFarTooLong(returnPlace);
      torn.lost(isOneLine ? CsvFault.CARRIAGE_RETURN : fault, record.line(), cell, known);
      // A cell that is too long may be one whose quote was never closed.
      if (manyLines || lastQuoted) {
        torn.mayFollow();
      }
    }
  }

  /** Whether the lines behind the first of a record may be looked at once more, one by one. */
  private boolean mayLookAgain() {
    int again = source.position() - source.base() - firstBreak;
    if (lookedAtAgain + again > FREE_LOOKS + SECOND_LOOKS * source.read()) {
      return false;
    }
    lookedAtAgain += again;
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
