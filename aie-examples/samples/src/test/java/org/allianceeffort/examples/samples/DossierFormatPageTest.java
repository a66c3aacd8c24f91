package org.allianceeffort.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Java snippet of the page of the format is compiled and run as a reader would. */
class DossierFormatPageTest {

  @TempDir Path folder;
  private Page page;

  @BeforeEach
  void open() {
    page = new Page("docs/dossier-format.md", folder);
  }

  @Test
  void aDossierIsReadStrictlyLenientlyAndInAPortfolio() throws Exception {
    assertThat(page.runJava(page.blocks("java").get(0)))
        .contains("Unread[file=README.md, column=Optional.empty]")
        .contains("film-software-consortium: 0 problems");
  }

  @Test
  void recordsOfAnApplicationAreWrittenAndReadBack() throws Exception {
    assertThat(page.runJava(page.blocks("java").get(1)))
        .contains("date,guests\n2024-02-05,40\n")
        .contains("true");
  }

  @Test
  void theLibraryGivesTheFiguresThatThePageShows() throws Exception {
    String printed = page.runJava(page.blocks("java").get(2));

    Matcher figure = Pattern.compile("(?m)^(\\S+) +(\\d+)   (\\d\\.\\d{7})$").matcher(page.text());
    int figures = 0;
    while (figure.find()) {
      assertThat(printed)
          .contains(figure.group(1) + " " + figure.group(2) + " " + figure.group(3) + "\n");
      figures++;
    }
    assertThat(figures).isEqualTo(6);
    assertThat(page.blocks("java")).hasSize(3);
  }
}
