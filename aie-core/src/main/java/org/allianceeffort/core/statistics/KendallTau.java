package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Kendall's tau-b, rank correlation by pairs of pairs.
 *
 * <p>τ = (C − D) ÷ √((n₀ − n₁)(n₀ − n₂)), with C concordant and D discordant among n₀ = n(n − 1) ÷
 * 2, n₁ tied in x, n₂ tied in y. z = (C − D) ÷ its standard deviation under independence with ties,
 * without continuity correction.
 *
 * <p>Unit: none, in [−1, 1].
 *
 * <p>Pairs in which a value is NaN are left out. Undefined, with the reason: fewer than two pairs,
 * a variable that does not vary. The exact probability exists without ties up to {@value
 * #EXACT_UP_TO} pairs.
 *
 * <p>Counts by merging, cost n log n; all counts are whole numbers.
 *
 * <p>References: Kendall (1945), doi:10.1093/biomet/33.3.239; Knight (1966),
 * doi:10.1080/01621459.1966.10480879.
 */
public final class KendallTau {

  /** The largest number of pairs for which the distribution is counted exactly. */
  public static final int EXACT_UP_TO = 50;

  private final int n;
  private final long difference;
  private final double[] tiesX;
  private final double[] tiesY;

  private KendallTau(int n, long difference, double[] tiesX, double[] tiesY) {
    this.n = n;
    this.difference = difference;
    this.tiesX = tiesX;
    this.tiesY = tiesY;
  }

  /**
   * Correlates two variables by rank.
   *
   * @param x the first, finite or NaN
   * @param y the second, as long
   * @return the correlation, or the reason why it is undefined
   * @throws IllegalArgumentException if the lengths differ or a value is infinite
   */
  public static Outcome<KendallTau> of(double[] x, double[] y) {
    Pairs pairs = Pairs.complete(x, y);
    int n = pairs.size();
    if (n < 2) {
      return Outcome.undefined("a correlation needs two pairs: " + n);
    }
    double[] tiesX = Midranks.ties(pairs.x());
    double[] tiesY = Midranks.ties(pairs.y());
    double all = (double) n * (n - 1);
    if (tiesX[0] == all || tiesY[0] == all) {
      return Outcome.undefined("a correlation needs variables that vary: one is constant");
    }
    double[] a = pairs.x();
    double[] b = pairs.y();
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Comparator<Integer> byX = Comparator.comparingDouble(i -> a[i] + 0.0);
    Arrays.sort(order, byX.thenComparingDouble(i -> b[i] + 0.0));
    long both = 0;
    long run = 1;
    double[] sequence = new double[n];
    for (int i = 0; i < n; i++) {
      sequence[i] = b[order[i]];
      if (i > 0 && a[order[i]] == a[order[i - 1]] && sequence[i] == sequence[i - 1]) {
        run++;
      } else {
        run = 1;
      }
      both += run - 1;
    }
    long discordant = inversions(sequence, new double[n], 0, n);
    long tiedX = (long) (tiesX[0] / 2);
    long tiedY = (long) (tiesY[0] / 2);
    long concordant = (long) n * (n - 1) / 2 - tiedX - tiedY + both - discordant;
    return Outcome.of(new KendallTau(n, concordant - discordant, tiesX, tiesY));
  }

  private static long inversions(double[] values, double[] spare, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || (left < middle && values[left] <= values[right])) {
        spare[i] = values[left++];
      } else {
        count += middle - left;
        spare[i] = values[right++];
      }
    }
    System.arraycopy(spare, from, values, from, to - from);
    return count;
  }

  /**
   * Returns the number of pairs.
   *
   * @return n
   */
  public int n() {
    return n;
  }

  /**
   * Returns tau-b.
   *
   * @return in [−1, 1]
   */
  public double tau() {
    double all = (double) n * (n - 1);
    double tau = 2 * difference / Math.sqrt(all - tiesX[0]) / Math.sqrt(all - tiesY[0]);
    return Math.max(-1, Math.min(1, tau));
  }

  /**
   * Returns the standardised difference of concordant and discordant.
   *
   * @return z, without continuity correction
   */
  public double z() {
    double all = (double) n * (n - 1);
    double variance =
        (all * (2.0 * n + 5) - tiesX[2] - tiesY[2]) / 18 + tiesX[0] * tiesY[0] / (2 * all);
    if (n > 2) {
      variance += tiesX[1] * tiesY[1] / (9 * all * (n - 2));
    }
    return difference / Math.sqrt(variance);
  }

  /**
   * Returns the two-sided probability by the normal approximation.
   *
   * @return in [0, 1]
   */
  public double p() {
    return Math.min(1, 2 * Normal.sf(Math.abs(z())));
  }

  /**
   * Returns the two-sided probability over all orders, twice the smaller tail.
   *
   * @return in (0, 1]; empty with ties or above {@value #EXACT_UP_TO} pairs
   */
  public OptionalDouble exactP() {
    if (tiesX[0] > 0 || tiesY[0] > 0 || n > EXACT_UP_TO) {
      return OptionalDouble.empty();
    }
    int pairs = n * (n - 1) / 2;
    double[] share = new double[pairs + 1];
    share[0] = 1;
    int reached = 0;
    for (int k = 2; k <= n; k++) {
      double[] next = new double[pairs + 1];
      for (int i = 0; i <= reached; i++) {
        for (int j = 0; j < k; j++) {
          next[i + j] += share[i] / k;
        }
      }
      share = next;
      reached += k - 1;
    }
    int concordant = (int) ((pairs + difference) / 2);
    double below = 0;
    double above = 0;
    for (int i = 0; i <= pairs; i++) {
      below += i <= concordant ? share[i] : 0;
      above += i >= concordant ? share[i] : 0;
    }
    return OptionalDouble.of(Math.min(1, 2 * Math.min(below, above)));
  }

  @Override
  public String toString() {
    return "tau " + PrintedFigure.figure(tau()) + " of " + n + " pairs";
  }
}
