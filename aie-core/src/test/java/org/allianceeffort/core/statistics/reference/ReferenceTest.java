package org.allianceeffort.core.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every reference value against the library.
 *
 * <p>Reads the class path folder {@code reference} and the folders named by the system property
 * {@code aie.reference} (comma separated). What is not covered, a case or a key of one, fails and
 * is listed by name. The page of statistics is held to what was compared of the class path; with
 * {@code aie.statistics.page} set to a path, it is written there.
 */
class ReferenceTest {
  private static final Checks CHECKS = new Checks();
  private static final List<String> NOT_COVERED = new ArrayList<>();
  private static final Map<String, TreeSet<String>> NOT_COMPARED = new TreeMap<>();
  private static final Set<String> OWN_NOT_COVERED = new TreeSet<>();
  private static final Set<String> OWN_NOT_COMPARED = new TreeSet<>();
  private static final Path SOURCES = Path.of("src/main/java/org/allianceeffort/core/statistics");
  private static final Path PAGE = Path.of("..", "docs", "statistics.md");
  private static final Map<Path, List<ReferenceCase>> READ = new HashMap<>();
  private static int cases;
  private static int own;

  @TestFactory
  Stream<DynamicNode> statisticsGiveTheReferenceValues() throws IOException, URISyntaxException {
    List<DynamicNode> topics = new ArrayList<>();
    int expected = 0;
    for (Path file : files()) {
      List<ReferenceCase> read;
      try {
        read = read(file);
      } catch (IOException | RuntimeException e) {
        NOT_COVERED.add(file.getFileName() + ": not of the schema of reference values");
        topics.add(
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> fail(file + ": " + e)));
        continue;
      }
      expected += (int) read.stream().filter(ReferenceCase::own).count();
      List<DynamicTest> tests =
          read.stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> run(c))).toList();
      topics.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
    }
    int all = expected;
    topics.add(DynamicTest.dynamicTest("the page lists what is compared", () -> checkPage(all)));
    return topics.stream();
  }

  /** Comes last; says nothing if only some of the cases have run. */
  private static void checkPage(int expected) throws IOException {
    assumeTrue(own == expected, "only a part of the cases has run");
    if (System.getProperty("aie.statistics.page", "").isBlank()) {
      assertThat(StatisticsPage.withoutDigits(Files.readString(PAGE)))
          .as("docs/statistics.md, to be written anew by the command on it")
          .containsExactlyElementsOf(StatisticsPage.withoutDigits(page()));
    }
  }

  private static String page() throws IOException {
    return StatisticsPage.text(
        CHECKS.deviations(), OWN_NOT_COVERED, OWN_NOT_COMPARED, CHECKS.leftOut());
  }

  @Test
  void everyPublicClassHasItsConvention() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        if (Files.readString(source)
            .matches("(?s).*\\npublic (final class|record|enum|interface) " + name + "\\b.*")) {
          names.add(name);
        }
      }
    }
    assertThat(Conventions.read().keySet()).containsExactlyElementsOf(names);
  }

  private static void run(ReferenceCase reference) {
    String name = reference.topic() + ": " + reference.name();
    cases++;
    own += reference.own() ? 1 : 0;
    CHECKS.begin(reference);
    Optional<String> unknown = unknown(reference);
    if (unknown.isPresent()) {
      NOT_COVERED.add(name + " (" + unknown.get() + ")");
      if (reference.own()) {
        OWN_NOT_COVERED.add(name);
      }
      fail("not covered: " + name + " (" + unknown.get() + ")");
    }
    List<String> unread = new ArrayList<>();
    reference.input().unread(unread);
    reference.expected().unread(unread);
    for (String path : unread) {
      String key = reference.topic() + " " + path;
      if (reference.own()) {
        OWN_NOT_COMPARED.add(key);
      }
      NOT_COMPARED.computeIfAbsent(key, k -> new TreeSet<>()).add(reference.name());
    }
    List<String> failures = new ArrayList<>(CHECKS.failures());
    unread.stream().distinct().forEach(path -> failures.add("not covered: " + path));
    assertThat(failures).as(name).isEmpty();
  }

  /** What keeps a case from being compared at all. */
  private static Optional<String> unknown(ReferenceCase reference) {
    TopicChecks handler = handler(reference.topic());
    if (handler == null) {
      return Optional.of("no such topic");
    }
    try {
      if (!handler.check(reference, CHECKS)) {
        return Optional.of("no such kind of case");
      }
    } catch (NotCoveredException e) {
      return Optional.of(e.getMessage());
    }
    return CHECKS.compared() == 0 ? Optional.of("nothing to compare") : Optional.empty();
  }

  private static @Nullable TopicChecks handler(String topic) {
    return Topics.ALL.stream().filter(h -> h.topic().equals(topic)).findFirst().orElse(null);
  }

  /** The handler's name of the topic, found by the number of the file or by the title inside. */
  private static String topic(Path file, String title) {
    String name = file.getFileName().toString();
    String number = name.substring(0, Math.max(0, name.indexOf('-'))) + "-";
    return Topics.ALL.stream()
        .filter(h -> h.topic().startsWith(number) || h.title().equals(title))
        .map(TopicChecks::topic)
        .findFirst()
        .orElse(name.replace(".json", ""));
  }

  private static Path folder() throws URISyntaxException {
    URL first = ReferenceTest.class.getResource("/reference/01-kaplan-meier.json");
    assertThat(first).as("reference values on the class path").isNotNull();
    return Path.of(first.toURI()).getParent();
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    List<Path> folders = new ArrayList<>();
    folders.add(folder());
    String more = System.getProperty("aie.reference", "");
    for (String folder : Splitter.on(',').split(more)) {
      if (!folder.isBlank()) {
        folders.add(Path.of(folder.strip()));
      }
    }
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> entries = Files.list(folder)) {
        entries.filter(p -> p.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  /** Read once, since mutation testing runs the cases one by one, thousands of times. */
  private static List<ReferenceCase> read(Path file) throws IOException, URISyntaxException {
    List<ReferenceCase> cases = READ.get(file);
    if (cases == null) {
      cases = parse(file);
      READ.put(file, cases);
    }
    return cases;
  }

  private static List<ReferenceCase> parse(Path file) throws IOException, URISyntaxException {
    try (InputStream in = Files.newInputStream(file)) {
      Node root = Node.parse(in);
      if (!root.has("topic") || !root.has("cases")) {
        throw new IllegalStateException("neither topic nor cases");
      }
      String topic = topic(file, root.get("topic").text());
      List<ReferenceCase> all = new ArrayList<>();
      for (Node node : root.get("cases").list()) {
        all.add(
            new ReferenceCase(
                file.startsWith(folder()),
                file.getFileName().toString(),
                topic,
                node.get("name").text(),
                node.has("source") ? node.get("source").text() : "",
                node.get("input"),
                node.get("expected")));
      }
      return all;
    }
  }

  @AfterAll
  static void report() throws IOException {
    Map<String, Integer> perTopic = new LinkedHashMap<>();
    NOT_COVERED.forEach(
        name -> perTopic.merge(name.substring(0, name.indexOf(':')), 1, Integer::sum));
    StringBuilder out =
        new StringBuilder(
            "Reference values: " + cases + " cases, " + NOT_COVERED.size() + " not covered\n");
    NOT_COVERED.forEach(name -> out.append("  not covered: ").append(name).append('\n'));
    NOT_COMPARED.forEach(
        (path, names) ->
            out.append("  not compared: ")
                .append(path)
                .append(" (")
                .append(names.size())
                .append(" cases)\n"));
    Set<String> leftOut = new TreeSet<>(CHECKS.leftOut());
    leftOut.addAll(CHECKS.leftOutElsewhere());
    leftOut.forEach(line -> out.append("  left out: ").append(line).append('\n'));
    System.out.print(out);
    String page = System.getProperty("aie.statistics.page", "");
    if (!page.isBlank()) {
      Files.writeString(Path.of(page), page());
    }
  }
}
