package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * The central directory of a zip file, read for what {@code java.util.zip} does not tell: which
 * entries are links, and which names are there twice.
 */
final class ZipDirectory {

  /**
   * An entry.
   *
   * @param name the name as it is written
   * @param isFolder whether it only names a folder
   * @param isLink whether it is a symbolic link
   */
  record Entry(String name, boolean isFolder, boolean isLink) {}

  /** Thrown where there are more entries than allowed. */
  static final class TooManyException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int END_64_LOCATOR_LENGTH = 20;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final int LINK = 0xA000;
  private static final int KIND = 0xF000;

  /** What an entry of a thousand files may take: name, extra fields and comment of 64 KiB each. */
  private static final long MAX_DIRECTORY = 1L << 28;

  private ZipDirectory() {}

  /** Reads the entries of a zip file. */
  static ImmutableList<Entry> read(FileChannel file, int maxFiles) throws IOException {
    long size = file.size();
    int tailLength = (int) Math.min(size, END_LENGTH + MAX_COMMENT);
    ByteBuffer tail = at(file, size - tailLength, tailLength);
    int end = endOf(tail);
    long offset = tail.getInt(end + 16) & 0xFFFFFFFFL;
    long length = tail.getInt(end + 12) & 0xFFFFFFFFL;
    long endAt = size - tailLength + end;
    if (offset == 0xFFFFFFFFL || length == 0xFFFFFFFFL) {
      ByteBuffer locator = at(file, endAt - END_64_LOCATOR_LENGTH, END_64_LOCATOR_LENGTH);
      if (locator.getInt(0) != END_64_LOCATOR) {
        throw new ZipException("no zip64 locator");
      }
      endAt = locator.getLong(8);
      ByteBuffer end64 = at(file, endAt, 56);
      if (end64.getInt(0) != END_64) {
        throw new ZipException("no zip64 end of central directory");
      }
      length = end64.getLong(40);
      offset = end64.getLong(48);
    }
    if (length < 0 || length > MAX_DIRECTORY) {
      throw new TooManyException();
    }
    // Something may stand before the archive, so that offsets are too small: the end is certain.
    return entries(at(file, endAt - length, (int) length), maxFiles);
  }

  private static int endOf(ByteBuffer tail) throws ZipException {
    for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END
          && i + END_LENGTH + (tail.getShort(i + 20) & 0xFFFF) == tail.limit()) {
        return i;
      }
    }
    throw new ZipException("no end of central directory");
  }

  private static ImmutableList<Entry> entries(ByteBuffer directory, int maxFiles)
      throws IOException {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    int files = 0;
    int at = 0;
    while (at + ENTRY_LENGTH <= directory.limit()) {
      if (directory.getInt(at) != ENTRY) {
        throw new ZipException("not an entry of the central directory");
      }
      int nameLength = directory.getShort(at + 28) & 0xFFFF;
      int extraLength = directory.getShort(at + 30) & 0xFFFF;
      int commentLength = directory.getShort(at + 32) & 0xFFFF;
      int mode = directory.getShort(at + 40) & 0xFFFF;
      if (at + ENTRY_LENGTH + nameLength > directory.limit()) {
        throw new ZipException("an entry of the central directory is cut short");
      }
      String name = name(directory, at + ENTRY_LENGTH, nameLength);
      check(name, directory.getShort(at + 8), directory.getShort(at + 10) & 0xFFFF);
      boolean isFolder = name.endsWith("/");
      entries.add(new Entry(name, isFolder, (mode & KIND) == LINK));
      files += isFolder ? 0 : 1;
      if (files > maxFiles) {
        throw new TooManyException();
      }
      at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
    }
    return entries.build();
  }

  /** Checks that an entry can be read, as far as flags and method say. */
  private static void check(String name, int flags, int method) throws ZipException {
    if ((flags & ENCRYPTED) != 0) {
      throw new ZipException(name + " is encrypted");
    }
    if (method != STORED && method != DEFLATED) {
      throw new ZipException(name + " is compressed by method " + method + ", not by deflate");
    }
  }

  private static String name(ByteBuffer directory, int at, int length) throws ZipException {
    ByteBuffer bytes = directory.duplicate().position(at).limit(at + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notText) {
      throw new ZipException("the name of an entry is not UTF-8");
    }
  }

  private static ByteBuffer at(FileChannel file, long position, int length) throws IOException {
    if (position < 0 || position > file.size() - length) {
      throw new ZipException("the central directory is cut short");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, position + buffer.position()) < 0) {
        throw new ZipException("the file is cut short");
      }
    }
    return buffer.flip();
  }
}
