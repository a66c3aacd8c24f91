package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * The control chart of single values and their moving ranges (XmR).
 *
 * <p>Centre: the mean; σ = mean moving range ÷ 1.128; limits: centre ± 3σ; limit of a moving range:
 * 3.267 times their mean. Points are judged by the {@link WesternElectricRule}s, all inequalities
 * strict, to the last digits of a double; a point on the centre ends a run.
 *
 * <p>Unit: that of the values.
 *
 * <p>NaN stands for a point that was not measured: it gives no moving range, is never named, and
 * windows and runs begin anew after it. Undefined, with the reason: no two neighbouring points for
 * the chart, a σ of 0 for the rules.
 *
 * <p>One pass in the order given.
 *
 * <p>References: Western Electric (1956), Statistical Quality Control Handbook; Wheeler (1993),
 * Understanding Variation, ISBN 978-0-945320-35-7.
 *
 * @param centre the centre line
 * @param sigma the standard deviation used, 0 or more
 * @param meanMovingRange the mean absolute difference of neighbours, 0 or more
 */
public record XmrChart(double centre, double sigma, double meanMovingRange) {

  /** The expected range of two standard normal values, rounded as it is in tables. */
  public static final double D2 = 1.128;

  /** The upper three-sigma limit of a range of two values, in mean ranges. */
  public static final double D4 = 3.267;

  /** So many last digits may the decimals of a value, a centre and sigmas be off together. */
  private static final int ROUNDING = 4;

  /**
   * Checks the numbers.
   *
   * @param centre the centre line
   * @param sigma the standard deviation used, 0 or more
   * @param meanMovingRange the mean absolute difference of neighbours, 0 or more
   * @throws IllegalArgumentException if a figure is not finite, or one but the centre is negative
   */
  public XmrChart {
    if (!(Math.abs(centre) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("centre must be finite: " + centre);
    }
    if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("sigma must be finite and not negative: " + sigma);
    }
    if (!(meanMovingRange >= 0 && meanMovingRange < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "mean moving range must be finite and not negative: " + meanMovingRange);
    }
  }

  /**
   * Makes the chart of a series.
   *
   * @param series finite values, NaN where nothing was measured
   * @return the chart, or the reason why there is none
   * @throws IllegalArgumentException if a value is infinite
   */
  public static Outcome<XmrChart> of(double... series) {
    double sum = 0;
    double lost = 0;
    int points = 0;
    double ranges = 0;
    int pairs = 0;
    for (int i = 0; i < series.length; i++) {
      if (Double.isInfinite(series[i])) {
        throw new IllegalArgumentException("a value must not be infinite: place " + i);
      }
      if (!Double.isNaN(series[i])) {
        double next = sum + series[i];
        // what rounding took from the smaller of the two
        lost +=
            Math.abs(sum) >= Math.abs(series[i]) ? sum - next + series[i] : series[i] - next + sum;
        sum = next;
        points++;
        if (i > 0 && !Double.isNaN(series[i - 1])) {
          ranges += Math.abs(series[i] - series[i - 1]);
          pairs++;
        }
      }
    }
    if (pairs == 0) {
      return Outcome.undefined(
          "a chart needs two neighbouring points: " + points + " points, none neighbours");
    }
    double mean = ranges / pairs;
    return Outcome.of(new XmrChart(mean(sum, lost, points), mean / D2, mean));
  }

  /** Rounded once, so that a point on the centre line is not above or below it by rounding. */
  private static double mean(double sum, double lost, int points) {
    double mean = sum / points;
    return mean + (Math.fma(-mean, points, sum) + lost) / points;
  }

  /**
   * Makes the chart of the first measured points of a series.
   *
   * @param series finite values, NaN where nothing was measured
   * @param baseline how many measured points make the chart
   * @return the chart, or the reason why there is none
   * @throws IllegalArgumentException if a value is infinite, or the baseline below 2
   */
  public static Outcome<XmrChart> ofFirst(double[] series, int baseline) {
    if (baseline < 2) {
      throw new IllegalArgumentException("a baseline has at least 2 points: " + baseline);
    }
    int points = 0;
    for (int i = 0; i < series.length; i++) {
      if (!Double.isNaN(series[i]) && ++points == baseline) {
        return of(Arrays.copyOf(series, i + 1));
      }
    }
    return Outcome.undefined(
        "the baseline needs " + baseline + " measured points: there are " + points);
  }

  /**
   * Makes a chart with a centre and a sigma that are known.
   *
   * @param centre the centre line
   * @param sigma the standard deviation
   * @return the chart, with the mean moving range that belongs to sigma
   * @throws IllegalArgumentException if a figure is not finite or sigma is negative
   */
  public static XmrChart given(double centre, double sigma) {
    return new XmrChart(centre, sigma, sigma * D2);
  }

  /**
   * Returns the lower limit.
   *
   * @return centre − 3σ
   */
  public double lowerLimit() {
    return centre - 3 * sigma;
  }

  /**
   * Returns the upper limit.
   *
   * @return centre + 3σ
   */
  public double upperLimit() {
    return centre + 3 * sigma;
  }

  /**
   * Returns the upper limit of a moving range.
   *
   * @return 3.267 mean moving ranges
   */
  public double movingRangeLimit() {
    return D4 * meanMovingRange;
  }

  /**
   * Names the points whose distance from the point before is beyond the limit.
   *
   * @param series finite values, NaN where nothing was measured
   * @return places in the series, rising; of each pair the later point
   */
  public ImmutableIntArray movingRangesBeyond(double... series) {
    ImmutableIntArray.Builder places = ImmutableIntArray.builder();
    for (int i = 1; i < series.length; i++) {
      // A comparison with NaN is false: what was not measured is beyond nothing.
      if (Math.abs(series[i] - series[i - 1]) > movingRangeLimit()) {
        places.add(i);
      }
    }
    return places.build();
  }

  /**
   * Names the points that a rule finds out of the ordinary.
   *
   * @param series finite values, NaN where nothing was measured
   * @return the signals by place, then rule; undefined if sigma is 0
   */
  public Outcome<ImmutableList<ControlSignal>> signals(double... series) {
    if (sigma == 0) {
      return Outcome.undefined("the rules need a sigma above 0: the points do not vary");
    }
    ImmutableList.Builder<ControlSignal> signals = ImmutableList.builder();
    for (int i = 0; i < series.length; i++) {
      double z = (series[i] - centre) / sigma;
      if (z == 0 || Double.isNaN(z)) {
        continue;
      }
      boolean above = z > 0;
      if (isBeyond(series[i], 3, above)) {
        signals.add(new ControlSignal(i, WesternElectricRule.BEYOND_LIMIT, above));
      }
      if (isWindow(series, i, 3, 2, 2, above)) {
        signals.add(new ControlSignal(i, WesternElectricRule.TWO_OF_THREE, above));
      }
      if (isWindow(series, i, 5, 4, 1, above)) {
        signals.add(new ControlSignal(i, WesternElectricRule.FOUR_OF_FIVE, above));
      }
      if (isWindow(series, i, 8, 8, 0, above)) {
        signals.add(new ControlSignal(i, WesternElectricRule.RUN_OF_EIGHT, above));
      }
    }
    return Outcome.of(signals.build());
  }

  /** Whether the point and at least {@code wanted} of the last {@code length} are in the zone. */
  private boolean isWindow(
      double[] series, int last, int length, int wanted, int sigmas, boolean above) {
    if (last + 1 < length || !isBeyond(series[last], sigmas, above)) {
      return false;
    }
    int found = 0;
    for (int i = last - length + 1; i <= last; i++) {
      if (Double.isNaN(series[i])) {
        return false;
      }
      found += isBeyond(series[i], sigmas, above) ? 1 : 0;
    }
    return found >= wanted;
  }

  /** A decimal on a line must not be beyond it by what doubles leave of decimals. */
  private boolean isBeyond(double value, int sigmas, boolean above) {
    double apart = above ? value - centre : centre - value;
    double reach = sigmas * sigma;
    double largest = Math.max(Math.max(Math.abs(value), Math.abs(centre)), reach);
    return apart > reach + ROUNDING * Math.ulp(largest);
  }
}
