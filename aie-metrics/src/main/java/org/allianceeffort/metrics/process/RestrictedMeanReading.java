package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.summary.RecordedSpells.SECONDS_PER_DAY;

import java.util.Map;
import java.util.TreeMap;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.statistics.KaplanMeier;
import org.allianceeffort.core.statistics.RestrictedMean;
import org.allianceeffort.metrics.summary.ObservedSpells;

/**
 * Reads the restricted mean days of spells up to a stated horizon, and never another.
 *
 * <p>If follow-up ends before the horizon with spells still open, the mean is only known to lie
 * between two bounds: where they differ by at most a tenth of the span of the goalposts the upper
 * one is the value, flag HORIZON_EXTENDED, otherwise it is not measured, INSUFFICIENT_FOLLOW_UP.
 * THIN_RISK_SET when nobody is at risk at some age below the horizon. Fewer than five events are
 * flagged SMALL_N; without any variance there is no interval.
 */
final class RestrictedMeanReading {

  private static final double NEGLIGIBLE_SHARE = 0.1;
  private static final int FEW_EVENTS = 5;

  private final String what;
  private final int event;
  private final int horizon;
  private final Goalposts goalposts;

  /**
   * @param what the spells, in the plural
   * @param event the end that counts; any other end is censored
   * @param horizon in days
   * @param goalposts the metric's default goalposts
   */
  RestrictedMeanReading(String what, int event, int horizon, Goalposts goalposts) {
    this.what = what;
    this.event = event;
    this.horizon = horizon;
    this.goalposts = goalposts;
  }

  MetricReading of(ObservedSpells spells, String facet, Map<String, ObservedSpells> parts) {
    MetricReading whole = of(spells);
    if (!(whole instanceof MetricReading.Measured measured)) {
      return whole;
    }
    Map<String, MetricReading> readings = new TreeMap<>();
    parts.forEach((key, part) -> readings.put(key, of(part)));
    return measured.withBreakdown(facet, readings);
  }

  private MetricReading of(ObservedSpells spells) {
    if (spells.spells() == 0) {
      return MetricReading.notMeasured(
          ReasonCode.NOTHING_IN_PERIOD,
          "no " + what + " were open in the recorded time",
          what + " in the recorded time");
    }
    KaplanMeier curve = KaplanMeier.of(spells.tally(), SECONDS_PER_DAY, end -> end == event);
    RestrictedMean mean = curve.restrictedMean(horizon);
    if (curve.thinRiskSetBelow(horizon).isPresent()) {
      return MetricReading.notMeasured(
          ReasonCode.THIN_RISK_SET,
          "from "
              + (float) curve.thinRiskSetBelow(horizon).getAsDouble()
              + " days on no "
              + what
              + " were under observation for a while",
          "a longer window, or more " + what);
    }
    double width = mean.upperBound() - mean.lowerBound();
    boolean extended = width > 0;
    if (width > NEGLIGIBLE_SHARE * goalposts.span()) {
      return MetricReading.notMeasured(
              ReasonCode.INSUFFICIENT_FOLLOW_UP,
              "no " + what + " were followed beyond " + (float) mean.endOfFollowUp() + " days",
              what + " followed for " + horizon + " days")
          .withDetail("lower-bound", mean.lowerBound())
          .withDetail("upper-bound", mean.upperBound());
    }
    MetricReading.Builder reading =
        MetricReading.builder(estimate(mean, spells.spells()))
            .detail("events", (double) mean.events())
            .detail("spells", (double) spells.spells())
            .tag("kaplan-meier/greenwood");
    curve.quantile(0.5).ifPresent(median -> reading.detail("median-days", median));
    if (extended) {
      reading.flag(
          Flag.of(
              Flag.HORIZON_EXTENDED,
              "follow-up ends at "
                  + (float) mean.endOfFollowUp()
                  + " of "
                  + horizon
                  + " days; the curve was continued flat"));
    }
    if (mean.events() < FEW_EVENTS) {
      reading.flag(Flag.of(Flag.SMALL_N, "only " + mean.events() + " of the " + what + " ended"));
    }
    return reading.build();
  }

  private Estimate estimate(RestrictedMean mean, long spells) {
    if (mean.variance() == 0) {
      return Estimate.unknown(mean.value(), spells, "the curve has no variance to estimate from");
    }
    return Estimate.of(
        mean.value(),
        spells,
        "restricted-mean-greenwood",
        new ConfidenceDistribution.ClippedNormal(mean.value(), mean.standardError(), 0, horizon));
  }
}
