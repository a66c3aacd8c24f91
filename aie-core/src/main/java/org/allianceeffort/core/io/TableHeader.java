package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cell of a CSV file holds which column, as its header says. */
final class TableHeader {

  private static final int NOBODY = -1;

  private final TableFormat<?> format;
  private final String file;
  private final Problems problems;
  private final List<String> names;

  /** The column of each cell, or {@link #NOBODY}. */
  private final int[] columns;

  /** The columns whose cells cannot be read in any row. */
  private final boolean[] missing;

  private boolean faulty;

  /** Reads the record of a file, and reports what is wrong with it as a header. */
  TableHeader(TableFormat<?> format, String file, CsvRecord record, Problems problems) {
    this.format = format;
    this.file = file;
    this.problems = problems;
    this.names = format.columns().stream().<String>map(Column::name).toList();
    this.columns = new int[record.cells()];
    this.missing = new boolean[names.size()];
    read(record);
  }

  private void read(CsvRecord record) {
    List<String> unclaimed = new ArrayList<>(names);
    List<String> strangers = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Arrays.fill(columns, NOBODY);
    for (int cell = 0; cell < columns.length; cell++) {
      if (record.isUnreadable(cell)) {
        faulty = true;
        continue;
      }
      String name = record.text(cell);
      if (name.isEmpty()) {
        // Columns without a name come together, behind the others: the first of them says it.
        if (seen.put(name, cell) == null) {
          problems.missing(file, 1, nameOf(cell), "must have a name, and be " + rule());
        }
        faulty = true;
        continue;
      }
      int column = names.indexOf(name);
      if (seen.put(name, cell) != null) {
        faulty = true;
        problems.value(file, 1, name, name, "must not be given twice");
      } else if (column != NOBODY) {
        columns[cell] = column;
        unclaimed.remove(name);
      } else if (name.startsWith("x_")) {
        problems.unread(file, Optional.of(name));
      } else {
        strangers.add(name);
      }
    }
    boolean anyUnreadable = faulty && record.hasUnreadable();
    strangers.forEach(stranger -> report(stranger, unclaimed));
    for (String name : unclaimed) {
      int column = names.indexOf(name);
      if (format.columns().get(column).isRequired()) {
        missing[column] = true;
        faulty = true;
        if (!anyUnreadable) {
          problems.missing(file, 1, name, "must be there: the column is required");
        }
      }
    }
  }

  private String rule() {
    return "a column of "
        + format.name()
        + ".csv ("
        + String.join(", ", names)
        + ") or begin with x_";
  }

  private void report(String stranger, List<String> unclaimed) {
    faulty = true;
    Optional<String> meant = problems.nearest(stranger, unclaimed);
    problems.unknown(file, 1, stranger, stranger, "must be " + rule(), unclaimed);
    // Misspelt, not missing.
    meant.ifPresent(
        name -> {
          unclaimed.remove(name);
          missing[names.indexOf(name)] = true;
        });
  }

  /** Whether a problem of the header has been reported. */
  boolean isFaulty() {
    return faulty;
  }

  /** How many cells the header has, and each row should have. */
  int cells() {
    return columns.length;
  }

  /** The column that a cell holds, if it holds one. */
  int columnOf(int cell) {
    return cell < columns.length ? columns[cell] : NOBODY;
  }

  /** The cell that holds a column, or -1 if the file has no such column. */
  int cellOf(Column<?, ?> column) {
    for (int cell = 0; cell < columns.length; cell++) {
      if (columns[cell] != NOBODY && format.columns().get(columns[cell]) == column) {
        return cell;
      }
    }
    return NOBODY;
  }

  /** The cell that holds the records' own ids, or -1 if they have none. */
  int idCell() {
    return format.columns().stream()
        .filter(Column::isIdentifying)
        .findFirst()
        .map(this::cellOf)
        .orElse(NOBODY);
  }

  /** Whether a column is there in such a form that no row of it can be read. */
  boolean isMissing(int column) {
    return missing[column];
  }

  /** Whether every column that a record needs is there. */
  boolean isWhole() {
    for (boolean lacks : missing) {
      if (lacks) {
        return false;
      }
    }
    return true;
  }

  /** What a cell is called in messages: its column, or its number where it is of none. */
  String nameOf(int cell) {
    int column = columnOf(cell);
    return column == NOBODY ? "column " + (cell + 1) : names.get(column);
  }
}
