package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Ways to bring indicators to a common scale.
 *
 * <p>Formulas at each method. Relative to the set of values: min–max, z-score, ranks, distance to a
 * target, share of the maximum. Relative to fixed points: goalposts and optimum band, where a value
 * does not depend on who else is there.
 *
 * <p>A value of NaN is missing: it stays NaN and does not count. The result is NaN for all if it is
 * undefined, as said at each method (no spread, one value only). Infinite values are refused.
 *
 * <p>Cost n, ranks n log n.
 *
 * <p>OECD and JRC (2008), Handbook on Constructing Composite Indicators,
 * doi:10.1787/9789264043466-en.
 */
public final class Normalisation {

  private Normalisation() {}

  /**
   * Min–max: the smallest value becomes {@code from}, the largest {@code to}, linear between.
   *
   * @param values indicators, NaN where missing
   * @param from what the smallest becomes; larger than {@code to} where less is better
   * @param to what the largest becomes
   * @return a new array, NaN for all if they are equal
   * @throws IllegalArgumentException if a value is infinite
   */
  public static double[] minMax(double[] values, double from, double to) {
    double least = least(values);
    double range = most(values) - least;
    return each(values, x -> range > 0 ? from + (x - least) / range * (to - from) : Double.NaN);
  }

  /**
   * Z-score with the sample standard deviation (n − 1), moved and stretched.
   *
   * @param values indicators, NaN where missing
   * @param mean what the mean becomes
   * @param deviation what the standard deviation becomes; negative where less is better
   * @return a new array, NaN for all if they are equal or fewer than two
   * @throws IllegalArgumentException if a value is infinite
   */
  public static double[] zScores(double[] values, double mean, double deviation) {
    check(values);
    Moments moments = Moments.of(values);
    double s = Math.sqrt(moments.sampleVariance());
    return each(values, x -> s > 0 ? mean + (x - moments.mean()) / s * deviation : Double.NaN);
  }

  /**
   * Ranks from 1 for the smallest.
   *
   * @param values indicators, NaN where missing
   * @param ties which rank equal values get
   * @return a new array
   * @throws IllegalArgumentException if a value is infinite
   */
  public static double[] ranks(double[] values, RankTies ties) {
    check(values);
    double[] sorted = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
    return each(
        values,
        x -> {
          int below = firstAtLeast(sorted, x);
          if (ties == RankTies.MINIMUM) {
            return below + 1;
          }
          int equal = firstAtLeast(sorted, Math.nextUp(x)) - below;
          return below + (equal + 1) / 2.0;
        });
  }

  /**
   * Percentile ranks: (rank − 1) ÷ (n − 1).
   *
   * @param values indicators, NaN where missing
   * @param ties which rank equal values get
   * @return a new array with values in [0, 1], NaN for a single value
   * @throws IllegalArgumentException if a value is infinite
   */
  public static double[] percentileRanks(double[] values, RankTies ties) {
    double n = Arrays.stream(values).filter(x -> !Double.isNaN(x)).count();
    double[] ranks = ranks(values, ties);
    return each(ranks, rank -> n > 1 ? (rank - 1) / (n - 1) : Double.NaN);
  }

  /**
   * Borda points: how many are surpassed, rank − 1.
   *
   * @param values indicators, NaN where missing
   * @param ties which rank equal values get
   * @return a new array with values in [0, n − 1]
   * @throws IllegalArgumentException if a value is infinite
   */
  public static double[] bordaPoints(double[] values, RankTies ties) {
    return each(ranks(values, ties), rank -> rank - 1);
  }

  /**
   * Distance to a target, where more is better: (x − smallest) ÷ (target − smallest).
   *
   * @param values indicators, NaN where missing
   * @param target what counts as 1
   * @return a new array, above 1 beyond the target; NaN for all if the target is the smallest value
   * @throws IllegalArgumentException if a value or the target is not finite
   */
  public static double[] distanceToTargetAbove(double[] values, double target) {
    finite("target", target);
    double least = least(values);
    return each(values, x -> target == least ? Double.NaN : (x - least) / (target - least));
  }

  /**
   * Distance to a target, where less is better: (largest − x) ÷ (largest − target).
   *
   * @param values indicators, NaN where missing
   * @param target what counts as 1
   * @return a new array, above 1 beyond the target; NaN for all if the target is the largest value
   * @throws IllegalArgumentException if a value or the target is not finite
   */
  public static double[] distanceToTargetBelow(double[] values, double target) {
    finite("target", target);
    double most = most(values);
    return each(values, x -> target == most ? Double.NaN : (most - x) / (most - target));
  }

  /**
   * Share of the largest value.
   *
   * @param values indicators, NaN where missing
   * @return a new array, NaN for all if the largest is not above 0
   * @throws IllegalArgumentException if a value is infinite
   */
  public static double[] shareOfMaximum(double[] values) {
    double most = most(values);
    return each(values, x -> most > 0 ? x / most : Double.NaN);
  }

  /**
   * Fixed goalposts: 0 at one, 1 at the other, linear between and beyond.
   *
   * @param value the indicator, NaN if missing
   * @param zeroAt the value that gets 0
   * @param oneAt the value that gets 1; below {@code zeroAt} where less is better
   * @return the position between the goalposts, NaN for NaN
   * @throws IllegalArgumentException if a goalpost is not finite or both are the same
   */
  public static double goalposts(double value, double zeroAt, double oneAt) {
    finite("zeroAt", zeroAt);
    finite("oneAt", oneAt);
    if (zeroAt == oneAt) {
      throw new IllegalArgumentException("goalposts must differ: " + zeroAt);
    }
    return (value - zeroAt) / (oneAt - zeroAt);
  }

  /**
   * An optimum band: 1 inside, falling linearly to 0 at the outer points, 0 beyond.
   *
   * @param value the indicator, NaN if missing
   * @param zeroBelow at and below which it is 0
   * @param bestFrom from which it is 1
   * @param bestTo up to which it is 1
   * @param zeroAbove at and above which it is 0
   * @return a value in [0, 1], NaN for NaN
   * @throws IllegalArgumentException if the points are not finite and in this order, the outer ones
   *     strictly
   */
  public static double band(
      double value, double zeroBelow, double bestFrom, double bestTo, double zeroAbove) {
    if (!(Double.isFinite(zeroBelow)
        && Double.isFinite(zeroAbove)
        && zeroBelow < bestFrom
        && bestFrom <= bestTo
        && bestTo < zeroAbove)) {
      throw new IllegalArgumentException(
          "a band must be finite and rise: "
              + zeroBelow
              + " < "
              + bestFrom
              + " <= "
              + bestTo
              + " < "
              + zeroAbove);
    }
    double rising = (value - zeroBelow) / (bestFrom - zeroBelow);
    double falling = (zeroAbove - value) / (zeroAbove - bestTo);
    return Math.max(0, Math.min(1, Math.min(rising, falling)));
  }

  private static double[] each(double[] values, DoubleUnaryOperator rule) {
    double[] made = new double[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = Double.isNaN(values[i]) ? values[i] : rule.applyAsDouble(values[i]);
    }
    return made;
  }

  private static double least(double[] values) {
    check(values);
    double least = Double.NaN;
    for (double value : values) {
      least = Double.isNaN(least) ? value : Math.min(least, Double.isNaN(value) ? least : value);
    }
    return least;
  }

  private static double most(double[] values) {
    check(values);
    double most = Double.NaN;
    for (double value : values) {
      most = Double.isNaN(most) ? value : Math.max(most, Double.isNaN(value) ? most : value);
    }
    return most;
  }

  private static void check(double[] values) {
    for (double value : values) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("a value must not be infinite: " + value);
      }
    }
  }

  private static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite: " + value);
    }
  }

  private static int firstAtLeast(double[] sorted, double x) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
