package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Mazziotta and Pareto's index: the mean of a unit's indicators, with a penalty for being
 * unbalanced.
 *
 * <p>M − S² ÷ M (for what is good) or M + S² ÷ M (for what is bad), M the weighted mean and S the
 * weighted population standard deviation over the unit's normalised indicators.
 *
 * <p>In the unit of the indicators, which must have a normalisation of their own: {@link
 * #standardise} (mean 100, deviation 10 over units) or, comparable over time, {@link #adjusted} (70
 * to 130, 100 at a reference).
 *
 * <p>A value of NaN is missing and left out; everything is empty without values or if their mean is
 * not above 0.
 *
 * <p>Cost n.
 *
 * <p>Mazziotta and Pareto (2013), Methods for constructing composite indices, Rivista Italiana di
 * Economia Demografia e Statistica 67(2), 67–80; adjusted (2016), doi:10.1007/s11205-015-0998-2.
 */
public final class MazziottaPareto {

  private final OptionalDouble mean;
  private final OptionalDouble standardDeviation;

  private MazziottaPareto(OptionalDouble mean, OptionalDouble standardDeviation) {
    this.mean = mean;
    this.standardDeviation = standardDeviation;
  }

  /**
   * The index of a unit, all indicators weighing alike.
   *
   * @param indicators normalised indicators of one unit, NaN where missing
   * @return mean, deviation and both forms of the index
   * @throws IllegalArgumentException if an indicator is infinite
   */
  public static MazziottaPareto of(double[] indicators) {
    double[] weights = new double[indicators.length];
    Arrays.fill(weights, 1);
    return of(indicators, weights);
  }

  /**
   * The index of a unit with weighted indicators.
   *
   * @param indicators normalised indicators of one unit, NaN where missing
   * @param weights 0 or more
   * @return mean, deviation and both forms of the index
   * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or
   *     an indicator is infinite
   */
  public static MazziottaPareto of(double[] indicators, double[] weights) {
    OptionalDouble mean = WeightedMean.arithmetic(indicators, weights);
    if (mean.isEmpty() || mean.getAsDouble() <= 0) {
      return new MazziottaPareto(OptionalDouble.empty(), OptionalDouble.empty());
    }
    double m = mean.getAsDouble();
    double[] squares = Arrays.stream(indicators).map(x -> (x - m) * (x - m)).toArray();
    double variance = WeightedMean.arithmetic(squares, weights).orElse(0);
    return new MazziottaPareto(mean, OptionalDouble.of(Math.sqrt(variance)));
  }

  /**
   * Standardises an indicator over units: 100 ± 10 (x − mean) ÷ population standard deviation.
   *
   * @param values the indicator of each unit, NaN where missing
   * @param lessIsBetter whether the sign is turned
   * @return a new array, NaN for all if they are equal
   * @throws IllegalArgumentException if a value is infinite
   */
  public static double[] standardise(double[] values, boolean lessIsBetter) {
    for (double value : values) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("a value must not be infinite: " + value);
      }
    }
    Moments moments = Moments.of(values);
    double s = Math.sqrt(moments.populationVariance());
    double sign = lessIsBetter ? -10 : 10;
    return Arrays.stream(values)
        .map(x -> s > 0 ? 100 + sign * (x - moments.mean()) / s : Double.NaN)
        .toArray();
  }

  /**
   * The normalisation of the adjusted index: 100 at the reference, 70 and 130 half a range below
   * and above it.
   *
   * @param value the indicator, NaN if missing
   * @param least the smallest value over units and times
   * @param most the largest value over units and times
   * @param reference what gets 100
   * @param lessIsBetter whether the scale is turned, 200 minus the value
   * @return the normalised indicator, NaN for NaN
   * @throws IllegalArgumentException if the bounds are not finite or not rising
   */
  public static double adjusted(
      double value, double least, double most, double reference, boolean lessIsBetter) {
    if (!(least < most && Double.isFinite(most - least) && Double.isFinite(reference))) {
      throw new IllegalArgumentException(
          "bounds must be finite and rise: " + least + " < " + most + ", reference " + reference);
    }
    double half = (most - least) / 2;
    double scaled = (value - (reference - half)) / (2 * half) * 60 + 70;
    return lessIsBetter ? 200 - scaled : scaled;
  }

  /**
   * The weighted mean of the indicators.
   *
   * @return M, empty without values or if it is not above 0
   */
  public OptionalDouble mean() {
    return mean;
  }

  /**
   * The weighted population standard deviation over the indicators.
   *
   * @return S, empty where the mean is
   */
  public OptionalDouble standardDeviation() {
    return standardDeviation;
  }

  /**
   * The index of something good: imbalance lowers it.
   *
   * @return M − S² ÷ M, empty where the mean is
   */
  public OptionalDouble penalisedDown() {
    return index(-1);
  }

  /**
   * The index of something bad: imbalance raises it.
   *
   * @return M + S² ÷ M, empty where the mean is
   */
  public OptionalDouble penalisedUp() {
    return index(1);
  }

  private OptionalDouble index(int sign) {
    if (mean.isEmpty() || standardDeviation.isEmpty()) {
      return OptionalDouble.empty();
    }
    double m = mean.getAsDouble();
    double s = standardDeviation.getAsDouble();
    return OptionalDouble.of(m + sign * s * (s / m));
  }

  @Override
  public String toString() {
    return "mean "
        + PrintedFigure.figure(mean)
        + ", penalised down "
        + PrintedFigure.figure(penalisedDown())
        + ", up "
        + PrintedFigure.figure(penalisedUp());
  }
}
