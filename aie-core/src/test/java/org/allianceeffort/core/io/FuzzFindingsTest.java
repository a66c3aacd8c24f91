package org.allianceeffort.core.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fuzz tests have found, each as small as it could be made. */
class FuzzFindingsTest {

  private static final ReadSettings SETTINGS = ReadSettings.withDefaults();

  /** The problems of a dossier with one file changed, all laws of reading being checked. */
  private static String[] problems(String file, String text, ReadSettings settings) {
    Map<String, byte[]> files = new TreeMap<>();
    FullDossier.files().forEach((name, content) -> files.put(name, content.getBytes(UTF_8)));
    files.put(file, text.getBytes(UTF_8));
    ReadResult result = ReadingLaws.check(files, settings);
    ReadingLaws.checkWriting(result);
    ReadingLaws.checkPieces(files, settings, result);
    return result.problems().stream().map(Problem::toString).toArray(String[]::new);
  }

  @Test
  void aCellThatIsTooLongIsToldAlikeHoweverTheBytesCome() {
    ReadSettings narrow = SETTINGS.withMaxCellBytes(20);
    assertThat(
            problems("outcomes.csv", "objective,date,actual\n" + "o".repeat(30) + ",x,1\n", narrow))
        .contains(
            "outcomes.csv, line 2, objective: must not be longer than 20 bytes: it has 30 bytes",
            "outcomes.csv, line 2, date: \"x\" must be a date, YYYY-MM-DD");
    assertThat(
            problems("outcomes.csv", "objective,date,actual\n" + "o".repeat(41) + ",x,1\n", narrow))
        .contains("outcomes.csv, line 2, objective: must not be longer than 20 bytes")
        .noneMatch(problem -> problem.contains("date"));
  }

  @Test
  void aColumnIsNamedOnOneLineOfReasonableLength() {
    assertThat(problems("outcomes.csv", "objective,date,\"act\nual\"\no1,2021-01-01,2\n", SETTINGS))
        .containsExactly(
            "outcomes.csv, line 1, act\\nual: \"act\\nual\" must be a column of outcomes.csv"
                + " (objective, date, actual) or begin with x_. Maybe \"actual\"");
    assertThat(
            problems(
                "outcomes.csv", "objective,date,actual," + "y".repeat(50_000) + "\n", SETTINGS)[0])
        .hasSizeLessThan(500);
  }

  @Test
  void aColumnThatIsGivenAgainAndAgainIsOneProblem() {
    assertThat(problems("outcomes.csv", "objective,date,date,date,actual\n", SETTINGS))
        .containsExactly("outcomes.csv, line 1, date: \"date\" must not be given twice");
  }

  @Test
  void aKeyThatIsGivenAgainAndAgainOnOneLineIsOneProblem() {
    assertThat(problems("alliance.json", "{\"id\":\"a\",\"id\":\"a\",\"id\":\"a\"", SETTINGS))
        .contains("alliance.json, line 1, /id: \"id\" must be given once, but is given on line 1");
  }

  @Test
  void anIdIsGivenTwiceEvenWhereABadRowOfItLiesBetween() {
    String head = "id,body,requested\n";
    String row = "d2,jsc,2020-02-01\n";
    String twice = ", id: \"d2\" must be unique, but is given on line 2";
    assertThat(problems("decisions.csv", head + row + "d2,jsc,x\n" + row, SETTINGS))
        .hasSize(2)
        .contains("decisions.csv, line 4" + twice);
    assertThat(problems("decisions.csv", head + row + "d2,jsc\n" + row, SETTINGS))
        .hasSize(2)
        .contains("decisions.csv, line 4" + twice);
    assertThat(problems("decisions.csv", head + row + "d2,jsc,\"x\"x\n" + row, SETTINGS))
        .hasSize(2)
        .contains("decisions.csv, line 4" + twice);
  }

  @Test
  void aCommentOfAnEntryThatIsNoTextIsAProblem(@TempDir Path temp) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("alliance.json");
      entry.setComment("~~~~");
      zip.putNextEntry(entry);
    }
    byte[] damaged = bytes.toString(ISO_8859_1).replace("~~~~", "\u00ff~~~").getBytes(ISO_8859_1);
    Path file = Files.write(temp.resolve("d.zip"), damaged);
    ReadResult result = ReadingLaws.readArchive(file, SETTINGS);
    ReadingLaws.check(result, Set.of("d.zip", "alliance.json"));
    // Java 17 finds it at the entry, later versions at the archive.
    assertThat(result.problems()).hasSize(1);
  }
}
