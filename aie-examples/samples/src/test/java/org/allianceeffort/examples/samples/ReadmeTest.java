package org.allianceeffort.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every snippet of README.md is compiled and run as a reader would, from the root of the
 * repository.
 */
class ReadmeTest {

  @TempDir Path folder;
  private Page page;

  @BeforeEach
  void open() {
    page = new Page("README.md", folder);
  }

  private String section(String heading) {
    String text = page.text();
    int begin = text.indexOf("\n## " + heading + "\n");
    assertThat(begin).as("README.md has a section " + heading).isPositive();
    int end = text.indexOf("\n## ", begin + 1);
    return end < 0 ? text.substring(begin) : text.substring(begin, end);
  }

  @Test
  void theFirstTenLinesPrintAnIndexAndItsParts() throws Exception {
    String printed = page.runJava(page.blocks("java").get(0));

    assertThat(printed)
        .containsPattern("(?m)^\\d\\d\\.\\d, 95 % interval Interval\\[lower=")
        .contains("milestone-completion")
        .contains("EffortMetric[");
  }

  @Test
  void embeddingSaysWhyThereIsNoIndex() throws Exception {
    assertThat(page.runJava(page.blocks("java").get(1)))
        .contains("FAMILY_MISSING")
        .contains("decision-latency");
  }

  @Test
  void theCalculatorKeepsTheLawsAndAppearsInTheCard() throws Exception {
    String printed = page.runJava(page.blocks("java").get(2), page.blocks("java").get(3));

    assertThat(printed).contains("EffortMetric[").contains("value=40.0");
  }

  @Test
  void theLinesForJshellScoreTheSample() throws Exception {
    Path script =
        Files.writeString(folder.resolve("lines.jsh"), page.blocks("jshell").get(0) + "/exit\n");

    String printed =
        page.run(
            Page.tool("jshell"),
            "--feedback",
            "normal",
            "--class-path",
            Page.classPath(),
            script.toString());

    assertThat(printed).doesNotContain("Error").doesNotContain("Exception");
  }

  @Test
  void eachOfTheTwoMainSectionsHasOneCommand() {
    for (String heading : List.of("Run it", "Test it")) {
      List<String> lines =
          section(heading)
              .lines()
              .dropWhile(line -> !line.equals("```sh"))
              .skip(1)
              .takeWhile(line -> !line.equals("```"))
              .toList();
      assertThat(lines).as(heading).hasSize(1);
    }
  }

  @Test
  void everyLinkLeadsToAFile() {
    Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(page.text());
    while (link.find()) {
      assertThat(Page.ROOT.resolve(link.group(1))).exists();
    }
  }
}
