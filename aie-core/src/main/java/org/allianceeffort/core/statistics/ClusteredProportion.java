package org.allianceeffort.core.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.OptionalInt;
import org.allianceeffort.core.statistics.ClusterTally.Trials;

/**
 * A proportion of trials that come in clusters, with the sample size that independent trials would
 * need to be as sure.
 *
 * <p>With e = y &minus; p, one-way V = G/(G &minus; 1) &Sigma;<sub>c</sub> (&Sigma; e)&sup2; /
 * n&sup2;; crossed V = [&Sigma;<sub>a</sub> (&Sigma; e)&sup2; + &Sigma;<sub>b</sub> (&Sigma;
 * e)&sup2; &minus; &Sigma;<sub>cells</sub> (&Sigma; e)&sup2;] / n&sup2;, the first two each times
 * G/(G &minus; 1). Design effect = n V / (p(1 &minus; p)), not below the larger one-way effect and
 * not below 1; effective sample size n<sub>eff</sub> = n / design effect, and the smaller number of
 * clusters if p is 0 or 1. Limits are {@link Wilson}'s with n<sub>eff</sub>, and with the t
 * quantile of G<sub>min</sub> &minus; 1 degrees of freedom for fewer than 30 clusters.
 *
 * <p>Unit and range: a probability.
 *
 * <p>No trial: no proportion. One cluster: a proportion without limits. Both with the reason.
 *
 * <p>Algorithm: integer sums over the clusters, exact; one division at the end.
 *
 * <p>Reference: Cameron, Gelbach, Miller (2011), Robust inference with multiway clustering,
 * doi:10.1198/jbes.2010.07136; Kish (1965), Survey Sampling, ISBN 978-0-471-10949-5.
 */
public final class ClusteredProportion {
  /** From so many clusters on the normal quantile will do. */
  private static final int MANY = 30;

  private final Trials total;
  private final int clusters;
  private final Outcome<Double> effectiveSampleSize;

  private ClusteredProportion(Trials total, int clusters, Outcome<Double> effectiveSampleSize) {
    this.total = total;
    this.clusters = clusters;
    this.effectiveSampleSize = effectiveSampleSize;
  }

  /**
   * Returns the proportion of trials in clusters.
   *
   * @param tally the trials by cluster
   * @return the proportion, or the reason why there is none
   */
  public static Outcome<ClusteredProportion> oneWay(ClusterTally tally) {
    Trials total = tally.total();
    if (total.n() == 0) {
      return Outcome.undefined("there is no trial");
    }
    int clusters = tally.clusters().size();
    return Outcome.of(
        new ClusteredProportion(
            total, clusters, effective(total, clusters, () -> effect(tally, total))));
  }

  /**
   * Returns the proportion of trials in two crossed clusterings.
   *
   * @param tally the trials by cell
   * @return the proportion, or the reason why there is none
   */
  public static Outcome<ClusteredProportion> crossed(CrossedTally tally) {
    Trials total = tally.total();
    if (total.n() == 0) {
      return Outcome.undefined("there is no trial");
    }
    ClusterTally a = tally.first();
    ClusterTally b = tally.second();
    int clusters = Math.min(a.clusters().size(), b.clusters().size());
    return Outcome.of(
        new ClusteredProportion(
            total,
            clusters,
            effective(
                total,
                clusters,
                () ->
                    effect(a, total)
                        .max(effect(b, total))
                        .max(crossedEffect(a, b, tally, total)))));
  }

  private interface Effect {
    BigDecimal value();
  }

  private static Outcome<Double> effective(Trials total, int clusters, Effect effect) {
    if (clusters < 2) {
      return Outcome.undefined("there is one cluster; at least 2 are needed");
    }
    if (total.successes() == 0 || total.successes() == total.n()) {
      return Outcome.of((double) clusters);
    }
    BigDecimal atLeastOne = effect.value().max(BigDecimal.ONE);
    return Outcome.of(
        BigDecimal.valueOf(total.n()).divide(atLeastOne, MathContext.DECIMAL128).doubleValue());
  }

  /** G/(G - 1) times the sum of squares over n s (n - s). */
  private static BigDecimal effect(ClusterTally tally, Trials total) {
    long g = tally.clusters().size();
    return quotient(
        squares(tally.clusters().values(), total).multiply(BigInteger.valueOf(g)),
        spread(total).multiply(BigInteger.valueOf(g - 1)));
  }

  private static BigDecimal crossedEffect(
      ClusterTally a, ClusterTally b, CrossedTally cells, Trials total) {
    BigInteger ga = BigInteger.valueOf(a.clusters().size());
    BigInteger gb = BigInteger.valueOf(b.clusters().size());
    BigInteger lessA = ga.subtract(BigInteger.ONE);
    BigInteger lessB = gb.subtract(BigInteger.ONE);
    BigInteger sumA = squares(a.clusters().values(), total).multiply(ga).multiply(lessB);
    BigInteger sumB = squares(b.clusters().values(), total).multiply(gb).multiply(lessA);
    BigInteger both = squares(cells.cells().values(), total).multiply(lessA).multiply(lessB);
    return quotient(sumA.add(sumB).subtract(both), spread(total).multiply(lessA).multiply(lessB));
  }

  /**
   * The sum over clusters of (n s_c - n_c s)&sup2;, which is n&sup2; times the sum of (sum
   * e)&sup2;.
   */
  private static BigInteger squares(Collection<Trials> clusters, Trials total) {
    BigInteger n = BigInteger.valueOf(total.n());
    BigInteger s = BigInteger.valueOf(total.successes());
    BigInteger sum = BigInteger.ZERO;
    for (Trials cluster : clusters) {
      BigInteger e =
          n.multiply(BigInteger.valueOf(cluster.successes()))
              .subtract(s.multiply(BigInteger.valueOf(cluster.n())));
      sum = sum.add(e.multiply(e));
    }
    return sum;
  }

  private static BigInteger spread(Trials total) {
    return BigInteger.valueOf(total.n())
        .multiply(BigInteger.valueOf(total.successes()))
        .multiply(BigInteger.valueOf(total.n() - total.successes()));
  }

  private static BigDecimal quotient(BigInteger numerator, BigInteger denominator) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
  }

  /**
   * Returns the proportion.
   *
   * @return successes over trials
   */
  public double estimate() {
    return (double) total.successes() / total.n();
  }

  /**
   * Returns the number of trials.
   *
   * @return the number of trials, at least 1
   */
  public long n() {
    return total.n();
  }

  /**
   * Returns the number of successes.
   *
   * @return the number of successes
   */
  public long successes() {
    return total.successes();
  }

  /**
   * Returns the number of clusters, the smaller one of two clusterings.
   *
   * @return the number of clusters, at least 1
   */
  public int clusters() {
    return clusters;
  }

  /**
   * Returns the sample size of independent trials that would be as sure.
   *
   * @return the effective sample size, from above 0 to n, or the reason why there is none
   */
  public Outcome<Double> effectiveSampleSize() {
    return effectiveSampleSize;
  }

  /**
   * Returns how many times more uncertain the proportion is than with independent trials.
   *
   * @return trials over effective sample size, at least 1, or the reason why there is none
   */
  public Outcome<Double> designEffect() {
    return effectiveSampleSize.map(effective -> total.n() / effective);
  }

  /**
   * Returns the degrees of freedom of the t quantile.
   *
   * @return the number of clusters less one if there are fewer than 30, empty for the normal
   *     quantile
   */
  public OptionalInt degreesOfFreedom() {
    return clusters < MANY ? OptionalInt.of(clusters - 1) : OptionalInt.empty();
  }

  /**
   * Returns the one-sided limit: the lower one for u below one half, the upper one above.
   *
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit in [0, 1]; the estimate at one half; or the reason why there is none
   * @throws IllegalArgumentException if u is out of its range
   */
  public Outcome<Double> limit(double u) {
    Probabilities.side(u);
    return effectiveSampleSize.map(
        effective ->
            clusters < MANY
                ? Wilson.limit(estimate(), effective, u, clusters - 1)
                : Wilson.limit(estimate(), effective, u));
  }

  /**
   * Returns the equal-tailed interval.
   *
   * @param level the confidence level in (0, 1)
   * @return the interval, or the reason why there is none
   * @throws IllegalArgumentException if the level is out of its range
   */
  public Outcome<Interval> interval(double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    return limit(u).flatMap(lower -> limit(1 - u).map(upper -> new Interval(lower, upper)));
  }

  @Override
  public String toString() {
    return PrintedFigure.figure(estimate())
        + " of "
        + n()
        + " trials in "
        + clusters()
        + " clusters, effective sample size "
        + effectiveSampleSize().map(PrintedFigure::figure);
  }
}
