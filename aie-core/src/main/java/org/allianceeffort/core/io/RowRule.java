package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import org.allianceeffort.core.evidence.Moment;

/**
 * A rule between the cells of one record. It is asked only where all the cells it looks at could be
 * read.
 *
 * @param description the rule in words
 * @param columns the columns it looks at, that which is reported first
 * @param test what is wrong, as the rest of a sentence, or empty
 */
record RowRule(String description, ImmutableList<Column<?, ?>> columns, Test test) {

  /** The test of a rule. */
  interface Test {
    Optional<Broken> broken(Row row, Known known);
  }

  /** The sentence of a rule, or nothing. */
  interface Sentence {
    Optional<String> broken(Row row, Known known);
  }

  /**
   * A broken rule.
   *
   * @param rule what would be right; an empty text if the break is a consequence
   * @param candidates what may have been meant
   */
  record Broken(String rule, Collection<String> candidates) {}

  static RowRule of(String description, Sentence sentence, Column<?, ?>... columns) {
    return new RowRule(
        description,
        ImmutableList.copyOf(columns),
        (row, known) ->
            sentence.broken(row, known).map(rule -> new Broken(rule, ImmutableList.of())));
  }

  /** An id is among those that another cell allows. */
  static RowRule among(
      Column<?, String> column,
      Column<?, String> other,
      String rule,
      BiFunction<Known, String, Optional<IdSpace>> idsOf) {
    return new RowRule(
        column + " " + rule,
        ImmutableList.of(column, other),
        (row, known) -> {
          String id = row.get(column);
          Optional<IdSpace> ids = idsOf.apply(known, row.get(other));
          if (ids.isEmpty() || ids.get().isKnown(id)) {
            return Optional.empty();
          }
          return Optional.of(
              ids.get().isUnknown(id)
                  ? new Broken(rule, ids.get().known())
                  : new Broken("", ImmutableList.of()));
        });
  }

  /** One day is not before another. */
  static RowRule dates(Column<?, LocalDate> first, Column<?, LocalDate> second) {
    return of(
        second + " must not be before " + first,
        (row, known) -> {
          Optional<LocalDate> start = row.find(first);
          Optional<LocalDate> end = row.find(second);
          return start.isPresent() && end.isPresent() && end.get().isBefore(start.get())
              ? before(first, start.get())
              : Optional.empty();
        },
        second,
        first);
  }

  /** One moment is not before another, by days in the alliance's zone if either is a day. */
  static RowRule times(Column<?, Moment> first, Column<?, Moment> second) {
    return of(
        second + " must not be before " + first,
        (row, known) -> {
          Optional<Moment> start = row.find(first);
          Optional<Moment> end = row.find(second);
          return start.isPresent()
                  && end.isPresent()
                  && end.get().isBefore(start.get(), known.zone())
              ? before(first, start.get())
              : Optional.empty();
        },
        second,
        first);
  }

  private static Optional<String> before(Column<?, ?> first, Object start) {
    return Optional.of("must not be before " + first.name() + ": " + start);
  }

  /** A spell has one end at most. */
  static RowRule oneEnd(Column<?, ?> first, Column<?, ?> second) {
    return of(
        second + " must be empty where " + first + " is given",
        (row, known) ->
            row.find(first).isPresent() && row.find(second).isPresent()
                ? Optional.of("must be empty where " + first.name() + " is given")
                : Optional.empty(),
        second,
        first);
  }

  /** What belongs to an end is not given without it. */
  static RowRule belongs(Column<?, ?> what, Column<?, ?> end) {
    return of(
        what + " must be empty where " + end + " is",
        (row, known) ->
            row.find(what).isPresent() && row.find(end).isEmpty()
                ? Optional.of("must be empty where " + end.name() + " is")
                : Optional.empty(),
        what,
        end);
  }
}
