package org.allianceeffort.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * How unequally an amount is shared out among members.
 *
 * <p>With amounts x<sub>i</sub> in rising order, n members, mean m and shares p<sub>i</sub> =
 * x<sub>i</sub> ÷ Σx: Gini G = Σ(2i − n − 1)x<sub>i</sub> ÷ (n Σx); entropy H = −Σ p ln p;
 * Herfindahl Σp²; Theil T = Σ p ln(p n); mean logarithmic deviation Σ ln(m ÷ x<sub>i</sub>) ÷ n;
 * Atkinson 1 − (Σ x<sup>1−ε</sup> ÷ n)<sup>1/(1−ε)</sup> ÷ m; Hoover ½ Σ abs(p − 1/n). A member
 * with nothing is a member: zeros count in n, and 0 ln 0 = 0.
 *
 * <p>No unit, and no change if all amounts are multiplied; ranges at each method.
 *
 * <p>Without members, or if the total is 0, everything is empty but the number of members and the
 * total; what compares members is empty for a single one.
 *
 * <p>Sums run in rising order of the amounts, so the order of members does not matter to the last
 * bit. Cost n log n.
 *
 * <p>Gini (1912); Theil (1967), Economics and Information Theory; Atkinson (1970),
 * doi:10.1016/0022-0531(70)90039-6; Cowell (2011), Measuring Inequality,
 * doi:10.1093/acprof:osobl/9780199594030.001.0001.
 */
public final class Inequality {

  private final double total;
  private final double[] sorted;
  private final double[] shares;

  private Inequality(double[] sorted) {
    this.sorted = sorted;
    this.total = sum(sorted, x -> x);
    double largest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    // relative to the largest, so that sums of very large amounts do not overflow
    double scaled = largest > 0 ? sum(sorted, x -> x / largest) : 1;
    this.shares =
        largest > 0
            ? Arrays.stream(sorted).map(x -> x / largest / scaled).toArray()
            : new double[0];
  }

  /**
   * The inequality of the amounts of the members.
   *
   * @param amounts what each member has, 0 or more, in one unit
   * @return the statistics of these amounts
   * @throws IllegalArgumentException if an amount is negative, infinite or NaN
   */
  public static Inequality of(double[] amounts) {
    for (double amount : amounts) {
      if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("an amount must be finite and not negative: " + amount);
      }
    }
    double[] sorted = amounts.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] += 0.0; // minus zero becomes zero
    }
    Arrays.sort(sorted);
    return new Inequality(sorted);
  }

  /**
   * The number of members, those with nothing included.
   *
   * @return n
   */
  public int members() {
    return sorted.length;
  }

  /**
   * The sum of the amounts, in their unit.
   *
   * @return the total, 0 without members
   */
  public double total() {
    return total;
  }

  /**
   * Half of the mean absolute difference between two members, relative to the mean.
   *
   * @return G in [0, 1 − 1/n]
   */
  public OptionalDouble gini() {
    int n = shares.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (2.0 * i - n + 1) * shares[i];
    }
    return defined(Math.max(0, sum / n));
  }

  /**
   * Gini's coefficient times n ÷ (n − 1), so that one member having all gives 1.
   *
   * @return the corrected coefficient in [0, 1], empty for a single member
   */
  public OptionalDouble giniCorrected() {
    double n = shares.length;
    return amongSeveral(gini().orElse(0) * n / (n - 1));
  }

  /**
   * Shannon's entropy of the shares.
   *
   * @return H in nats, in [0, ln n]
   */
  public OptionalDouble entropy() {
    return defined(entropyInNats());
  }

  /**
   * Shannon's entropy of the shares.
   *
   * @return H in bits, in [0, log₂ n]
   */
  public OptionalDouble entropyInBits() {
    return defined(entropyInNats() / StrictMath.log(2));
  }

  /**
   * Entropy relative to that of equal shares among all members (Pielou's evenness).
   *
   * @return H ÷ ln n in [0, 1], empty for a single member
   */
  public OptionalDouble evenness() {
    return amongSeveral(Math.min(1, entropyInNats() / StrictMath.log(shares.length)));
  }

  /**
   * How many equal members would have the same entropy.
   *
   * @return e<sup>H</sup> in [1, n]
   */
  public OptionalDouble effectiveNumber() {
    return defined(StrictMath.exp(entropyInNats()));
  }

  /**
   * Herfindahl's concentration: the chance that two units drawn belong to one member.
   *
   * @return Σp² in [1/n, 1]
   */
  public OptionalDouble herfindahl() {
    return defined(sum(shares, p -> p * p));
  }

  /**
   * Herfindahl's concentration, 0 for equal shares.
   *
   * @return (Σp² − 1/n) ÷ (1 − 1/n) in [0, 1], empty for a single member
   */
  public OptionalDouble herfindahlNormalised() {
    double equal = 1.0 / shares.length;
    return amongSeveral(Math.max(0, (sum(shares, p -> p * p) - equal) / (1 - equal)));
  }

  /**
   * How many equal members would have the same Herfindahl concentration.
   *
   * @return 1 ÷ Σp² in [1, n]
   */
  public OptionalDouble effectiveNumberByHerfindahl() {
    return defined(1 / sum(shares, p -> p * p));
  }

  /**
   * Theil's index T, which weighs the members by what they have.
   *
   * @return T in [0, ln n]
   */
  public OptionalDouble theil() {
    return defined(theilT());
  }

  /**
   * Theil's index T relative to its largest value.
   *
   * @return T ÷ ln n in [0, 1], empty for a single member
   */
  public OptionalDouble theilNormalised() {
    return amongSeveral(Math.min(1, theilT() / StrictMath.log(shares.length)));
  }

  /**
   * Theil's index L, the mean logarithmic deviation, which weighs all members alike.
   *
   * @return L, 0 or more; positive infinity if a member has nothing
   */
  public OptionalDouble meanLogDeviation() {
    int n = shares.length;
    return defined(Math.max(0, sum(shares, p -> -StrictMath.log(p * n)) / n));
  }

  /**
   * Atkinson's index: the share of the total that equality would be worth.
   *
   * @param aversion how much inequality is disliked, ε above 0; from 1 up a member with nothing
   *     makes the index 1
   * @return the index in [0, 1]
   * @throws IllegalArgumentException if the aversion is not a finite number above 0
   */
  public OptionalDouble atkinson(double aversion) {
    if (!(aversion > 0 && aversion < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("aversion must be finite and above 0: " + aversion);
    }
    int n = shares.length;
    double equivalent;
    if (aversion == 1) {
      equivalent = StrictMath.exp(sum(shares, p -> StrictMath.log(p * n)) / n);
    } else {
      double power = 1 - aversion;
      double mean = sum(shares, p -> StrictMath.pow(p * n, power)) / n;
      equivalent = StrictMath.pow(mean, 1 / power);
    }
    return defined(Math.max(0, Math.min(1, 1 - equivalent)));
  }

  /**
   * Hoover's index: the share of the total that would have to change hands for equality.
   *
   * @return the index in [0, 1 − 1/n]
   */
  public OptionalDouble hoover() {
    double equal = 1.0 / shares.length;
    return defined(0.5 * sum(shares, p -> Math.abs(p - equal)));
  }

  /**
   * The population standard deviation relative to the mean.
   *
   * @return the coefficient of variation in [0, √(n − 1)]
   */
  public OptionalDouble coefficientOfVariation() {
    int n = shares.length;
    double equal = 1.0 / n;
    return defined(Math.sqrt(n * sum(shares, p -> (p - equal) * (p - equal))));
  }

  /**
   * The share of the member who has most.
   *
   * @return the share in [1/n, 1]
   */
  public OptionalDouble topShare() {
    return shares.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(shares[shares.length - 1]);
  }

  private double entropyInNats() {
    return Math.max(0, sum(shares, p -> p == 0 ? 0 : -p * StrictMath.log(p)));
  }

  private double theilT() {
    int n = shares.length;
    return Math.max(0, sum(shares, p -> p == 0 ? 0 : p * StrictMath.log(p * n)));
  }

  private OptionalDouble defined(double value) {
    return shares.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private OptionalDouble amongSeveral(double value) {
    return shares.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static double sum(double[] terms, DoubleUnaryOperator term) {
    double sum = 0;
    for (double x : terms) {
      sum += term.applyAsDouble(x);
    }
    return sum;
  }

  @Override
  public String toString() {
    return members()
        + " members, total "
        + PrintedFigure.figure(total)
        + ", Gini "
        + PrintedFigure.figure(gini())
        + ", Theil "
        + PrintedFigure.figure(theil())
        + ", evenness "
        + PrintedFigure.figure(evenness());
  }
}
