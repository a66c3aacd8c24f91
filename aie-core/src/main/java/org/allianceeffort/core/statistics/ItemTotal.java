package org.allianceeffort.core.statistics;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * The correlation of an item with the respondents' mean over the items they answered.
 *
 * <p>r = Cov(x, m) ÷ √(Var x · Var m), m the mean of the answered items, the item itself included,
 * over the respondents who answered the item.
 *
 * <p>Unit: none, in [−1, 1]. Empty if fewer than two answered the item, or the item or the mean
 * does not vary.
 *
 * <p>The sums by number of items answered are put over one denominator, so that only the last step
 * is rounded; cost k.
 *
 * <p>Reference: Nunnally and Bernstein (1994), Psychometric Theory, ISBN 978-0-07-047849-7.
 */
public final class ItemTotal {
  private ItemTotal() {}

  /**
   * Computes the correlation for one item.
   *
   * @param products the block of the scale
   * @param item the item, from 0
   * @param missing whether respondents who left items out count
   * @return the correlation, or empty
   * @throws IndexOutOfBoundsException if there is no such item
   */
  public static OptionalDouble of(ItemCrossProducts products, int item, MissingItems missing) {
    if (products.answered(item, missing) < 2) {
      return OptionalDouble.empty();
    }
    int k = products.items();
    int first = missing == MissingItems.LISTWISE ? k : 1;
    BigInteger common = leastCommonMultiple(first, k);
    BigInteger x = BigInteger.ZERO;
    BigInteger m = BigInteger.ZERO;
    BigInteger mm = BigInteger.ZERO;
    BigInteger xm = BigInteger.ZERO;
    for (int c = first; c <= k; c++) {
      BigInteger scale = common.divide(BigInteger.valueOf(c));
      x = x.add(BigInteger.valueOf(products.moment(item, c, 1)));
      m = m.add(scale.multiply(BigInteger.valueOf(products.moment(item, c, 2))));
      mm = mm.add(scale.multiply(scale).multiply(BigInteger.valueOf(products.moment(item, c, 3))));
      xm = xm.add(scale.multiply(BigInteger.valueOf(products.moment(item, c, 4))));
    }
    BigInteger n = BigInteger.valueOf(products.answered(item, missing));
    double varX = products.variance(item, missing).orElseThrow();
    BigInteger varM = n.multiply(mm).subtract(m.multiply(m));
    if (!(varX > 0) || varM.signum() <= 0) {
      return OptionalDouble.empty();
    }
    double numbers = n.multiply(n.subtract(BigInteger.ONE)).doubleValue();
    double covariance = n.multiply(xm).subtract(x.multiply(m)).doubleValue() / numbers;
    double r = covariance / Math.sqrt(varX) / Math.sqrt(varM.doubleValue() / numbers);
    return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
  }

  private static BigInteger leastCommonMultiple(int from, int to) {
    BigInteger result = BigInteger.ONE;
    for (int c = from; c <= to; c++) {
      BigInteger next = BigInteger.valueOf(c);
      result = result.divide(result.gcd(next)).multiply(next);
    }
    return result;
  }
}
