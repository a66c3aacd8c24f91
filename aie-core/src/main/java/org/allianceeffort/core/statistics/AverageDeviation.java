package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The average deviation index: by how many scale points members differ from their group's centre.
 *
 * <p>AD = Σ |x − c| ÷ n, with c the mean or the median of the n ratings; over items, the mean.
 *
 * <p>Unit: scale points, 0 or more; 0 is full agreement.
 *
 * <p>Empty for fewer than two members or without items.
 *
 * <p>Cost n for the mean, n log n for the median.
 *
 * <p>Reference: Burke, Finkelstein and Dusig (1999), doi:10.1177/109442819921004.
 */
public final class AverageDeviation {
  private AverageDeviation() {}

  /**
   * Returns the deviation from the mean.
   *
   * @param ratings one a member
   * @return 0 or more, or empty
   */
  public static OptionalDouble fromMean(double... ratings) {
    return ratings.length < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(deviation(ratings, Sample.of(ratings).mean()));
  }

  /**
   * Returns the deviation from the median.
   *
   * @param ratings one a member
   * @return 0 or more, or empty
   */
  public static OptionalDouble fromMedian(double... ratings) {
    if (ratings.length < 2) {
      return OptionalDouble.empty();
    }
    double[] sorted = ratings.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return OptionalDouble.of(deviation(ratings, median));
  }

  /**
   * Returns the mean over items of the deviations from the item's mean.
   *
   * @param items one row an item, one rating a member
   * @return 0 or more, or empty
   */
  public static OptionalDouble ofItemsFromMean(double[][] items) {
    return mean(items, x -> fromMean(x).orElse(Double.NaN));
  }

  /**
   * Returns the mean over items of the deviations from the item's median.
   *
   * @param items one row an item, one rating a member
   * @return 0 or more, or empty
   */
  public static OptionalDouble ofItemsFromMedian(double[][] items) {
    return mean(items, x -> fromMedian(x).orElse(Double.NaN));
  }

  private static OptionalDouble mean(double[][] items, ToDoubleFunction<double[]> deviation) {
    double sum = 0;
    for (double[] ratings : items) {
      sum += deviation.applyAsDouble(ratings);
    }
    double mean = sum / items.length;
    return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
  }

  private static double deviation(double[] ratings, double centre) {
    double sum = 0;
    for (double rating : ratings) {
      sum += Math.abs(rating - centre);
    }
    return sum / ratings.length;
  }
}
