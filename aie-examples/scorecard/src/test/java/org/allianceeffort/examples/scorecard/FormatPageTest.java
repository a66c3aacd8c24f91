package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.MeetingStatus;
import org.allianceeffort.core.evidence.Presence;
import org.allianceeffort.core.io.DossierReader;
import org.allianceeffort.core.io.ReadSettings;
import org.allianceeffort.core.io.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the format says what the code does: what can be made from the code is. */
class FormatPageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "dossier-format.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^<!-- (?!end)([a-z-]+) -->\\n.*?^<!-- end -->$");

  @TempDir Path temp;

  @Test
  void eachBlockOfThePageIsWhatTheCodeMakesOfIt() throws Exception {
    Map<String, String> blocks = new LinkedHashMap<>();
    blocks.put("example", "```json\n" + TemplateCommand.resource("example-alliance.json") + "```");
    blocks.put("keys", FormatText.keys());
    blocks.put("files", FormatText.tables(table -> ""));
    blocks.put("problems", "```text\n" + problems("text") + "```");
    blocks.put("problems-json", "```json\n" + problems("json").strip() + "\n```");
    blocks.put("bounds", bounds());
    blocks.put("figures", "```text\n" + figures() + "```");
    String page = Files.readString(PAGE);
    String made =
        BLOCK
            .matcher(page)
            .replaceAll(
                block ->
                    Matcher.quoteReplacement(
                        "<!-- "
                            + block.group(1)
                            + " -->\n"
                            + blocks.get(block.group(1)).strip()
                            + "\n<!-- end -->"));
    Path written = Path.of("target", "dossier-format.md");
    Files.createDirectories(written.getParent());
    Files.writeString(written, made);
    assertThat(BLOCK.matcher(page).results().map(block -> block.group(1)))
        .containsExactlyInAnyOrderElementsOf(blocks.keySet());
    assertThat(page).as("if the change is meant, copy %s to %s", written, PAGE).isEqualTo(made);
  }

  /** What is said about a dossier with the mistakes that people make. */
  private String problems(String format) throws IOException {
    Path dossier = Files.createDirectories(temp.resolve("my-alliance"));
    String alliance = TemplateCommand.resource("example-alliance.json");
    if (format.equals("text")) {
      Files.writeString(
          dossier.resolve("alliance.json"),
          alliance.replace("\"currency\"", "\"curency\"").replace("\"P1M\"", "\"monthly\""));
      Files.writeString(dossier.resolve("meeting.csv"), "id\n");
    } else {
      Files.writeString(dossier.resolve("alliance.json"), alliance);
      Files.delete(dossier.resolve("meeting.csv"));
    }
    Files.writeString(
        dossier.resolve("meetings.csv"),
        "id,body,date,status\nm1,board,2024-03-05,hold\nm2,bord,2024-02-30,held\n");
    Files.writeString(
        dossier.resolve("decisions.csv"),
        "id,body,requested,decided\nd1,board,2024-03-05T12:00,2024-03-01\nd2,board,2024-03-05,2024-03-01\n");
    if (format.equals("json")) {
      Files.delete(dossier.resolve("decisions.csv"));
      Files.writeString(
          dossier.resolve("meetings.csv"), "id,body,date,status\nm1,board,2024-03-05,hold\n");
    }
    Run run = Run.aie("validate", dossier.toString(), "--format", format);
    assertThat(run.code()).isEqualTo(2);
    return run.out().replace(dossier.toString(), "my-alliance");
  }

  private static String bounds() throws ReflectiveOperationException {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("maxCellBytes", "bytes of a cell");
    words.put("maxColumns", "columns of a CSV file");
    words.put("maxRows", "rows of a CSV file");
    words.put("maxJsonBytes", "bytes of a JSON file");
    words.put("maxJsonDepth", "levels of a JSON file");
    words.put("maxArchiveFiles", "files in an archive");
    words.put("maxExpandedBytes", "bytes after expansion, all files together");
    words.put("maxExpansionRatio", "times its compressed size that a file expands to");
    words.put("maxProblems", "problems that are kept; further ones are counted");
    assertThat(
            Arrays.stream(ReadSettings.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("max")))
        .containsExactlyInAnyOrderElementsOf(words.keySet());
    StringBuilder text = new StringBuilder("| at most | by default | setting |\n|---|---|---|\n");
    for (Map.Entry<String, String> bound : words.entrySet()) {
      String name = bound.getKey();
      long value =
          ((Number) ReadSettings.class.getMethod(name).invoke(ReadSettings.withDefaults()))
              .longValue();
      String setting = "with" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      text.append("| ").append(bound.getValue()).append(" | ").append(Figures.count(value));
      text.append(" | `").append(setting).append("` |\n");
    }
    return text.toString();
  }

  /** The figures of the examples for other tools. */
  private static String figures() throws IOException {
    Dossier film = DossierReader.withDefaults().read(Path.of(Run.FILM));
    StringBuilder text = new StringBuilder();
    for (GovernanceBody body : film.alliance().bodies()) {
      List<Meeting> held =
          film.log().records(Meeting.class).stream()
              .filter(meeting -> meeting.body().equals(body.id()))
              .filter(meeting -> meeting.status() == MeetingStatus.HELD)
              .toList();
      List<Presence> expected =
          held.stream()
              .filter(Meeting::absencesRecorded)
              .flatMap(meeting -> meeting.attendance().values().stream())
              .filter(presence -> presence != Presence.GUEST)
              .toList();
      long present = expected.stream().filter(presence -> presence == Presence.PRESENT).count();
      text.append(
          expected.isEmpty()
              ? String.format(Locale.ROOT, "%-14s %4d   none expected%n", body.id(), held.size())
              : String.format(
                  Locale.ROOT,
                  "%-14s %4d   %.7f%n",
                  body.id(),
                  held.size(),
                  (double) present / expected.size()));
    }
    return text.toString();
  }

  @Test
  void thePageNamesTheFilesInTheOrderInWhichTheyAreRead() throws IOException {
    List<String> headings =
        Pattern.compile("(?m)^### ([a-z_]+)\\.csv$")
            .matcher(Files.readString(PAGE))
            .results()
            .map(heading -> heading.group(1))
            .toList();
    assertThat(headings)
        .isEqualTo(
            TableFormat.standard().stream()
                .<String>map(TableFormat::name)
                .collect(Collectors.toList()));
  }

  @Test
  void everyLinkInsideThePageLeadsToAHeading() throws IOException {
    String page = Files.readString(PAGE);
    List<String> headings =
        Pattern.compile("(?m)^#+ (.*)$")
            .matcher(page)
            .results()
            .map(
                heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", ""))
            .map(heading -> heading.replace(' ', '-'))
            .toList();
    assertThat(Pattern.compile("]\\(#([^)]+)\\)").matcher(page).results().map(l -> l.group(1)))
        .isNotEmpty()
        .allMatch(headings::contains);
  }
}
