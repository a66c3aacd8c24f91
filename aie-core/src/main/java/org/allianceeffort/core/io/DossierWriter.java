package org.allianceeffort.core.io;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;

/**
 * Writes dossiers as {@link DossierReader} reads them: a folder, or a zip of one, with a {@code
 * datapackage.json} (Frictionless Table Schema) by which the files describe themselves.
 *
 * <p>Equal dossiers make equal bytes, and what is written is read back as an equal dossier, but for
 * one thing that the files cannot say: that a type is declared to be kept of which there are
 * records.
 *
 * <p>Nothing is overwritten unless {@link #overwriting()}. A new folder and an archive are written
 * beside their place, under the same name with {@code .part} at its end, and then renamed, so that
 * a dossier is there as a whole or not at all. In a folder that exists each file is replaced so,
 * one after the other; files of the format that the dossier does not have are deleted, all other
 * files are left alone.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class DossierWriter {

  private static final DossierWriter DEFAULT = new DossierWriter(ImmutableList.of(), false);
  private static final String PART = ".part";

  /** The earliest time that a zip can say, so that archives do not depend on when they are made. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ImmutableList<TableFormat<? extends Evidence>> ownTables;
  private final boolean overwriting;

  private DossierWriter(
      ImmutableList<TableFormat<? extends Evidence>> ownTables, boolean overwriting) {
    this.ownTables = ownTables;
    this.overwriting = overwriting;
  }

  /**
   * A writer of the files of the format that overwrites nothing.
   *
   * @return the writer
   */
  public static DossierWriter withDefaults() {
    return DEFAULT;
  }

  /**
   * This writer, replacing what is there.
   *
   * @return the changed writer
   */
  public DossierWriter overwriting() {
    return new DossierWriter(ownTables, true);
  }

  /**
   * This writer with one more file, of an application's own kind of record.
   *
   * @param table its description; the name begins with {@code x_}
   * @return the changed writer
   * @throws IllegalArgumentException if the name does not begin with {@code x_}, or there is a
   *     table of this name already
   */
  public DossierWriter withTable(TableFormat<? extends Evidence> table) {
    return new DossierWriter(DossierReader.adding(ownTables, table), overwriting);
  }

  /**
   * Writes a dossier: a zip file where the name of the path ends in {@code .zip}, else a folder.
   *
   * <p>What records refer to is not looked up: one that names somebody whom the alliance does not
   * know is written as it is, and a problem when the files are read.
   *
   * @param dossier the dossier
   * @param path the folder or archive
   * @throws FileAlreadyExistsException if there is something at the path and this writer does not
   *     overwrite, or something under the name to be renamed
   * @throws IllegalArgumentException if the dossier holds something that the files cannot say: a
   *     type of record without a table, half of a character, a number of more than 40 digits
   * @throws IOException if a file cannot be written
   */
  public void write(Dossier dossier, Path path) throws IOException {
    Map<String, DossierWriting.Content> files = DossierWriting.files(dossier, ownTables);
    if (!overwriting && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    if (FolderFiles.nameOf(path).toLowerCase(Locale.ROOT).endsWith(".zip")) {
      replace(path, out -> zip(files, out));
    } else if (Files.isDirectory(path)) {
      update(files, path);
    } else {
      create(files, path);
    }
  }

  private static void zip(Map<String, DossierWriting.Content> files, OutputStream out)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, DossierWriting.Content> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        file.getValue().write(zip);
        zip.closeEntry();
      }
    }
  }

  private static void create(Map<String, DossierWriting.Content> files, Path folder)
      throws IOException {
    Path part = part(folder);
    Files.createDirectory(part);
    Set<Path> written = new HashSet<>();
    try {
      for (Map.Entry<String, DossierWriting.Content> file : files.entrySet()) {
        Path path = part.resolve(file.getKey());
        written.add(path);
        content(path, file.getValue());
      }
      // Fails where something has come to be there meanwhile.
      Files.move(part, folder);
    } catch (IOException | RuntimeException failed) {
      for (Path path : written) {
        Files.deleteIfExists(path);
      }
      Files.deleteIfExists(part);
      throw failed;
    }
  }

  private void update(Map<String, DossierWriting.Content> files, Path folder) throws IOException {
    for (Map.Entry<String, DossierWriting.Content> file : files.entrySet()) {
      replace(folder.resolve(file.getKey()), file.getValue());
    }
    for (String name : DossierReader.names(ownTables)) {
      if (!files.containsKey(name)) {
        Files.deleteIfExists(folder.resolve(name));
      }
      // A gzipped form beside the plain one would make the dossier unreadable.
      Files.deleteIfExists(folder.resolve(name + ".gz"));
    }
  }

  private void replace(Path path, DossierWriting.Content content) throws IOException {
    Path part = part(path);
    boolean created = false;
    try {
      Files.createFile(part);
      created = true;
      content(part, content);
      if (overwriting) {
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(part, path);
      }
    } catch (IOException | RuntimeException failed) {
      if (created) {
        Files.deleteIfExists(part);
      }
      throw failed;
    }
  }

  private static Path part(Path path) {
    return path.resolveSibling(FolderFiles.nameOf(path) + PART);
  }

  private static void content(Path path, DossierWriting.Content content) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
      content.write(out);
    } catch (CharacterCodingException | JsonGenerationException half) {
      throw new IllegalArgumentException(
          "a text must not have half of a character: in " + path.getFileName(), half);
    }
  }
}
