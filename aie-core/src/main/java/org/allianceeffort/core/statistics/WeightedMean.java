package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Weighted means of indicators: arithmetic, geometric, harmonic, power, and the minimum.
 *
 * <p>With weights w over what is present: Σwx ÷ Σw; exp(Σw ln x ÷ Σw); Σw ÷ Σ(w ÷ x); (Σw
 * x<sup>p</sup> ÷ Σw)<sup>1/p</sup>.
 *
 * <p>In the unit of the values, between the smallest and the largest of them; the lower the power,
 * the less a good value makes up for a bad one.
 *
 * <p>A value of NaN is missing: it is left out and the other weights count for more. Empty if no
 * value with a weight above 0 is present. All but the arithmetic mean and the minimum need values
 * of 0 or more; a 0 makes the geometric, the harmonic and any mean of a power below 0 zero, as in
 * the limit.
 *
 * <p>Cost n.
 *
 * <p>Hardy, Littlewood and Pólya (1934), Inequalities, ISBN 978-0-521-35880-4; OECD and JRC (2008),
 * doi:10.1787/9789264043466-en.
 */
public final class WeightedMean {

  private WeightedMean() {}

  /**
   * The arithmetic mean: a good value makes up fully for a bad one.
   *
   * @param values indicators, NaN where missing
   * @param weights 0 or more
   * @return the mean, empty if nothing is present
   * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or
   *     a value is infinite
   */
  public static OptionalDouble arithmetic(double[] values, double[] weights) {
    Extent extent = Extent.of(values, weights, Double.NEGATIVE_INFINITY);
    return extent.hold(mean(values, weights, extent, x -> x));
  }

  /**
   * The geometric mean: equal relative changes weigh alike.
   *
   * @param values indicators, 0 or more, NaN where missing
   * @param weights 0 or more
   * @return the mean, empty if nothing is present
   * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or
   *     a value is negative or infinite
   */
  public static OptionalDouble geometric(double[] values, double[] weights) {
    Extent extent = Extent.of(values, weights, 0);
    return extent.hold(StrictMath.exp(mean(values, weights, extent, StrictMath::log)));
  }

  /**
   * The harmonic mean: the smallest values weigh most.
   *
   * @param values indicators, 0 or more, NaN where missing
   * @param weights 0 or more
   * @return the mean, empty if nothing is present
   * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or
   *     a value is negative or infinite
   */
  public static OptionalDouble harmonic(double[] values, double[] weights) {
    Extent extent = Extent.of(values, weights, 0);
    return extent.hold(1 / mean(values, weights, extent, x -> 1 / x));
  }

  /**
   * The power mean: 1 is arithmetic, 0 geometric, −1 harmonic.
   *
   * @param values indicators, 0 or more, NaN where missing
   * @param weights 0 or more
   * @param power any finite number
   * @return the mean, empty if nothing is present
   * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, a
   *     value is negative or infinite, or the power is not finite
   */
  public static OptionalDouble power(double[] values, double[] weights, double power) {
    if (!Double.isFinite(power)) {
      throw new IllegalArgumentException("power must be finite: " + power);
    }
    if (power == 0) {
      return geometric(values, weights);
    }
    Extent extent = Extent.of(values, weights, 0);
    // relative to the value that rules the sum, so that no power overflows
    double unit = power > 0 ? extent.most : extent.least;
    if (extent.isEmpty() || unit == 0) {
      return extent.hold(unit);
    }
    double mean = mean(values, weights, extent, x -> StrictMath.pow(x / unit, power));
    return extent.hold(unit * StrictMath.pow(mean, 1 / power));
  }

  /**
   * The smallest value with a weight above 0: nothing makes up for anything.
   *
   * @param values indicators, NaN where missing
   * @param weights 0 or more; how large does not matter
   * @return the minimum, empty if nothing is present
   * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or
   *     a value is infinite
   */
  public static OptionalDouble minimum(double[] values, double[] weights) {
    Extent extent = Extent.of(values, weights, Double.NEGATIVE_INFINITY);
    return extent.hold(extent.least);
  }

  private static double mean(
      double[] values, double[] weights, Extent extent, DoubleUnaryOperator of) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      if (present(values[i], weights[i])) {
        double weight = weights[i] / extent.largestWeight;
        sum += weight * of.applyAsDouble(values[i]);
        all += weight;
      }
    }
    return sum / all;
  }

  private static boolean present(double value, double weight) {
    return weight > 0 && !Double.isNaN(value);
  }

  /**
   * Between what the present values lie.
   *
   * @param least the smallest of them, infinite if there is none
   * @param most the largest of them, infinite if there is none
   * @param largestWeight the largest weight of all
   */
  private record Extent(double least, double most, double largestWeight) {

    static Extent of(double[] values, double[] weights, double allowed) {
      if (values.length != weights.length) {
        throw new IllegalArgumentException(
            "there must be one weight for each value: values "
                + values.length
                + ", weights "
                + weights.length);
      }
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        check(values[i], weights[i], allowed);
        largest = Math.max(largest, weights[i]);
        if (present(values[i], weights[i])) {
          least = Math.min(least, values[i]);
          most = Math.max(most, values[i]);
        }
      }
      return new Extent(least, most, largest);
    }

    private static void check(double value, double weight, double allowed) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight must be finite and not negative: " + weight);
      }
      if (Double.isInfinite(value) || value < allowed) {
        throw new IllegalArgumentException(
            "a value must be finite" + (allowed == 0 ? " and not negative: " : ": ") + value);
      }
    }

    boolean isEmpty() {
      return least > most;
    }

    /** Keeps a mean between the extremes, which rounding may leave by a little. */
    OptionalDouble hold(double mean) {
      return isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Math.max(least, Math.min(most, mean)));
    }
  }
}
