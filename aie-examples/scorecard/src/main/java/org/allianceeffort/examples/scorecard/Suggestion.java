package org.allianceeffort.examples.scorecard;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was perhaps meant by a name that is not known. */
final class Suggestion {

  private Suggestion() {}

  /** A second line with the nearest name, or nothing when none is near. */
  static String line(String given, Collection<String> known) {
    return nearest(given, known).map(name -> "\nMaybe " + name).orElse("");
  }

  /** The nearest name by edit distance (Levenshtein 1966), at most a third of the letters away. */
  static Optional<String> nearest(String given, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(given, name) <= Math.max(1, given.length() / 3))
        .min(
            Comparator.<String>comparingInt(name -> distance(given, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
