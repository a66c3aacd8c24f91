package org.allianceeffort.core.metric;

import org.allianceeffort.core.statistics.Normalisation;

/**
 * The values of a metric that score 0 and 100. Fixed goalposts: what others do moves nobody.
 *
 * <p>Two forms: a line from {@code zeroAt} to {@code hundredAt} (falling when less is better), and
 * a band with a slope on each side.
 */
public sealed interface Goalposts {

  /**
   * A straight line between two values, clipped outside them.
   *
   * @param zeroAt the value that scores 0, in the metric's unit
   * @param hundredAt the value that scores 100; below {@code zeroAt} when less is better
   * @return the goalposts
   * @throws IllegalArgumentException if a value is not finite or both are equal
   */
  static Goalposts between(double zeroAt, double hundredAt) {
    return new Line(zeroAt, hundredAt);
  }

  /**
   * An optimum band: 100 inside it, falling to 0 on both sides.
   *
   * @param zeroBelow the value at and below which the score is 0
   * @param bestFrom where the band begins
   * @param bestTo where the band ends
   * @param zeroAbove the value at and above which the score is 0
   * @return the goalposts
   * @throws IllegalArgumentException unless {@code zeroBelow < bestFrom <= bestTo < zeroAbove}, all
   *     finite
   */
  static Goalposts band(double zeroBelow, double bestFrom, double bestTo, double zeroAbove) {
    return new Band(zeroBelow, bestFrom, bestTo, zeroAbove);
  }

  /**
   * The score of a value: linear between the goalposts and clipped to them.
   *
   * @param value in the metric's unit, finite
   * @return 0..100
   */
  double score(double value);

  /**
   * The width of the range over which the score changes: the yardstick for what is a small
   * difference of the metric.
   *
   * @return a positive number, in the metric's unit
   */
  double span();

  /**
   * Whether a larger value than the given one is worse.
   *
   * @param value in the metric's unit
   * @return true where the score falls with the value
   */
  boolean fallsAt(double value);

  /**
   * A straight line.
   *
   * @param zeroAt the value that scores 0
   * @param hundredAt the value that scores 100
   */
  record Line(double zeroAt, double hundredAt) implements Goalposts {

    /**
     * Checks the two values.
     *
     * @param zeroAt the value that scores 0
     * @param hundredAt the value that scores 100
     * @throws IllegalArgumentException if a value is not finite or both are equal
     */
    public Line {
      if (!Double.isFinite(zeroAt) || !Double.isFinite(hundredAt) || zeroAt == hundredAt) {
        throw new IllegalArgumentException(
            "goalposts must be two different finite values: 0 at "
                + zeroAt
                + ", 100 at "
                + hundredAt);
      }
    }

    @Override
    public double score(double value) {
      double share = Normalisation.goalposts(value, zeroAt, hundredAt);
      return 100 * Math.max(0, Math.min(1, share));
    }

    @Override
    public double span() {
      return Math.abs(hundredAt - zeroAt);
    }

    @Override
    public boolean fallsAt(double value) {
      return hundredAt < zeroAt;
    }
  }

  /**
   * An optimum band.
   *
   * @param zeroBelow scores 0 at and below
   * @param bestFrom begin of the band
   * @param bestTo end of the band
   * @param zeroAbove scores 0 at and above
   */
  record Band(double zeroBelow, double bestFrom, double bestTo, double zeroAbove)
      implements Goalposts {

    /**
     * Checks the order of the four values.
     *
     * @param zeroBelow scores 0 at and below
     * @param bestFrom begin of the band
     * @param bestTo end of the band
     * @param zeroAbove scores 0 at and above
     * @throws IllegalArgumentException unless {@code zeroBelow < bestFrom <= bestTo < zeroAbove},
     *     all finite
     */
    public Band {
      boolean ordered = zeroBelow < bestFrom && bestFrom <= bestTo && bestTo < zeroAbove;
      if (!ordered || !Double.isFinite(zeroBelow) || !Double.isFinite(zeroAbove)) {
        throw new IllegalArgumentException(
            "a band needs zeroBelow < bestFrom <= bestTo < zeroAbove, all finite: "
                + zeroBelow
                + ", "
                + bestFrom
                + ", "
                + bestTo
                + ", "
                + zeroAbove);
      }
    }

    @Override
    public double score(double value) {
      return 100 * Normalisation.band(value, zeroBelow, bestFrom, bestTo, zeroAbove);
    }

    @Override
    public double span() {
      return zeroAbove - zeroBelow;
    }

    @Override
    public boolean fallsAt(double value) {
      return value > bestTo;
    }
  }
}
