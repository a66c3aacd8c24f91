package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells faults of records from their consequences. After a fault of quoting the scan goes on at the
 * next physical line, which may lie in the middle of a quoted cell: what such lines lack is not
 * reported. It is known to be over when a record is well-formed again, when a line ends the cell,
 * or when there have been more bytes than a cell may have.
 */
final class TornLines {

  private record Held(CsvFault fault, long line, int cell, List<String> cells) {}

  private final CsvSink sink;
  private final int maxCell;

  /** What may be torn out of a quoted cell, or lost by itself. */
  private final List<Held> held = new ArrayList<>();

  private boolean possible;

  /** How much has been torn out since the fault, if it has. */
  private long size;

  TornLines(CsvSink sink, int maxCell) {
    this.sink = sink;
    this.maxCell = maxCell;
  }

  /**
   * A fault of quoting.
   *
   * @param mayBeTail whether the line can be the last of a quoted cell
   * @param closes whether it looks as such a line does
   */
  void quoting(long line, int cell, List<String> cells, boolean mayBeTail, boolean closes) {
    if (!mayBeTail) {
      fits();
    }
    if (possible) {
      // What lay before this line was inside the quoted cell, and this may be its end.
      held.clear();
      possible = !closes;
      grow(cells);
    } else {
      sink.lost(CsvFault.QUOTING, line, cell, cells);
      mayFollow();
    }
  }

  /** Any other fault for which a record is lost. */
  void lost(CsvFault fault, long line, int cell, List<String> cells) {
    if (possible) {
      held.add(new Held(fault, line, cell, cells));
      grow(cells);
    } else {
      sink.lost(fault, line, cell, cells);
    }
  }

  private void grow(List<String> cells) {
    size += 1;
    for (String cell : cells) {
      size += cell.length() + 1;
    }
    if (size > maxCell) {
      fits();
    }
  }

  /** From now on, lines may be torn. */
  void mayFollow() {
    possible = true;
    size = 0;
  }

  /** A record is well-formed: what was held back was lost by itself. */
  void fits() {
    if (possible) {
      possible = false;
      held.forEach(lost -> sink.lost(lost.fault, lost.line, lost.cell, lost.cells));
      held.clear();
    }
  }
}
