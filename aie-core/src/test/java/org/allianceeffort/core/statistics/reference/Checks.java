package org.allianceeffort.core.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allianceeffort.core.statistics.Interval;
import org.allianceeffort.core.statistics.Outcome;

/**
 * Compares figures, remembers the largest deviation of every statistic and all that failed in a
 * case.
 *
 * <p>A deviation is relative to the expected figure; figures that differ by no more than 1e-12
 * count as 0 apart. NaN stands for "undefined" and equals only itself, as do infinite figures.
 */
final class Checks {
  /** What closed forms must reach. */
  static final double CLOSED_FORM = 1e-10;

  private static final double SMALL_P = 1e-8;

  private static final double FLOOR = 1e-12;

  private final Map<String, Deviation> deviations = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int compared;
  private final TreeSet<String> leftOut = new TreeSet<>();
  private final TreeSet<String> leftOutElsewhere = new TreeSet<>();
  private ReferenceCase current;

  /** What was seen of one statistic. */
  static final class Deviation {
    int comparisons;
    double largest;
    double tolerance;
    final TreeSet<String> topics = new TreeSet<>();
    final TreeSet<String> sources = new TreeSet<>();

    void add(Deviation other) {
      comparisons += other.comparisons;
      largest = Math.max(largest, other.largest);
      tolerance = Math.max(tolerance, other.tolerance);
      topics.addAll(other.topics);
      sources.addAll(other.sources);
    }
  }

  void begin(ReferenceCase reference) {
    current = reference;
    failures.clear();
    compared = 0;
  }

  /** How many figures of the case have been compared. */
  int compared() {
    return compared;
  }

  List<String> failures() {
    return failures;
  }

  /** What was seen in the project's own cases. */
  Map<String, Deviation> deviations() {
    return deviations;
  }

  /** What was left out of the project's own cases. */
  Set<String> leftOut() {
    return leftOut;
  }

  Set<String> leftOutElsewhere() {
    return leftOutElsewhere;
  }

  private Deviation seen(String statistic) {
    compared++;
    return current.own()
        ? deviations.computeIfAbsent(statistic, s -> new Deviation())
        : new Deviation();
  }

  /** Compares to 1e-10. */
  void check(String statistic, double actual, double expected) {
    check(statistic, actual, expected, CLOSED_FORM);
  }

  /** Compares to a tolerance that is the relative deviation allowed. */
  void check(String statistic, double actual, double expected, double tolerance) {
    Deviation seen = seen(statistic);
    seen.comparisons++;
    seen.tolerance = Math.max(seen.tolerance, tolerance);
    seen.topics.add(current.topic());
    seen.sources.add(current.source());
    double apart;
    if (Double.isNaN(expected)
        || Double.isInfinite(expected)
        || Double.isNaN(actual)
        || Double.isInfinite(actual)) {
      apart = Double.compare(actual, expected) == 0 ? 0 : Double.POSITIVE_INFINITY;
    } else {
      double difference = Math.abs(actual - expected);
      apart = difference <= FLOOR ? 0 : difference / Math.abs(expected);
      if (Math.abs(expected) > FLOOR) {
        seen.largest = Math.max(seen.largest, difference / Math.abs(expected));
      }
    }
    if (!(apart <= tolerance)) {
      failures.add(
          String.format(
              Locale.ROOT,
              "%s: got %s, expected %s, apart %.3g, allowed %.3g",
              statistic,
              actual,
              expected,
              apart,
              tolerance));
    }
  }

  /** Compares a count. */
  void check(String statistic, long actual, Node expected) {
    check(statistic, (double) actual, expected, 0);
  }

  void check(String statistic, double actual, Node expected) {
    check(statistic, actual, expected, CLOSED_FORM);
  }

  /** What is absent is not compared. */
  void check(String statistic, double actual, Node expected, double tolerance) {
    if (!expected.isAbsent()) {
      check(statistic, actual, expected.number(), tolerance);
    }
  }

  /** Empty must meet null or NaN. */
  void check(String statistic, OptionalDouble actual, Node expected) {
    check(statistic, actual.orElse(Double.NaN), expected);
  }

  void check(String statistic, OptionalDouble actual, Node expected, double tolerance) {
    check(statistic, actual.orElse(Double.NaN), expected, tolerance);
  }

  /** Undefined must meet null or NaN. */
  void check(String statistic, Outcome<Double> actual, Node expected) {
    check(statistic, actual.value().orElse(Double.NaN), expected);
  }

  /** Compares a probability; far out in the tail to 1e-8. */
  void probability(String statistic, double actual, Node expected) {
    check(statistic, actual, expected, expected.number() < CLOSED_FORM ? SMALL_P : CLOSED_FORM);
  }

  /** Compares both limits; none must meet null or NaN. */
  void interval(String statistic, Optional<Interval> actual, Node lower, Node upper) {
    check(statistic, actual.map(Interval::lower).orElse(Double.NaN), lower);
    check(statistic, actual.map(Interval::upper).orElse(Double.NaN), upper);
  }

  /** Compares with a pair of limits, or with null where there are none. */
  void interval(String statistic, Optional<Interval> actual, Node pair) {
    boolean none = pair.size() < 2;
    interval(statistic, actual, pair.at(0), none ? pair.at(0) : pair.at(1));
  }

  void check(String statistic, double[] actual, Node expected) {
    check(statistic, actual, expected, CLOSED_FORM);
  }

  void check(String statistic, double[] actual, Node expected, double tolerance) {
    if (expected.isAbsent()) {
      return;
    }
    double[] figures = expected.doubles();
    if (actual.length != figures.length) {
      failures.add(
          statistic
              + ": got "
              + Arrays.toString(actual)
              + ", expected "
              + Arrays.toString(figures));
      return;
    }
    compared++;
    for (int i = 0; i < figures.length; i++) {
      check(statistic, actual[i], figures[i], tolerance);
    }
  }

  void check(String statistic, double[][] actual, Node expected) {
    check(statistic, actual, expected, CLOSED_FORM);
  }

  void check(String statistic, double[][] actual, Node expected, double tolerance) {
    if (expected.isAbsent()) {
      return;
    }
    if (actual.length != expected.size()) {
      failures.add(statistic + ": got " + actual.length + " rows, expected " + expected.size());
      return;
    }
    for (int i = 0; i < actual.length; i++) {
      check(statistic, actual[i], expected.at(i), tolerance);
    }
  }

  /** What the library has no figure for must be null or NaN in all its parts. */
  void undefined(String statistic, Node expected) {
    expected.leaves().forEach(leaf -> check(statistic, Double.NaN, leaf));
  }

  /** Compares what is no figure: an order, a name, a flag. */
  void same(String statistic, Object actual, Object expected) {
    Deviation seen = seen(statistic);
    seen.comparisons++;
    seen.topics.add(current.topic());
    seen.sources.add(current.source());
    if (!Objects.equals(actual, expected)) {
      failures.add(statistic + ": got " + actual + ", expected " + expected);
    }
  }

  /** Says, with the reason, that a part of {@code expected} is not compared; it is listed. */
  void leaveOut(Node expected, String reason) {
    expected.readAll();
    (current.own() ? leftOut : leftOutElsewhere)
        .add(current.topic() + " " + expected.path() + ": " + reason);
  }
}
