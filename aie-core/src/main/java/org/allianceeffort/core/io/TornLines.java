package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells faults of records from their consequences. After a fault of quoting the scan goes on at the
 * next physical line, which may lie in the middle of a quoted cell: what such lines lack is not
 * reported. It is known to be over when a record is well-formed again.
 */
final class TornLines {

  private record Held(CsvScanner.Fault fault, long line, int cell, List<String> cells) {}

  private final CsvScanner.Sink sink;
  private final int maxFaults;

  /** What may be torn out of a quoted cell, or lost by itself. */
  private final List<Held> held = new ArrayList<>();

  private boolean possible;
  private int quotingFaults;

  TornLines(CsvScanner.Sink sink, int maxFaults) {
    this.sink = sink;
    this.maxFaults = maxFaults;
  }

  /** A fault of quoting; {@code mayBeTail} if the line can be the last of a quoted cell. */
  void quoting(long line, int cell, List<String> cells, boolean mayBeTail) {
    quotingFaults++;
    if (!mayBeTail) {
      fits();
    }
    if (possible) {
      // What lay before this line was inside the quoted cell that ends here.
      held.clear();
    } else {
      sink.lost(CsvScanner.Fault.QUOTING, line, cell, cells);
      possible = true;
    }
  }

  /** Any other fault for which a record is lost. */
  void lost(CsvScanner.Fault fault, long line, int cell, List<String> cells) {
    if (!possible) {
      sink.lost(fault, line, cell, cells);
    } else if (held.size() < maxFaults) {
      held.add(new Held(fault, line, cell, cells));
    }
  }

  /** From now on, lines may be torn. */
  void mayFollow() {
    possible = true;
  }

  /** A record is well-formed: what was held back was lost by itself. */
  void fits() {
    if (possible) {
      possible = false;
      held.forEach(lost -> sink.lost(lost.fault, lost.line, lost.cell, lost.cells));
      held.clear();
    }
  }

  /** Whether there were so many faults of quoting, each with a second look, that it is enough. */
  boolean isEnough() {
    return quotingFaults > maxFaults;
  }
}
