package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, and what is only worth a warning, up to a bound. */
final class Problems {

  private final int bound;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Nearest nearest = new Nearest();
  private long count;

  Problems(int bound) {
    this.bound = bound;
  }

  /** A problem of a file as a whole. */
  void file(String file, String rule) {
    add(file, 0, null, null, rule, Optional.empty());
  }

  /** Something odd about a file that stops nobody from reading. */
  void warn(String file, String rule) {
    if (warnings.size() < bound) {
      warnings.add(Problem.builder().file(Shown.name(file)).rule(Shown.sentence(rule)).build());
    }
  }

  /** Something that is there without being part of the dossier. */
  void unread(String file, Optional<String> column) {
    if (unread.size() < bound) {
      unread.add(new Unread(Shown.name(file), column.map(Shown::name)));
    }
  }

  /** A problem of a whole record. */
  void record(String file, long line, String rule) {
    add(file, line, null, null, rule, Optional.empty());
  }

  /** Something missing at a place. */
  void missing(String file, long line, String column, String rule) {
    add(file, line, column, null, rule, Optional.empty());
  }

  /** A value that breaks a rule. */
  void value(String file, long line, String column, String value, String rule) {
    add(file, line, column, value, rule, Optional.empty());
  }

  /** The rule for something that is given twice. */
  static String unique(long line) {
    return "must be unique, but is given on line " + line;
  }

  /** A value that is not among those known, with the nearest of them as a suggestion. */
  void unknown(
      String file, long line, String column, String value, String rule, Collection<String> known) {
    // Looking for the nearest costs time, which is not spent on problems that nobody will see.
    Optional<String> meant = isFull() ? Optional.empty() : nearest.to(value, known);
    if (meant.isPresent() && Shown.looksAs(value, meant.get())) {
      // As they are they would look the same.
      add(file, line, column, Shown.inAscii(value), rule, meant.map(Shown::inAscii));
    } else {
      add(file, line, column, value, rule, meant);
    }
  }

  /** A text that its type refuses, with what was perhaps meant. */
  void refused(
      String file, long line, String column, String text, CellType<?> type, boolean mayBeEmpty) {
    if (isFull()) {
      count++;
    } else if (mayBeEmpty && Slips.isAbsent(text)) {
      value(file, line, column, text, type.rule() + ", or empty");
    } else if (!type.vocabulary().isEmpty()) {
      unknown(file, line, column, text, type.rule(), type.vocabulary());
    } else {
      boolean isNoDay = type.schemaType().equals("date") && Slips.isDay(text);
      String rule = type.rule() + (isNoDay ? ", that the calendar has" : "");
      add(file, line, column, text, rule, Slips.repair(text, type));
    }
  }

  /** What was perhaps meant by a name that is not among those known. */
  Optional<String> nearest(String name, Collection<String> known) {
    return nearest.to(name, known);
  }

  private void add(
      String file,
      long line,
      @Nullable String column,
      @Nullable String value,
      String rule,
      Optional<String> maybe) {
    if (isFull()) {
      count++;
      return;
    }
    // What is given again and again at one place is said once.
    boolean isNew =
        problems.add(
            Problem.builder()
                .file(Shown.name(file))
                .line(line > 0 ? OptionalLong.of(line) : OptionalLong.empty())
                .column(
                    Optional.ofNullable(column).filter(name -> !name.isEmpty()).map(Shown::name))
                .value(Optional.ofNullable(value).map(Shown::value))
                .rule(Shown.sentence(rule))
                .maybe(maybe.map(Shown::value))
                .build());
    count += isNew ? 1 : 0;
  }

  private boolean isFull() {
    return problems.size() >= bound;
  }

  long count() {
    return count;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  List<Problem> warnings() {
    return warnings;
  }

  List<Unread> unread() {
    return unread;
  }
}
