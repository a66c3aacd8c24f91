package org.allianceeffort.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Pearson's correlation.
 *
 * <p>r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² · Σ(y − ȳ)²); t = r √((n − 2) ÷ (1 − r²)) at n − 2 degrees
 * of freedom; limits by Fisher's z, tanh(artanh r ± z ÷ √(n − 3)).
 *
 * <p>Unit: none, in [−1, 1].
 *
 * <p>Pairs in which a value is NaN are left out. Undefined, with the reason: fewer than two pairs,
 * a variable that does not vary. No test below three pairs, no limits below four; at r = ±1 the
 * limits are r.
 *
 * <p>Two passes in the order given, a third near ±1, so that a straight line has ±1 exactly; cost
 * n.
 *
 * <p>Reference: Fisher (1921), On the probable error of a coefficient of correlation, Metron 1,
 * 3–32.
 *
 * @param n the number of pairs
 * @param r the correlation
 */
public record Pearson(int n, double r) {
  private static final double NEARLY_ONE = 0.999;

  /**
   * Correlates two variables.
   *
   * @param x the first, finite or NaN
   * @param y the second, as long
   * @return the correlation, or the reason why it is undefined
   * @throws IllegalArgumentException if the lengths differ or a value is infinite
   */
  public static Outcome<Pearson> of(double[] x, double[] y) {
    return of(Pairs.complete(x, y));
  }

  static Outcome<Pearson> of(Pairs pairs) {
    int n = pairs.size();
    if (n < 2) {
      return Outcome.undefined("a correlation needs two pairs: " + n);
    }
    double meanX = Sample.of(pairs.x()).mean();
    double meanY = Sample.of(pairs.y()).mean();
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double dx = pairs.x()[i] - meanX;
      double dy = pairs.y()[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    if (!varies(xx, n, meanX) || !varies(yy, n, meanY)) {
      return Outcome.undefined("a correlation needs variables that vary: one is constant");
    }
    double r = xy / Math.sqrt(xx) / Math.sqrt(yy);
    if (Math.abs(r) > NEARLY_ONE) {
      r = Math.copySign(nearlyOne(pairs, meanX, meanY, xy / xx, yy), r);
    }
    return Outcome.of(new Pearson(n, Math.max(-1, Math.min(1, r))));
  }

  /** |r| from what a line leaves over: the quotient of sums has no digits left for 1 − r. */
  private static double nearlyOne(
      Pairs pairs, double meanX, double meanY, double slope, double yy) {
    double left = 0;
    for (int i = 0; i < pairs.size(); i++) {
      double off = pairs.y()[i] - meanY - slope * (pairs.x()[i] - meanX);
      left += off * off;
    }
    return Math.sqrt(1 - left / yy);
  }

  private static boolean varies(double squares, int n, double mean) {
    return squares > 1e-30 * n * mean * mean;
  }

  /**
   * Returns the test statistic of no correlation.
   *
   * @return t, infinite at r = ±1; empty below three pairs
   */
  public OptionalDouble t() {
    return n < 3
        ? OptionalDouble.empty()
        : OptionalDouble.of(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))));
  }

  /**
   * Returns the two-sided probability of a correlation as far from 0 when there is none.
   *
   * @return in [0, 1]; empty below three pairs
   */
  public OptionalDouble p() {
    return n < 3
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, 2 * StudentT.sf(Math.abs(t().orElseThrow()), n - 2.0)));
  }

  /**
   * Returns the interval of equal tails.
   *
   * @param level the confidence level in (0, 1)
   * @return both limits in [−1, 1]; empty below four pairs
   * @throws IllegalArgumentException if the level is out of range
   */
  public Optional<Interval> interval(double level) {
    double tail = (1 - Probabilities.level(level)) / 2;
    if (n < 4) {
      return Optional.empty();
    }
    if (Math.abs(r) == 1) {
      return Optional.of(new Interval(r, r));
    }
    double z = (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
    double reach = Normal.upperQuantile(tail) / Math.sqrt(n - 3.0);
    return Optional.of(new Interval(StrictMath.tanh(z - reach), StrictMath.tanh(z + reach)));
  }
}
