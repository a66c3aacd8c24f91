package org.allianceeffort.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every snippet of README.md is compiled and run as a reader would, from the root of the
 * repository.
 */
class ReadmeTest {

  private static final Path ROOT = root();

  @TempDir Path folder;

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("README.md"))) {
      here = here.getParent();
    }
    return here;
  }

  private static List<String> blocks(String language) {
    Matcher fence =
        Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(read("README.md"));
    List<String> blocks = new ArrayList<>();
    while (fence.find()) {
      blocks.add(fence.group(1));
    }
    return blocks;
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String section(String heading) {
    String text = read("README.md");
    int begin = text.indexOf("\n## " + heading + "\n");
    assertThat(begin).as("README.md has a section " + heading).isPositive();
    int end = text.indexOf("\n## ", begin + 1);
    return end < 0 ? text.substring(begin) : text.substring(begin, end);
  }

  /** The libraries and what they need, wherever the tests run from. */
  private static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String runJava(String... statements) throws Exception {
    String source =
        Stream.of(
                    "com.google.common.collect",
                    "java.nio.file",
                    "java.time",
                    "java.util",
                    "org.allianceeffort.core.alliance",
                    "org.allianceeffort.core.evidence",
                    "org.allianceeffort.core.metric",
                    "org.allianceeffort.core.score",
                    "org.allianceeffort.core.testkit",
                    "org.allianceeffort.metrics",
                    "org.allianceeffort.metrics.process")
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining())
            + "class Snippet {\n  public static void main(String[] args) throws Exception {\n"
            + String.join("\n", statements)
            + "\n  }\n}\n";
    Path file = Files.writeString(folder.resolve("Snippet.java"), source);
    return run(tool("java"), "-Duser.language=en", "--class-path", classPath(), file.toString());
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private String run(String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  @Test
  void theFirstTenLinesPrintAnIndexAndItsParts() throws Exception {
    String printed = runJava(blocks("java").get(0));

    assertThat(printed)
        .containsPattern("(?m)^\\d\\d\\.\\d, 95 % interval Interval\\[lower=")
        .contains("milestone-completion")
        .contains("EffortMetric[");
  }

  @Test
  void embeddingSaysWhyThereIsNoIndex() throws Exception {
    assertThat(runJava(blocks("java").get(1)))
        .contains("FAMILY_MISSING")
        .contains("decision-latency");
  }

  @Test
  void theCalculatorKeepsTheLawsAndAppearsInTheCard() throws Exception {
    String printed = runJava(blocks("java").get(2), blocks("java").get(3));

    assertThat(printed).contains("EffortMetric[").contains("value=40.0");
  }

  @Test
  void theLinesForJshellScoreTheSample() throws Exception {
    Path script =
        Files.writeString(folder.resolve("lines.jsh"), blocks("jshell").get(0) + "/exit\n");

    String printed =
        run(tool("jshell"), "--feedback", "normal", "--class-path", classPath(), script.toString());

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
    Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(read("README.md"));
    while (link.find()) {
      assertThat(ROOT.resolve(link.group(1))).exists();
    }
  }
}
