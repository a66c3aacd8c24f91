package org.allianceeffort.core.io;

/** What can be wrong with the form of a record of a CSV file, or of a cell. */
enum CsvFault {
  /** A quote inside a cell, after one, or never closed. */
  QUOTING,
  /** A carriage return that does not end a line. */
  CARRIAGE_RETURN,
  /** A byte that is not UTF-8. */
  ENCODING,
  /** A cell above the bound. */
  LONG_CELL,
  /** More cells than the bound. */
  MANY_CELLS,
  /** Not as many cells as the header has. */
  CELL_COUNT
}
