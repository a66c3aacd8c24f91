package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Cronbach's alpha, the internal consistency of a scale.
 *
 * <p>α = k ÷ (k − 1) · (1 − Σ s<sub>ii</sub> ÷ ΣΣ s<sub>ij</sub>) over the covariances s of k
 * items; standardised, the same over the correlations.
 *
 * <p>Unit: none; at most 1, below 0 where items run against each other, never cut off. Pairwise
 * covariances come from different respondents: of few, alpha may then exceed 1.
 *
 * <p>Undefined, with the reason: fewer than two items, fewer than two respondents, a total that
 * does not vary. A constant item leaves the figures from correlations empty.
 *
 * <p>Feldt's interval: 1 − (1 − α)·F at n − 1 and (n − 1)(k − 1) degrees of freedom; exact for
 * multivariate normal items with equal covariances. Cost k² after the covariances.
 *
 * <p>References: Cronbach (1951), doi:10.1007/BF02310555; Feldt (1965), doi:10.1007/BF02289499.
 */
public final class CronbachAlpha {
  private final SymmetricMatrix covariances;
  private final long rows;
  private final double raw;
  private final double[][] correlations;

  private CronbachAlpha(
      SymmetricMatrix covariances, long rows, double raw, double[][] correlations) {
    this.covariances = covariances;
    this.rows = rows;
    this.raw = raw;
    this.correlations = correlations;
  }

  /**
   * Computes alpha from the sums of a scale.
   *
   * @param products the block of the scale
   * @param missing which respondents count; n of the interval is then that of the complete rows, or
   *     of all rows
   * @return alpha, or the reason why it is undefined
   */
  public static Outcome<CronbachAlpha> of(ItemCrossProducts products, MissingItems missing) {
    long rows = missing == MissingItems.LISTWISE ? products.completeRows() : products.rows();
    return products.covariances(missing).flatMap(c -> of(c, rows));
  }

  /**
   * Computes alpha from covariances.
   *
   * @param covariances the sample covariances of the items
   * @param rows the number of respondents
   * @return alpha, or the reason why it is undefined
   */
  public static Outcome<CronbachAlpha> of(SymmetricMatrix covariances, long rows) {
    if (covariances.size() < 2) {
      return Outcome.undefined("alpha needs two items: " + covariances.size());
    }
    if (rows < 2) {
      return Outcome.undefined("alpha needs two respondents: " + rows);
    }
    OptionalDouble raw = alpha(covariances.toArray(), -1);
    if (raw.isEmpty()) {
      return Outcome.undefined("alpha needs a total that varies: its variance is 0");
    }
    double[][] correlations =
        covariances
            .correlations()
            .map(SymmetricMatrix::toArray)
            .value()
            .orElseGet(() -> new double[0][]);
    return Outcome.of(new CronbachAlpha(covariances, rows, raw.getAsDouble(), correlations));
  }

  /** Alpha of a matrix without one item (none if it is -1); empty if the total does not vary. */
  private static OptionalDouble alpha(double[][] matrix, int without) {
    double trace = 0;
    double total = 0;
    int k = 0;
    for (int i = 0; i < matrix.length; i++) {
      if (i != without) {
        k++;
        trace += matrix[i][i];
        for (int j = 0; j < matrix.length; j++) {
          total += j == without ? 0 : matrix[i][j];
        }
      }
    }
    // Items that cancel exactly leave rounding of the order of the trace's last digits.
    if (k < 2 || !(total > 1e-13 * trace)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) k / (k - 1) * (1 - trace / total));
  }

  /**
   * Returns alpha of the covariances.
   *
   * @return at most 1
   */
  public double raw() {
    return raw;
  }

  /**
   * Returns alpha of the correlations.
   *
   * @return at most 1; empty if an item does not vary or the standardised total does not
   */
  public OptionalDouble standardised() {
    return correlations.length == 0 ? OptionalDouble.empty() : alpha(correlations, -1);
  }

  /**
   * Returns the number of respondents that the interval uses.
   *
   * @return n
   */
  public long rows() {
    return rows;
  }

  /**
   * Returns the number of items.
   *
   * @return k
   */
  public int items() {
    return covariances.size();
  }

  /**
   * Returns the mean correlation of two different items.
   *
   * @return in [−1, 1]; empty if an item does not vary
   */
  public OptionalDouble averageCorrelation() {
    return Arrays.stream(pairs()).average();
  }

  /**
   * Returns the median correlation of two different items.
   *
   * @return in [−1, 1]; empty if an item does not vary
   */
  public OptionalDouble medianCorrelation() {
    double[] pairs = pairs();
    if (pairs.length == 0) {
      return OptionalDouble.empty();
    }
    Arrays.sort(pairs);
    int middle = pairs.length / 2;
    return OptionalDouble.of(
        pairs.length % 2 == 1 ? pairs[middle] : (pairs[middle - 1] + pairs[middle]) / 2);
  }

  private double[] pairs() {
    int k = correlations.length;
    double[] pairs = new double[k * Math.max(0, k - 1) / 2];
    int next = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        pairs[next++] = correlations[i][j];
      }
    }
    return pairs;
  }

  /**
   * Returns alpha of the scale without one item.
   *
   * @param item the item, from 0
   * @return at most 1; empty if fewer than two items remain or their total does not vary
   */
  public OptionalDouble ifDropped(int item) {
    check(item);
    return alpha(covariances.toArray(), item);
  }

  /**
   * Returns standardised alpha of the scale without one item.
   *
   * @param item the item, from 0
   * @return at most 1; empty if fewer than two items remain or an item does not vary
   */
  public OptionalDouble standardisedIfDropped(int item) {
    check(item);
    return correlations.length == 0 ? OptionalDouble.empty() : alpha(correlations, item);
  }

  /**
   * Returns the correlation of an item with the sum of the others.
   *
   * @param item the item, from 0
   * @return in [−1, 1] for complete data; empty if the item or the sum of the others does not vary
   */
  public OptionalDouble correctedItemTotal(int item) {
    check(item);
    double with = 0;
    double others = 0;
    double scale = 0;
    for (int i = 0; i < items(); i++) {
      if (i != item) {
        with += covariances.at(item, i);
        scale += covariances.at(i, i);
        for (int j = 0; j < items(); j++) {
          others += j == item ? 0 : covariances.at(i, j);
        }
      }
    }
    double own = covariances.at(item, item);
    return own > 0 && others > 1e-13 * scale
        ? OptionalDouble.of(with / Math.sqrt(own) / Math.sqrt(others))
        : OptionalDouble.empty();
  }

  /**
   * Returns the correlation of a standardised item with the sum of all standardised items.
   *
   * @param item the item, from 0
   * @return in [−1, 1] for complete data; empty if an item does not vary or the sum does not
   */
  public OptionalDouble standardisedItemTotal(int item) {
    check(item);
    if (correlations.length == 0) {
      return OptionalDouble.empty();
    }
    double total = 0;
    for (double[] row : correlations) {
      total += Arrays.stream(row).sum();
    }
    return total > 1e-13 * items()
        ? OptionalDouble.of(Arrays.stream(correlations[item]).sum() / Math.sqrt(total))
        : OptionalDouble.empty();
  }

  /**
   * Returns a one-sided confidence limit by Feldt's method.
   *
   * @param u in (0, 1): the lower limit at confidence 1 − u below ½, the upper one at u above
   * @return the limit, rising with u, at most 1
   * @throws IllegalArgumentException if u is out of range
   */
  public double limit(double u) {
    Probabilities.side(u);
    double df = rows - 1.0;
    return 1 - (1 - raw) * FDistribution.upperQuantile(u, df, df * (items() - 1));
  }

  /**
   * Returns Feldt's interval, of equal tails.
   *
   * @param level the confidence level in (0, 1)
   * @return both limits
   * @throws IllegalArgumentException if the level is out of range
   */
  public Interval interval(double level) {
    double tail = (1 - Probabilities.level(level)) / 2;
    double df = rows - 1.0;
    double df2 = df * (items() - 1);
    return new Interval(
        1 - (1 - raw) * FDistribution.upperQuantile(tail, df, df2),
        1 - (1 - raw) * FDistribution.quantile(tail, df, df2));
  }

  private void check(int item) {
    if (item < 0 || item >= items()) {
      throw new IndexOutOfBoundsException("no item " + item + " among " + items());
    }
  }

  @Override
  public String toString() {
    return "alpha "
        + PrintedFigure.figure(raw)
        + " of "
        + items()
        + " items and "
        + rows
        + " respondents";
  }
}
