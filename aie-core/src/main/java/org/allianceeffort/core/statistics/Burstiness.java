package org.allianceeffort.core.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How unevenly events follow each other in time, from the intervals between them.
 *
 * <p>With mean m, population standard deviation s, r = s ÷ m and n intervals: classic B = (s − m) ÷
 * (s + m); finite-size A = (√(n + 1)·r − √(n − 1)) ÷ ((√(n + 1) − 2)·r + √(n − 1)); memory =
 * Pearson's correlation of each interval with the next.
 *
 * <p>No unit. B and A: −1 for a regular sequence, 0 for a Poisson process, 1 for extreme bursts;
 * only A reaches 1 in a finite sequence (all intervals 0 but one) and is 0 for as much variation as
 * a Poisson process of n intervals shows. Memory lies in [−1, 1].
 *
 * <p>B is empty without intervals or if their mean is 0, A also for a single interval; memory is
 * empty for fewer than 4 intervals or if the first or the last n − 1 of them are all alike, to
 * twelve digits.
 *
 * <p>Whole intervals are summed exactly, others in rising order, so that B and A do not depend on
 * the order of the intervals to the last bit. Cost n log n.
 *
 * <p>Goh and Barabási (2008), doi:10.1209/0295-5075/81/48002; Kim and Jo (2016),
 * doi:10.1103/PhysRevE.94.032311.
 */
public final class Burstiness {

  private static final int MIN_INTERVALS_FOR_MEMORY = 4;
  private static final double ALIKE = 1e-12;

  private final int intervals;
  private final double mean;
  private final double spread;
  private final OptionalDouble memory;

  private Burstiness(int intervals, double mean, double spread, OptionalDouble memory) {
    this.intervals = intervals;
    this.mean = mean;
    this.spread = spread;
    this.memory = memory;
  }

  /**
   * Burstiness of intervals in any unit.
   *
   * @param intervals lengths in the order in which they happened, 0 or more
   * @return the statistics of these intervals
   * @throws IllegalArgumentException if an interval is negative, infinite or NaN
   */
  public static Burstiness of(double[] intervals) {
    for (double interval : intervals) {
      if (!(interval >= 0 && interval < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "an interval must be finite and not negative: " + interval);
      }
    }
    int n = intervals.length;
    double[] sorted = intervals.clone();
    Arrays.sort(sorted);
    if (n > 0 && constant(sorted, 0, n)) {
      return new Burstiness(n, sorted[0], 0, OptionalDouble.empty());
    }
    double mean = n == 0 ? 0 : mean(sorted);
    // about the mean and relative to the longest: neither very long nor very short ones overflow
    double longest = n == 0 ? 1 : sorted[n - 1];
    double squares = 0;
    for (double interval : sorted) {
      squares += ((interval - mean) / longest) * ((interval - mean) / longest);
    }
    return new Burstiness(n, mean, longest * Math.sqrt(squares), memory(intervals));
  }

  /**
   * Burstiness of whole intervals, such as days, from exact sums.
   *
   * @param intervals lengths in the order in which they happened, 0 or more
   * @return the statistics of these intervals
   * @throws IllegalArgumentException if an interval is negative
   */
  public static Burstiness of(long[] intervals) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (long interval : intervals) {
      if (interval < 0) {
        throw new IllegalArgumentException("an interval must not be negative: " + interval);
      }
      BigInteger exact = BigInteger.valueOf(interval);
      sum = sum.add(exact);
      squares = squares.add(exact.multiply(exact));
    }
    int n = intervals.length;
    if (n == 0) {
      return of(new double[0]);
    }
    // n Σx² − (Σx)² is a whole number: no rounding before the division
    BigInteger exactSpread = BigInteger.valueOf(n).multiply(squares).subtract(sum.multiply(sum));
    return new Burstiness(
        n,
        new BigDecimal(sum).doubleValue() / n,
        Math.sqrt(new BigDecimal(exactSpread).doubleValue() / n),
        memory(Arrays.stream(intervals).asDoubleStream().toArray()));
  }

  /**
   * The number of intervals, one less than that of events.
   *
   * @return n
   */
  public int intervals() {
    return intervals;
  }

  /**
   * The mean interval, in the unit of the intervals.
   *
   * @return m, empty without intervals
   */
  public OptionalDouble mean() {
    return intervals == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
  }

  /**
   * The population standard deviation (divisor n), in the unit of the intervals.
   *
   * @return s, empty without intervals
   */
  public OptionalDouble standardDeviation() {
    return intervals == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(spread / Math.sqrt(intervals));
  }

  /**
   * The sample standard deviation (divisor n − 1), in the unit of the intervals.
   *
   * @return the standard deviation, empty for fewer than two intervals
   */
  public OptionalDouble sampleStandardDeviation() {
    return intervals < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(spread / Math.sqrt(intervals - 1.0));
  }

  /**
   * The classic burstiness parameter from the population standard deviation.
   *
   * @return B in [−1, 1], empty without intervals or if their mean is 0
   */
  public OptionalDouble classic() {
    return classic(standardDeviation());
  }

  /**
   * The classic burstiness parameter from the sample standard deviation.
   *
   * @return B in [−1, 1], empty for fewer than two intervals or if their mean is 0
   */
  public OptionalDouble classicFromSample() {
    return classic(sampleStandardDeviation());
  }

  private OptionalDouble classic(OptionalDouble deviation) {
    if (deviation.isEmpty() || mean == 0) {
      return OptionalDouble.empty();
    }
    double s = deviation.getAsDouble();
    return OptionalDouble.of((s - mean) / (s + mean));
  }

  /**
   * The burstiness parameter freed of the effect of a finite number of intervals.
   *
   * @return A in [−1, 1], empty for fewer than two intervals or if their mean is 0
   */
  public OptionalDouble finiteSize() {
    if (intervals < 2 || mean == 0) {
      return OptionalDouble.empty();
    }
    double r = spread / Math.sqrt(intervals) / mean;
    double more = Math.sqrt(intervals + 1.0);
    double less = Math.sqrt(intervals - 1.0);
    double a = (more * r - less) / ((more - 2) * r + less);
    return OptionalDouble.of(Math.max(-1, Math.min(1, a))); // rounding at the maximum
  }

  /**
   * Whether long intervals follow long ones: the correlation of each interval with the next.
   *
   * @return Pearson's correlation in [−1, 1], empty for fewer than 4 intervals or without variation
   */
  public OptionalDouble memory() {
    return memory;
  }

  private static OptionalDouble memory(double[] x) {
    int pairs = x.length - 1;
    if (x.length < MIN_INTERVALS_FOR_MEMORY || alike(x, 0, pairs) || alike(x, 1, x.length)) {
      return OptionalDouble.empty();
    }
    double first = mean(Arrays.copyOfRange(x, 0, pairs));
    double second = mean(Arrays.copyOfRange(x, 1, x.length));
    double firstScale = largestDistance(x, 0, first);
    double secondScale = largestDistance(x, 1, second);
    double cross = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < pairs; i++) {
      double a = (x[i] - first) / firstScale;
      double b = (x[i + 1] - second) / secondScale;
      cross += a * b;
      firstSquares += a * a;
      secondSquares += b * b;
    }
    double correlation = cross / Math.sqrt(firstSquares * secondSquares);
    return OptionalDouble.of(Math.max(-1, Math.min(1, correlation)));
  }

  private static double largestDistance(double[] x, int from, double mean) {
    double largest = 0;
    for (int i = from; i < from + x.length - 1; i++) {
      largest = Math.max(largest, Math.abs(x[i] - mean));
    }
    return largest;
  }

  private static boolean constant(double[] x, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (x[i] != x[from]) {
        return false;
      }
    }
    return true;
  }

  /** Regular times in decimals leave rounding between their intervals, which remembers nothing. */
  private static boolean alike(double[] x, int from, int to) {
    double least = x[from];
    double most = x[from];
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, x[i]);
      most = Math.max(most, x[i]);
    }
    return most - least <= ALIKE * most;
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value / x.length;
    }
    return sum;
  }

  @Override
  public String toString() {
    return intervals
        + " intervals, mean "
        + PrintedFigure.figure(mean())
        + ", burstiness "
        + PrintedFigure.figure(classic())
        + ", finite-size "
        + PrintedFigure.figure(finiteSize())
        + ", memory "
        + PrintedFigure.figure(memory);
  }
}
