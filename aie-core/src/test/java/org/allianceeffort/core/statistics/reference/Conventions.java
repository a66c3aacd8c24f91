package org.allianceeffort.core.statistics.reference;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the page says of every public class: its convention, and figures outside of the topics. */
final class Conventions {
  private static final Splitter COLUMNS = Splitter.on(" | ");

  /**
   * Of one class.
   *
   * @param text the convention; blank if the class is no statistic
   * @param alsoMet the program whose figures are in a test of its own; blank if there is none
   */
  record Convention(String text, String alsoMet) {
    boolean isStatistic() {
      return !text.isBlank();
    }
  }

  private Conventions() {}

  /** Reads them, by the simple name of the class. */
  static SortedMap<String, Convention> read() throws IOException {
    SortedMap<String, Convention> all = new TreeMap<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(resource("conventions.txt"))) {
      List<String> columns = COLUMNS.splitToList(line);
      String text = columns.get(1).equals("-") ? "" : columns.get(1);
      all.put(columns.get(0), new Convention(text, columns.size() > 2 ? columns.get(2) : ""));
    }
    return all;
  }

  /** Returns a text of the page that is written by hand. */
  static String resource(String name) throws IOException {
    return Resources.toString(
        Resources.getResource("statistics-page/" + name), StandardCharsets.UTF_8);
  }
}
