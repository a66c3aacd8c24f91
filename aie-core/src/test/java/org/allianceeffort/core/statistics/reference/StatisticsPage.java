package org.allianceeffort.core.statistics.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that lists every statistic with how far it is from its reference. */
final class StatisticsPage {
  private StatisticsPage() {}

  static void write(
      Path page,
      Map<String, Checks.Deviation> deviations,
      Collection<String> notCovered,
      Collection<String> notCompared,
      Collection<String> leftOut)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# Statistics and their reference values\n\n");
    text.append(
        "Written by `ReferenceTest` with `-Daie.statistics.page=../docs/statistics.md`; do not edit.\n\n");
    text.append(
        "Deviation: the largest relative difference from a reference figure above 1e-12. A difference of"
            + " at most 1e-12 always passes.\n\n");
    text.append("| statistic | comparisons | largest deviation | allowed | topic | reference |\n");
    text.append("|---|---|---|---|---|---|\n");
    deviations.forEach(
        (name, seen) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %s | %s | %s | %s |%n",
                    name,
                    seen.comparisons,
                    seen.largest == 0 ? "0" : String.format(Locale.ROOT, "%.1e", seen.largest),
                    seen.tolerance == 0
                        ? "exact"
                        : String.format(Locale.ROOT, "%.0e", seen.tolerance),
                    seen.topics.stream()
                        .map(t -> t.substring(0, t.indexOf('-')))
                        .collect(Collectors.joining(", ")),
                    seen.sources.stream()
                        .map(StatisticsPage::tool)
                        .distinct()
                        .collect(Collectors.joining("; ")))));
    list(text, "Not covered", notCovered);
    list(text, "Not compared", notCompared);
    list(text, "Left out, with the reason", leftOut);
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.write(page, text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void list(StringBuilder text, String title, Collection<String> lines) {
    text.append("\n## ").append(title).append("\n\n");
    if (lines.isEmpty()) {
      text.append("Nothing.\n");
    }
    lines.forEach(line -> text.append("- ").append(line).append('\n'));
  }

  /** The program and its version: what stands before the call. */
  private static String tool(String source) {
    int end = source.indexOf(": ");
    String tool = end > 0 ? source.substring(0, end) : source;
    return (tool.length() > 60 ? tool.substring(0, 57) + "..." : tool).replace("|", "/");
  }
}
