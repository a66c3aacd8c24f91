package org.allianceeffort.core.metric;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.allianceeffort.core.statistics.ClusteredProportion;
import org.allianceeffort.core.statistics.Interval;

/**
 * A figure that says how sure it is.
 *
 * @param value the figure, finite, in the metric's unit
 * @param observations how many observations it rests on (marks, spells, persons …: what the metric
 *     counts)
 * @param method how its uncertainty was found, such as {@code wilson-crossed}; ids follow the
 *     pattern of {@link MetricId}
 * @param distribution its confidence distribution
 */
public record Estimate(
    double value, long observations, String method, ConfidenceDistribution distribution) {

  /** Method of a census. */
  public static final String CENSUS = "census";

  /** Method of a value whose error is not known. */
  public static final String UNKNOWN = "unknown";

  /**
   * Checks value and number, and that no limit crosses the value.
   *
   * @param value the figure, finite, in the metric's unit
   * @param observations how many observations it rests on (marks, spells, persons …: what the
   *     metric counts)
   * @param method how its uncertainty was found, such as {@code wilson-crossed}; ids follow the
   *     pattern of {@link MetricId}
   * @param distribution its confidence distribution
   * @throws IllegalArgumentException if the value is not finite, the number negative, the method
   *     not an id, or a limit of the distribution lies on the wrong side of the value
   */
  public Estimate {
    Checks.finite("value", value);
    // −0.0 and 0.0 are one figure and must compare and print as one.
    value = value + 0.0;
    if (observations < 0) {
      throw new IllegalArgumentException("observations must not be negative: " + observations);
    }
    Ids.check("method", method);
    OptionalDouble lower = distribution.limit(0.025);
    OptionalDouble upper = distribution.limit(0.975);
    // A limit and its estimate may reach the same number by two roundings.
    double rounding = 1e-12 * Math.max(1, Math.abs(value));
    boolean below = lower.isEmpty() || lower.getAsDouble() <= value + rounding;
    boolean above = upper.isEmpty() || upper.getAsDouble() >= value - rounding;
    if (!below || !above) {
      throw new IllegalArgumentException(
          "the limits must contain the value: value " + value + ", distribution " + distribution);
    }
  }

  /**
   * All there was, without a repeated unit.
   *
   * @param value the figure
   * @param observations how many observations it rests on
   * @return an estimate whose limits are its value
   * @throws IllegalArgumentException if the value is not finite or the number negative
   */
  public static Estimate census(double value, long observations) {
    return new Estimate(value, observations, CENSUS, new ConfidenceDistribution.Census(value));
  }

  /**
   * A figure whose error nobody knows.
   *
   * @param value the figure
   * @param observations how many observations it rests on
   * @param why the reason, such as "stated by the partners"
   * @return an estimate without limits
   * @throws IllegalArgumentException if the value is not finite, the number negative or the reason
   *     blank
   */
  public static Estimate unknown(double value, long observations, String why) {
    return new Estimate(value, observations, UNKNOWN, new ConfidenceDistribution.Unknown(why));
  }

  /**
   * A proportion over clusters, by Wilson's limits with the effective sample size.
   *
   * @param method the method's id
   * @param proportion over at least one trial
   * @return the estimate; its error is unknown where the clusters cannot tell it
   * @throws IllegalArgumentException if the method is no id
   */
  public static Estimate proportion(String method, ClusteredProportion proportion) {
    OptionalInt df = proportion.degreesOfFreedom();
    return proportion
        .effectiveSampleSize()
        .value()
        .map(
            size ->
                of(
                    proportion.estimate(),
                    proportion.n(),
                    method,
                    new ConfidenceDistribution.Proportion(
                        proportion.estimate(),
                        size,
                        df.isPresent()
                            ? OptionalDouble.of(df.getAsInt())
                            : OptionalDouble.empty())))
        .orElseGet(
            () ->
                unknown(
                    proportion.estimate(),
                    proportion.n(),
                    proportion.effectiveSampleSize().reason().orElse("too few clusters")));
  }

  /**
   * A figure with its confidence distribution.
   *
   * @param value the figure
   * @param observations how many observations it rests on
   * @param method the method's id
   * @param distribution the distribution
   * @return the estimate
   * @throws IllegalArgumentException if the value is not finite, the number negative, the method
   *     not an id, or a limit of the distribution lies on the wrong side of the value
   */
  public static Estimate of(
      double value, long observations, String method, ConfidenceDistribution distribution) {
    return new Estimate(value, observations, method, distribution);
  }

  /**
   * The one-sided confidence limit at u: the lower one for u below ½, the upper one above.
   *
   * @param u strictly between 0 and 1
   * @return the limit; empty when the error is not known
   * @throws IllegalArgumentException if u is not strictly between 0 and 1
   */
  public OptionalDouble limit(double u) {
    return distribution.limit(u);
  }

  /**
   * The equal-tailed interval at a level. A census has none worth showing: its limits are its
   * value.
   *
   * @param level such as 0.95
   * @return the interval; empty for a census and when the error is not known
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> interval(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1: " + level);
    }
    if (!distribution.isSampling()) {
      return Optional.empty();
    }
    double tail = (1 - level) / 2;
    OptionalDouble lower = limit(tail);
    OptionalDouble upper = limit(1 - tail);
    return lower.isPresent() && upper.isPresent()
        ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble()))
        : Optional.empty();
  }

  /**
   * Whether it is a census.
   *
   * @return true when all there was entered, without a repeated unit
   */
  public boolean isCensus() {
    return distribution instanceof ConfidenceDistribution.Census;
  }
}
