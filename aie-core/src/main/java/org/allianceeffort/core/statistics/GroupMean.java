package org.allianceeffort.core.statistics;

/**
 * The mean of a group with the error it has.
 *
 * @param mean the mean
 * @param squaredError the variance of the mean, 0 or more
 * @param degreesOfFreedom those of the squared error, positive
 */
public record GroupMean(double mean, double squaredError, double degreesOfFreedom) {

  /**
   * Checks the numbers.
   *
   * @param mean the mean
   * @param squaredError the variance of the mean, 0 or more
   * @param degreesOfFreedom those of the squared error, positive
   * @throws IllegalArgumentException if a figure is not finite, the squared error is negative, or
   *     the degrees of freedom are not positive
   */
  public GroupMean {
    if (!(Math.abs(mean) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mean must be finite: " + mean);
    }
    if (!(squaredError >= 0 && squaredError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "squared error must be finite and not negative: " + squaredError);
    }
    Probabilities.positive("degrees of freedom", degreesOfFreedom);
  }

  /**
   * Returns the mean of a sample from an unlimited population.
   *
   * @param sample at least two measurements
   * @return mean, variance ÷ n, n − 1
   * @throws IllegalArgumentException if the sample has one measurement
   */
  public static GroupMean of(Sample sample) {
    return new GroupMean(sample.mean(), sample.variance() / sample.n(), sample.n() - 1.0);
  }

  /**
   * Returns the mean of a sample from a population of known size, whose error shrinks to 0 when
   * everybody is in the sample.
   *
   * @param sample at least two measurements
   * @param population N, not below n
   * @return mean, variance ÷ n · (1 − n ÷ N), n − 1
   * @throws IllegalArgumentException if the sample has one measurement or the population is smaller
   */
  public static GroupMean ofFinite(Sample sample, long population) {
    if (population < sample.n()) {
      throw new IllegalArgumentException(
          "a population is not smaller than its sample: " + population + ", " + sample.n());
    }
    double share = (double) (population - sample.n()) / population;
    return new GroupMean(sample.mean(), sample.variance() / sample.n() * share, sample.n() - 1.0);
  }
}
