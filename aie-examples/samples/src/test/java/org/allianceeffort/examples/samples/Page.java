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

/**
 * A page of the repository whose snippets are compiled and run as a reader would, from the root of
 * the repository.
 *
 * @param file its name there
 * @param folder where the snippets and what they print are put
 */
record Page(String file, Path folder) {

  static final Path ROOT = root();

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("README.md"))) {
      here = here.getParent();
    }
    return here;
  }

  String text() {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The snippets of a language, in their order. */
  List<String> blocks(String language) {
    Matcher fence = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(text());
    List<String> blocks = new ArrayList<>();
    while (fence.find()) {
      blocks.add(fence.group(1));
    }
    return blocks;
  }

  /** The libraries and what they need, wherever the tests run from. */
  static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  String runJava(String... statements) throws Exception {
    String source =
        Stream.of(
                    "com.google.common.collect",
                    "java.nio.file",
                    "java.time",
                    "java.util",
                    "java.util.stream",
                    "org.allianceeffort.core.alliance",
                    "org.allianceeffort.core.evidence",
                    "org.allianceeffort.core.io",
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
    return run(
        tool("java"),
        "-Duser.language=en",
        "-Djava.io.tmpdir=" + folder,
        "--class-path",
        classPath(),
        file.toString());
  }

  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  String run(String... command) throws Exception {
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
}
