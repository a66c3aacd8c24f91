package org.allianceeffort.core.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, and what is only worth a warning, up to a bound. */
final class Problems {

  private static final int SHOWN = 80;

  private final int bound;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
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
      warnings.add(Problem.builder().file(file).rule(rule).build());
    }
  }

  /** Something that is there without being part of the dossier. */
  void unread(String file, Optional<String> column) {
    if (unread.size() < bound) {
      unread.add(new Unread(shown(file), column.map(Problems::shown)));
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
    add(file, line, column, value, rule, isFull() ? Optional.empty() : Nearest.to(value, known));
  }

  private void add(
      String file,
      long line,
      @Nullable String column,
      @Nullable String value,
      String rule,
      Optional<String> maybe) {
    count++;
    if (isFull()) {
      return;
    }
    problems.add(
        Problem.builder()
            .file(file)
            .line(line > 0 ? OptionalLong.of(line) : OptionalLong.empty())
            .column(Optional.ofNullable(column).filter(name -> !name.isEmpty()))
            .value(Optional.ofNullable(value).map(Problems::shown))
            .rule(rule)
            .maybe(maybe.map(Problems::shown))
            .build());
  }

  private boolean isFull() {
    return problems.size() >= bound;
  }

  long count() {
    return count;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Problem> warnings() {
    return warnings;
  }

  List<Unread> unread() {
    return unread;
  }

  /** A value as it may stand in a message: not longer than a line, nothing invisible. */
  static String shown(String value) {
    return shown(value, SHOWN);
  }

  /** A text as it may stand in a message, cut where it is longer than so many characters. */
  static String shown(String value, int longest) {
    StringBuilder text = new StringBuilder();
    int end = Math.min(value.length(), longest);
    if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < end
              && Character.isLowSurrogate(value.charAt(i + 1));
      if (pair) {
        text.append(c).append(value.charAt(++i));
      } else {
        append(text, c);
      }
    }
    return end < value.length() ? text.append('…').toString() : text.toString();
  }

  private static void append(StringBuilder text, char c) {
    switch (c) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (isVisible(c)) {
          text.append(c);
        } else {
          text.append("\\u").append(Character.forDigit(c >> 12, 16));
          text.append(Character.forDigit((c >> 8) & 15, 16));
          text.append(Character.forDigit((c >> 4) & 15, 16));
          text.append(Character.forDigit(c & 15, 16));
        }
      }
    }
  }

  private static boolean isVisible(char c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && c != '\uFFFD';
  }
}
