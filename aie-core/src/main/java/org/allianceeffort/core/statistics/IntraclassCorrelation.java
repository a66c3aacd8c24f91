package org.allianceeffort.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An intraclass correlation with its test and its limits.
 *
 * <p>F is B ÷ W for ICC(1,·) and B ÷ E otherwise (see {@link TwoWayRatings}); limits of ICC(1,·)
 * and ICC(3,·) follow from F ÷ F<sub>q</sub>, those of ICC(2,1) from Satterthwaite's degrees of
 * freedom, those of ICC(2,k) are the Spearman–Brown steps of those of ICC(2,1).
 *
 * <p>Unit: none. The limits of ICC(2,·) are empty when the correlation is not above 0: their
 * approximation means nothing there; so is one of ICC(2,k) where the step has no value. F is empty
 * when nothing varies within targets: the correlation is then 1 and the limits too.
 *
 * <p>Cost: two F quantiles an interval.
 *
 * <p>Reference: Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420.
 */
public final class IntraclassCorrelation {
  private final TwoWayRatings ratings;
  private final IccForm form;
  private final double value;

  IntraclassCorrelation(TwoWayRatings ratings, IccForm form, double value) {
    this.ratings = ratings;
    this.form = form;
    this.value = value;
  }

  /**
   * Returns the correlation.
   *
   * @return at most 1 unless a form of ICC(2,·) has a negative denominator
   */
  public double value() {
    return value;
  }

  /**
   * Returns which of the six it is.
   *
   * @return the form
   */
  public IccForm form() {
    return form;
  }

  /**
   * Returns the F statistic of the hypothesis that the targets do not differ.
   *
   * @return 0 or more; empty if nothing varies within targets
   */
  public OptionalDouble f() {
    double below = isOneWay() ? ratings.meanSquareWithin() : ratings.meanSquareResidual();
    return below > 0
        ? OptionalDouble.of(ratings.meanSquareTargets() / below)
        : OptionalDouble.empty();
  }

  /**
   * Returns the degrees of freedom above the line of F.
   *
   * @return n − 1
   */
  public int df1() {
    return ratings.targets() - 1;
  }

  /**
   * Returns the degrees of freedom below the line of F.
   *
   * @return n(k − 1) for ICC(1,·), (n − 1)(k − 1) otherwise
   */
  public int df2() {
    return (isOneWay() ? ratings.targets() : ratings.targets() - 1) * (ratings.raters() - 1);
  }

  /**
   * Returns the probability of an F as large when the targets do not differ.
   *
   * @return in [0, 1]; 0 if nothing varies within targets and the targets differ
   */
  public double p() {
    OptionalDouble f = f();
    return f.isPresent() ? FDistribution.sf(f.getAsDouble(), df1(), df2()) : 0;
  }

  /**
   * Returns a one-sided confidence limit.
   *
   * @param u in (0, 1): the lower limit at confidence 1 − u below ½, the upper one at u above
   * @return the limit, rising with u; empty where the approximation means nothing
   * @throws IllegalArgumentException if u is out of range
   */
  public OptionalDouble limit(double u) {
    Probabilities.side(u);
    return u < 0.5 ? limit(u, true) : limit(1 - u, false);
  }

  /**
   * Returns the interval of equal tails.
   *
   * @param level the confidence level in (0, 1)
   * @return both limits; empty where the approximation means nothing
   * @throws IllegalArgumentException if the level is out of range
   */
  public Optional<Interval> interval(double level) {
    double tail = (1 - Probabilities.level(level)) / 2;
    OptionalDouble lower = limit(tail, true);
    OptionalDouble upper = limit(tail, false);
    return lower.isPresent() && upper.isPresent()
        ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble()))
        : Optional.empty();
  }

  private boolean isOneWay() {
    return form == IccForm.ONE_WAY_SINGLE || form == IccForm.ONE_WAY_MEAN;
  }

  private OptionalDouble limit(double tail, boolean lower) {
    if (form == IccForm.AGREEMENT_SINGLE || form == IccForm.AGREEMENT_MEAN) {
      return agreementLimit(tail, lower);
    }
    OptionalDouble f = f();
    if (f.isEmpty()) {
      return OptionalDouble.of(1);
    }
    double ratio =
        lower
            ? f.getAsDouble() / FDistribution.upperQuantile(tail, df1(), df2())
            : f.getAsDouble() * FDistribution.upperQuantile(tail, df2(), df1());
    if (ratio == 0) {
      // Targets that do not differ at all: only a single rating has a least correlation.
      return form.isOfMean()
          ? OptionalDouble.empty()
          : OptionalDouble.of(-1.0 / (ratings.raters() - 1));
    }
    return OptionalDouble.of(
        form.isOfMean() ? 1 - 1 / ratio : (ratio - 1) / (ratio + ratings.raters() - 1));
  }

  private OptionalDouble agreementLimit(double tail, boolean lower) {
    double n = ratings.targets();
    double k = ratings.raters();
    double b = ratings.meanSquareTargets();
    double j = ratings.meanSquareRaters();
    double e = ratings.meanSquareResidual();
    if (!(b > e)) {
      return OptionalDouble.empty();
    }
    if (e == 0 && j == 0) {
      return OptionalDouble.of(1);
    }
    double single = (b - e) / (b + (k - 1) * e + k * (j - e) / n);
    double target = n * (1 + (k - 1) * single) - k * single;
    double a = k * single * j + target * e;
    double spread = (n - 1) * k * k * single * single * j * j + target * target * e * e;
    double df = (k - 1) * (n - 1) * a * a / spread;
    double other = k * j + (k * n - k - n) * e;
    double limit;
    if (lower) {
      double q = FDistribution.upperQuantile(tail, n - 1, df);
      limit = n * (b - q * e) / (q * other + n * b);
    } else {
      double q = FDistribution.upperQuantile(tail, df, n - 1);
      limit = n * (q * b - e) / (other + n * q * b);
    }
    if (!form.isOfMean()) {
      return OptionalDouble.of(limit);
    }
    double below = 1 + limit * (k - 1);
    return below > 0 ? OptionalDouble.of(limit * k / below) : OptionalDouble.empty();
  }

  @Override
  public String toString() {
    return form.label() + " " + PrintedFigure.figure(value);
  }
}
