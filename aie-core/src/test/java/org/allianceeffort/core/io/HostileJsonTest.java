package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** JSON that is made to take time or memory, or to say two things. */
@Timeout(60)
class HostileJsonTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;

  private ReadResult read(DossierReader reader, String json) throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put("alliance.json", json);
    return reader.readLeniently(FullDossier.write(files, temp));
  }

  private static String full() {
    return FullDossier.files().getOrDefault("alliance.json", "");
  }

  private void expect(String json, String... problems) throws IOException {
    assertThat(read(READER, json).problems())
        .extracting(Problem::toString)
        .containsExactly(problems);
  }

  @Test
  void nestingBeyondTheBoundIsOneProblem() throws IOException {
    String rule = "must not be nested more than 64 deep";
    expect("[".repeat(1_000_000), "alliance.json, line 1: " + rule);
    expect("{\"a\":".repeat(1_000_000), "alliance.json, line 1: " + rule);
    expect("[\n".repeat(100), "alliance.json, line 65: " + rule);
  }

  @Test
  void theDeepestBoundThatCanBeSetIsHeldByTheStack() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReadSettings.withDefaults().withMaxJsonDepth(1_001))
        .withMessage("maxJsonDepth must be at most 1000: 1001");
    DossierReader reader = READER.withSettings(READER.settings().withMaxJsonDepth(1_000));
    assertThat(read(reader, "{\"a\":".repeat(1_001)).problems())
        .extracting(Problem::toString)
        .containsExactly("alliance.json, line 1: must not be nested more than 1000 deep");
  }

  @Test
  void nestingWithinTheBoundIsRead() throws IOException {
    String deep = "[".repeat(63) + "]".repeat(63);
    expect(full().replace("\"signed\"", "\"x_deep\": " + deep + ", \"signed\""));
  }

  @Test
  void moreBytesThanTheBoundAreOneProblem() throws IOException {
    DossierReader reader = READER.withSettings(READER.settings().withMaxJsonBytes(full().length()));
    assertThat(read(reader, full() + " ".repeat(50)).problems())
        .extracting(Problem::toString)
        .containsExactly("alliance.json: must not be larger than " + full().length() + " bytes");
  }

  @Test
  void aFileWithoutEndIsReadToTheBoundOnly() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };
    Problems problems = new Problems(10);
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)), endless);
    new JsonTree("a.json", problems, ReadSettings.withDefaults().withMaxJsonBytes(1 << 20))
        .read(in);
    assertThat(problems.problems())
        .extracting(Problem::toString)
        .containsExactly("a.json: must not be larger than 1048576 bytes");
  }

  @Test
  void numbersOfAnySizeAreNoNumbersOfTheFormat() throws IOException {
    String from = "\"hours_per_fte_month\": 150";
    assertThat(full()).contains(from);
    for (String number :
        new String[] {"1e999999999", "1e-999999999", "1e99999999999999999999", "9".repeat(50)}) {
      String json = full().replace(from, "\"hours_per_fte_month\": " + number);
      assertThat(read(READER, json).problems())
          .singleElement()
          .satisfies(p -> assertThat(p.column()).contains("/charter/hours_per_fte_month"))
          .satisfies(p -> assertThat(p.value()).contains(number));
    }
    String huge = full().replace(from, "\"hours_per_fte_month\": " + "9".repeat(5_000_000));
    assertThat(read(READER, huge).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.value().orElse("")).endsWith("…").hasSize(81));
  }

  @Test
  void aKeyGivenTwiceSaysNothingTwice() throws IOException {
    expect(
        full().replace("\"currency\": \"EUR\",", "\"currency\": \"EUR\", \"id\": \"other\","),
        "alliance.json, line 6, /id: \"id\" must be given once, but is given on line 2");
  }

  @Test
  void aKeyGivenTwiceInAnotherSpellingIsGivenTwice() throws IOException {
    expect(
        full().replace("\"currency\": \"EUR\",", "\"currency\": \"EUR\", \"\\u0069d\": \"other\","),
        "alliance.json, line 6, /id: \"id\" must be given once, but is given on line 2");
  }

  @Test
  void somethingBehindTheObjectIsAProblem() throws IOException {
    expect(
        full() + "{}",
        "alliance.json, line 81: must end after its one JSON object, but something follows");
  }

  @Test
  void otherDialectsAreNoJson() throws IOException {
    for (String json :
        new String[] {
          "{'id': 1}",
          "{id: 1}",
          "// c\n{}",
          "{\"a\": 1,}",
          "{\"a\": 01}",
          "{\"a\": +1}",
          "{\"a\": .5}",
          "{\"a\": \"\t\"}",
          "{\"a\": \"\\x\"}",
          "{\"a\" 1}",
          "{",
          "]",
          "nul",
          "\"",
          "{\"a\": \"\\ud8"
        }) {
      assertThat(read(READER, json).problems())
          .as(json)
          .singleElement()
          .satisfies(p -> assertThat(p.rule()).startsWith("must be JSON"));
    }
  }

  @Test
  void halfACharacterIsAProblemOrHarmless() throws IOException {
    ReadResult result = read(READER, full().replace("Partner A", "Partner \\ud800"));
    assertThat(result.dossier().isPresent() || result.problemCount() > 0).isTrue();
  }

  @Test
  void whatIsNoObjectIsOneProblem() throws IOException {
    for (String json : new String[] {"[]", "1", "\"text\"", "true", "null"}) {
      assertThat(read(READER, json).problems())
          .as(json)
          .extracting(Problem::rule)
          .containsExactly("must be an object");
    }
  }

  @Test
  void manyVersionsOfAFactAreComparedInNoTime() throws IOException {
    StringBuilder versions = new StringBuilder("[");
    for (int i = 0; i < 100_000; i++) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i);
      versions.append("{\"value\": \"P1D\", \"from\": \"" + day + "\", \"until\": \"");
      versions.append(day.plusDays(1)).append(i < 99_999 ? "\"}," : "\"}]");
    }
    ReadResult result =
        read(READER, full().replace("\"cadence\": \"P1M\"", "\"cadence\": " + versions));
    assertThat(result.orElseThrow().alliance().bodies().get(0).cadence().versions())
        .hasSize(100_000);
  }

  @Test
  void manyUnknownKeysAreCountedAndNotKept() throws IOException {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      keys.append("\"k").append(i).append("\": 1, ");
    }
    ReadResult result = read(READER, full().replace("\"id\": \"full\"", keys + "\"id\": \"full\""));
    assertThat(result.problems()).hasSize(1_000);
    assertThat(result.problemCount()).isEqualTo(50_000);
  }

  private static String body(String id, String reportsTo) {
    return "{\"id\": \""
        + id
        + "\", \"name\": \"N\", \"kind\": \"working-group\", \"reports_to\": "
        + reportsTo
        + "}";
  }

  /** Ids in the order of their numbers. */
  private static String numbered(int number) {
    return "b" + (100_000 + number);
  }

  private ReadResult readBodies(Stream<String> bodies) throws IOException {
    String alliance =
        bodies.collect(
            Collectors.joining(
                ",",
                "{\"id\": \"x\", \"name\": \"X\", \"signed\": \"2020-01-01\", \"partners\": ["
                    + "{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}], \"bodies\": [",
                "]}"));
    return READER.readLeniently(FullDossier.write(Map.of("alliance.json", alliance), temp));
  }

  @Test
  void manyCirclesOfReportingAreEachFoundAtTheirFirstBody() throws IOException {
    // Bodies on lines of their own, two by two in a circle, each found in time that does not grow.
    ReadResult result =
        readBodies(
            IntStream.range(0, 120_000)
                .mapToObj(i -> "\n" + body(numbered(i), "\"" + numbered(i ^ 1) + "\"")));
    assertThat(result.problemCount()).isEqualTo(60_000);
    assertThat(result.problems().get(999).line()).hasValue(2_000);
  }

  @Test
  void circlesThatShareALongLineTakeNoMoreThanABoundedRoom() throws IOException {
    // One body at the end of a line of many reports to another of them on each day: written out,
    // the circles would be 200 million names.
    int length = 20_000;
    LocalDate first = LocalDate.of(2020, 1, 1);
    String everyDayToAnother =
        IntStream.range(0, length)
            .mapToObj(
                i ->
                    "{\"value\": \"b%d\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(i, first.plusDays(i), first.plusDays(i + 1)))
            .collect(Collectors.joining(",", "[", "]"));
    ReadResult result =
        readBodies(
            IntStream.rangeClosed(0, length)
                .mapToObj(
                    i -> body("b" + i, i == length ? everyDayToAnother : "\"b" + (i + 1) + "\"")));
    assertThat(result.problemCount()).isBetween(1L, 1_000L);
    assertThat(result.problems().get(0).rule()).contains("report to each other in a circle");
    assertThat(result.dossier()).isPresent();
  }
}
