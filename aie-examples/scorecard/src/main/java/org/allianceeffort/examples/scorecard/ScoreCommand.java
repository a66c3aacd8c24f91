package org.allianceeffort.examples.scorecard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.io.ReadResult;
import org.allianceeffort.core.io.ScorecardJson;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.Scorer;
import org.allianceeffort.core.score.ScoringPlan;
import org.allianceeffort.metrics.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A dossier in, a scorecard out. */
@Command(
    name = "score",
    description = "Scores a dossier: a scorecard of one window under one plan.")
final class ScoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      description = "The dossier: a folder with alliance.json in it, or a zip of one.")
  private Path path;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "First day of the window. Without dates: the last whole calendar year of the recording, or"
              + " all of it when there is none.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description =
          "First day after the window, and the day as of which is measured. With one date alone the"
              + " window is the year from it or up to it, no longer than the recording.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--plan",
      paramLabel = "NAME",
      defaultValue = "balanced",
      description =
          "How the metrics count: balanced (default), process-only, or public-record (what minutes"
              + " and repositories can show).")
  private String plan;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json, which carries everything.")
  private Format format;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "0.95",
      description = "Confidence level of the intervals, 0.95 by default.")
  private double level;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "0",
      description = "Seed of the random draws, 0 by default. The same seed gives the same card.")
  private long seed;

  @Option(
      names = "--network-draws",
      paramLabel = "DRAWS",
      defaultValue = "0",
      description =
          "How many networks are drawn for the error of network figures, which is unknown by"
              + " default; 1000 is usual.")
  private int networkDraws;

  @Option(
      names = "--plugin",
      paramLabel = "JAR",
      description = "A jar with metrics of its own; may be repeated.")
  private List<Path> plugins = new ArrayList<>();

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ScoringPlan chosen = chosenPlan();
    checkLevel();
    checkNetworkDraws();
    MetricCatalogue catalogue = Plugins.catalogue(plugins, terminal);
    ReadResult read = Dossiers.read(path, terminal);
    if (read.problemCount() > 0 || read.dossier().isEmpty()) {
      new ProblemReport(path, read, terminal).brief();
      return AieCommand.BAD_INPUT;
    }
    Dossier dossier = read.dossier().get();
    Window window = Windows.of(dossier, from, to);
    warn(dossier, window);
    Scorer scorer =
        Scorer.of(MetricEngine.of(catalogue), chosen)
            .withSettings(
                ObservationSettings.withDefaults().withSeed(seed).withNetworkDraws(networkDraws))
            .withLevel(level);
    Scorecard card =
        Progress.during(
            terminal, "scoring " + dossier.alliance().id(), () -> scorer.score(dossier, window));
    print(card);
    return AieCommand.OK;
  }

  private void print(Scorecard card) {
    switch (format) {
      case TEXT -> terminal.out().print(ScorecardText.of(card, terminal.style()));
      case JSON -> terminal.json(ScorecardJson.of(card));
    }
    terminal.out().flush();
  }

  private ScoringPlan chosenPlan() {
    return Profiles.named(plan)
        .orElseThrow(
            () ->
                new BadInputException(
                    "there is no plan "
                        + plan
                        + "; there are "
                        + String.join(", ", Profiles.all().keySet())
                        + Suggestion.line(plan, Profiles.all().keySet())));
  }

  private void checkLevel() {
    if (!(level > 0 && level < 1)) {
      String maybe = level > 1 && level < 100 ? "\nMaybe " + level / 100 : "";
      throw new BadInputException("--level must lie between 0 and 1: " + level + maybe);
    }
  }

  private void checkNetworkDraws() {
    if (networkDraws < 0) {
      throw new BadInputException("--network-draws must not be negative: " + networkDraws);
    }
  }

  private void warn(Dossier dossier, Window window) {
    LocalDate end = dossier.wholeWindow().to();
    if (window.to().isAfter(end)) {
      terminal.say(
          "the window ends on "
              + window.to()
              + ", the recording on "
              + end
              + ": what is kept without an end counts as kept, and nothing as having happened");
    }
  }
}
