package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.allianceeffort.core.evidence.Dossier;

/** What holds of every reading, whatever the files say. */
final class ReadingLaws {

  /** The longest value that a message shows, each character made visible, and a sign for more. */
  private static final int LONGEST_VALUE = 80 * 6 + 1;

  private ReadingLaws() {}

  /** Reads files that lie in memory. */
  static ReadResult read(Map<String, byte[]> files, ReadSettings settings) {
    return read(files, settings, Integer.MAX_VALUE);
  }

  /** Reads files of which the tables come in pieces. */
  private static ReadResult read(Map<String, byte[]> files, ReadSettings settings, int piece) {
    Problems problems = new Problems(settings.maxProblems());
    Optional<Dossier> dossier;
    try (DossierFiles opened =
        new DossierFiles(
            "dossier",
            DossierReader.names(ImmutableList.of()),
            problems,
            new ExpansionBudget(settings),
            () -> {})) {
      files.forEach((name, bytes) -> opened.add(name, () -> stream(name, bytes, piece)));
      opened.check();
      dossier = new DossierReading(opened, ImmutableList.of(), problems, settings).read();
    } catch (IOException never) {
      throw new UncheckedIOException("content is never a failure to read", never);
    }
    return new ReadResult(
        "dossier",
        dossier,
        ImmutableList.copyOf(problems.problems()),
        problems.count(),
        ImmutableList.copyOf(problems.warnings()),
        ImmutableList.copyOf(problems.unread()));
  }

  /** How much of a damaged archive can still be read does depend on how its bytes come. */
  private static InputStream stream(String name, byte[] bytes, int piece) {
    return name.endsWith(".gz") ? new ByteArrayInputStream(bytes) : new Pieces(bytes, piece);
  }

  /** Reads files and checks the laws of what is told of them. */
  static ReadResult check(Map<String, byte[]> files, ReadSettings settings) {
    ReadResult result = read(files, settings);
    check(result, files.keySet());
    for (Problem problem : result.problems()) {
      Optional.ofNullable(files.get(problem.file()))
          .ifPresent(bytes -> withinTheFile(problem, bytes));
    }
    return result;
  }

  /** Checks that files are read as they were, however their bytes come. */
  static void checkPieces(Map<String, byte[]> files, ReadSettings settings, ReadResult whole) {
    assertThat(read(files, settings, 1 + whole.problems().size() % 7))
        .as("the same, however the bytes come")
        .isEqualTo(whole);
  }

  /** Checks the laws of a result that need no look into the files. */
  static void check(ReadResult result, Set<String> files) {
    assertThat(result.problemCount()).isGreaterThanOrEqualTo(result.problems().size());
    assertThat(result.problemCount() == 0)
        .as("without a problem there is a dossier: %s", result)
        .isEqualTo(isStrictlyRead(result));
    assertThat(new HashSet<>(result.problems()))
        .as("no problem twice: %s", result.problems())
        .hasSameSizeAs(result.problems());
    result.problems().forEach(problem -> check(problem, files));
    result.warnings().forEach(warning -> assertThat(warning.rule()).isNotBlank());
  }

  private static boolean isStrictlyRead(ReadResult result) {
    try {
      assertThat(result.orElseThrow()).isSameAs(result.dossier().orElseThrow());
      return true;
    } catch (DossierException refused) {
      assertThat(refused.problems()).isEqualTo(result.problems()).isNotEmpty();
      assertThat(refused.problemCount()).isEqualTo(result.problemCount());
      return false;
    }
  }

  private static void check(Problem problem, Set<String> files) {
    assertThat(problem.rule()).isNotBlank();
    assertThat(problem.file())
        .satisfiesAnyOf(
            file -> assertThat(files).contains(file),
            file -> assertThat(file).isEqualTo(DossierFiles.ALLIANCE));
    if (problem.line().isPresent()) {
      assertThat(problem.line().getAsLong()).isPositive();
    }
    problem.value().ifPresent(value -> assertThat(value).hasSizeLessThanOrEqualTo(LONGEST_VALUE));
    if (problem.file().startsWith(DossierFiles.ALLIANCE)) {
      assertThat(problem.column().orElse("/")).startsWith("/");
    }
    assertThat(problem.toString().chars().noneMatch(Character::isISOControl))
        .as("one line for people: %s", problem)
        .isTrue();
  }

  private static void withinTheFile(Problem problem, byte[] bytes) {
    byte[] plain = problem.file().endsWith(".gz") ? expanded(bytes) : bytes;
    boolean isJson = problem.file().startsWith(DossierFiles.ALLIANCE);
    long lines = 1;
    for (byte b : plain) {
      // To JSON, a carriage return alone ends a line as well.
      lines += b == '\n' || (isJson && b == '\r') ? 1 : 0;
    }
    assertThat(problem.line().orElse(1)).as("%s", problem).isLessThanOrEqualTo(lines);
  }

  /** What can be expanded before anything is wrong. */
  private static byte[] expanded(byte[] bytes) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        plain.write(b);
      }
    } catch (IOException damaged) {
      return plain.toByteArray();
    }
    return plain.toByteArray();
  }

  /** Checks that what has been read can be written, is read back equal, and written the same. */
  static void checkWriting(ReadResult result) {
    result.dossier().ifPresent(ReadingLaws::checkWriting);
  }

  private static void checkWriting(Dossier dossier) {
    Map<String, byte[]> written = write(dossier);
    ReadResult again = read(written, ReadSettings.withDefaults());
    assertThat(again.problems()).as("what is written is right").isEmpty();
    assertThat(again.dossier()).contains(dossier);
    Map<String, byte[]> twice = write(again.dossier().orElseThrow());
    assertThat(twice.keySet()).isEqualTo(written.keySet());
    written.forEach((name, bytes) -> assertThat(twice.get(name)).as(name).isEqualTo(bytes));
  }

  private static Map<String, byte[]> write(Dossier dossier) {
    Map<String, byte[]> files = new TreeMap<>();
    DossierWriting.files(dossier, ImmutableList.of())
        .forEach(
            (name, content) -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              try {
                content.write(bytes);
              } catch (IOException never) {
                throw new UncheckedIOException("what was read can be written", never);
              }
              files.put(name, bytes.toByteArray());
            });
    files.remove(DataPackage.FILE);
    return files;
  }

  /** The file of a temporary folder in which an archive lies to be read. */
  static ReadResult readArchive(Path file, ReadSettings settings) {
    try {
      return DossierReader.withDefaults().withSettings(settings).readLeniently(file);
    } catch (IOException never) {
      throw new UncheckedIOException("content is never a failure to read", never);
    }
  }

  /** Gives its bytes in pieces, as a file or a decompressor may. */
  private static final class Pieces extends InputStream {
    private final InputStream bytes;
    private final int piece;

    Pieces(byte[] bytes, int piece) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.piece = piece;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return bytes.read(into, offset, Math.min(length, piece));
    }
  }
}
