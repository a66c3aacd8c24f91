package org.allianceeffort.core.io;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Optional;

/**
 * Recognises a first line that is a header in another form of the same table, as spreadsheets write
 * it: one problem, where it would be one for each column.
 */
final class ForeignHeader {

  private ForeignHeader() {}

  /** What would be right, if the first record of a file is such a line. */
  static Optional<String> ruleFor(CsvRecord record, TableFormat<?> format) {
    if (record.hasUnreadable()) {
      return Optional.empty();
    }
    String first = record.text(0);
    if (first.startsWith("sep=") && record.cells() <= 2) {
      return Optional.of(
          "must be the header, the names of the columns: no line that tells a spreadsheet the"
              + " separator must stand before it");
    }
    if (hasNull(record)) {
      return Optional.of("must be UTF-8, but has null characters, as UTF-16 would");
    }
    return record.cells() == 1 ? separator(first, format) : Optional.empty();
  }

  private static boolean hasNull(CsvRecord record) {
    for (int i = record.start(0); i < record.end(record.cells() - 1); i++) {
      if (record.bytes()[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> separator(String line, TableFormat<?> format) {
    return isSeparated(line, ';', format)
        ? rule("semicolons")
        : isSeparated(line, '\t', format)
            ? rule("tabs")
            : isSeparated(line, '|', format) ? rule("bars") : Optional.empty();
  }

  private static Optional<String> rule(String separators) {
    return Optional.of("must be separated by commas, but seems to be by " + separators);
  }

  /** Whether one of several names so separated is that of a column. */
  private static boolean isSeparated(String line, char separator, TableFormat<?> format) {
    return line.indexOf(separator) >= 0
        && Splitter.on(separator)
            .trimResults(CharMatcher.anyOf("\" "))
            .splitToStream(line)
            .anyMatch(name -> format.columns().stream().anyMatch(c -> c.name().equals(name)));
  }
}
