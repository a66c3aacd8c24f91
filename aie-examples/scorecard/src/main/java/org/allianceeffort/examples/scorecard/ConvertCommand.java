package org.allianceeffort.examples.scorecard;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.io.DossierWriter;
import org.allianceeffort.core.io.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A dossier from one place and form to another. */
@Command(
    name = "convert",
    description = {
      "Writes a dossier in another place: as a zip where TO ends in .zip, else as a folder.",
      "",
      "What is written is in one form whatever it was read from (the order of rows and columns,"
          + " quotes, numbers, times in UTC, nothing gzipped), with a datapackage.json that describes"
          + " the files to other tools.",
      "",
      "Columns and keys that begin with x_, other files and deeper folders are no part of a dossier"
          + " and stay behind, each said on the error stream."
    },
    footer = {
      "",
      "For example:",
      "  aie convert my-alliance my-alliance.zip",
      "  aie convert my-alliance.zip somewhere/my-alliance"
    })
final class ConvertCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "The dossier: a folder with alliance.json in it, or a zip of one.")
  private Path from;

  @Parameters(
      index = "1",
      paramLabel = "TO",
      description = "Where to write it. Must not be there yet, but for an empty folder.")
  private Path to;

  @Option(
      names = "--force",
      description =
          "Replace what is at TO. In a folder the files of the dossier are replaced, those that it"
              + " does not have deleted, and all other files left alone.")
  private boolean force;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    checkPlace();
    ReadResult read = Dossiers.read(from, terminal);
    ProblemReport report = new ProblemReport(from, read, terminal);
    if (!report.isValid()) {
      report.text(terminal.err());
      return AieCommand.BAD_INPUT;
    }
    boolean inPlace = Files.exists(to) && Files.isSameFile(from, to);
    LeftBehind left = LeftBehind.of(from, read, inPlace);
    if (inPlace && !left.isEmpty()) {
      left.say("would be lost, for the dossier would replace itself", terminal);
      throw new BadInputException("write it to another place than " + to);
    }
    Dossier dossier = read.dossier().orElseThrow();
    boolean replacing = force || Files.isDirectory(to);
    DossierWriter writer =
        replacing ? DossierWriter.withDefaults().overwriting() : DossierWriter.withDefaults();
    try {
      Progress.during(
          terminal,
          "writing " + to,
          () -> {
            writer.write(dossier, to);
            return to;
          });
    } catch (FileAlreadyExistsException e) {
      throw new BadInputException("is there already: " + e.getFile());
    } catch (AccessDeniedException e) {
      throw new BadInputException("may not be written: " + e.getFile());
    } catch (IOException e) {
      terminal.say("cannot be written: " + e.getMessage());
      return AieCommand.FAILURE;
    }
    left.withDescriptor(to).say("left behind, for it is no part of a dossier", terminal);
    terminal.out().println(terminal.style().shown(to + ": " + summary(dossier)));
    terminal.out().flush();
    return AieCommand.OK;
  }

  private void checkPlace() throws IOException {
    Path parent = to.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new BadInputException("there is no such folder to write in: " + parent);
    }
    boolean archive = to.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    if (!archive && Files.exists(to) && !Files.isDirectory(to)) {
      throw new BadInputException(
          "a dossier is written as a folder, or as a zip if the name ends in .zip; this is a file: "
              + to
              + "\nMaybe "
              + to
              + ".zip");
    }
    if (archive && Files.isDirectory(to)) {
      throw new BadInputException(
          "the name of a folder must not end in .zip, which is written as a file: " + to);
    }
    if (!force && Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(to)) {
      throw new BadInputException(
          "is there already, and nothing is overwritten without --force: " + to);
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private static String summary(Dossier dossier) {
    String records = ProblemReport.records(dossier);
    return records.isEmpty() ? "an alliance without records" : records;
  }
}
