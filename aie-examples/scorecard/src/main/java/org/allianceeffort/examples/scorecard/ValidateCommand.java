package org.allianceeffort.examples.scorecard;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.allianceeffort.core.io.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says everything that is wrong with a dossier. */
@Command(
    name = "validate",
    description =
        "Says everything that is wrong with a dossier, each with its file, line and column.")
final class ValidateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      description = "The dossier: a folder with alliance.json in it, or a zip of one.")
  private Path path;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json.")
  private Format format;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ReadResult read = Dossiers.read(path, terminal);
    ProblemReport report = new ProblemReport(path, read, terminal);
    switch (format) {
      case TEXT -> report.text(terminal.out());
      case JSON -> report.json();
    }
    return report.isValid() ? AieCommand.OK : AieCommand.BAD_INPUT;
  }
}
