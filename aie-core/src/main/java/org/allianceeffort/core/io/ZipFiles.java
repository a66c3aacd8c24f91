package org.allianceeffort.core.io;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a dossier that is a zip of a folder, at its root or under one top folder. */
final class ZipFiles {

  private static final Splitter SEPARATOR = Splitter.on(CharMatcher.anyOf("/\\\\"));
  private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*", Pattern.DOTALL);

  private final Path path;
  private final Set<String> known;
  private final Problems problems;
  private final ReadSettings settings;

  private ZipFiles(Path path, Set<String> known, Problems problems, ReadSettings settings) {
    this.path = path;
    this.known = known;
    this.problems = problems;
    this.settings = settings;
  }

  static DossierFiles of(Path path, Set<String> known, Problems problems, ReadSettings settings)
      throws IOException {
    return new ZipFiles(path, known, problems, settings).open();
  }

  private DossierFiles open() throws IOException {
    String archive = FolderFiles.nameOf(path);
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // To open a pipe would be to wait for whoever writes into it.
      return unreadable(archive, "must be a folder or a zip of one");
    }
    List<ZipDirectory.Entry> entries;
    ZipFile zip;
    try (FileChannel channel = FileChannel.open(path)) {
      entries = ZipDirectory.read(channel, settings.maxArchiveFiles());
      zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipDirectory.TooManyException tooMany) {
      return unreadable(
          archive, "must not have more than " + settings.maxArchiveFiles() + " files");
    } catch (ZipException notOne) {
      return unreadable(archive, "must be a folder or a zip of one: " + notOne.getMessage());
    }
    try {
      return files(archive, entries, zip);
    } catch (IOException | RuntimeException failed) {
      zip.close();
      throw failed;
    }
  }

  private DossierFiles unreadable(String archive, String rule) {
    problems.file(archive, rule);
    DossierFiles files =
        new DossierFiles(archive, known, problems, new ExpansionBudget(settings), () -> {});
    known.forEach(files::lose);
    return files;
  }

  private DossierFiles files(String archive, List<ZipDirectory.Entry> entries, ZipFile zip)
      throws IOException {
    Set<String> tops = tops(entries);
    if (tops.size() > 1) {
      zip.close();
      return unreadable(
          archive, "must hold one dossier, but has alliance.json in " + String.join(", ", tops));
    }
    String top = tops.isEmpty() ? "" : tops.iterator().next();
    long size = Files.size(path);
    DossierFiles files =
        new DossierFiles(archive, known, problems, new ExpansionBudget(settings, size), zip);
    Set<String> deeper = new TreeSet<>();
    Set<String> repeated = repeated(entries);
    repeated.forEach(name -> lose(files, name, "must be in the archive once"));
    for (ZipDirectory.Entry entry : entries) {
      String name = entry.name();
      if (repeated.contains(name)) {
        continue;
      }
      if (ABSOLUTE.matcher(name).matches()) {
        lose(files, name, "must not be an absolute path");
      } else if (SEPARATOR.splitToList(name).contains("..")) {
        lose(files, name, "must not climb out of the archive");
      } else if (entry.isLink()) {
        lose(files, name, "must not be a link");
      } else if (!entry.isFolder()) {
        if (name.startsWith(top) && name.indexOf('/', top.length()) < 0) {
          files.add(name.substring(top.length()), () -> open(zip, name, size, files.budget()));
        } else {
          deeper.add(name.substring(0, name.lastIndexOf('/') + 1));
        }
      }
    }
    for (String folder : deeper) {
      problems.warn(folder, "is not read: it is a deeper folder");
      files.ignore(folder);
    }
    files.check();
    return files;
  }

  /** Reports an entry; whatever file it was meant to be is there, but not readable. */
  private void lose(DossierFiles files, String name, String rule) {
    problems.file(name, rule);
    List<String> parts = SEPARATOR.splitToList(name);
    files.lose(parts.get(parts.size() - 1));
  }

  private static Set<String> repeated(List<ZipDirectory.Entry> entries) {
    Set<String> names = new HashSet<>();
    Set<String> repeated = new TreeSet<>();
    for (ZipDirectory.Entry entry : entries) {
      if (!names.add(entry.name())) {
        repeated.add(entry.name());
      }
    }
    return repeated;
  }

  /**
   * The folders that hold a dossier: the root, if an alliance lies there or no folder is alone at
   * the top, else each top folder with an alliance, else the one top folder.
   */
  private static Set<String> tops(List<ZipDirectory.Entry> entries) {
    Set<String> withAlliance = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (ZipDirectory.Entry entry : entries) {
      String name = entry.name();
      int end = name.indexOf('/') + 1;
      String top = name.substring(0, end);
      String file = name.substring(end);
      all.add(top);
      if (file.equals(DossierFiles.ALLIANCE) || file.equals(DossierFiles.ALLIANCE + ".gz")) {
        withAlliance.add(top);
      }
    }
    if (withAlliance.contains("")) {
      return Set.of("");
    }
    return withAlliance.isEmpty() && all.size() == 1 ? all : withAlliance;
  }

  private static InputStream open(
      ZipFile zip, String name, long archiveSize, ExpansionBudget budget) throws IOException {
    ZipEntry entry = entry(zip, name);
    InputStream content = entry == null ? null : zip.getInputStream(entry);
    if (entry == null || content == null) {
      throw new ZipException("the entry cannot be found");
    }
    // What the archive says of the size may be more than there is.
    long compressed = Math.min(Math.max(entry.getCompressedSize(), 0), archiveSize);
    InputStream bounded = budget.unzipped(content, compressed, DossierFiles.isGzipped(name));
    return new Checked(bounded, entry.getSize(), entry.getCrc());
  }

  private static @Nullable ZipEntry entry(ZipFile zip, String name) throws ZipException {
    try {
      return zip.getEntry(name);
    } catch (IllegalArgumentException notText) {
      // Some versions of java.util.zip look at it here, others when they open the archive.
      throw new ZipException("the comment of the entry is not UTF-8");
    }
  }

  /** Checks at the end that the content is what was put in, as {@code java.util.zip} does not. */
  private static final class Checked extends FilterInputStream {
    private final CRC32 sum = new CRC32();
    private final long expectedSize;
    private final long expectedSum;
    private long size;

    Checked(InputStream in, long expectedSize, long expectedSum) {
      super(in);
      this.expectedSize = expectedSize;
      this.expectedSum = expectedSum;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        sum.update(bytes, offset, read);
        size += read;
      } else if (read < 0 && size != expectedSize) {
        throw new ZipException(
            "the content has " + size + " bytes, where " + expectedSize + " are stated");
      } else if (read < 0 && sum.getValue() != expectedSum) {
        throw new ZipException("the checksum of the content is wrong");
      }
      return read;
    }
  }
}
