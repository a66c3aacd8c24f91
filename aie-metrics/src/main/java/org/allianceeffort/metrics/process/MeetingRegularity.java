package org.allianceeffort.metrics.process;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.Lens;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.Orientation;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.statistics.Burstiness;
import org.allianceeffort.metrics.summary.HeldDays;

/**
 * Whether the bodies meet in an even rhythm rather than in bursts.
 *
 * <p>Formula: for each body −A, A the finite-size burstiness (√(n + 1)·r − √(n − 1)) ÷ ((√(n + 1) −
 * 2)·r + √(n − 1)) of its n gaps in days between consecutive days on which it met, r their
 * population standard deviation ÷ their mean; the mean over bodies with at least {@value
 * #MINIMUM_GAPS} gaps, weighted by gaps. A gap counts when both its ends lie in one recorded
 * stretch of the period; two meetings on a day are one day.
 *
 * <p>Unit and range: index, −1 (one burst) to 1 (clockwork), 0 at random.
 *
 * <p>TOO_FEW when no body has that many gaps. A census. Cost: the days on which bodies met.
 *
 * <p>Reference: Kim, E.-K. and Jo, H.-H. (2016). Measuring burstiness for finite event sequences.
 * Physical Review E 94, 032311. doi:10.1103/PhysRevE.94.032311.
 */
public final class MeetingRegularity {

  /** The metric's id. */
  public static final MetricId ID = MetricId.of("meeting-regularity");

  /** The fewest gaps that tell a rhythm. */
  public static final int MINIMUM_GAPS = 3;

  /** What the metric is. */
  public static final MetricDefinition DEFINITION =
      MetricDefinition.builder()
          .id(ID)
          .title("Meeting regularity")
          .meaning("−burstiness of the gaps between the days on which a body met, mean over bodies")
          .family(Family.PROCESS)
          .component(Component.COMMUNICATION)
          .addLenses(Lens.RELATIONAL_GOVERNANCE)
          .unit("index −1..1")
          .orientation(Orientation.HIGHER)
          .basis(Basis.COHORT)
          .group(DataGroup.MEETINGS)
          .goalposts(Goalposts.between(-0.5, 0.5))
          .source("Kim & Jo 2016")
          .addNeeds(Need.recorded(Meeting.class))
          .build();

  /** How it is calculated. */
  public static final MetricCalculator CALCULATOR =
      MetricCalculator.of(DEFINITION, HeldDays.COHORT, MeetingRegularity::read);

  private MeetingRegularity() {}

  private static MetricReading read(HeldDays held, Scope scope) {
    RecordedDays recorded = scope.recorded(Meeting.class, Basis.COHORT).recorded();
    Map<String, Double> regularity = new TreeMap<>();
    double weighted = 0;
    long gaps = 0;
    for (String body : held.byBody().keySet()) {
      long[] between = gaps(held.of(body).elementSet(), recorded);
      OptionalDouble burstiness =
          between.length < MINIMUM_GAPS
              ? OptionalDouble.empty()
              : Burstiness.of(between).finiteSize();
      if (burstiness.isPresent()) {
        regularity.put(body, -burstiness.getAsDouble());
        weighted += between.length * -burstiness.getAsDouble();
        gaps += between.length;
      }
    }
    if (regularity.isEmpty()) {
      return MetricReading.notMeasured(
          ReasonCode.TOO_FEW,
          "no body met often enough for " + MINIMUM_GAPS + " gaps between its meetings",
          "at least " + (MINIMUM_GAPS + 1) + " recorded meetings of a body on different days");
    }
    return MetricReading.builder(Estimate.census(weighted / gaps, gaps))
        .detail("bodies", regularity)
        .tag("burstiness/kim-jo-2016")
        .build();
  }

  private static long[] gaps(SortedSet<LocalDate> days, RecordedDays recorded) {
    LongStream.Builder gaps = LongStream.builder();
    for (Range<LocalDate> stretch : recorded.days().asRanges()) {
      LocalDate previous = null;
      for (LocalDate day : days.subSet(stretch.lowerEndpoint(), stretch.upperEndpoint())) {
        if (previous != null) {
          gaps.add(ChronoUnit.DAYS.between(previous, day));
        }
        previous = day;
      }
    }
    return gaps.build().toArray();
  }
}
