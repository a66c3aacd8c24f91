package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The cards of the real consortium for 2024, to the last character. */
class ScorecardGoldenTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/org/allianceeffort/examples/scorecard");

  private static void check(String golden, String plan, Style style) throws IOException {
    Run run =
        Run.aie(
            style, "score", Run.FILM, "--plan", plan, "--from", "2024-01-01", "--to", "2025-01-01");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).allMatch(line -> line.length() <= Page.WIDTH);
    Path written = Path.of("target", golden);
    Files.createDirectories(written.getParent());
    Files.writeString(written, run.out());
    assertThat(run.out())
        .as("if the change is meant, copy %s to %s", written, GOLDEN.resolve(golden))
        .isEqualTo(Files.readString(GOLDEN.resolve(golden)));
  }

  @Test
  void printsTheCardOfThePublicRecord() throws IOException {
    check("public-record.txt", "public-record", Style.PLAIN);
  }

  @Test
  void printsTheBalancedCardWhichSaysFirstWhatItLacks() throws IOException {
    check("balanced.txt", "balanced", Style.PLAIN);
    assertThat(Files.readAllLines(GOLDEN.resolve("balanced.txt")).get(3))
        .isEqualTo("NO INDEX: INPUT and RELATIONAL are not measured.");
  }

  @Test
  void printsTheCardInAsciiWhereNothingElseIsShown() throws IOException {
    check("public-record-ascii.txt", "public-record", new Style(false, false));
    assertThat(Files.readString(GOLDEN.resolve("public-record-ascii.txt")))
        .matches("[\\x20-\\x7e\\n]*");
  }
}
