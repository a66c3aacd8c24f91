package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record of a CSV file, its cells read into values. */
public final class Row {

  private final ImmutableList<Column<?, ?>> columns;
  private final long line;
  private final @Nullable Object[] values;
  private final boolean[] unreadable;

  Row(ImmutableList<Column<?, ?>> columns, long line) {
    this.columns = columns;
    this.line = line;
    this.values = new Object[columns.size()];
    this.unreadable = new boolean[columns.size()];
  }

  /**
   * The value of a column that is required or has a default.
   *
   * @param <T> the type of the values
   * @param column a column of the table
   * @return the value
   * @throws IllegalArgumentException if the table has no such column
   * @throws IllegalStateException if the cell is empty, which only an optional one can be
   */
  public <T> T get(Column<?, T> column) {
    return find(column)
        .orElseThrow(() -> new IllegalStateException("column may be empty: " + column.name()));
  }

  /**
   * The value of a column, if the cell is not empty; the default, if there is one, otherwise.
   *
   * @param <T> the type of the values
   * @param column a column of the table
   * @return the value, or empty
   * @throws IllegalArgumentException if the table has no such column
   */
  @SuppressWarnings("unchecked") // set from this very column, by the reader alone
  public <T> Optional<T> find(Column<?, T> column) {
    T value = (T) values[indexOf(column)];
    return value == null ? column.otherwise() : Optional.of(value);
  }

  /**
   * The physical line on which the record starts.
   *
   * @return the line, counted from 1; the header is line 1
   */
  public long line() {
    return line;
  }

  private int indexOf(Column<?, ?> column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) == column) {
        return i;
      }
    }
    throw new IllegalArgumentException("the table has no such column: " + column.name());
  }

  void set(int column, Object value) {
    values[column] = value;
  }

  void markUnreadable(int column) {
    unreadable[column] = true;
  }

  void markUnreadable(Column<?, ?> column) {
    unreadable[indexOf(column)] = true;
  }

  boolean isReadable(Column<?, ?> column) {
    return !unreadable[indexOf(column)];
  }

  @Override
  public String toString() {
    return "line " + line + " " + Arrays.toString(values);
  }
}
