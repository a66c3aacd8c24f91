package org.allianceeffort.core.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Probit regression: the probability of yes as Φ(x'b), by maximum likelihood.
 *
 * <p>Maximises Σ ln Φ(s·x'b), s = 1 for yes and −1 for no; Cov b is the inverse of the expected
 * information Σ φ² ÷ (Φ(1 − Φ)) · xx'.
 *
 * <p>Unit: a coefficient is in standard normal deviates over the unit of its term.
 *
 * <p>Undefined, with the reason: one of the answers missing; not more observations than terms;
 * terms that depend on each other; separation, that is, terms that decide the answer of some
 * observations exactly, so that coefficients grow without bound (Albert and Anderson 1984,
 * doi:10.1093/biomet/71.1.1).
 *
 * <p>Newton steps, halved where they lose, until no fitted value moves by 1e-11; np² a step, some
 * ten steps. Separation is seen when all fitted signs are right, which proves it, or when the
 * observations that are not yet fitted to 1e-13 leave a direction open.
 *
 * <p>Reference: Finney (1971), Probit Analysis, ISBN 978-0-521-08041-5; McCullagh and Nelder
 * (1989), doi:10.1007/978-1-4899-3242-6.
 */
public final class ProbitRegression {
  private static final int STEPS = 200;
  private static final double STEP_TOLERANCE = 1e-11;

  /** Beyond this an answer on the right side says nothing any more: φ ÷ Φ is below 3e-13. */
  private static final double SATURATED = 7.5;

  private static final String SEPARATION =
      "separation: the terms decide answers exactly, so that coefficients grow without bound";

  private final ImmutableList<String> terms;
  private final double[] coefficients;
  private final SymmetricMatrix covariance;
  private final double logLikelihood;

  private ProbitRegression(
      ImmutableList<String> terms,
      double[] coefficients,
      SymmetricMatrix covariance,
      double logLikelihood) {
    this.terms = terms;
    this.coefficients = coefficients;
    this.covariance = covariance;
    this.logLikelihood = logLikelihood;
  }

  /**
   * Fits a model.
   *
   * @param terms the names of the terms; a constant is a term like others
   * @param x one row an observation, one finite number a term
   * @param yes one answer an observation
   * @return the fit, or the reason why there is none
   * @throws IllegalArgumentException if the lengths differ or a number is not finite
   */
  public static Outcome<ProbitRegression> of(List<String> terms, double[][] x, boolean[] yes) {
    int p = terms.size();
    int n = yes.length;
    if (x.length != n) {
      throw new IllegalArgumentException(
          "x and yes must have as many observations: " + x.length + " and " + n);
    }
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += yes[i] ? 1 : 0;
      if (x[i].length != p) {
        throw new IllegalArgumentException(
            "every observation needs " + p + " terms: " + i + " has " + x[i].length);
      }
      for (double value : x[i]) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("observations must be finite: observation " + i);
        }
      }
    }
    if (p == 0 || n <= p) {
      return Outcome.undefined(
          "a regression needs a term, and more observations than terms: " + n + " and " + p);
    }
    if (count == 0 || count == n) {
      return Outcome.undefined("both answers are needed: all are " + (count == 0 ? "no" : "yes"));
    }
    HouseholderQr qr = HouseholderQr.of(x, p);
    if (qr.dependent() >= 0) {
      return Outcome.undefined(
          "the term \"" + terms.get(qr.dependent()) + "\" depends on those before it");
    }
    return fit(ImmutableList.copyOf(terms), qr, yes);
  }

  /** Fits in the orthogonal basis of the terms, where every direction is as well scaled. */
  private static Outcome<ProbitRegression> fit(
      ImmutableList<String> terms, HouseholderQr qr, boolean[] yes) {
    double[][] q = qr.thinQ();
    int p = terms.size();
    double[] c = new double[p];
    double[] eta = new double[yes.length];
    double current = logLikelihood(eta, yes);
    for (int step = 0; step < STEPS; step++) {
      Optional<double[]> direction = direction(q, eta, yes);
      if (direction.isEmpty()) {
        return Outcome.undefined(SEPARATION);
      }
      double[] move = times(q, direction.get());
      double largest = 0;
      double reach = 0;
      for (int i = 0; i < eta.length; i++) {
        largest = Math.max(largest, Math.abs(move[i]));
        reach = Math.max(reach, Math.abs(eta[i]));
      }
      double share = 1;
      double[] next = eta;
      double reached = Double.NEGATIVE_INFINITY;
      while (share > 1e-9 && !(reached >= current - 1e-12 * Math.abs(current))) {
        next = eta.clone();
        for (int i = 0; i < eta.length; i++) {
          next[i] += share * move[i];
        }
        reached = logLikelihood(next, yes);
        share /= 2;
      }
      for (int j = 0; j < p; j++) {
        c[j] += 2 * share * direction.get()[j];
      }
      eta = next;
      current = reached;
      if (separates(eta, yes)) {
        return Outcome.undefined(SEPARATION);
      }
      if (largest <= STEP_TOLERANCE * (1 + reach)) {
        return finish(terms, qr, q, c, eta, yes, current);
      }
    }
    return Outcome.undefined(SEPARATION);
  }

  private static Outcome<ProbitRegression> finish(
      ImmutableList<String> terms,
      HouseholderQr qr,
      double[][] q,
      double[] c,
      double[] eta,
      boolean[] yes,
      double logLikelihood) {
    int p = c.length;
    double[][] information = new double[p][p];
    double[][] decisive = new double[p][p];
    for (int i = 0; i < eta.length; i++) {
      double weight = mills(eta[i]) * mills(-eta[i]);
      addOuter(information, weight, q[i]);
      if ((yes[i] ? eta[i] : -eta[i]) < SATURATED) {
        addOuter(decisive, weight, q[i]);
      }
    }
    Optional<Cholesky> root = Cholesky.of(information, 1e-13);
    // A direction that only saturated observations speak of is one in which the fit drifts.
    if (root.isEmpty() || isOpen(decisive)) {
      return Outcome.undefined(SEPARATION);
    }
    SymmetricMatrix covariance = SymmetricMatrix.of(qr.sandwich(root.get().inverse()));
    // Fitted values Qc = Xb: b solves them without a rest.
    double[] b = qr.solve(times(q, c));
    return Outcome.of(new ProbitRegression(terms, b, covariance, logLikelihood));
  }

  /**
   * Whether an information leaves a direction without any. Columns of the basis have length 1, so
   * that what is far below their rounding is nothing.
   */
  private static boolean isOpen(double[][] information) {
    for (int j = 0; j < information.length; j++) {
      if (!(information[j][j] > 1e-18)) {
        return true;
      }
    }
    return Cholesky.of(information, 1e-11).isEmpty();
  }

  /** The Newton step; the observed information is positive wherever the likelihood is not flat. */
  private static Optional<double[]> direction(double[][] q, double[] eta, boolean[] yes) {
    int p = q[0].length;
    double[] gradient = new double[p];
    double[][] information = new double[p][p];
    for (int i = 0; i < eta.length; i++) {
      double sign = yes[i] ? 1 : -1;
      double ratio = mills(sign * eta[i]);
      for (int j = 0; j < p; j++) {
        gradient[j] += sign * ratio * q[i][j];
      }
      addOuter(information, ratio * (ratio + sign * eta[i]), q[i]);
    }
    return Cholesky.of(information, 1e-13).map(root -> root.solve(gradient));
  }

  private static void addOuter(double[][] sum, double weight, double[] row) {
    for (int a = 0; a < row.length; a++) {
      for (int b = 0; b < row.length; b++) {
        sum[a][b] += weight * row[a] * row[b];
      }
    }
  }

  /** φ(x) ÷ Φ(x). */
  static double mills(double x) {
    if (x > -30) {
      return Normal.pdf(x) / Normal.cdf(x);
    }
    double r = 1 / (x * x);
    return -x / (1 - r * (1 - 3 * r * (1 - 5 * r)));
  }

  static double logLikelihood(double[] eta, boolean[] yes) {
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      double x = yes[i] ? eta[i] : -eta[i];
      sum +=
          x > -30
              ? x > 0 ? StrictMath.log1p(-Normal.sf(x)) : StrictMath.log(Normal.cdf(x))
              : -x * x / 2 - StrictMath.log(2 * Math.PI) / 2 - StrictMath.log(mills(x));
    }
    return sum;
  }

  /** Whether a combination of the terms has every sign right. */
  private static boolean separates(double[] eta, boolean[] yes) {
    double reach = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < eta.length; i++) {
      reach = Math.max(reach, Math.abs(eta[i]));
      least = Math.min(least, yes[i] ? eta[i] : -eta[i]);
    }
    return least > 1e-10 * reach;
  }

  private static double[] times(double[][] q, double[] c) {
    double[] result = new double[q.length];
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < c.length; j++) {
        result[i] += q[i][j] * c[j];
      }
    }
    return result;
  }

  /**
   * Returns the names of the terms.
   *
   * @return as they were given
   */
  public ImmutableList<String> terms() {
    return terms;
  }

  /**
   * Returns the coefficients.
   *
   * @return one a term
   */
  public ImmutableDoubleArray coefficients() {
    return ImmutableDoubleArray.copyOf(coefficients);
  }

  /**
   * Returns the covariance of the coefficients.
   *
   * @return the inverse of the expected information
   */
  public SymmetricMatrix covariance() {
    return covariance;
  }

  /**
   * Returns the logarithm of the likelihood at its maximum.
   *
   * @return below 0
   */
  public double logLikelihood() {
    return logLikelihood;
  }

  /**
   * Returns a coefficient with its error.
   *
   * @param term the place of the term
   * @return the coefficient
   * @throws IndexOutOfBoundsException if there is no such term
   */
  public NormalEstimate coefficient(int term) {
    return new NormalEstimate(coefficients[term], Math.sqrt(covariance.at(term, term)));
  }

  /**
   * Returns the probability of yes.
   *
   * @param x one number a term
   * @return in [0, 1]
   * @throws IllegalArgumentException if there are not as many numbers as terms
   */
  public double probability(double... x) {
    check(x);
    double eta = 0;
    for (int j = 0; j < x.length; j++) {
      eta += x[j] * coefficients[j];
    }
    return Normal.cdf(eta);
  }

  /**
   * Returns the value of one term at which yes has a given probability, the others held.
   *
   * <p>v = (Φ⁻¹(π) − Σ others) ÷ b; its error by the delta method with gradient −x ÷ b, and −v ÷ b
   * for the term's own coefficient. It is the more misleading the less certain the sign of b is.
   *
   * @param term the place of the term solved for
   * @param x one number a term; that of the term itself is not read
   * @param probability π, in (0, 1)
   * @return the value; undefined if the coefficient of the term is 0
   * @throws IllegalArgumentException if there are not as many numbers as terms, or the probability
   *     is out of range
   */
  public Outcome<NormalEstimate> solveFor(int term, double[] x, double probability) {
    check(x);
    double slope = coefficients[term];
    if (slope == 0) {
      return Outcome.undefined("the term \"" + terms.get(term) + "\" has no effect");
    }
    double value = Normal.quantile(Probabilities.side(probability));
    double[] gradient = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      if (j != term) {
        value -= x[j] * coefficients[j];
        gradient[j] = -x[j] / slope;
      }
    }
    value /= slope;
    gradient[term] = -value / slope;
    double variance = covariance.quadraticForm(gradient);
    return variance > 0
        ? Outcome.of(new NormalEstimate(value, Math.sqrt(variance)))
        : Outcome.undefined("the value has no error to first order");
  }

  private void check(double[] x) {
    if (x.length != terms.size()) {
      throw new IllegalArgumentException(
          "one number a term is needed: " + x.length + " for " + terms.size());
    }
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < terms.size(); i++) {
      text.add(terms.get(i) + ' ' + PrintedFigure.figure(coefficients().get(i)));
    }
    return text.toString();
  }
}
