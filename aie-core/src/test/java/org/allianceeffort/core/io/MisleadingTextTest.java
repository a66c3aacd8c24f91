package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that look like others, or would fool whoever reads a message, or the terminal. */
class MisleadingTextTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;

  private ReadResult read(String file, String text) throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put(file, text);
    return READER.readLeniently(FullDossier.write(files, temp));
  }

  private void expect(String file, String text, String... problems) throws IOException {
    assertThat(read(file, text).problems()).extracting(Problem::toString).containsExactly(problems);
  }

  private void expectAudience(String value, String shown) throws IOException {
    expect(
        "endorsements.csv",
        "date,person,audience\n2020-02-10,p3," + value + "\n",
        "endorsements.csv, line 2, audience: \""
            + shown
            + "\" must be a lower-case word, parts joined by hyphens");
  }

  @Test
  void escapeSequencesOfTerminalsAreMadeVisible() throws IOException {
    expectAudience("\u001b[2J\u001b]0;title\u0007", "\\u001b[2J\\u001b]0;title\\u0007");
    expectAudience("\u009b31m", "\\u009b31m");
  }

  @Test
  void marksOfDirectionAreMadeVisible() throws IOException {
    expectAudience("\u202edlot\u202c", "\\u202edlot\\u202c");
    expectAudience("a\u2066b\u2069\u200f", "a\\u2066b\\u2069\\u200f");
  }

  @Test
  void whatHasNoWidthIsMadeVisible() throws IOException {
    expectAudience("all\u200b-staff\u2060", "all\\u200b-staff\\u2060");
    expectAudience("a\ud83d\ude00b", "a\ud83d\ude00b");
    // A tag, of the supplementary plane.
    expectAudience("a\udb40\udc41", "a\\udb40\\udc41");
  }

  @Test
  void aSpaceThatIsNotTheUsualOneIsMadeVisible() throws IOException {
    expectAudience("all\u00a0staff", "all\\u00a0staff");
    expectAudience("all staff ", "all staff ");
  }

  @Test
  void aNameOfAColumnCannotSteerATerminal() throws IOException {
    expect(
        "endorsements.csv",
        "date,person,audience,\u001b[1mbold\n2020-02-10,p3,all,x\n",
        "endorsements.csv, line 1, \\u001b[1mbold: \"\\u001b[1mbold\" must be a column of"
            + " endorsements.csv (date, person, audience) or begin with x_");
  }

  @Test
  void aKeyOfJsonCannotSteerATerminal() throws IOException {
    String json = FullDossier.files().get("alliance.json");
    Problem problem =
        read("alliance.json", json.replace("\"x_note\"", "\"\\u001b[1mnote\"")).problems().get(0);
    assertThat(problem.column()).contains("/\\u001b[1mnote");
    assertThat(problem.toString()).doesNotContain("\u001b");
  }

  @Test
  void aSentenceThatTellsAValueCannotSteerATerminal() throws IOException {
    String json = FullDossier.files().get("alliance.json");
    String circle =
        json.replace("\"id\": \"jsc\"", "\"id\": \"j\\u001bsc\", \"reports_to\": \"j\\u001bsc\"");
    assertThat(read("alliance.json", circle).problems())
        .extracting(Problem::toString)
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).doesNotContain("\u001b"));
  }

  @Test
  void twoFormsOfOneNameAreTwoNamesAndTheMessageShowsTheDifference() throws IOException {
    Map<String, String> files = FullDossier.files();
    String composed = "caf\u00e9";
    String decomposed = "cafe\u0301";
    files.computeIfPresent(
        "alliance.json",
        (name, json) -> json.replace("\"id\": \"p4\"", "\"id\": \"" + composed + "\""));
    files.computeIfPresent("attendance.csv", (name, csv) -> csv.replace("p4", decomposed));
    files.computeIfPresent("contacts.csv", (name, csv) -> csv.replace("p4", composed));
    assertThat(READER.readLeniently(FullDossier.write(files, temp)).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "attendance.csv, line 5, person: \"cafe\\u0301\" must be the id of a known person."
                + " Maybe \"caf\\u00e9\"");
  }

  @Test
  void twoIdsThatLookTheSameStayTwo() throws IOException {
    String rows = "m1,jsc,2020-01-20,held\nm2,jsc,2020-02-20,held\nm3,wg,2020-03-05,held\n";
    String alike = "\u00e5,jsc,2020-04-01,held\na\u030a,jsc,2020-04-02,held\n";
    ReadResult result = read("meetings.csv", "id,body,date,status\n" + rows + alike);
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void namesOfFilesAreNotMadeOfOtherForms() throws IOException {
    Path folder = FullDossier.write(FullDossier.files(), temp);
    Files.writeString(folder.resolve("me\u0301etings.csv"), "x\n");
    ReadResult result = READER.readLeniently(folder);
    assertThat(result.problems()).isEmpty();
    assertThat(result.dossier()).isPresent();
  }

  @Test
  void suggestionsTakeNoTimeHoweverManyNamesAreWrong() throws IOException {
    StringBuilder people = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      people.append(",{\"id\":\"").append("x".repeat(55)).append(i).append("\",\"partner\":\"a\"}");
    }
    Map<String, String> files = FullDossier.files();
    files.computeIfPresent(
        "alliance.json",
        (name, json) ->
            json.replace(
                "{\"id\": \"p4\", \"partner\": \"c\"}",
                "{\"id\": \"p4\", \"partner\": \"c\"}" + people));
    StringBuilder rows = new StringBuilder("date,person,audience\n");
    for (int i = 0; i < 1_000; i++) {
      rows.append("2020-02-10,").append("y".repeat(50)).append(i).append(",all\n");
    }
    files.put("endorsements.csv", rows.toString());
    Path folder = FullDossier.write(files, temp);
    ReadResult result =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> READER.readLeniently(folder));
    assertThat(result.problemCount()).isEqualTo(1_000);
  }

  @Test
  void aNullByteInAValueIsMadeVisible() throws IOException {
    expectAudience("all\u0000staff", "all\\u0000staff");
    assertThat(READER.read(read0("milestones.csv")).log().size()).isPositive();
  }

  private Path read0(String file) throws IOException {
    Map<String, String> files = FullDossier.files();
    files.computeIfPresent(file, (name, csv) -> csv.replace("Interface", "Inter\u0000face"));
    Path folder = FullDossier.write(files, temp);
    assertThat(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8))
        .contains("\u0000");
    return folder;
  }
}
