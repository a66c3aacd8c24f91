package org.allianceeffort.core.statistics;

/**
 * The size, mean and sample variance of a group of measurements.
 *
 * @param n the number of measurements, 1 or more
 * @param mean their mean
 * @param variance their variance with n − 1; 0 if there is one
 */
public record Sample(long n, double mean, double variance) {

  /**
   * Checks the numbers.
   *
   * @param n the number of measurements, 1 or more
   * @param mean their mean
   * @param variance their variance with n − 1; 0 if there is one
   * @throws IllegalArgumentException if n is below 1, a figure is not finite, the variance is
   *     negative, or a single measurement has a variance
   */
  public Sample {
    if (n < 1) {
      throw new IllegalArgumentException("a sample has at least 1 measurement: " + n);
    }
    if (!(Math.abs(mean) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mean must be finite: " + mean);
    }
    if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY) || (n == 1 && variance != 0)) {
      throw new IllegalArgumentException(
          "variance must be finite, not negative, and 0 for one measurement: " + variance);
    }
  }

  /**
   * Computes the figures of measurements, in two passes in the order given.
   *
   * @param values at least one finite number
   * @return their sample
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static Sample of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a sample has at least 1 measurement: 0");
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    double rest = 0;
    for (double value : values) {
      double apart = value - mean;
      squares += apart * apart;
      rest += apart;
    }
    // The second pass also gives back what the rounded mean left over.
    double correction = rest / values.length;
    squares = Math.max(0, squares - rest * correction);
    return new Sample(
        values.length, mean + correction, values.length == 1 ? 0 : squares / (values.length - 1));
  }

  /**
   * Returns the sum of squared deviations from the mean.
   *
   * @return (n − 1) · variance
   */
  public double squares() {
    return (n - 1) * variance;
  }
}
