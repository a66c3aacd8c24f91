package org.allianceeffort.core.metric;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.allianceeffort.core.statistics.Garwood;
import org.allianceeffort.core.statistics.Normal;
import org.allianceeffort.core.statistics.StudentT;
import org.allianceeffort.core.statistics.Wilson;

/**
 * What is known of a value in the light of its data: for every u in (0, 1) the one-sided confidence
 * limit at u.
 *
 * <p>An interval is two limits, a Monte Carlo draw is one at a random u. A closed list of named
 * families with parameters, so that a distribution compares, prints and travels.
 *
 * @see "Xie, M. and Singh, K. (2013). Confidence distribution, the frequentist distribution
 *     estimator of a parameter. International Statistical Review 81, 3–39. doi:10.1111/insr.12000"
 */
public sealed interface ConfidenceDistribution {

  /**
   * The one-sided limit: the lower one for u below ½, the upper one above. Does not decrease in u.
   *
   * @param u confidence, strictly between 0 and 1
   * @return the limit in the unit of the estimate; empty when the error is not known
   * @throws IllegalArgumentException if u is not strictly between 0 and 1
   */
  OptionalDouble limit(double u);

  /**
   * Whether repeated units gave this distribution, so that its interval speaks of the process
   * behind the records.
   *
   * @return false for a census and for an unknown error
   */
  default boolean isSampling() {
    return true;
  }

  /**
   * All there was: a sum or share without a repeated unit. Constant at its value.
   *
   * @param value the value
   */
  record Census(double value) implements ConfidenceDistribution {

    /**
     * Checks the value.
     *
     * @param value the value
     * @throws IllegalArgumentException if it is not finite
     */
    public Census {
      Checks.finite("value", value);
      value = value + 0.0;
    }

    @Override
    public OptionalDouble limit(double u) {
      Checks.confidence(u);
      return OptionalDouble.of(value);
    }

    @Override
    public boolean isSampling() {
      return false;
    }
  }

  /**
   * An error that nobody knows, or that these data cannot tell.
   *
   * @param why the reason, such as "a single meeting"
   */
  record Unknown(String why) implements ConfidenceDistribution {

    /**
     * Checks the reason.
     *
     * @param why the reason, such as "a single meeting"
     * @throws IllegalArgumentException if it is blank
     */
    public Unknown {
      if (why.isBlank()) {
        throw new IllegalArgumentException("an unknown error needs its reason");
      }
    }

    @Override
    public OptionalDouble limit(double u) {
      Checks.confidence(u);
      return OptionalDouble.empty();
    }

    @Override
    public boolean isSampling() {
      return false;
    }
  }

  /**
   * A proportion by Wilson's score limits, with an effective sample size where observations come in
   * clusters.
   *
   * @param proportion 0..1
   * @param effectiveSize the number of independent observations that carry as much information,
   *     positive
   * @param degreesOfFreedom of the t quantile used with few clusters; empty for the normal quantile
   */
  record Proportion(double proportion, double effectiveSize, OptionalDouble degreesOfFreedom)
      implements ConfidenceDistribution {

    /**
     * Checks the ranges.
     *
     * @param proportion 0..1
     * @param effectiveSize the number of independent observations that carry as much information,
     *     positive
     * @param degreesOfFreedom of the t quantile used with few clusters; empty for the normal
     *     quantile
     * @throws IllegalArgumentException if the proportion leaves 0..1 or a size is not positive
     */
    public Proportion {
      if (!(proportion >= 0 && proportion <= 1)) {
        throw new IllegalArgumentException("a proportion lies in 0..1: " + proportion);
      }
      Checks.positive("effective sample size", effectiveSize);
      degreesOfFreedom.ifPresent(df -> Checks.positive("degrees of freedom", df));
    }

    @Override
    public OptionalDouble limit(double u) {
      Checks.confidence(u);
      return OptionalDouble.of(
          degreesOfFreedom.isPresent()
              ? Wilson.limit(proportion, effectiveSize, u, degreesOfFreedom.getAsDouble())
              : Wilson.limit(proportion, effectiveSize, u));
    }
  }

  /**
   * Normal limits around an estimate, clipped to the range of what is estimated.
   *
   * @param estimate the centre
   * @param standardError positive
   * @param lowest the smallest possible value; may be negative infinity
   * @param highest the largest possible value; may be infinity
   */
  record ClippedNormal(double estimate, double standardError, double lowest, double highest)
      implements ConfidenceDistribution {

    /**
     * Checks the ranges.
     *
     * @param estimate the centre
     * @param standardError positive
     * @param lowest the smallest possible value; may be negative infinity
     * @param highest the largest possible value; may be infinity
     * @throws IllegalArgumentException if the standard error is not positive or the estimate leaves
     *     the range
     */
    public ClippedNormal {
      Checks.positive("standard error", standardError);
      Checks.inRange(estimate, lowest, highest);
    }

    @Override
    public OptionalDouble limit(double u) {
      Checks.confidence(u);
      double limit = estimate + Normal.quantile(u) * standardError;
      return OptionalDouble.of(Math.max(lowest, Math.min(highest, limit)));
    }
  }

  /**
   * Student's t limits around an estimate, clipped to the range of what is estimated.
   *
   * @param estimate the centre
   * @param standardError positive
   * @param degreesOfFreedom positive
   * @param lowest the smallest possible value; may be negative infinity
   * @param highest the largest possible value; may be infinity
   */
  record ClippedStudentT(
      double estimate, double standardError, double degreesOfFreedom, double lowest, double highest)
      implements ConfidenceDistribution {

    /**
     * Checks the ranges.
     *
     * @param estimate the centre
     * @param standardError positive
     * @param degreesOfFreedom positive
     * @param lowest the smallest possible value; may be negative infinity
     * @param highest the largest possible value; may be infinity
     * @throws IllegalArgumentException if a standard error or degrees of freedom are not positive
     *     or the estimate leaves the range
     */
    public ClippedStudentT {
      Checks.positive("standard error", standardError);
      Checks.positive("degrees of freedom", degreesOfFreedom);
      Checks.inRange(estimate, lowest, highest);
    }

    @Override
    public OptionalDouble limit(double u) {
      Checks.confidence(u);
      double limit = estimate + StudentT.quantile(u, degreesOfFreedom) * standardError;
      return OptionalDouble.of(Math.max(lowest, Math.min(highest, limit)));
    }
  }

  /**
   * A rate of events by Garwood's exact limits.
   *
   * @param events how many happened, not negative
   * @param exposure what they are counted per, positive
   */
  record Rate(long events, double exposure) implements ConfidenceDistribution {

    /**
     * Checks the ranges.
     *
     * @param events how many happened, not negative
     * @param exposure what they are counted per, positive
     * @throws IllegalArgumentException if events are negative or the exposure is not positive
     */
    public Rate {
      if (events < 0) {
        throw new IllegalArgumentException("events must not be negative: " + events);
      }
      Checks.positive("exposure", exposure);
    }

    @Override
    public OptionalDouble limit(double u) {
      Checks.confidence(u);
      return OptionalDouble.of(Garwood.limit(events, exposure, u));
    }
  }

  /**
   * Percentiles of bootstrap draws, held together with the estimate so that the limits never cross
   * it.
   *
   * @param estimate the value computed from the data themselves
   * @param draws sorted, not empty, finite
   */
  record Bootstrap(double estimate, ImmutableDoubleArray draws) implements ConfidenceDistribution {

    /**
     * Checks that the draws are sorted and finite.
     *
     * @param estimate the value computed from the data themselves
     * @param draws sorted, not empty, finite
     * @throws IllegalArgumentException if there are none, or they are not sorted or not finite
     */
    public Bootstrap {
      Checks.finite("estimate", estimate);
      if (draws.isEmpty()) {
        throw new IllegalArgumentException("a bootstrap needs at least one draw");
      }
      for (int i = 0; i < draws.length(); i++) {
        Checks.finite("draw", draws.get(i));
        if (i > 0 && draws.get(i - 1) > draws.get(i)) {
          throw new IllegalArgumentException("bootstrap draws must be sorted: draw " + i);
        }
      }
    }

    @Override
    public OptionalDouble limit(double u) {
      Checks.confidence(u);
      double position = u * (draws.length() - 1);
      int below = (int) position;
      int above = Math.min(below + 1, draws.length() - 1);
      double weight = position - below;
      double percentile = draws.get(below) + weight * (draws.get(above) - draws.get(below));
      return OptionalDouble.of(
          u < 0.5 ? Math.min(percentile, estimate) : Math.max(percentile, estimate));
    }
  }
}
