package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.allianceeffort.core.evidence.Endorsement;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files that are made to take time or memory, or to have faults overlooked. */
class HostileCsvTest {

  private static final DossierReader READER = DossierReader.withDefaults();
  private static final String HEADER = "date,person,audience\n";
  private static final String ROW = "2020-02-10,p3,all-staff\n";

  @TempDir Path temp;

  private ReadResult read(DossierReader reader, String file, String text) throws IOException {
    return read(reader, file, text.getBytes(StandardCharsets.UTF_8));
  }

  private ReadResult read(DossierReader reader, String file, byte[] bytes) throws IOException {
    Map<String, String> files = FullDossier.files();
    files.remove(file);
    Path folder = FullDossier.write(files, temp);
    Files.write(folder.resolve(file), bytes);
    return reader.readLeniently(folder);
  }

  private ReadResult endorsements(String text) throws IOException {
    return read(READER, "endorsements.csv", text);
  }

  private static void expect(ReadResult result, String... problems) {
    assertThat(result.problems()).extracting(Problem::toString).containsExactly(problems);
  }

  private static int endorsements(ReadResult result) {
    return result.dossier().orElseThrow().log().records(Endorsement.class).size();
  }

  @Test
  void theCountGoesOnBeyondTheLimitOfProblems() throws IOException {
    ReadResult result =
        endorsements(HEADER + "2020-02-10,p\"3,all-staff\n".repeat(3_000) + ROW.repeat(5));
    assertThat(result.problems()).hasSize(1_000);
    assertThat(result.problemCount()).isEqualTo(3_000);
    assertThat(endorsements(result)).isEqualTo(5);
  }

  @Test
  void quotesThatAreNeverClosedHideNoRowBehindThem() throws IOException {
    ReadResult result =
        endorsements(HEADER + "2020-02-10,\"p3,all-staff\n".repeat(2_999) + ROW.repeat(5));
    assertThat(result.problemCount()).isEqualTo(2_999);
    assertThat(endorsements(result)).isEqualTo(5);
  }

  @Test
  void aHeaderOfMoreColumnsThanTheBoundIsOneProblemHoweverLong() throws IOException {
    expect(
        endorsements("x,".repeat(1_000_000) + "\n" + ROW),
        "endorsements.csv, line 1: must be the header, the names of the columns, not more than"
            + " 1000");
  }

  @Test
  void aRowOfMoreCellsThanTheBoundIsOneProblemHoweverLong() throws IOException {
    ReadResult result = endorsements(HEADER + ROW + "x,".repeat(1_000_000) + "\n" + ROW);
    expect(result, "endorsements.csv, line 3: must not have more than 1000 cells");
    assertThat(endorsements(result)).isEqualTo(2);
  }

  @Test
  void linesThatEachOpenAQuoteForTheNextAreReadInTimeThatGrowsAsTheFile() throws IOException {
    // Each line ends the quoted cell of the one before and opens another: a record of a thousand
    // lines, which is none, begins at every one of them.
    String line = "x\",\"" + "y".repeat(1_000) + "\n";
    String text = HEADER + line.repeat(40_000) + "\"\n" + ROW.repeat(5);
    ReadResult result =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> endorsements(text), "40 MB of quotes");
    assertThat(result.problemCount()).isGreaterThan(30);
    assertThat(endorsements(result)).isEqualTo(5);
  }
}
