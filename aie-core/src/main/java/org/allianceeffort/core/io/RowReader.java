package org.allianceeffort.core.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.allianceeffort.core.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one CSV file, cell by cell as its description says, and reports what is
 * wrong with each.
 */
final class RowReader<R> implements AutoCloseable {

  private final TableFormat<R> format;
  private final ImmutableList<Column<?, ?>> columns;
  private final String file;
  private final Known known;
  private final Problems problems;
  private final ReadSettings settings;
  private final CsvScanner scanner;
  private final CsvRecord cells;
  private final MalformedRows malformed;

  /** Where the ids of the records go, and the column that holds them, if they have any. */
  private final Optional<IdSpace> ownIds;

  private @Nullable TableHeader header;
  private CellCache<?>[] caches = {};
  private boolean usable;
  private boolean dangling;
  private boolean blank;
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
    this.columns = ImmutableList.copyOf(format.columns());
    this.file = file;
    this.known = known;
    this.problems = problems;
    this.settings = settings;
    this.ownIds =
        columns.stream()
            .filter(Column::isIdentifying)
            .findFirst()
            .flatMap(Column::reference)
            .map(known::ids);
    this.malformed = new MalformedRows(file, problems, settings, ownIds);
    this.scanner = new CsvScanner(in, malformed, settings);
    this.cells = scanner.record();
  }

  /** Reads the header; false, after a problem has been reported, if that is not possible. */
  boolean readHeader() throws IOException {
    if (scanner.isUtf16()) {
      problems.file(file, "must be UTF-8, but is UTF-16");
    } else if (!scanner.next() && !malformed.any()) {
      problems.file(file, "must begin with a header, the names of its columns");
    } else if (!malformed.any()) {
      Optional<String> foreign = ForeignHeader.ruleFor(cells, format);
      if (foreign.isEmpty()) {
        takeHeader();
        return true;
      }
      problems.record(file, 1, foreign.get());
    }
    ownIds.ifPresent(IdSpace::open);
    return false;
  }

  private void takeHeader() {
    TableHeader read = new TableHeader(format, file, cells, problems);
    header = read;
    caches = new CellCache<?>[read.cells()];
    for (int cell = 0; cell < caches.length; cell++) {
      if (read.columnOf(cell) >= 0) {
        caches[cell] = new CellCache<>(columns.get(read.columnOf(cell)).type());
      }
    }
    scanner.expect(read.cells());
    malformed.header(read);
  }

  /** The header, which has been read. */
  TableHeader header() {
    return requireNonNull(header, "the header has not been read");
  }

  /** Goes to the next record that is well-formed, whatever its cells say. */
  boolean advance() throws IOException {
    if (!scanner.next()) {
      malformed.end();
      return false;
    }
    malformed.fits();
    if (++rows > settings.maxRows()) {
      problems.record(
          file, cells.line(), "must not be there: there are " + settings.maxRows() + " rows");
      ownIds.ifPresent(IdSpace::open);
      return false;
    }
    return true;
  }

  /**
   * The record at which the reader is, or nothing if it has been reported as wrong. It may refer to
   * something that is not there ({@link #isDangling()}).
   */
  Optional<R> read() {
    Row row = new Row(columns, cells.line());
    usable = true;
    dangling = false;
    blank = isBlank();
    if (blank) {
      problems.record(file, cells.line(), "must not have empty cells alone");
    }
    for (int column = 0; column < columns.size(); column++) {
      if (header().isMissing(column)) {
        spoil(row, column);
      }
    }
    for (int cell = 0; cell < caches.length; cell++) {
      CellCache<?> cache = caches[cell];
      if (cache != null) {
        read(row, cell, header().columnOf(cell), cache);
      }
    }
    format.rules().forEach(rule -> check(row, rule));
    Optional<R> record = usable ? make(row) : Optional.empty();
    return ownIds.isPresent() ? identify(row, record, ownIds.get()) : record;
  }

  /** Whether the record has nothing but empty cells, though a record needs more: one problem. */
  private boolean isBlank() {
    boolean needsMore = false;
    for (int cell = 0; cell < caches.length; cell++) {
      if (cells.isUnreadable(cell) || cells.start(cell) < cells.end(cell)) {
        return false;
      }
      int column = header().columnOf(cell);
      needsMore |= column >= 0 && columns.get(column).isRequired();
    }
    return needsMore;
  }

  private void read(Row row, int cell, int column, CellCache<?> cache) {
    Column<?, ?> what = columns.get(column);
    if (cells.isUnreadable(cell)) {
      spoil(row, column);
      return;
    }
    int start = cells.start(cell);
    int end = cells.end(cell);
    if (start == end) {
      if (what.isRequired()) {
        if (!blank) {
          problems.missing(file, cells.line(), what.name(), "must not be empty");
        }
        spoil(row, column);
      }
      return;
    }
    Object value = cache.get(cells.bytes(), start, end);
    if (value == null) {
      problems.refused(
          file, cells.line(), what.name(), cells.text(cell), what.type(), !what.isRequired());
      spoil(row, column);
      return;
    }
    row.set(column, value);
    if (!what.isIdentifying()) {
      what.reference()
          .filter(reference -> !refer(reference, value.toString(), what))
          .ifPresent(reference -> row.markUnreadable(column));
    }
  }

  /** Whether an id is known; reported if it is certainly not. */
  private boolean refer(Reference reference, String id, Column<?, ?> column) {
    IdSpace ids = known.ids(reference);
    if (ids.isKnown(id)) {
      return true;
    }
    dangling = true;
    if (ids.isUnknown(id)) {
      problems.unknown(
          file,
          cells.line(),
          column.name(),
          id,
          "must be the id of a known "
              + reference.noun()
              + (!column.isRequired() && Slips.isAbsent(id) ? ", or empty" : ""),
          ids.known());
    }
    return false;
  }

  private void spoil(Row row, int column) {
    usable = false;
    row.markUnreadable(column);
  }

  private void check(Row row, RowRule rule) {
    if (!rule.columns().stream().allMatch(row::isReadable)) {
      return;
    }
    Optional<RowRule.Broken> broken = rule.test().broken(row, known);
    if (broken.isEmpty()) {
      return;
    }
    usable = false;
    if (!broken.get().rule().isEmpty()) {
      report(row, rule.columns().get(0), broken.get());
    }
    // Any of the cells may be the wrong one: no other rule about them says anything new.
    rule.columns().forEach(row::markUnreadable);
  }

  private <T> void report(Row row, Column<?, T> column, RowRule.Broken broken) {
    problems.unknown(
        file,
        row.line(),
        column.name(),
        row.find(column).map(column.type()::print).orElse(""),
        broken.rule(),
        broken.candidates());
  }

  private Optional<R> make(Row row) {
    try {
      R record = format.make(row);
      if (record instanceof Evidence evidence) {
        evidence.checkIn(known.zone());
      }
      return Optional.of(record);
    } catch (IllegalArgumentException refused) {
      // What a record with a wrong reference refuses may be that very reference.
      if (!dangling) {
        problems.record(file, row.line(), String.valueOf(refused.getMessage()));
      }
      return Optional.empty();
    }
  }

  /** Takes down the id of a record, or what is known of it if there is no record. */
  private Optional<R> identify(Row row, Optional<R> record, IdSpace ids) {
    for (Column<?, ?> column : columns) {
      if (!column.isIdentifying()) {
        continue;
      }
      if (!row.isReadable(column)) {
        ids.open();
        return Optional.empty();
      }
      String id = row.get(column).toString();
      if (record.isEmpty() || dangling) {
        ids.lose(id);
        return Optional.empty();
      }
      Optional<Long> before = ids.add(id, row.line(), cells.fingerprint());
      if (before.isPresent()) {
        problems.value(file, row.line(), column.name(), id, Problems.unique(before.get()));
        return Optional.empty();
      }
    }
    return record;
  }

  /** Whether the record refers to something that is not there or could not be read. */
  boolean isDangling() {
    return dangling;
  }

  /** The record, for readers that look at its bytes themselves. */
  CsvRecord cells() {
    return cells;
  }

  /** Whether the file holds more than a header, in order or not. */
  boolean hasRows() {
    return rows > 0 || malformed.any();
  }

  /** Reports a cell of the record at which the reader is. */
  <T> void wrong(Column<R, T> column, T value, String rule) {
    problems.value(file, line(), column.name(), column.type().print(value), rule);
  }

  /** Reports a cell of the record at which the reader is, that may be empty. */
  <T> void wrongOrEmpty(Column<R, T> column, Optional<T> value, String rule) {
    value.ifPresentOrElse(
        given -> wrong(column, given, rule),
        () -> problems.missing(file, line(), column.name(), rule));
  }

  String file() {
    return file;
  }

  /** The physical line on which the record starts. */
  long line() {
    return cells.line();
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
