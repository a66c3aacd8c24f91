package org.allianceeffort.core.statistics.reference;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.allianceeffort.core.statistics.Burstiness;

/** Topic 07: whole intervals also through their exact sums. */
final class BurstinessChecks implements TopicChecks {
  @Override
  public String topic() {
    return "07-burstiness";
  }

  @Override
  public String title() {
    return "Burstiness of event sequences";
  }

  @Override
  public boolean check(ReferenceCase reference, Checks checks) {
    reference.input().describedBy("event_times");
    double[] intervals = reference.input().get("intervals").doubles();
    compare(Burstiness.of(intervals), reference.expected(), checks);
    if (Arrays.stream(intervals).allMatch(x -> x == Math.rint(x))) {
      long[] whole = Arrays.stream(intervals).mapToLong(x -> (long) x).toArray();
      compare(Burstiness.of(whole), reference.expected(), checks);
    }
    return true;
  }

  private static void compare(Burstiness burstiness, Node expected, Checks checks) {
    checks.check("Burstiness.intervals", burstiness.intervals(), expected.get("n_intervals"));
    checks.check("Burstiness.mean", burstiness.mean(), expected.get("mean"));
    checks.check(
        "Burstiness.standardDeviation",
        burstiness.standardDeviation(),
        expected.get("sd_population"));
    checks.check(
        "Burstiness.sampleStandardDeviation",
        burstiness.sampleStandardDeviation(),
        expected.get("sd_sample"));
    checks.check(
        "Burstiness.standardDeviation",
        ratio(burstiness.standardDeviation(), burstiness.mean()),
        expected.get("cv_population"));
    checks.check(
        "Burstiness.sampleStandardDeviation",
        ratio(burstiness.sampleStandardDeviation(), burstiness.mean()),
        expected.get("cv_sample"));
    checks.check("Burstiness.classic", burstiness.classic(), expected.get("burstiness_population"));
    checks.check(
        "Burstiness.classicFromSample",
        burstiness.classicFromSample(),
        expected.get("burstiness_sample"));
    checks.check(
        "Burstiness.finiteSize", burstiness.finiteSize(), expected.get("kim_jo_n_intervals"));
    Node memory = expected.get("memory");
    double variation = ratio(burstiness.standardDeviation(), burstiness.mean());
    if (burstiness.memory().isEmpty() && variation > 0 && variation < 1e-12) {
      checks.leaveOut(memory, "regular times in decimals: what the reference's rounding remembers");
    } else {
      checks.check("Burstiness.memory", burstiness.memory(), memory);
    }
  }

  private static double ratio(OptionalDouble part, OptionalDouble whole) {
    return part.orElse(Double.NaN) / whole.orElse(Double.NaN);
  }
}
