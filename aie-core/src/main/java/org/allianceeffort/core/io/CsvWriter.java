package org.allianceeffort.core.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Writes records as a CSV file: all columns in the order of the format, quotes where needed. */
final class CsvWriter {

  private static final int BUFFER = 1 << 16;

  private CsvWriter() {}

  static <R> void write(TableFormat<R> format, Iterator<? extends R> records, OutputStream out)
      throws IOException {
    Writer writer =
        new OutputStreamWriter(
            out,
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    StringBuilder text = new StringBuilder();
    for (Column<? super R, ?> column : format.columns()) {
      append(text, column.name());
    }
    end(text);
    while (records.hasNext()) {
      R record = records.next();
      for (Column<? super R, ?> column : format.columns()) {
        append(text, column.cell(record));
      }
      end(text);
      if (text.length() > BUFFER) {
        writer.append(text);
        text.setLength(0);
      }
    }
    writer.append(text).flush();
  }

  private static void append(StringBuilder text, String cell) {
    if (needsQuotes(cell)) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
    text.append(',');
  }

  private static void end(StringBuilder text) {
    text.setCharAt(text.length() - 1, '\n');
  }

  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\uFEFF') {
        return true;
      }
    }
    return false;
  }
}
