package org.allianceeffort.core.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The files of a dossier that is a folder. */
final class FolderFiles {

  private FolderFiles() {}

  static DossierFiles of(Path folder, Set<String> known, Problems problems, ReadSettings settings)
      throws IOException {
    DossierFiles files =
        new DossierFiles(nameOf(folder), known, problems, new ExpansionBudget(settings), () -> {});
    Path root = folder.toRealPath();
    for (Path path : sorted(root)) {
      String file = nameOf(path);
      if (!Files.isRegularFile(path)) {
        files.spoil(file, "must be a regular file");
      } else if (!path.toRealPath().startsWith(root)) {
        files.spoil(file, "must not be a link that leads out of the folder");
      } else {
        files.add(file, () -> Files.newInputStream(path));
      }
    }
    files.check();
    return files;
  }

  /** What a folder holds, in an order that does not depend on the file system. */
  static List<Path> sorted(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(paths::add);
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    Collections.sort(paths);
    return paths;
  }

  static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
