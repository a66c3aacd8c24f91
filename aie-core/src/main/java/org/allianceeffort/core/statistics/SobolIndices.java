package org.allianceeffort.core.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sobol's sensitivity indices: which share of the variance of an output each uncertain factor
 * explains.
 *
 * <p>With outputs y<sub>A</sub>, y<sub>B</sub> of two independent designs of N points and
 * y<sub>i</sub> of design A with factor i taken from B: first order S<sub>i</sub> =
 * mean(y<sub>B</sub>(y<sub>i</sub> − y<sub>A</sub>)) ÷ V, total T<sub>i</sub> = mean((y<sub>A</sub>
 * − y<sub>i</sub>)²) ÷ 2V, V the sample variance of all 2N outputs of A and B together. A set of
 * factors taken from B together gives its closed index in the place of S<sub>i</sub>.
 *
 * <p>Shares of the variance: S<sub>i</sub> by factor i alone, T<sub>i</sub> with all its
 * interactions, 0 ≤ S<sub>i</sub> ≤ T<sub>i</sub> ≤ 1. Estimates may leave this range and are shown
 * as they are.
 *
 * <p>Empty for fewer than two points, or if the output does not vary: then nothing explains
 * anything.
 *
 * <p>Outputs are centred first by {@link #centred}, which takes away most of the error of S where
 * the mean is far from 0; {@link #uncentred} is the formula as published. Cost N for each factor; a
 * bootstrap resamples points, draws × N for each factor.
 *
 * <p>Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010),
 * doi:10.1016/j.cpc.2009.09.018; Jansen (1999), doi:10.1016/S0010-4655(98)00154-4; Sobol (2001),
 * doi:10.1016/S0378-4754(00)00270-6.
 */
public final class SobolIndices {

  private final double variance;
  private final ImmutableDoubleArray firstOrder;
  private final ImmutableDoubleArray total;
  private final double[] ya;
  private final double[] yb;

  /** One row for each factor, so that a bootstrap walks through memory in order. */
  private final double[][] changed;

  private SobolIndices(double variance, double[] ya, double[] yb, double[][] changed) {
    this.variance = variance;
    this.ya = ya;
    this.yb = yb;
    this.changed = changed;
    double[] first = new double[changed.length];
    double[] all = new double[changed.length];
    for (int i = 0; i < changed.length; i++) {
      double product = 0;
      double squares = 0;
      for (int k = 0; k < ya.length; k++) {
        double difference = changed[i][k] - ya[k];
        product += yb[k] * difference;
        squares += difference * difference;
      }
      first[i] = product / ya.length / variance;
      all[i] = squares / ya.length / (2 * variance);
    }
    this.firstOrder = ImmutableDoubleArray.copyOf(first);
    this.total = ImmutableDoubleArray.copyOf(all);
  }

  /**
   * Indices of centred outputs.
   *
   * @param ya outputs at the points of design A
   * @param yb outputs at the points of design B
   * @param changed for each factor the outputs at the points of A with that factor taken from B
   * @return the indices, empty for fewer than two points or an output that does not vary
   * @throws IllegalArgumentException if the lengths differ or an output is not finite
   */
  public static Optional<SobolIndices> centred(double[] ya, double[] yb, double[][] changed) {
    return of(ya, yb, changed, true);
  }

  /**
   * Indices by the formulas as published, outputs as they are.
   *
   * @param ya outputs at the points of design A
   * @param yb outputs at the points of design B
   * @param changed for each factor the outputs at the points of A with that factor taken from B
   * @return the indices, empty for fewer than two points or an output that does not vary
   * @throws IllegalArgumentException if the lengths differ or an output is not finite
   */
  public static Optional<SobolIndices> uncentred(double[] ya, double[] yb, double[][] changed) {
    return of(ya, yb, changed, false);
  }

  private static Optional<SobolIndices> of(
      double[] ya, double[] yb, double[][] changed, boolean centred) {
    check(ya, ya.length);
    check(yb, ya.length);
    for (double[] outputs : changed) {
      check(outputs, ya.length);
    }
    double[] pooled = Arrays.copyOf(ya, 2 * ya.length);
    System.arraycopy(yb, 0, pooled, ya.length, ya.length);
    Moments moments = Moments.of(pooled);
    if (ya.length < 2 || !(moments.sampleVariance() > 0)) {
      return Optional.empty();
    }
    double shift = centred ? moments.mean() : 0;
    double[][] moved = new double[changed.length][];
    Arrays.setAll(moved, i -> minus(changed[i], shift));
    return Optional.of(
        new SobolIndices(moments.sampleVariance(), minus(ya, shift), minus(yb, shift), moved));
  }

  private static double[] minus(double[] values, double shift) {
    return Arrays.stream(values).map(y -> y - shift).toArray();
  }

  private static void check(double[] outputs, int points) {
    if (outputs.length != points) {
      throw new IllegalArgumentException(
          "all designs must have the same points: " + points + " and " + outputs.length);
    }
    for (double output : outputs) {
      if (!Double.isFinite(output)) {
        throw new IllegalArgumentException("an output must be finite: " + output);
      }
    }
  }

  /**
   * The variance of the output that is shared out.
   *
   * @return V, the pooled sample variance, above 0
   */
  public double variance() {
    return variance;
  }

  /**
   * The share of each factor alone, or of each set of factors changed together.
   *
   * @return S by factor
   */
  public ImmutableDoubleArray firstOrder() {
    return firstOrder;
  }

  /**
   * The share of each factor with all its interactions.
   *
   * @return T by factor
   */
  public ImmutableDoubleArray total() {
    return total;
  }

  /**
   * The sampling distribution of the indices, by drawing points with replacement.
   *
   * @param seed the same seed gives the same draws
   * @param draws how many samples of points, at least 1
   * @return drawn values of every index
   * @throws IllegalArgumentException if there are no draws
   */
  public SobolBootstrap bootstrap(long seed, int draws) {
    return SobolBootstrap.of(ya, yb, changed, seed, draws);
  }

  @Override
  public String toString() {
    return "first order "
        + PrintedFigure.figures(firstOrder.toArray())
        + ", total "
        + PrintedFigure.figures(total.toArray());
  }
}
