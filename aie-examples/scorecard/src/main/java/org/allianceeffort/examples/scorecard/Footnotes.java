package org.allianceeffort.examples.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a reader must know of single figures, each said once and marked by a letter. */
final class Footnotes {

  private static final int LETTERS = 26;

  private final Map<String, String> marks = new LinkedHashMap<>();

  /** The mark of a note, the same for the same words. */
  String mark(String note) {
    String next = letters(marks.size());
    return marks.computeIfAbsent(note, key -> next);
  }

  /** The marks of several notes, such as {@code a,c}. */
  String marks(Iterable<String> notes) {
    Set<String> sorted = new TreeSet<>();
    notes.forEach(note -> sorted.add(mark(note)));
    return String.join(",", sorted);
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % LETTERS));
    return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
  }

  void write(Page page) {
    if (marks.isEmpty()) {
      return;
    }
    page.blank();
    page.heading("NOTES");
    marks.forEach((note, mark) -> page.hanging(Page.left("  " + mark, 5), 5, note));
  }
}
