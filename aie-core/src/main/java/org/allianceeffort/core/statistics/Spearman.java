package org.allianceeffort.core.statistics;

import java.util.OptionalDouble;

/**
 * Spearman's rank correlation.
 *
 * <p>ρ = {@linkplain Pearson Pearson's correlation} of the {@linkplain Midranks midranks}; t = ρ
 * √((n − 2) ÷ (1 − ρ²)) at n − 2 degrees of freedom.
 *
 * <p>Unit: none, in [−1, 1].
 *
 * <p>Pairs in which a value is NaN are left out. Undefined, with the reason: fewer than two pairs,
 * a variable that does not vary. No test below three pairs. The exact probability exists without
 * ties up to {@value #EXACT_UP_TO} pairs.
 *
 * <p>Cost n log n; the exact probability n!.
 *
 * <p>Reference: Spearman (1904), doi:10.2307/1412159; Kendall (1970), Rank Correlation Methods,
 * ISBN 978-0-85264-199-6.
 *
 * @param n the number of pairs
 * @param rho the correlation
 * @param tied whether a value occurs twice in a variable
 */
public record Spearman(int n, double rho, boolean tied) {

  /** The largest number of pairs for which all orders are counted. */
  public static final int EXACT_UP_TO = 9;

  /**
   * Correlates two variables by rank.
   *
   * @param x the first, finite or NaN
   * @param y the second, as long
   * @return the correlation, or the reason why it is undefined
   * @throws IllegalArgumentException if the lengths differ or a value is infinite
   */
  public static Outcome<Spearman> of(double[] x, double[] y) {
    Pairs pairs = Pairs.complete(x, y);
    boolean tied = Midranks.ties(pairs.x())[0] > 0 || Midranks.ties(pairs.y())[0] > 0;
    return Pearson.of(new Pairs(Midranks.of(pairs.x()), Midranks.of(pairs.y())))
        .map(r -> new Spearman(r.n(), r.r(), tied));
  }

  /**
   * Returns the two-sided probability by the t approximation.
   *
   * @return in [0, 1]; empty below three pairs
   */
  public OptionalDouble p() {
    return new Pearson(n, rho).p();
  }

  /**
   * Returns the two-sided probability over all orders, twice the smaller tail.
   *
   * @return in (0, 1]; empty with ties or above {@value #EXACT_UP_TO} pairs
   */
  public OptionalDouble exactP() {
    if (tied || n > EXACT_UP_TO) {
      return OptionalDouble.empty();
    }
    long most = (n * (long) n * n - n) / 3;
    long seen = Math.round((1 - rho) * most / 2);
    long[] tails = new long[3];
    count(new int[n], 0, 0, 0, seen, tails);
    double smaller = Math.min(tails[0], tails[1]);
    return OptionalDouble.of(Math.min(1, 2 * smaller / tails[2]));
  }

  /** Counts the orders with a sum of squared rank differences of at most, at least, and any. */
  private static void count(int[] order, int place, int used, long sum, long seen, long[] tails) {
    if (place == order.length) {
      tails[0] += sum <= seen ? 1 : 0;
      tails[1] += sum >= seen ? 1 : 0;
      tails[2]++;
      return;
    }
    for (int rank = 0; rank < order.length; rank++) {
      if ((used & 1 << rank) == 0) {
        long apart = (long) rank - place;
        count(order, place + 1, used | 1 << rank, sum + apart * apart, seen, tails);
      }
    }
  }
}
