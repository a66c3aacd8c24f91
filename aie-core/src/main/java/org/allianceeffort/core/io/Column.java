package org.allianceeffort.core.io;

import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a CSV file: its name, what its cells hold, whether they may be empty, and where a
 * record keeps the value.
 *
 * @param <R> the type of the records
 * @param <T> the type of the values
 */
public final class Column<R, T> {

  private final String name;
  private final CellType<T> type;
  private final boolean required;
  private final Optional<T> otherwise;
  private final Function<? super R, Optional<T>> getter;
  private final Optional<Reference> reference;
  private final boolean identifying;
  private final String description;

  private Column(
      String name,
      CellType<T> type,
      boolean required,
      Optional<T> otherwise,
      Function<? super R, Optional<T>> getter,
      Optional<Reference> reference,
      boolean identifying,
      String description) {
    this.name = name;
    this.type = type;
    this.required = required;
    this.otherwise = otherwise;
    this.getter = getter;
    this.reference = reference;
    this.identifying = identifying;
    this.description = description;
  }

  /**
   * A column that must be there, and none of whose cells may be empty.
   *
   * @param <R> the type of the records
   * @param <T> the type of the values
   * @param name the name in the header, lower case with underscores
   * @param type what the cells hold
   * @param getter the value of a record
   * @return the column
   */
  public static <R, T> Column<R, T> required(
      String name, CellType<T> type, Function<? super R, ? extends T> getter) {
    return new Column<>(
        name,
        type,
        true,
        Optional.empty(),
        record -> Optional.of(getter.apply(record)),
        Optional.empty(),
        false,
        "");
  }

  /**
   * A column that may be missing, and whose cells may be empty.
   *
   * @param <R> the type of the records
   * @param <T> the type of the values
   * @param name the name in the header, lower case with underscores
   * @param type what the cells hold
   * @param getter the value of a record, if it has one
   * @return the column
   */
  public static <R, T> Column<R, T> optional(
      String name, CellType<T> type, Function<? super R, Optional<T>> getter) {
    return new Column<>(name, type, false, Optional.empty(), getter, Optional.empty(), false, "");
  }

  /**
   * A column that may be missing, and whose empty cells mean a default.
   *
   * @param <R> the type of the records
   * @param <T> the type of the values
   * @param name the name in the header, lower case with underscores
   * @param type what the cells hold
   * @param otherwise the value of an empty cell
   * @param getter the value of a record
   * @return the column
   */
  public static <R, T> Column<R, T> optional(
      String name, CellType<T> type, T otherwise, Function<? super R, ? extends T> getter) {
    return new Column<>(
        name,
        type,
        false,
        Optional.of(otherwise),
        record -> Optional.of(getter.apply(record)),
        Optional.empty(),
        false,
        "");
  }

  /**
   * This column, its values being ids of things that must be known.
   *
   * @param what what they are ids of
   * @return the changed column
   */
  public Column<R, T> refersTo(Reference what) {
    return new Column<>(
        name, type, required, otherwise, getter, Optional.of(what), false, description);
  }

  /** This column, its values being the ids by which others refer to the records. */
  Column<R, T> identifies(Reference what) {
    return new Column<>(
        name, type, required, otherwise, getter, Optional.of(what), true, description);
  }

  /**
   * This column with a description, for whoever reads the file's schema.
   *
   * @param text a short sentence
   * @return the changed column
   */
  public Column<R, T> describedAs(String text) {
    return new Column<>(name, type, required, otherwise, getter, reference, identifying, text);
  }

  /**
   * The name in the header.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * What the cells hold.
   *
   * @return the type
   */
  public CellType<T> type() {
    return type;
  }

  /**
   * Whether the column must be there and no cell be empty.
   *
   * @return true if it must
   */
  public boolean isRequired() {
    return required;
  }

  /**
   * The value of an empty cell.
   *
   * @return the default; empty if an empty cell is absent, or not allowed
   */
  public Optional<T> otherwise() {
    return otherwise;
  }

  /**
   * What the values are ids of.
   *
   * @return the kind of thing, or empty if they are no ids
   */
  public Optional<Reference> reference() {
    return reference;
  }

  /**
   * Whether the values are the records' own ids rather than those of others.
   *
   * @return true if they are, and therefore unique among what they are ids of
   */
  public boolean isIdentifying() {
    return identifying;
  }

  /**
   * What the column says.
   *
   * @return a short sentence, or an empty one
   */
  public String description() {
    return description;
  }

  /** The cell of a record; an empty text for an absent value and for a default. */
  String cell(R record) {
    Optional<T> value = getter.apply(record);
    if (value.isEmpty() || value.equals(otherwise)) {
      return "";
    }
    String text = type.print(value.get());
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "a value must not be written as an empty text: column " + name);
    }
    return text;
  }

  @Override
  public String toString() {
    return name;
  }
}
