package org.allianceeffort.core.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.testkit.LawViolation.Breach;
import org.jspecify.annotations.Nullable;

/** What holds for every reading by itself, and for every reading of its breakdowns. */
final class ReadingChecks {

  private static final double[] CONFIDENCES = {
    0.001, 0.01, 0.025, 0.05, 0.1, 0.25, 0.4, 0.49, 0.51, 0.6, 0.75, 0.9, 0.95, 0.975, 0.99, 0.999
  };

  private ReadingChecks() {}

  /** The first breach; a missing reading breaks the law that is being checked. */
  static Optional<Breach> breach(@Nullable MetricReading reading, Law checked) {
    if (reading == null) {
      return Optional.of(Breach.of(checked, "the calculator returned null"));
    }
    if (!(reading instanceof MetricReading.Measured measured)) {
      return Optional.empty();
    }
    Optional<Breach> own = breach(measured.estimate());
    if (own.isPresent()) {
      return own;
    }
    for (Map<String, MetricReading> facet : measured.breakdowns().values()) {
      for (MetricReading each : facet.values()) {
        Optional<Breach> breach = breach(each, checked);
        if (breach.isPresent()) {
          return breach;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Breach> breach(Estimate estimate) {
    double value = estimate.value();
    if (Double.isNaN(value)) {
      return Optional.of(Breach.of(Law.NEVER_NAN, "the value is NaN: " + estimate));
    }
    // A limit and its estimate may reach the same number by two roundings.
    double rounding = 1e-12 * Math.max(1, Math.abs(value));
    double last = Double.NEGATIVE_INFINITY;
    for (double u : CONFIDENCES) {
      OptionalDouble limit = estimate.limit(u);
      if (limit.isEmpty()) {
        continue;
      }
      double at = limit.getAsDouble();
      if (Double.isNaN(at)) {
        return Optional.of(Breach.of(Law.NEVER_NAN, "the limit at " + u + ": " + estimate));
      }
      if (u < 0.5 ? at > value + rounding : at < value - rounding) {
        return Optional.of(
            Breach.of(Law.BOUNDS, "the limit at " + u + " is " + at + ": " + estimate));
      }
      if (at < last - rounding) {
        return Optional.of(
            Breach.of(
                Law.LIMITS_RISE,
                "the limit at " + u + " is " + at + ", below " + last + ": " + estimate));
      }
      last = at;
    }
    return Optional.empty();
  }
}
