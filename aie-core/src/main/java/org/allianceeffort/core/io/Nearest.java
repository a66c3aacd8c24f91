package org.allianceeffort.core.io;

import com.google.common.base.CharMatcher;
import java.util.Collection;
import java.util.Optional;

/** Finds what was perhaps meant by names that are not known, as long as that takes no time. */
final class Nearest {

  /** Beyond so many names a suggestion costs more than it helps. */
  private static final int CANDIDATES = 10_000;

  private static final int LONGEST = 64;

  /** So many pairs of letters are compared in all, in about a second, and then no more. */
  private static final long MOST_COMPARED = 200_000_000L;

  private long compared;

  /**
   * The one known name that is nearest by edit distance (insert, delete, replace, swap two
   * neighbours; Damerau 1964, in its restricted form), if it is near: at most a third of the
   * letters of the longer of the two, and not a tie. Another form of the same text (Unicode, NFKC)
   * is nearest of all.
   */
  Optional<String> to(String name, Collection<String> known) {
    if (known.size() > CANDIDATES || name.length() > LONGEST || compared > MOST_COMPARED) {
      return Optional.empty();
    }
    boolean isAscii = CharMatcher.ascii().matchesAllOf(name);
    for (String candidate : known) {
      compared += Math.min(candidate.length(), LONGEST);
      boolean mayLookAlike =
          candidate.length() <= 2 * LONGEST
              && !(isAscii && CharMatcher.ascii().matchesAllOf(candidate));
      if (mayLookAlike && Shown.looksAs(name, candidate)) {
        return Optional.of(candidate);
      }
    }
    int best = Integer.MAX_VALUE;
    boolean tied = false;
    Optional<String> nearest = Optional.empty();
    for (String candidate : known) {
      int allowed = Math.max(1, Math.max(name.length(), candidate.length()) / 3);
      if (Math.abs(candidate.length() - name.length()) > Math.min(allowed, best)) {
        continue;
      }
      compared += (long) name.length() * candidate.length();
      int distance = distance(name, candidate);
      if (distance > allowed) {
        continue;
      }
      if (distance < best) {
        best = distance;
        tied = false;
        nearest = Optional.of(candidate);
      } else if (distance == best) {
        tied = true;
      }
    }
    return tied ? Optional.empty() : nearest;
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        // A difference of case only is the likeliest slip of all, so it counts for nothing.
        int replace = sameLetter(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1;
        int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + replace);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, before[j - 2] + 1);
        }
        row[j] = least;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static boolean sameLetter(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
