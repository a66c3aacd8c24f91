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
  private long expanded;

  ExpansionBudget(ReadSettings settings) {
    this.settings = settings;
  }

  /** Whether nothing more may be expanded, as has been reported. */
  boolean isSpent() {
    return expanded > settings.maxExpandedBytes();
  }

  /** Expands a gzip stream within the bounds. */
  InputStream gunzip(InputStream in) throws IOException {
    Counting compressed = new Counting(in);
    try {
      return bounded(new GZIPInputStream(compressed, BUFFER), compressed::count);
    } catch (IOException | RuntimeException notOne) {
      in.close();
      throw notOne;
    }
  }

  /** A stream of expanded bytes that ends in an exception where there are too many. */
  InputStream bounded(InputStream in, LongSupplier compressed) {
    return new Bounded(in, compressed);
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
    private long count;

    Bounded(InputStream in, LongSupplier compressed) {
      super(in);
      this.compressed = compressed;
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
      if (expanded > settings.maxExpandedBytes()) {
        throw new ExceededException(
            "must not expand, with the files before it, to more than "
                + settings.maxExpandedBytes()
                + " bytes");
      }
      if (count / settings.maxExpansionRatio() > compressed.getAsLong()) {
        throw new ExceededException(
            "must not expand to more than " + settings.maxExpansionRatio() + " times its size");
      }
    }
  }
}
