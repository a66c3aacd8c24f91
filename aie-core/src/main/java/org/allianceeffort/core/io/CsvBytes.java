package org.allianceeffort.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a file of lines, as a window that moves over it: it holds the record that is looked
 * at from its first byte on, and what has been read behind it.
 */
final class CsvBytes implements Closeable {

  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int base;
  private int position;
  private int limit;
  private boolean ended;
  private long read;
  private long line = 1;
  private final boolean isUtf16;

  /** The bytes of an input; a byte order mark at its beginning is passed over. */
  CsvBytes(InputStream in) throws IOException {
    this.in = in;
    while (limit < 3 && fill()) {
      // A byte order mark is three bytes, which may come one at a time.
    }
    if (limit >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      position = 3;
    }
    isUtf16 = Utf8.isUtf16(bytes, limit);
  }

  /** Whether the input begins with the byte order mark of UTF-16. */
  boolean isUtf16() {
    return isUtf16;
  }

  /** The bytes, of which those from {@link #base()} to {@link #limit()} are of the file. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the record begins. */
  int base() {
    return base;
  }

  /** Where to look next. */
  int position() {
    return position;
  }

  /** The end of what has been read. */
  int limit() {
    return limit;
  }

  void moveTo(int place) {
    position = place;
  }

  /** A record begins at the position: what is before it is not needed any more. */
  void begin() {
    base = position;
  }

  /** The physical line at which the position was when a record last began or ended. */
  long line() {
    return line;
  }

  void line(long number) {
    line = number;
  }

  /** How many bytes of the file have been read so far. */
  long read() {
    return read;
  }

  /** Whether everything has been looked at; reads more if need be. */
  boolean isAtEnd() throws IOException {
    return position == limit && !fill();
  }

  /** Whether the byte so far ahead of the position is this one. */
  boolean isAt(int ahead, char wanted) throws IOException {
    while (position + ahead >= limit) {
      if (!fill()) {
        return false;
      }
    }
    return bytes[position + ahead] == wanted;
  }

  /** Passes over a line break at the position, if there is one. */
  boolean skipLineBreak() throws IOException {
    byte first = bytes[position];
    if (first == '\r') {
      if ((position + 1 == limit && !fill()) || bytes[position + 1] != '\n') {
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

  /** Passes over the rest of a line and its break; nothing of the record is kept. */
  void skipLine() throws IOException {
    while (true) {
      while (position < limit) {
        if (bytes[position++] == '\n') {
          line++;
          return;
        }
      }
      // What is passed over takes no room, however long it is.
      base = position;
      if (!fill()) {
        return;
      }
    }
  }

  /** Reads more behind what is there, keeping the record; false at the end of the input. */
  boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (base > 0) {
      System.arraycopy(bytes, base, bytes, 0, limit - base);
      position -= base;
      limit -= base;
      base = 0;
    }
    if (limit == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int more = in.read(bytes, limit, bytes.length - limit);
    if (more <= 0) {
      ended = true;
      return false;
    }
    limit += more;
    read += more;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
