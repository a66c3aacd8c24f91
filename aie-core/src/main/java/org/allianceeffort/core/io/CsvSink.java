package org.allianceeffort.core.io;

import java.util.List;

/** Told of what is malformed in a CSV file, in its order. */
interface CsvSink {
  /** A record that is not handed out; {@code cells} as far as they could be told apart. */
  void lost(CsvFault fault, long line, int cell, List<String> cells);

  /** A cell of the record that is handed out next, which must not be looked at. */
  void unreadable(CsvFault fault, long line, int cell, String detail);
}
