package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics that a jar brings, compiled and packed here as an author would. */
class PluginTest {

  private static final String HEAD =
      """
      package acme;

      import com.google.common.collect.ImmutableList;
      import org.allianceeffort.core.evidence.*;
      import org.allianceeffort.core.metric.*;

      """;

  private static final String GOOD =
      HEAD
          + """
          public class Good implements MetricProvider {
            public ImmutableList<MetricCalculator> calculators() {
              return ImmutableList.of(
                  MetricCalculator.of(
                      define("acme.cancelled-meetings"),
                      Meeting.class,
                      (meetings, scope) -> MetricReading.of(Estimate.census(
                          meetings.stream().filter(m -> m.status() == MeetingStatus.CANCELLED).count(),
                          meetings.size()))),
                  MetricCalculator.of(
                      define("acme.faulty"),
                      scope -> { throw new IllegalStateException("out of ideas"); }));
            }

            static MetricDefinition define(String id) {
              return MetricDefinition.builder()
                  .id(MetricId.of(id)).title("Cancelled meetings").meaning("meetings cancelled")
                  .family(Family.PROCESS).component(Component.COMMUNICATION)
                  .addLenses(Lens.RELATIONAL_GOVERNANCE).unit("meetings")
                  .orientation(Orientation.REPORTED).basis(Basis.FLOW).group(DataGroup.MEETINGS)
                  .source("convention").build();
            }
          }
          """;

  private static final String GREEDY =
      HEAD
          + """
          public class Greedy implements MetricProvider {
            public ImmutableList<MetricCalculator> calculators() {
              return ImmutableList.of(MetricCalculator.of(
                  Good.define("decision-latency"), scope -> { throw new AssertionError(); }));
            }
          }
          """;

  private static final String BROKEN =
      HEAD
          + """
          public class Broken implements MetricProvider {
            public ImmutableList<MetricCalculator> calculators() {
              throw new IllegalStateException("no licence");
            }
          }
          """;

  @TempDir Path temp;

  private String jar(String... providers) throws IOException {
    Path classes = Files.createDirectories(temp.resolve("classes"));
    compile(classes, Map.of("Good", GOOD, "Greedy", GREEDY, "Broken", BROKEN));
    Path jar = temp.resolve("plugin.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          entry(
              out,
              classes.relativize(each).toString().replace('\\', '/'),
              Files.readAllBytes(each));
        }
      }
      entry(
          out,
          "META-INF/services/org.allianceeffort.core.metric.MetricProvider",
          String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
    }
    return jar.toString();
  }

  private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private void compile(Path target, Map<String, String> sources) throws IOException {
    List<String> args = new ArrayList<>();
    String classPath =
        Stream.of("java.class.path", "jdk.module.path")
            .map(System::getProperty)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(File.pathSeparator));
    args.addAll(List.of("-d", target.toString(), "-classpath", classPath, "-proc:none"));
    args.addAll(List.of("-encoding", "UTF-8"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = temp.resolve(source.getKey() + ".java");
      args.add(Files.writeString(file, source.getValue()).toString());
    }
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        ToolProvider.findFirst("javac").orElseThrow().run(out, out, args.toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
  }

  private static Run score(String jar) {
    return Run.aie(
        "score", Run.FILM, "--plan", "public-record", "--from", "2024-01-01", "--plugin", jar);
  }

  @Test
  void showsTheMetricsOfAJarAndWeighsNoneOfThem() throws IOException {
    Run with = score(jar("acme.Good"));
    assertThat(with.code()).isZero();
    assertThat(with.err()).isEmpty();
    assertThat(with.out())
        .contains("MEASURED, NOT SCORED UNDER THIS PLAN")
        .containsPattern("Cancelled meetings \\(acme\\.cancelled-meetings\\)")
        .contains("a calculator that works; the log has the cause");
    String index = "INDEX  ";
    assertThat(with.out().lines().filter(line -> line.startsWith(index)))
        .isEqualTo(
            Run.aie("score", Run.FILM, "--plan", "public-record", "--from", "2024-01-01")
                .out()
                .lines()
                .filter(line -> line.startsWith(index))
                .toList());
  }

  @Test
  void namesAProviderThatFailsAndLetsTheRestStand() throws IOException {
    Run run = score(jar("acme.Broken", "acme.Missing", "acme.Greedy", "acme.Good"));
    assertThat(run.code()).isZero();
    assertThat(run.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("aie: plug-in left out: "));
    assertThat(run.err())
        .contains("acme.Broken failed: java.lang.IllegalStateException: no licence")
        .contains("acme.Missing")
        .contains("decision-latency is claimed twice")
        .contains("brought by acme.Greedy");
    assertThat(run.out()).contains("acme.cancelled-meetings", "Decision latency");
  }

  @Test
  void listsTheMetricsOfAJar() throws IOException {
    assertThat(Run.aie("metrics", "--plugin", jar("acme.Good")).out())
        .contains("acme.cancelled-meetings", "meetings cancelled");
  }
}
