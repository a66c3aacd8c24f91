package org.allianceeffort.core.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/** Bounds what the compressed files of a dossier may expand to. */
final class ExpansionBudget {

  /** Thrown where a bound is exceeded; the message is the rule. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    ExceededException(String rule) {
      super(rule);
    }
  }

  private static final int BUFFER = 1 << 16;

  private final ReadSettings settings;
  private final long archiveSize;
  private long expanded;

  /** What has come out as the content of files, without what had to be expanded again. */
  private long delivered;

  /** The bounds of a folder, in which every file is compressed by itself. */
  ExpansionBudget(ReadSettings settings) {
    this(settings, Long.MAX_VALUE);
  }

  /** The bounds of an archive of so many bytes, however often its entries share them. */
  ExpansionBudget(ReadSettings settings, long archiveSize) {
    this.settings = settings;
    this.archiveSize = archiveSize;
  }

  /** Whether nothing more may be expanded, as has been reported. */
  boolean isSpent() {
    return expanded > settings.maxExpandedBytes() || isBeyondArchive();
  }

  private boolean isBeyondArchive() {
    return delivered / settings.maxExpansionRatio() > archiveSize;
  }

  /** Expands a gzip stream within the bounds. */
  InputStream gunzip(InputStream in) throws IOException {
    Counting compressed = new Counting(in);
    try {
      return new Bounded(new GZIPInputStream(compressed, BUFFER), compressed::count, true);
    } catch (IOException | RuntimeException notOne) {
      in.close();
      throw notOne;
    }
  }

  /**
   * The expanded bytes of an entry of the archive, within the bounds.
   *
   * @param compressed how many bytes the entry has
   * @param isGzipped whether the content is to be expanded once more
   */
  InputStream unzipped(InputStream in, long compressed, boolean isGzipped) {
    return new Bounded(in, () -> compressed, !isGzipped);
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(new BufferedInputStream(in, BUFFER));
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }

  private final class Bounded extends FilterInputStream {
    private final LongSupplier compressed;
    private final boolean delivers;
    private long count;

    Bounded(InputStream in, LongSupplier compressed, boolean delivers) {
      super(in);
      this.compressed = compressed;
      this.delivers = delivers;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      take(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      take(Math.max(read, 0));
      return read;
    }

    private void take(int bytes) throws IOException {
      count += bytes;
      expanded += bytes;
      delivered += delivers ? bytes : 0;
      if (expanded > settings.maxExpandedBytes()) {
        throw new ExceededException(
            "must not expand, with the files before it, to more than "
                + settings.maxExpandedBytes()
                + " bytes");
      }
      if (isBeyondArchive()) {
        throw new ExceededException(
            "must not expand, with the files before it, to more than "
                + settings.maxExpansionRatio()
                + " times the size of the archive");
      }
      if (count / settings.maxExpansionRatio() > compressed.getAsLong()) {
        throw new ExceededException(
            "must not expand to more than " + settings.maxExpansionRatio() + " times its size");
      }
    }
  }
}
