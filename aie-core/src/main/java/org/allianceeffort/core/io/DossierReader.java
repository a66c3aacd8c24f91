package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;

/**
 * Reads dossiers: a folder, or a zip of one, of {@code alliance.json} beside CSV files, any of them
 * gzipped; and a folder of dossiers as a stream.
 *
 * <p>{@link #read} is strict: everything is right, or a {@link DossierException} says all that is
 * not. {@link #readLeniently} gives what could be read together with the problems.
 *
 * <p>Immutable and safe for use by several threads. Reading starts no thread, and takes memory in
 * the measure of what is kept, not of how a file is formed: all input is bounded ({@link
 * ReadSettings}).
 */
public final class DossierReader {

  private static final DossierReader DEFAULT =
      new DossierReader(ReadSettings.withDefaults(), ImmutableList.of());

  private final ReadSettings settings;
  private final ImmutableList<TableFormat<? extends Evidence>> ownTables;

  private DossierReader(
      ReadSettings settings, ImmutableList<TableFormat<? extends Evidence>> ownTables) {
    this.settings = settings;
    this.ownTables = ownTables;
  }

  /**
   * A reader of the files of the format, within the default bounds.
   *
   * @return the reader
   */
  public static DossierReader withDefaults() {
    return DEFAULT;
  }

  /**
   * This reader with other bounds.
   *
   * @param bounds the bounds
   * @return the changed reader
   */
  public DossierReader withSettings(ReadSettings bounds) {
    return new DossierReader(bounds, ownTables);
  }

  /**
   * This reader with one more file, of an application's own kind of record.
   *
   * @param table its description; the name begins with {@code x_}
   * @return the changed reader
   * @throws IllegalArgumentException if the name does not begin with {@code x_}, or there is a
   *     table of this name already
   */
  public DossierReader withTable(TableFormat<? extends Evidence> table) {
    return new DossierReader(settings, adding(ownTables, table));
  }

  /**
   * The bounds within which is read.
   *
   * @return the bounds
   */
  public ReadSettings settings() {
    return settings;
  }

  /**
   * Reads a dossier of which everything must be right.
   *
   * @param path a folder or a zip file
   * @return the dossier
   * @throws DossierException if anything is wrong, with all problems
   * @throws IOException if a file cannot be read at all
   */
  public Dossier read(Path path) throws IOException {
    return readLeniently(path).orElseThrow();
  }

  /**
   * Reads what can be read of a dossier.
   *
   * @param path a folder or a zip file
   * @return what could be read, and the problems
   * @throws IOException if a file cannot be read at all
   */
  public ReadResult readLeniently(Path path) throws IOException {
    Problems problems = new Problems(settings.maxProblems());
    Optional<Dossier> dossier;
    try (DossierFiles files = open(path, problems)) {
      dossier = new DossierReading(files, ownTables, problems, settings).read();
    }
    return new ReadResult(
        FolderFiles.nameOf(path),
        dossier,
        ImmutableList.copyOf(problems.problems()),
        problems.count(),
        ImmutableList.copyOf(problems.warnings()),
        ImmutableList.copyOf(problems.unread()));
  }

  /**
   * Reads the dossiers of a portfolio, one after the other as the stream is drawn, in the order of
   * their names. Each folder in it is a dossier, and each file whose name ends in {@code .zip};
   * what begins with a dot and all other files are passed over.
   *
   * <p>The stream throws a {@link DossierException} at the first dossier with which anything is
   * wrong, and an {@link UncheckedIOException} at one that cannot be read at all.
   *
   * @param folder a folder of dossiers
   * @return the dossiers; a stream that need not be closed
   * @throws IOException if the folder cannot be read
   */
  public Stream<Dossier> readPortfolio(Path folder) throws IOException {
    return readPortfolioLeniently(folder).map(ReadResult::orElseThrow);
  }

  /**
   * Reads what can be read of the dossiers of a portfolio, as {@link #readPortfolio} does.
   *
   * @param folder a folder of dossiers
   * @return what could be read of each, and the problems; a stream that need not be closed
   * @throws IOException if the folder cannot be read
   */
  public Stream<ReadResult> readPortfolioLeniently(Path folder) throws IOException {
    return FolderFiles.sorted(folder).stream()
        .filter(DossierReader::isDossier)
        .map(
            path -> {
              try {
                return readLeniently(path);
              } catch (IOException failed) {
                throw new UncheckedIOException(path + ": " + failed.getMessage(), failed);
              }
            });
  }

  private static boolean isDossier(Path path) {
    String name = FolderFiles.nameOf(path);
    return !name.startsWith(".")
        && (Files.isDirectory(path)
            || (name.toLowerCase(Locale.ROOT).endsWith(".zip") && Files.isRegularFile(path)));
  }

  private DossierFiles open(Path path, Problems problems) throws IOException {
    return Files.isDirectory(path)
        ? FolderFiles.of(path, names(ownTables), problems, settings)
        : ZipFiles.of(path, names(ownTables), problems, settings);
  }

  /** Tables and one more. */
  static ImmutableList<TableFormat<? extends Evidence>> adding(
      ImmutableList<TableFormat<? extends Evidence>> tables,
      TableFormat<? extends Evidence> table) {
    if (!table.name().startsWith("x_")) {
      throw new IllegalArgumentException(
          "the name of an application's table must begin with x_: " + table.name());
    }
    if (tables.stream().anyMatch(own -> own.name().equals(table.name()))) {
      throw new IllegalArgumentException("there is a table of this name: " + table.name());
    }
    return ImmutableList.<TableFormat<? extends Evidence>>builder()
        .addAll(tables)
        .add(table)
        .build();
  }

  /** The proper names of the files of a dossier. */
  static ImmutableSet<String> names(ImmutableList<TableFormat<? extends Evidence>> ownTables) {
    return Stream.of(
            Stream.of(DossierFiles.ALLIANCE),
            StandardTables.ALL.stream().map(table -> table.name() + ".csv"),
            ownTables.stream().map(table -> table.name() + ".csv"))
        .flatMap(names -> names)
        .collect(ImmutableSet.toImmutableSet());
  }
}
