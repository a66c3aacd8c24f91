package org.allianceeffort.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scales on which a survival probability S is taken to be normal.
 *
 * <p>With s the standard error of ln S and z the normal quantile of u, the limit at u is S + z s S
 * (PLAIN), S exp(z s) (LOG), S^exp(z s / ln S) (LOG_LOG), sin&sup2;(arcsin &radic;S + &frac12; z s
 * &radic;(S/(1 &minus; S))) (ARCSINE), the inverse logit of logit S + z s / (1 &minus; S) (LOGIT).
 *
 * <p>Unit and range: a probability; clipped to 0..1.
 *
 * <p>Undefined at S = 0, and at S = 1 for all but PLAIN and LOG, where the limits are 1.
 *
 * <p>Algorithm: closed form.
 *
 * <p>Reference: Kalbfleisch, Prentice (2002), The Statistical Analysis of Failure Time Data,
 * section 1.4, doi:10.1002/9781118032985; Borgan, Liest&oslash;l (1990), A note on confidence
 * intervals and bands for the survival function based on transformations.
 */
public enum SurvivalInterval {
  /** On the scale of S. */
  PLAIN,
  /** On the scale of ln S. */
  LOG,
  /** On the scale of ln(&minus;ln S). */
  LOG_LOG,
  /** On the scale of arcsin &radic;S. */
  ARCSINE,
  /** On the scale of ln(S/(1 &minus; S)). */
  LOGIT;

  /**
   * Returns the one-sided limit at a probability: the lower one for u below one half, the upper one
   * above.
   *
   * @param survival the survival probability S in [0, 1]
   * @param logStandardError the standard error of ln S, 0 or more, infinite at S = 0
   * @param u the probability in (0, 1) that the limit leaves below
   * @return the limit, or empty where this scale has none
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public OptionalDouble limit(double survival, double logStandardError, double u) {
    Probabilities.probability(survival);
    if (!(logStandardError >= 0)) {
      throw new IllegalArgumentException("standard error must be 0 or more: " + logStandardError);
    }
    return at(survival, logStandardError, Normal.quantile(Probabilities.side(u)));
  }

  /**
   * Returns the equal-tailed interval.
   *
   * @param survival the survival probability S in [0, 1]
   * @param logStandardError the standard error of ln S, 0 or more, infinite at S = 0
   * @param level the confidence level in (0, 1)
   * @return the interval, or empty where this scale has none
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Optional<Interval> interval(double survival, double logStandardError, double level) {
    double u = (1 - Probabilities.level(level)) / 2;
    OptionalDouble lower = limit(survival, logStandardError, u);
    OptionalDouble upper = limit(survival, logStandardError, 1 - u);
    return lower.isPresent() && upper.isPresent()
        ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble()))
        : Optional.empty();
  }

  OptionalDouble at(double s, double se, double z) {
    return hasLimits(s)
        ? OptionalDouble.of(limit(s, transformed(s), se, z))
        : OptionalDouble.empty();
  }

  boolean hasLimits(double s) {
    return s > 0 && (s < 1 || this == PLAIN || this == LOG);
  }

  /** The part of the transformation of S that all its limits share. */
  double transformed(double s) {
    return switch (this) {
      case PLAIN, LOG -> s;
      case LOG_LOG -> StrictMath.log(s);
      case ARCSINE -> StrictMath.asin(Math.sqrt(s));
      case LOGIT -> StrictMath.log(s / (1 - s));
    };
  }

  /** The limit at the normal quantile z where there is one. */
  double limit(double s, double transformed, double se, double z) {
    if (s == 1) {
      return 1;
    }
    double limit =
        switch (this) {
          case PLAIN -> s + z * se * s;
          case LOG -> s * StrictMath.exp(z * se);
          case LOG_LOG -> StrictMath.exp(transformed * StrictMath.exp(z * se / transformed));
          case ARCSINE -> {
            double angle = transformed + 0.5 * z * se * Math.sqrt(s / (1 - s));
            double sine = StrictMath.sin(Math.min(Math.PI / 2, Math.max(0, angle)));
            yield sine * sine;
          }
          case LOGIT -> 1 - 1 / (1 + StrictMath.exp(transformed + z * se / (1 - s)));
        };
    return Math.min(1, Math.max(0, limit));
  }
}
