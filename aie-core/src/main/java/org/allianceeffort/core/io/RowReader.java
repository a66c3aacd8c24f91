package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allianceeffort.core.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one CSV file, cell by cell as its description says, and reports what is
 * wrong with each.
 */
final class RowReader<R> implements CsvScanner.Sink, AutoCloseable {

  private final TableFormat<R> format;
  private final String file;
  private final Known known;
  private final Problems problems;
  private final ReadSettings settings;
  private final CsvScanner scanner;
  private final Optional<IdSpace> ownIds;

  /** The column of each cell, or -1 where the cell is nobody's. */
  private int[] columnOfCell = {};

  private boolean[] missing;
  private CellCache<?>[] caches = {};
  private @Nullable Row row;
  private boolean usable;
  private boolean headerRead;
  private boolean headerLost;
  private boolean anyLost;
  private long rows;

  RowReader(
      TableFormat<R> format,
      String file,
      InputStream in,
      Known known,
      Problems problems,
      ReadSettings settings)
      throws IOException {
    this.format = format;
    this.file = file;
    this.known = known;
    this.problems = problems;
    this.settings = settings;
    this.missing = new boolean[format.columns().size()];
    this.ownIds =
        format.columns().stream()
            .filter(Column::isIdentifying)
            .findFirst()
            .flatMap(Column::reference)
            .map(known::ids);
    this.scanner = new CsvScanner(in, this, settings);
  }

  /** Reads the header; false, after a problem has been reported, if that is not possible. */
  boolean header() throws IOException {
    boolean found = scanner.next();
    if (!found || headerLost) {
      if (!headerLost) {
        problems.file(file, "must begin with a header, the names of its columns");
      }
      ownIds.ifPresent(IdSpace::open);
      return false;
    }
    map();
    scanner.expect(scanner.cells());
    headerRead = true;
    return true;
  }

  private void map() {
    List<String> names = format.columns().stream().map(Column::name).toList();
    List<String> unclaimed = new ArrayList<>(names);
    List<String> strangers = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    columnOfCell = new int[scanner.cells()];
    caches = new CellCache<?>[scanner.cells()];
    for (int cell = 0; cell < scanner.cells(); cell++) {
      columnOfCell[cell] = -1;
      if (scanner.isUnreadable(cell)) {
        continue;
      }
      String name = scanner.text(cell);
      int column = names.indexOf(name);
      if (seen.put(name, cell) != null) {
        problems.value(file, 1, name, name, "must not be given twice");
      } else if (column >= 0) {
        columnOfCell[cell] = column;
        caches[cell] = new CellCache<>(format.columns().get(column).type());
        unclaimed.remove(name);
      } else if (!name.startsWith("x_")) {
        strangers.add(name);
      }
    }
    for (String stranger : strangers) {
      Optional<String> meant = Nearest.to(stranger, unclaimed);
      problems.unknown(
          file,
          1,
          stranger,
          stranger,
          "must be a column of "
              + format.name()
              + ".csv ("
              + names.stream().collect(Collectors.joining(", "))
              + ") or begin with x_",
          unclaimed);
      meant.ifPresent(
          name -> {
            // Misspelt, not missing.
            unclaimed.remove(name);
            missing[names.indexOf(name)] = true;
          });
    }
    boolean anyUnreadable = false;
    for (int cell = 0; cell < scanner.cells(); cell++) {
      anyUnreadable |= scanner.isUnreadable(cell);
    }
    for (String name : unclaimed) {
      int column = names.indexOf(name);
      if (format.columns().get(column).isRequired()) {
        missing[column] = true;
        if (!anyUnreadable) {
          problems.missing(file, 1, name, "must be there: the column is required");
        }
      }
    }
  }

  /** Goes to the next record that is well-formed, whatever its cells say. */
  boolean advance() throws IOException {
    if (!scanner.next()) {
      return false;
    }
    if (++rows > settings.maxRows()) {
      problems.record(
          file, scanner.line(), "must not have more than " + settings.maxRows() + " rows");
      ownIds.ifPresent(IdSpace::open);
      return false;
    }
    return true;
  }

  /** The record at which the reader is, or nothing if it has been reported as wrong. */
  Optional<R> read() {
    Row current = new Row(ImmutableList.copyOf(format.columns()), scanner.line());
    row = current;
    usable = true;
    for (int column = 0; column < missing.length; column++) {
      if (missing[column]) {
        spoil(column);
      }
    }
    boolean[] given = new boolean[missing.length];
    for (int cell = 0; cell < columnOfCell.length; cell++) {
      int column = columnOfCell[cell];
      if (column >= 0) {
        given[column] = true;
        cell(cell, column);
      }
    }
    format.rules().forEach(rule -> check(rule, current));
    Optional<R> record = usable ? make(current) : Optional.empty();
    return identify(current, record);
  }

  private void cell(int cell, int column) {
    Column<? super R, ?> what = format.columns().get(column);
    if (scanner.isUnreadable(cell)) {
      spoil(column);
      return;
    }
    int start = scanner.start(cell);
    int end = scanner.end(cell);
    if (start == end) {
      if (what.isRequired()) {
        problems.missing(file, scanner.line(), what.name(), "must not be empty");
        spoil(column);
      }
      return;
    }
    Object value = java.util.Objects.requireNonNull(caches[cell]).get(scanner.bytes(), start, end);
    if (value == null) {
      problems.unknown(
          file,
          scanner.line(),
          what.name(),
          scanner.text(cell),
          what.type().rule(),
          what.type().vocabulary());
      spoil(column);
      return;
    }
    java.util.Objects.requireNonNull(row).set(column, value);
    if (what.reference().isPresent() && !what.isIdentifying()) {
      refer(what.reference().get(), value.toString(), what.name());
    }
  }

  private void refer(Reference reference, String id, String column) {
    IdSpace ids = known.ids(reference);
    if (ids.isKnown(id)) {
      return;
    }
    usable = false;
    if (ids.isUnknown(id)) {
      problems.unknown(
          file,
          scanner.line(),
          column,
          id,
          "must be the id of a known " + reference.noun(),
          ids.known());
    }
  }

  private void spoil(int column) {
    usable = false;
    java.util.Objects.requireNonNull(row).markUnreadable(column);
  }

  private void check(RowRule rule, Row current) {
    if (!rule.columns().stream().allMatch(current::isReadable)) {
      return;
    }
    Optional<RowRule.Broken> broken = rule.test().broken(current, known);
    if (broken.isEmpty()) {
      return;
    }
    usable = false;
    if (!broken.get().rule().isEmpty()) {
      report(current, rule.columns().get(0), broken.get());
    }
    // Any of the cells may be the wrong one: no other rule about them says anything new.
    rule.columns().forEach(current::markUnreadable);
  }

  private <T> void report(Row current, Column<?, T> column, RowRule.Broken broken) {
    problems.unknown(
        file,
        current.line(),
        column.name(),
        current.find(column).map(column.type()::print).orElse(""),
        broken.rule(),
        broken.candidates());
  }

  private Optional<R> make(Row current) {
    try {
      R record = format.make(current);
      if (record instanceof Evidence evidence) {
        evidence.checkIn(known.zone());
      }
      return Optional.of(record);
    } catch (IllegalArgumentException refused) {
      problems.record(file, current.line(), String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<R> identify(Row current, Optional<R> record) {
    if (ownIds.isEmpty()) {
      return record;
    }
    for (int i = 0; i < missing.length; i++) {
      Column<? super R, ?> column = format.columns().get(i);
      if (!column.isIdentifying()) {
        continue;
      }
      if (current.isUnreadable(i)) {
        ownIds.get().open();
        return Optional.empty();
      }
      String id = current.get(column).toString();
      if (record.isEmpty()) {
        ownIds.get().lose(id);
        return record;
      }
      Optional<Long> before = ownIds.get().add(id, current.line());
      if (before.isPresent()) {
        problems.value(
            file,
            current.line(),
            column.name(),
            id,
            "must be unique, but is given on line " + before.get());
        return Optional.empty();
      }
    }
    return record;
  }

  /** The scanner, for readers that look at the bytes of a record themselves. */
  CsvScanner scanner() {
    return scanner;
  }

  /** The cell that holds a column, or -1 if the file has no such column. */
  int cellOf(Column<?, ?> column) {
    for (int cell = 0; cell < columnOfCell.length; cell++) {
      if (columnOfCell[cell] >= 0 && format.columns().get(columnOfCell[cell]) == column) {
        return cell;
      }
    }
    return -1;
  }

  /** Whether the file has every column that a record needs. */
  boolean isWhole() {
    for (boolean lacks : missing) {
      if (lacks) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file holds more than a header, in order or not. */
  boolean hasRows() {
    return rows > 0 || anyLost;
  }

  /** Reports a cell of the record at which the reader is, that may be empty. */
  <T> void wrongOrEmpty(Column<R, T> column, Optional<T> value, String rule) {
    value.ifPresentOrElse(
        given -> wrong(column, given, rule),
        () -> problems.missing(file, line(), column.name(), rule));
  }

  /** Reports a cell of the record at which the reader is. */
  <T> void wrong(Column<R, T> column, T value, String rule) {
    problems.value(file, line(), column.name(), column.type().print(value), rule);
  }

  String file() {
    return file;
  }

  long line() {
    return scanner.line();
  }

  @Override
  public void lost(CsvScanner.Fault fault, long line, int cell, List<String> cells) {
    if (!headerRead) {
      if (!headerLost) {
        headerLost = true;
        problems.record(file, line, "must be the header, the names of the columns");
      }
      return;
    }
    anyLost = true;
    // Any of the cells may have been the id. A blank line says nothing, and so hides nothing.
    ownIds.ifPresent(ids -> cells.forEach(ids::lose));
    switch (fault) {
      case QUOTING ->
          at(
              line,
              cell,
              cells,
              "must be quoted as a whole or not at all, a quote inside being doubled");
      case CARRIAGE_RETURN ->
          at(line, cell, cells, "must not have a carriage return that does not end the line");
      case LONG_CELL ->
          at(
              line,
              cell,
              List.of(),
              "must not be longer than " + settings.maxCellBytes() + " bytes");
      case MANY_CELLS ->
          problems.record(
              file, line, "must not have more than " + settings.maxColumns() + " cells");
      case CELL_COUNT -> {
        String found = cells.isEmpty() ? "the line is blank" : "it has " + cells.size();
        problems.record(
            file, line, "must have " + columnOfCell.length + " cells, as the header has: " + found);
      }
      default -> throw new IllegalStateException("not a fault of a record: " + fault);
    }
  }

  @Override
  public void unreadable(CsvScanner.Fault fault, long line, int cell, String detail) {
    if (fault == CsvScanner.Fault.ENCODING) {
      at(line, cell, List.of(), "must be UTF-8: " + detail);
    } else {
      at(
          line,
          cell,
          List.of(),
          "must not be longer than " + settings.maxCellBytes() + " bytes: it has " + detail);
    }
  }

  /** Reports a cell that may be of no column, or beyond the last. */
  private void at(long line, int cell, List<String> cells, String rule) {
    boolean named = cell < columnOfCell.length && columnOfCell[cell] >= 0;
    String column =
        named ? format.columns().get(columnOfCell[cell]).name() : "column " + (cell + 1);
    if (cell < cells.size()) {
      problems.value(file, line, column, cells.get(cell), rule);
    } else {
      problems.missing(file, line, column, rule);
    }
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
