package org.allianceeffort.examples.scorecard;

import java.util.ArrayList;
import java.util.List;

/**
 * Text laid out in {@value #WIDTH} columns. What does not fit goes to the next line; nothing is cut
 * off.
 */
final class Page {

  static final int WIDTH = 100;

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Page(Style style) {
    this.style = style;
  }

  Style style() {
    return style;
  }

  void blank() {
    text.append('\n');
  }

  /** A line that stands out. */
  void heading(String words) {
    for (String line : wrap(style.shown(words), WIDTH)) {
      text.append(style.strong(line.stripTrailing())).append('\n');
    }
  }

  /** Words that begin at a column and continue there. */
  void words(int indent, String words) {
    hanging(" ".repeat(indent), indent, words);
  }

  /** Words that matter less than what is around them. */
  void aside(int indent, String words) {
    for (String line : wrap(style.shown(words), WIDTH - indent)) {
      text.append(" ".repeat(indent)).append(style.faint(line)).append('\n');
    }
  }

  /** Words after a lead on their first line; further lines begin at a column. */
  void hanging(String lead, int indent, String words) {
    String first = style.shown(lead);
    for (String line : wrap(style.shown(words), WIDTH - Math.max(indent, first.length()))) {
      line(first + line);
      first = " ".repeat(indent);
    }
  }

  /** A line that is known to fit. */
  void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Text at the left end of a column. */
  static String left(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - cell.length()));
  }

  /** Text at the right end of a column. */
  static String right(String cell, int width) {
    return " ".repeat(Math.max(0, width - cell.length())) + cell;
  }

  /** The page so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
