package org.allianceeffort.examples.scorecard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.io.TableFormat;
import org.allianceeffort.metrics.Aie;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An empty dossier to start from. */
@Command(
    name = "template",
    description = {
      "Writes an empty dossier to start from, with a guide to every file and column.",
      "",
      "It has a valid alliance.json to fill in, the guide with examples (GUIDE.md), and a header for"
          + " each CSV file in the folder headers.",
      "",
      "The headers lie apart because a file in the dossier with nothing but its header says"
          + " something: that this is written down, and that there was none since signing."
    },
    footer = {
      "",
      "For example:",
      "  aie template my-alliance",
      "  aie template my-alliance --files meetings,attendance,decisions"
    })
final class TemplateCommand implements Callable<Integer> {

  private static final String RESOURCES = "template/";
  private static final String HEADERS = "headers";
  private static final String CSV = ".csv";
  private static final int NAME = 18;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder to write. Must not be there yet, or be empty.")
  private Path folder;

  @Option(
      names = "--files",
      paramLabel = "NAME",
      split = ",",
      description =
          "Files to put into the dossier itself, by their names without .csv: what is being written"
              + " down from the start, although there is none yet.")
  private List<String> files = new ArrayList<>();

  TemplateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Set<TableFormat<?>> kept = kept();
    checkPlace();
    try {
      write(kept);
    } catch (AccessDeniedException e) {
      throw new BadInputException("may not be written: " + e.getFile());
    } catch (IOException e) {
      terminal.say("cannot be written: " + e.getMessage());
      return AieCommand.FAILURE;
    }
    terminal.out().print(page(kept));
    terminal.out().flush();
    return AieCommand.OK;
  }

  private Set<TableFormat<?>> kept() {
    Set<TableFormat<?>> kept = new LinkedHashSet<>();
    for (String file : files) {
      String name = file.endsWith(CSV) ? file.substring(0, file.length() - CSV.length()) : file;
      kept.add(named(name));
    }
    return kept;
  }

  private static TableFormat<?> named(String name) {
    List<String> names = TableFormat.standard().stream().<String>map(TableFormat::name).toList();
    Optional<TableFormat<?>> table =
        TableFormat.standard().stream().filter(each -> each.name().equals(name)).findFirst();
    return table.orElseThrow(
        () ->
            new BadInputException(
                "a dossier has no file "
                    + name
                    + CSV
                    + "; there are "
                    + String.join(", ", names)
                    + Suggestion.line(name, names)));
  }

  private void checkPlace() throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
      throw new BadInputException(
          "a template is written into a new or empty folder, and this is none: " + folder);
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new BadInputException("there is no such folder to write in: " + parent);
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> paths = Files.list(path)) {
      return paths.findAny().isEmpty();
    }
  }

  private void write(Set<TableFormat<?>> kept) throws IOException {
    Path headers = folder.resolve(HEADERS);
    Files.createDirectories(headers);
    Files.writeString(folder.resolve("alliance.json"), resource("alliance.json"));
    Files.writeString(folder.resolve("GUIDE.md"), guide());
    for (TableFormat<?> table : TableFormat.standard()) {
      Path place = kept.contains(table) ? folder : headers;
      Files.writeString(place.resolve(table.name() + CSV), FormatText.header(table) + "\n");
    }
  }

  /** The guide, its tables made from the descriptions by which files are read. */
  static String guide() throws IOException {
    return resource("guide.md")
        .replace("{example}", resource("example-alliance.json"))
        .replace("{files}", FormatText.tables(TemplateCommand::readBy))
        .replace("{keys}", FormatText.keys());
  }

  /** Which metrics look at the records of a file. */
  private static String readBy(TableFormat<?> table) {
    Optional<Class<? extends Evidence>> type = EvidenceTypes.builtIn(table.name());
    if (type.isEmpty()) {
      return "";
    }
    String metrics =
        Aie.metrics().definitions().stream()
            .filter(
                metric ->
                    metric.needs().stream()
                        .anyMatch(need -> need.recordTypes().contains(type.get())))
            .map(metric -> "`" + metric.id() + "`")
            .collect(Collectors.joining(", "));
    return metrics.isEmpty()
        ? "No built-in metric needs it yet; it is there for metrics of your own."
        : "Needed by " + metrics + ".";
  }

  static String resource(String name) throws IOException {
    try (InputStream in = TemplateCommand.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException("the template is missing beside its class: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String page(Set<TableFormat<?>> kept) {
    Page page = new Page(terminal.style());
    page.words(0, folder + ": an empty dossier");
    entry(page, "alliance.json", "fill in the names, the day of signing and the partners");
    entry(page, "GUIDE.md", "every file, column and key, with examples");
    for (TableFormat<?> table : kept) {
      entry(page, table.name() + CSV, "says that this is written down, and there is none yet");
    }
    entry(page, HEADERS, "a header for each other file; move one up when you write that down");
    page.words(0, "Next: aie validate " + folder);
    return page.toString();
  }

  private static void entry(Page page, String name, String words) {
    page.hanging("  " + Page.left(name, Math.max(NAME, name.length() + 2)), 4 + NAME, words);
  }
}
