package org.allianceeffort.core.statistics.reference;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page that lists every statistic with its convention and how far it is from its reference. */
final class StatisticsPage {
  private static final Pattern TOOL =
      Pattern.compile(
          "(R|mpmath|COINr) [0-9.]+(, [a-zA-Z]+ [0-9][0-9.]+)?( by formula)?|analytic|exact"
              + " rational arithmetic|Newcombe 1998|by formula");
  private static final Pattern DIGITS = Pattern.compile("\\| \\d+ \\| [^|]+ \\|");

  private StatisticsPage() {}

  /** The whole page. */
  static String text(
      Map<String, Checks.Deviation> deviations,
      Collection<String> notCovered,
      Collection<String> notCompared,
      Collection<String> leftOut)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Statistics and their reference values

        What the package `org.allianceeffort.core.statistics` computes, by which convention, and how far it is from the reference programs.
        Written by one command, from the reference values in `aie-core/src/test/resources/reference`; do not edit:

        ```sh
        ./mvnw -q -Pquick -pl aie-core test -Dtest=ReferenceTest -Daie.statistics.page=../docs/statistics.md
        ```

        A deviation is the largest relative difference from a reference figure above 1e-12. A difference of at most 1e-12 always passes. The last
        digits differ from one virtual machine to the next; a test holds the rest of the page to what is compared.

        ## Every statistic

        A statistic without comparisons is held by laws (`*Properties` in its package) and, where a program is named, by figures in them.

        | statistic | comparisons | largest deviation | allowed | convention | reference |
        |---|---|---|---|---|---|
        """);
    SortedMap<String, Checks.Deviation> byClass = byClass(deviations);
    Conventions.read()
        .forEach(
            (name, convention) -> {
              if (convention.isStatistic()) {
                text.append(row(name, convention, byClass.get(name)));
              }
            });
    text.append('\n').append(Conventions.resource("disagreements.md"));
    text.append(
        """

        ## Every figure

        | figure | comparisons | largest deviation | allowed | topic | reference |
        |---|---|---|---|---|---|
        """);
    deviations.forEach(
        (name, seen) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %s |\n",
                    name,
                    figures(seen),
                    seen.topics.stream()
                        .map(t -> t.substring(0, t.indexOf('-')))
                        .collect(Collectors.joining(", ")),
                    tools(seen))));
    list(text, "Not covered", notCovered);
    list(text, "Not compared", notCompared);
    list(text, "Left out, with the reason", leftOut);
    return text.toString();
  }

  /** What of a page does not depend on the last digits: its lines without figures. */
  static List<String> withoutDigits(String page) {
    return page.lines().map(line -> DIGITS.matcher(line).replaceFirst("| # | # |")).toList();
  }

  private static String row(
      String name, Conventions.Convention convention, Checks.@Nullable Deviation seen) {
    String met = convention.alsoMet().isBlank() ? "laws" : convention.alsoMet();
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s |\n",
        name,
        seen == null ? "0 | – | –" : figures(seen),
        convention.text(),
        seen == null ? met : tools(seen));
  }

  private static String figures(Checks.Deviation seen) {
    return String.format(
        Locale.ROOT,
        "%d | %s | %s",
        seen.comparisons,
        seen.largest == 0 ? "0" : String.format(Locale.ROOT, "%.1e", seen.largest),
        seen.tolerance == 0 ? "exact" : String.format(Locale.ROOT, "%.0e", seen.tolerance));
  }

  /** Joins the figures of one class: the name up to the first dot or blank. */
  private static SortedMap<String, Checks.Deviation> byClass(
      Map<String, Checks.Deviation> deviations) {
    SortedMap<String, Checks.Deviation> joined = new TreeMap<>();
    deviations.forEach(
        (name, seen) ->
            joined.computeIfAbsent(className(name), n -> new Checks.Deviation()).add(seen));
    return joined;
  }

  static String className(String figure) {
    return figure.replaceFirst("[. (].*", "");
  }

  private static void list(StringBuilder text, String title, Collection<String> lines) {
    text.append("\n## ").append(title).append("\n\n");
    if (lines.isEmpty()) {
      text.append("Nothing.\n");
    }
    lines.forEach(line -> text.append("- ").append(line).append('\n'));
  }

  /** The programs and their versions, without the calls. */
  private static String tools(Checks.Deviation seen) {
    TreeSet<String> tools = new TreeSet<>();
    for (String source : seen.sources) {
      Matcher matcher = TOOL.matcher(source);
      tools.add(matcher.find() ? matcher.group() : source.replaceFirst("[,:(].*", "").strip());
    }
    return String.join("; ", tools).replace("|", "/");
  }
}
