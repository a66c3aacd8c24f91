package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports the records of a CSV file whose form is wrong, whatever their cells say. */
final class MalformedRows implements CsvSink {

  /** A row that does not have as many cells as the header. */
  private record Miscounted(long line, int cells) {}

  private static final String LINE_ENDS =
      "must end its lines with a line feed, alone or after a carriage return, not with a carriage"
          + " return alone";

  private final String file;
  private final Problems problems;
  private final ReadSettings settings;
  private final Optional<IdSpace> ownIds;
  private @Nullable TableHeader header;
  private boolean any;

  /** Rows that do not fit the header, as long as it may be the header that does not fit them. */
  private final List<Miscounted> held = new ArrayList<>();

  private boolean holding = true;

  MalformedRows(String file, Problems problems, ReadSettings settings, Optional<IdSpace> ownIds) {
    this.file = file;
    this.problems = problems;
    this.settings = settings;
    this.ownIds = ownIds;
  }

  /** From now on, what comes is a row and not the header. */
  void header(TableHeader theHeader) {
    header = theHeader;
  }

  /** Whether anything has been malformed. */
  boolean any() {
    return any;
  }

  /** A row fits the header: those that did not are wrong. */
  void fits() {
    if (holding) {
      holding = false;
      release();
    }
  }

  /** There are no further rows. */
  void end() {
    if (!holding || held.isEmpty() || header == null) {
      return;
    }
    boolean alike = held.stream().mapToInt(Miscounted::cells).distinct().count() == 1;
    if (!alike || (held.size() == 1 && !header.isFaulty())) {
      release();
    } else if (!header.isFaulty()) {
      problems.record(
          file,
          1,
          "must have as many names as every row has cells, "
              + held.get(0).cells()
              + ": it has "
              + header.cells());
    }
  }

  private void release() {
    held.forEach(row -> miscounted(row.line, row.cells));
    held.clear();
  }

  @Override
  public void lost(CsvFault fault, long line, int cell, List<String> cells) {
    TableHeader known = header;
    if (known == null) {
      if (!any) {
        problems.record(file, line, headerRule(fault));
      }
      any = true;
      return;
    }
    any = true;
    ownIds.ifPresent(ids -> lose(ids, fault, cell, cells, known));
    switch (fault) {
      case QUOTING ->
          report(
              line,
              cell,
              cells,
              "must be quoted as a whole or not at all, a quote inside being doubled");
      case LONG_CELL ->
          report(
              line, cell, cells, "must not be longer than " + settings.maxCellBytes() + " bytes");
      case MANY_CELLS ->
          problems.record(
              file, line, "must not have more than " + settings.maxColumns() + " cells");
      case CARRIAGE_RETURN -> problems.record(file, line, LINE_ENDS);
      case CELL_COUNT -> {
        if (holding && !cells.isEmpty() && held.size() < settings.maxProblems()) {
          held.add(new Miscounted(line, cells.size()));
        } else {
          fits();
          miscounted(line, cells.size());
        }
      }
      default -> throw new IllegalStateException("not a fault of a record: " + fault);
    }
  }

  /** Any of the cells may have been the id. A blank line says nothing, and so hides nothing. */
  private static void lose(
      IdSpace ids, CsvFault fault, int cell, List<String> cells, TableHeader header) {
    cells.forEach(ids::lose);
    if (fault == CsvFault.CELL_COUNT) {
      // One comma too many may be inside the id, one too few beside it.
      for (int i = 1; i < cells.size(); i++) {
        ids.lose(cells.get(i - 1) + cells.get(i));
      }
      if (!cells.isEmpty() && cells.size() < header.cells()) {
        cells.forEach(ids::loseWithin);
      }
    } else if (cell == header.idCell() || cells.size() <= header.idCell()) {
      ids.open();
    }
  }

  private void miscounted(long line, int cells) {
    String found = cells == 0 ? "the line is blank" : "it has " + cells;
    int wanted = header == null ? 0 : header.cells();
    problems.record(file, line, "must have " + wanted + " cells, as the header has: " + found);
  }

  private String headerRule(CsvFault fault) {
    String rule = "must be the header, the names of the columns";
    return switch (fault) {
      case CARRIAGE_RETURN -> LINE_ENDS;
      case QUOTING -> rule + ", each quoted as a whole or not at all";
      case MANY_CELLS -> rule + ", not more than " + settings.maxColumns();
      case LONG_CELL -> rule + ", none longer than " + settings.maxCellBytes() + " bytes";
      default -> rule;
    };
  }

  @Override
  public void unreadable(CsvFault fault, long line, int cell, String detail) {
    if (fault == CsvFault.CARRIAGE_RETURN && header == null) {
      problems.record(file, line, LINE_ENDS);
      any = true;
      return;
    }
    if (fault == CsvFault.CARRIAGE_RETURN) {
      String column = header == null ? "column " + (cell + 1) : header.nameOf(cell);
      problems.value(
          file, line, column, detail, "must not have a carriage return that does not end the line");
      return;
    }
    String rule =
        fault == CsvFault.ENCODING
            ? "must be UTF-8: " + detail
            : "must not be longer than " + settings.maxCellBytes() + " bytes: it has " + detail;
    report(line, cell, List.of(), rule);
  }

  private void report(long line, int cell, List<String> cells, String rule) {
    String column = header == null ? "column " + (cell + 1) : header.nameOf(cell);
    if (cell < cells.size()) {
      problems.value(file, line, column, cells.get(cell), rule);
    } else {
      problems.missing(file, line, column, rule);
    }
  }
}
