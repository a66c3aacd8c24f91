package org.allianceeffort.examples.scorecard;

import java.util.Optional;
import org.allianceeffort.core.statistics.Interval;

/** A score of 0..100 as a bar that fades where it is not sure. */
final class Bar {

  /** How many cells a bar has, 5 points each. */
  static final int CELLS = 20;

  private Bar() {}

  static String of(double score, Optional<Interval> interval) {
    int end = cells(score);
    int sure = Math.min(end, interval.map(i -> cells(i.lower())).orElse(end));
    int possible = Math.max(end, interval.map(i -> cells(i.upper())).orElse(end));
    return "█".repeat(sure)
        + "▓".repeat(end - sure)
        + "░".repeat(possible - end)
        + "·".repeat(CELLS - possible);
  }

  private static int cells(double score) {
    return (int) Math.max(0, Math.min(CELLS, Math.rint(score * CELLS / 100)));
  }
}
