package org.allianceeffort.core.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

  private static final double FLOOR = 1e-12;

  private final Map<String, Deviation> deviations = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
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
    check(statistic, (double) actual, expected.number(), 0);
  }

  void check(String statistic, double actual, Node expected) {
    check(statistic, actual, expected.number());
  }

  void check(String statistic, double actual, Node expected, double tolerance) {
    check(statistic, actual, expected.number(), tolerance);
  }

  /** Empty must meet null or NaN. */
  void check(String statistic, OptionalDouble actual, Node expected) {
    check(statistic, actual.orElse(Double.NaN), expected.number());
  }

  void check(String statistic, OptionalDouble actual, Node expected, double tolerance) {
    check(statistic, actual.orElse(Double.NaN), expected.number(), tolerance);
  }

  void check(String statistic, double[] actual, Node expected) {
    check(statistic, actual, expected, CLOSED_FORM);
  }

  void check(String statistic, double[] actual, Node expected, double tolerance) {
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
    for (int i = 0; i < figures.length; i++) {
      check(statistic, actual[i], figures[i], tolerance);
    }
  }

  void check(String statistic, double[][] actual, Node expected) {
    check(statistic, actual, expected, CLOSED_FORM);
  }

  void check(String statistic, double[][] actual, Node expected, double tolerance) {
    if (actual.length != expected.size()) {
      failures.add(statistic + ": got " + actual.length + " rows, expected " + expected.size());
      return;
    }
    for (int i = 0; i < actual.length; i++) {
      check(statistic, actual[i], expected.at(i), tolerance);
    }
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
