package org.allianceeffort.examples.scorecard;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.allianceeffort.core.io.DossierReader;
import org.allianceeffort.core.io.ReadResult;

/** Reads the dossier that a command is given, and says so when the path leads to none. */
final class Dossiers {

  private static final String ALLIANCE = "alliance.json";
  private static final int LISTED = 5;

  private Dossiers() {}

  static ReadResult read(Path path, Terminal terminal) throws Exception {
    check(path);
    try {
      return Progress.during(
          terminal, "reading " + path, () -> DossierReader.withDefaults().readLeniently(path));
    } catch (AccessDeniedException e) {
      throw new BadInputException("may not be read: " + e.getFile());
    }
  }

  private static void check(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new BadInputException(
          "there is no such folder: " + path + Suggestion.line(nameOf(path), siblings(path)));
    }
    if (Files.isDirectory(path)) {
      if (!Files.exists(path.resolve(ALLIANCE)) && !Files.exists(path.resolve(ALLIANCE + ".gz"))) {
        throw new BadInputException(
            "not a dossier, there is no " + ALLIANCE + " in it: " + path + dossiersIn(path));
      }
    } else if (!nameOf(path).toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw new BadInputException(
          "a dossier is a folder with "
              + ALLIANCE
              + " in it, or a zip of one; this is a file: "
              + path
              + folderOf(path));
    }
  }

  private static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static List<String> siblings(Path path) throws IOException {
    Path parent = path.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(parent)) {
      return paths.map(Dossiers::nameOf).toList();
    }
  }

  private static String folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean dossier = folder != null && Files.exists(folder.resolve(ALLIANCE));
    return dossier ? "\nMaybe its folder, " + folder : "";
  }

  private static String dossiersIn(Path folder) throws IOException {
    List<String> found;
    try (Stream<Path> paths = Files.list(folder)) {
      found =
          paths
              .filter(path -> Files.exists(path.resolve(ALLIANCE)))
              .map(Path::toString)
              .sorted()
              .limit(LISTED)
              .toList();
    }
    return found.isEmpty() ? "" : "\nMaybe a dossier inside it: " + String.join(", ", found);
  }
}
