package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What one CSV file looks like: its name, its columns, and how a record is made of a row and a row
 * of a record. The reader, the writer, the schema that goes with the files and the documentation
 * are all made from it.
 *
 * <p>An application's own kind of record is read and written by giving its description to {@link
 * DossierReader#withTable}; its name must begin with {@code x_}:
 *
 * <pre>{@code
 * static final Column<TownHall, LocalDate> DAY =
 *     Column.required("day", CellType.date(), TownHall::day);
 * static final Column<TownHall, Integer> GUESTS =
 *     Column.required("guests", CellType.integer(0, 1_000_000), TownHall::guests);
 *
 * static final TableFormat<TownHall> TOWN_HALLS =
 *     TableFormat.of("x_town_halls", TownHall.class, List.of(DAY, GUESTS),
 *         row -> new TownHall(row.get(DAY), row.get(GUESTS)));
 * }</pre>
 *
 * @param <R> the type of the records
 */
public final class TableFormat<R> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final String name;
  private final Class<R> type;
  private final ImmutableList<Column<? super R, ?>> columns;
  private final Function<Row, R> maker;
  private final ImmutableList<RowRule> rules;
  private final String description;

  private TableFormat(
      String name,
      Class<R> type,
      ImmutableList<Column<? super R, ?>> columns,
      Function<Row, R> maker,
      ImmutableList<RowRule> rules,
      String description) {
    this.name = name;
    this.type = type;
    this.columns = columns;
    this.maker = maker;
    this.rules = rules;
    this.description = description;
  }

  /**
   * The description of a file.
   *
   * @param <R> the type of the records
   * @param name the name of the file without {@code .csv}, lower case with underscores
   * @param type the class of the records
   * @param columns the columns, in the order in which they are written
   * @param maker makes a record of a row whose cells are all in order; where the record refuses
   *     them by an {@link IllegalArgumentException}, its message is reported as the rule
   * @return the description
   * @throws IllegalArgumentException if the name has another form, there is no column, or two
   *     columns have the same name
   */
  public static <R> TableFormat<R> of(
      String name,
      Class<R> type,
      List<? extends Column<? super R, ?>> columns,
      Function<Row, R> maker) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a table must be lower case with underscores: \"" + name + "\"");
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table must have a column: " + name);
    }
    Set<String> names = new HashSet<>();
    for (Column<? super R, ?> column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "the columns of a table must have different names: " + name + ", " + column.name());
      }
    }
    return new TableFormat<>(
        name, type, ImmutableList.copyOf(columns), maker, ImmutableList.of(), "");
  }

  /**
   * This description with words for whoever reads the file's schema.
   *
   * @param text a short sentence
   * @return the changed description
   */
  public TableFormat<R> describedAs(String text) {
    return new TableFormat<>(name, type, columns, maker, rules, text);
  }

  /** This description with rules between the cells of a row. */
  TableFormat<R> checking(RowRule... more) {
    List<RowRule> all = new ArrayList<>(rules);
    all.addAll(List.of(more));
    return new TableFormat<>(name, type, columns, maker, ImmutableList.copyOf(all), description);
  }

  /**
   * The name of the file without {@code .csv}.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The class of the records.
   *
   * @return the class
   */
  public Class<R> recordType() {
    return type;
  }

  /**
   * The columns in the order in which they are written.
   *
   * @return at least one column
   */
  public ImmutableList<Column<? super R, ?>> columns() {
    return columns;
  }

  /**
   * What the file says.
   *
   * @return a short sentence, or an empty one
   */
  public String description() {
    return description;
  }

  ImmutableList<RowRule> rules() {
    return rules;
  }

  R make(Row row) {
    return maker.apply(row);
  }

  @Override
  public String toString() {
    return name;
  }
}
