package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.score.Score;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.ScoredMetric;
import org.allianceeffort.metrics.Aie;
import org.allianceeffort.metrics.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTest {

  @TempDir Path temp;

  private static final String SMALL =
      """
      {"id": "harbour", "name": "Harbour alliance", "signed": "2022-05-01",
       "partners": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}
      """;

  private String dossier(String alliance) throws IOException {
    Files.writeString(temp.resolve("alliance.json"), alliance);
    return temp.toString();
  }

  private static Scorecard film() throws IOException {
    return Aie.scorer(Profiles.PUBLIC_RECORD).score(Aie.read(Path.of(Run.FILM)), Window.year(2024));
  }

  private static Run film(String... more) {
    String[] args = new String[more.length + 6];
    List<String> fixed =
        List.of("score", Run.FILM, "--plan", "public-record", "--from", "2024-01-01");
    for (int i = 0; i < args.length; i++) {
      args[i] = i < fixed.size() ? fixed.get(i) : more[i - fixed.size()];
    }
    return Run.aie(args);
  }

  @Test
  void writesAsJsonTheNumbersOfTheApi() throws IOException {
    Object json = JsonTrees.of(film("--format", "json").out());
    Scorecard card = film();
    Score score = card.index().score().orElseThrow();
    assertThat(JsonTrees.at(json, "format")).isEqualTo("aie-scorecard/1");
    assertThat(JsonTrees.at(json, "index", "score", "value")).isEqualTo(score.value());
    assertThat(JsonTrees.at(json, "index", "score", "interval", "lower"))
        .isEqualTo(score.interval().orElseThrow().lower());
    for (int m = 0; m < card.metrics().size(); m++) {
      ScoredMetric metric = card.metrics().get(m);
      assertThat(JsonTrees.at(json, "metrics", m, "id")).isEqualTo(metric.id().value());
      assertThat(JsonTrees.at(json, "metrics", m, "contribution"))
          .isEqualTo(metric.contribution().orElseThrow());
    }
    int r = 0;
    for (var result : card.results().values()) {
      Object value = JsonTrees.at(json, "results", r++, "reading", "value");
      if (result instanceof EffortMetric metric) {
        assertThat(value).isEqualTo(metric.value());
      } else {
        assertThat(value).isNull();
      }
    }
  }

  @Test
  void printsPointsThatSumToThePrintedIndex() throws IOException {
    Scorecard card = film();
    BigDecimal sum =
        Points.of(card).stream()
            .filter(points -> !points.isEmpty())
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    double index = card.index().score().orElseThrow().value();
    assertThat(sum).isEqualTo(new BigDecimal(Figures.score(index)));
    for (int m = 0; m < card.metrics().size(); m++) {
      assertThat(Double.parseDouble(Points.of(card).get(m)))
          .isCloseTo(card.metrics().get(m).contribution().orElseThrow(), within(0.1));
    }
  }

  @Test
  void givesTheSameCardForTheSameSeedAndAnotherLevelAnotherInterval() {
    assertThat(film("--seed", "7")).isEqualTo(film("--seed", "7"));
    assertThat(film("--level", "0.8").out()).contains("80 % interval");
  }

  @Test
  void drawsNetworksOnRequest() {
    assertThat(film("--network-draws", "100").out()).doesNotContain("  unknown  ");
  }

  @Test
  void coloursHeadingsAndNothingElseWhereColourIsWanted() {
    String[] args = {"score", Run.FILM, "--plan", "public-record"};
    String plain = Run.aie(args).out();
    String coloured = Run.aie(new Style(true, true), args).out();
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // The recording of the consortium ends on 2026-08-20.
        "-, -, 2025-01-01/2026-01-01",
        "2023-03-01, -, 2023-03-01/2024-03-01",
        "2026-03-01, -, 2026-03-01/2026-08-20",
        "-, 2024-03-01, 2023-03-01/2024-03-01",
        "2024-02-01, 2024-03-01, 2024-02-01/2024-03-01",
      })
  void takesTheWindowThatIsAskedForOrTheLastWholeYear(String from, String to, String window)
      throws IOException {
    assertThat(
            Windows.of(
                Aie.read(Path.of(Run.FILM)),
                Optional.ofNullable(from).map(java.time.LocalDate::parse),
                Optional.ofNullable(to).map(java.time.LocalDate::parse)))
        .isEqualTo(Window.parse(window));
  }

  @Test
  void scoresAnAllianceWithoutARecordAndSaysWhatWouldBeNeeded() throws IOException {
    Run run = Run.aie("score", dossier(SMALL));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "Harbour alliance\n", "2022-05-01/2022-05-02", "NO INDEX: ", "Bounds: 0.0 to 100.0")
        .doesNotContain("METRICS OF THE PLAN");
  }

  @Test
  void keepsControlCharactersOfADossierFromTheTerminal() throws IOException {
    Run run = Run.aie("score", dossier(SMALL.replace("Harbour", "Har\\u001b[31mbour\\u202e")));
    assertThat(run.out()).doesNotContain("\u001b", "\u202e").contains("Har\uFFFD[31mbour\uFFFD");
  }

  @Test
  void warnsOfAWindowBeyondTheRecording() {
    Run run = Run.aie("score", Run.FILM, "--to", "2027-01-01");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .startsWith("aie: the window ends on 2027-01-01, the recording on 2026-08-20");
  }

  @Test
  void listsTheProblemsOfADossierAndScoresNothing() throws IOException {
    Run run = Run.aie("score", dossier(SMALL.replace("2022-05-01", "2022-05-32")));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(temp.resolve("alliance.json") + ":1:/signed: \"2022-05-32\" ")
        .endsWith("aie: 1 problem\n");
  }
}
