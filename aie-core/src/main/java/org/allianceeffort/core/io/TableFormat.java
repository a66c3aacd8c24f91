package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** What is checked beyond single cells. */
  private record Rules(
      ImmutableList<RowRule> ofRows,
      ImmutableList<Column<?, ?>> key,
      ImmutableList<String> elsewhere) {}

  /** What is said to whoever fills the file. */
  private record Words(String description, ImmutableList<String> example) {}

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final String name;
  private final Class<R> type;
  private final ImmutableList<Column<? super R, ?>> columns;
  private final Function<Row, R> maker;
  private final Rules rules;
  private final Words words;

  private TableFormat(
      String name,
      Class<R> type,
      ImmutableList<Column<? super R, ?>> columns,
      Function<Row, R> maker,
      Rules rules,
      Words words) {
    this.name = name;
    this.type = type;
    this.columns = columns;
    this.maker = maker;
    this.rules = rules;
    this.words = words;
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
        name,
        type,
        ImmutableList.copyOf(columns),
        maker,
        new Rules(ImmutableList.of(), ImmutableList.of(), ImmutableList.of()),
        new Words("", ImmutableList.of()));
  }

  /**
   * The files of the format, without those of an application, in the order in which they are read.
   *
   * @return the descriptions, for those who write such files, or a page about them
   */
  public static ImmutableList<TableFormat<?>> standard() {
    return StandardTables.ALL;
  }

  /**
   * This description with words for whoever reads the file's schema.
   *
   * @param text a short sentence
   * @return the changed description
   */
  public TableFormat<R> describedAs(String text) {
    return with(rules, new Words(text, words.example()));
  }

  /**
   * This description with a row such as the file may have, for whoever fills it.
   *
   * @param cells a cell for each column; an empty text where a cell is empty
   * @return the changed description
   * @throws IllegalArgumentException if there are more or fewer cells than columns, or a cell
   *     breaks the rule of its column
   */
  public TableFormat<R> withExample(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "an example must have " + columns.size() + " cells: " + String.join(",", cells));
    }
    for (int i = 0; i < cells.length; i++) {
      Column<? super R, ?> column = columns.get(i);
      if (cells[i].isEmpty() ? column.isRequired() : column.type().parse(cells[i]).isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + cells[i] + "\" in column " + column + " " + column.type().rule());
      }
    }
    return with(rules, new Words(words.description(), ImmutableList.copyOf(cells)));
  }

  /** This description with rules between the cells of a row. */
  TableFormat<R> checking(RowRule... more) {
    List<RowRule> all = new ArrayList<>(rules.ofRows());
    all.addAll(List.of(more));
    return with(new Rules(ImmutableList.copyOf(all), rules.key(), rules.elsewhere()), words);
  }

  /** This description, saying which cells no two rows have in common; the reader checks it. */
  TableFormat<R> uniqueBy(Column<?, ?>... key) {
    return with(new Rules(rules.ofRows(), ImmutableList.copyOf(key), rules.elsewhere()), words);
  }

  /** This description, saying what the reader checks across rows and files. */
  TableFormat<R> alsoChecked(String sentence) {
    return with(new Rules(rules.ofRows(), rules.key(), ImmutableList.of(sentence)), words);
  }

  private TableFormat<R> with(Rules otherRules, Words otherWords) {
    return new TableFormat<>(name, type, columns, maker, otherRules, otherWords);
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
    return words.description();
  }

  /**
   * A row such as the file may have.
   *
   * @return a cell for each column, or no cell at all where no example was given
   */
  public ImmutableList<String> example() {
    return words.example();
  }

  /**
   * The columns that no two rows have in common.
   *
   * @return the column of the records' own ids, or those that identify a row together; empty where
   *     equal rows are allowed
   */
  public ImmutableList<Column<?, ?>> key() {
    ImmutableList<Column<?, ?>> own =
        columns.stream()
            .filter(Column::isIdentifying)
            .collect(ImmutableList.<Column<?, ?>>toImmutableList());
    return own.isEmpty() ? rules.key() : own;
  }

  /**
   * What is checked beside the single cells, the references and the {@link #key()}.
   *
   * @return the rules in words
   */
  public ImmutableList<String> checks() {
    return Stream.concat(
            rules.ofRows().stream().map(RowRule::description), rules.elsewhere().stream())
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<RowRule> rules() {
    return rules.ofRows();
  }

  R make(Row row) {
    return maker.apply(row);
  }

  @Override
  public String toString() {
    return name;
  }
}
