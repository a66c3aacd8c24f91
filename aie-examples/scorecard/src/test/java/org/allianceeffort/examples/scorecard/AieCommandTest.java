package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AieCommandTest {

  @TempDir Path temp;

  private static Arguments refused(String said, String... args) {
    return Arguments.of(args, said);
  }

  static Stream<Arguments> badInput() {
    String film = Run.FILM;
    return Stream.of(
        refused("say what to do: score, validate, metrics, template or convert"),
        refused("Maybe score", "scor"),
        refused("Missing required parameter: 'DIR'", "score"),
        refused("Maybe --from", "score", film, "--frm", "2024-01-01"),
        refused("there is no such folder: nowhere", "score", "nowhere"),
        refused("Maybe film-software-consortium", "score", film.replace("consortium", "consortum")),
        refused("this is a file: ", "score", Path.of(film, "meetings.csv").toString()),
        refused("Maybe its folder, ", "score", Path.of(film, "alliance.json").toString()),
        refused("there is no alliance.json in it: ", "score", "src"),
        refused("Maybe a dossier inside it: ", "score", Path.of(film).getParent().toString()),
        refused(
            "there is no plan public-recrod; there are ", "score", film, "--plan", "public-recrod"),
        refused("Maybe public-record", "score", film, "--plan", "public-recrod"),
        refused(
            "a date is written as in 2024-12-31: \"2024-13-01\"",
            "score",
            film,
            "--from",
            "2024-13-01"),
        refused(
            "--to is the first day after the window and must be after --from: from 2025-01-01, to"
                + " 2025-01-01",
            "score",
            film,
            "--from",
            "2025-01-01",
            "--to",
            "2025-01-01"),
        refused("or --to be given: 2030-01-01", "score", film, "--from", "2030-01-01"),
        refused(
            "the window must end after the alliance was signed, on 2018-08-10: 2018-08-10",
            "score",
            film,
            "--to",
            "2018-08-10"),
        refused("--level must lie between 0 and 1: 95.0", "score", film, "--level", "95"),
        refused("Maybe 0.95", "score", film, "--level", "95"),
        refused("--network-draws must not be negative: -1", "score", film, "--network-draws", "-1"),
        refused("there are text and json: \"xml\"", "score", film, "--format", "xml"),
        refused("'seven' is not a long", "score", film, "--seed", "seven"),
        refused(
            "--plugin must be a jar: none.jar is no file", "score", film, "--plugin", "none.jar"),
        refused("--plugin must be a jar: pom.xml, ", "score", film, "--plugin", "pom.xml"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithCodeTwoAndSaysWhatWouldBeRight(String[] args, String said) {
    Run run = Run.aie(args);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(said);
    assertThat(run.err().lines()).allMatch(line -> line.startsWith("aie: "));
  }

  @Test
  void saysOfABrokenArchiveThatItIsNone() throws IOException {
    Path zip = Files.writeString(temp.resolve("broken.zip"), "no zip");
    Run run = Run.aie("score", zip.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(zip + ": must be a folder or a zip of one");
  }

  @Test
  void endsWithCodeOneWhenItFailsWithoutTheInputBeingWrong() {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(err), new PrintWriter(err), Style.PLAIN, false);
    assertThat(AieCommand.fail(terminal, new IOException("the disk is gone"), List.of()))
        .isEqualTo(1);
    assertThat(err.toString()).isEqualTo("aie: a file cannot be read: the disk is gone\n");
    assertThat(AieCommand.fail(terminal, new IllegalStateException("odd"), List.of("score", "x")))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("a fault of the program, in [score, x]\njava.lang.IllegalStateException: odd");
  }

  @Test
  void saysItsVersion() {
    Run run = Run.aie("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("aie \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void documentsOptionsAndExitCodesInItsHelp() {
    for (String command : List.of("score", "validate", "metrics")) {
      Run run = Run.aie(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Usage: aie " + command, "Exit codes:", "--format=FORMAT");
    }
    for (String command : List.of("template", "convert")) {
      Run run = Run.aie(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("Usage: aie " + command, "Exit codes:", "For example:\n  aie " + command);
    }
    assertThat(Run.aie("--help").out())
        .contains("score", "validate", "metrics", "template", "convert", "Exit codes:");
  }

  @Test
  void validatesADossierLikeACompiler() throws IOException {
    Files.copy(Path.of(Run.FILM, "alliance.json"), temp.resolve("alliance.json"));
    Files.writeString(
        temp.resolve("meetings.csv"),
        "id,body,date,status\nm1,tac,2024-02-30,hold\nm2,tca,2024-03-01,held\n");
    Run run = Run.aie("validate", temp.toString());
    assertThat(run.code()).isEqualTo(2);
    String file = temp.resolve("meetings.csv").toString();
    assertThat(run.out())
        .contains(file + ":2:date: \"2024-02-30\" ")
        .contains(file + ":2:status: \"hold\" ")
        .contains("Maybe \"held\"")
        .contains(file + ":3:body: \"tca\" ")
        .endsWith("3 problems\n");
  }

  @Test
  void saysThatADossierIsValidAndWhatIsInIt() {
    Run run = Run.aie("validate", Run.FILM);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("no problem", "74 organisations, 636 persons, 7 bodies", "meetings 570");
  }

  @Test
  void writesAValidationAsJson() throws IOException {
    Files.writeString(temp.resolve("alliance.json"), "{\"id\": \"x\"}");
    Files.writeString(temp.resolve("notes.csv"), "a\n");
    Run run = Run.aie("validate", temp.toString(), "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    Object json = JsonTrees.of(run.out());
    assertThat(JsonTrees.at(json, "format")).isEqualTo("aie-validation/1");
    assertThat(JsonTrees.at(json, "valid")).isEqualTo(false);
    assertThat(JsonTrees.at(json, "problems", 0, "file")).isEqualTo("alliance.json");
    assertThat(JsonTrees.at(json, "warnings", 0, "file")).isEqualTo("notes.csv");
  }

  @Test
  void listsTheMetricsAsTextAndAsJson() throws IOException {
    Run text = Run.aie("metrics");
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("decision-latency", "40 and 3", "0.3 | 0.9 to 1.3 | 3");
    assertThat(text.out().lines()).allMatch(line -> line.length() <= Page.WIDTH);
    Object json = JsonTrees.of(Run.aie("metrics", "--format", "json").out());
    assertThat((List<?>) JsonTrees.at(json, "metrics"))
        .hasSameSizeAs(org.allianceeffort.metrics.BuiltInMetrics.all());
  }

  @Test
  void writesJsonInAsciiWhereNothingElseIsShown() throws IOException {
    String[] args = {"metrics", "--format", "json"};
    Run ascii = Run.aie(new Style(false, false), args);
    assertThat(ascii.out()).matches("[\\x20-\\x7e\\n]*");
    assertThat(JsonTrees.of(ascii.out())).isEqualTo(JsonTrees.of(Run.aie(args).out()));
  }

  @Test
  void usesColourOnlyOnATerminalThatNobodyForbadeIt() {
    Map<String, String> xterm = Map.of("TERM", "xterm-256color");
    assertThat(Terminal.style(true, StandardCharsets.UTF_8, xterm))
        .isEqualTo(new Style(true, true));
    assertThat(Terminal.style(false, StandardCharsets.UTF_8, xterm)).isEqualTo(Style.PLAIN);
    assertThat(Terminal.style(true, StandardCharsets.UTF_8, Map.of())).isEqualTo(Style.PLAIN);
    assertThat(
            Terminal.style(true, StandardCharsets.UTF_8, Map.of("TERM", "xterm", "NO_COLOR", "1")))
        .isEqualTo(Style.PLAIN);
    assertThat(
            Terminal.style(true, StandardCharsets.UTF_8, Map.of("TERM", "xterm", "NO_COLOR", "")))
        .isEqualTo(new Style(true, true));
  }

  @Test
  void writesUtf8ToFilesAndWhatATerminalShows() {
    assertThat(Terminal.charset(false, "ANSI_X3.4-1968")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Terminal.charset(true, "ANSI_X3.4-1968")).isEqualTo(StandardCharsets.US_ASCII);
    assertThat(Terminal.charset(true, "no such charset")).isEqualTo(StandardCharsets.US_ASCII);
    assertThat(Terminal.style(true, StandardCharsets.US_ASCII, Map.of()).unicode()).isFalse();
  }
}
