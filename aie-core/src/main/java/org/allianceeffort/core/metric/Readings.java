package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.RecordedPeriod;
import org.allianceeffort.core.evidence.Scope;

/** The way from summaries to a reading that every calculator goes, alone or in the engine. */
final class Readings {

  private Readings() {}

  static MetricReading read(
      MetricCalculator calculator, Supplier<Summaries> summaries, Scope scope) {
    MetricDefinition definition = calculator.definition();
    ImmutableList<Reason> unmet = definition.unmet(scope);
    if (!unmet.isEmpty()) {
      return MetricReading.notMeasured(unmet);
    }
    MetricReading reading = calculator.read(summaries.get(), scope);
    return reading instanceof MetricReading.Measured measured
        ? flagged(measured, definition, scope)
        : reading;
  }

  private static MetricReading.Measured flagged(
      MetricReading.Measured measured, MetricDefinition definition, Scope scope) {
    TreeSet<Flag> flags = new TreeSet<>();
    for (Need need : definition.needs()) {
      for (Class<? extends Evidence> type : need.recordTypes()) {
        RecordedPeriod part = scope.recorded(type).in(definition.period(scope), definition.basis());
        RecordedDays kept = part.recorded();
        String name = EvidenceTypes.nameOf(type);
        if (definition.basis().daysThatSuffice().isPresent() && part.isPartOfPeriod()) {
          flags.add(
              Flag.of(Flag.PART_OF_PERIOD, name + " were recorded in " + days(kept) + " alone"));
        }
        if (kept.isAssumed() && !kept.isEmpty()) {
          flags.add(
              Flag.of(
                  Flag.RECORDING_ASSUMED,
                  "nobody stated when " + name + " were kept: from the earliest on is assumed"));
        }
        if (!kept.isComplete()) {
          flags.add(Flag.of(Flag.PARTIAL_RECORDING, name + " are stated to be less than complete"));
        }
      }
    }
    MetricReading.Measured result = measured;
    for (Flag flag : flags) {
      result = result.withFlag(flag);
    }
    return result;
  }

  private static String days(RecordedDays kept) {
    return kept.days().asRanges().stream()
        .map(range -> range.lowerEndpoint() + "/" + range.upperEndpoint())
        .collect(Collectors.joining(", "));
  }

  static <E extends Evidence> ImmutableList<E> records(
      EvidenceLog log, Class<E> type, MetricDefinition definition, Scope scope) {
    if (definition.basis() != Basis.FLOW && definition.basis() != Basis.TO_DATE) {
      return ImmutableList.copyOf(log.records(type));
    }
    RecordedDays kept = scope.recorded(type).within(definition.period(scope));
    return log.records(type).stream()
        .filter(record -> kept.contains(record.at().date(scope.zone())))
        .collect(ImmutableList.toImmutableList());
  }
}
