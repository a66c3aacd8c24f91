package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.metric.SummaryKind;
import org.allianceeffort.core.metric.TestMetrics;
import org.allianceeffort.core.metric.TownHall;

/** Calculators of town halls, each with one fault that a plug-in author could make. */
final class BrokenCalculators {

  private static final MetricDefinition DEFINITION =
      TestMetrics.definition("test.broken").addNeeds(Need.recorded(TownHall.class)).build();

  private BrokenCalculators() {}

  /** A record of which nothing but its day tells it apart. */
  record Note(LocalDate date, int number) implements Evidence {
    @Override
    public Moment at() {
      return Moment.of(date);
    }

    @Override
    public String key() {
      return "";
    }

    @Override
    public String toString() {
      return "note";
    }
  }

  /** A record that counts how often it was read. */
  static final class Diary implements Evidence {
    private final LocalDate date;
    private int reads;

    Diary(LocalDate date) {
      this.date = date;
    }

    int read() {
      return ++reads;
    }

    @Override
    public Moment at() {
      return Moment.of(date);
    }

    @Override
    public String key() {
      return "";
    }

    @Override
    public String toString() {
      return "diary of " + date + ", read " + reads + " times";
    }
  }

  private static List<TownHall> halls(Observation observation) {
    return observation.records(TownHall.class);
  }

  private static long guests(Observation observation) {
    return halls(observation).stream().mapToLong(TownHall::guests).sum();
  }

  private static MetricReading census(double value) {
    return MetricReading.of(Estimate.census(value, 1));
  }

  private static <S> MetricCalculator of(
      Function<Observation, S> summarize, BinaryOperator<S> merge, Function<S, Double> value) {
    SummaryKind<S> kind = SummaryKind.of("test.broken-summary", 1, summarize, merge);
    return MetricCalculator.of(DEFINITION, kind, (summary, scope) -> census(value.apply(summary)));
  }

  private static MetricCalculator reading(
      BiFunction<ImmutableList<TownHall>, Scope, MetricReading> read) {
    return MetricCalculator.of(DEFINITION, TownHall.class, read);
  }

  /** Keeps the longest history it has seen of each alliance, also for earlier windows. */
  static MetricCalculator remembersTheFuture() {
    Map<String, Integer> seen = new ConcurrentHashMap<>();
    return of(
        each ->
            seen.merge(each.scope().alliance().id(), halls(each).size(), (a, b) -> Math.max(a, b)),
        (a, b) -> Math.max(a, b),
        Integer::doubleValue);
  }

  /** Takes the first of two notes of one day for the more important one. */
  static MetricCalculator dependsOnOrder() {
    return MetricCalculator.of(
        TestMetrics.definition("test.broken").addNeeds(Need.recorded(Note.class)).build(),
        Note.class,
        (notes, scope) ->
            notes.isEmpty()
                ? MetricReading.notMeasured(ReasonCode.TOO_FEW, "no note", "a note")
                : census(notes.get(0).number()));
  }

  /** Keeps the part that came first. */
  static MetricCalculator keepsTheFirstPart() {
    return of(BrokenCalculators::guests, (a, b) -> a == 0 ? b : a, Long::doubleValue);
  }

  /** Takes a part without records for one that was not there. */
  static MetricCalculator dropsWithAnEmptyPart() {
    return of(BrokenCalculators::guests, (a, b) -> a == 0 || b == 0 ? 0 : a + b, Long::doubleValue);
  }

  /** Counts the halls above the mean of their part. */
  static MetricCalculator comparesWithinTheParts() {
    return of(
        each -> {
          double mean = halls(each).stream().mapToInt(TownHall::guests).average().orElse(0);
          return halls(each).stream().filter(hall -> hall.guests() > mean).count();
        },
        Long::sum,
        Long::doubleValue);
  }

  /** Adds fractions in floating point. */
  static MetricCalculator addsInFloatingPoint() {
    return of(
        each -> {
          double sum = 0;
          for (TownHall hall : halls(each)) {
            sum += 1.0 / hall.guests();
          }
          return sum;
        },
        Double::sum,
        sum -> sum);
  }

  /** Hands out the list it works with. */
  static MetricCalculator leaksAList() {
    return of(
        each -> {
          List<Integer> guests = new ArrayList<>();
          halls(each).forEach(hall -> guests.add(hall.guests()));
          guests.sort(null);
          return guests;
        },
        (a, b) -> {
          List<Integer> both = new ArrayList<>(a);
          both.addAll(b);
          both.sort(null);
          return both;
        },
        guests -> (double) guests.size());
  }

  /** A mutable sum, into which the other is added. */
  static MetricCalculator mergesIntoItsArgument() {
    class Sum {
      private long value;

      @Override
      public boolean equals(Object other) {
        return other instanceof Sum that && value == that.value;
      }

      @Override
      public int hashCode() {
        return Long.hashCode(value);
      }

      @Override
      public String toString() {
        return "sum " + value;
      }
    }
    return of(
        each -> {
          Sum sum = new Sum();
          sum.value = guests(each);
          return sum;
        },
        (a, b) -> {
          a.value += b.value;
          return a;
        },
        sum -> (double) sum.value);
  }

  /** Divides by the number of halls, of which there may be none. */
  static MetricCalculator dividesByNothing() {
    return of(BrokenCalculators::guests, Long::sum, guests -> guests == 0 ? 0.0 / 0 : guests / 2.0);
  }

  /** Centres its interval elsewhere than at its value. */
  static MetricCalculator missesItsValue(double offset) {
    return reading(
        (halls, scope) ->
            MetricReading.of(
                Estimate.of(
                    halls.size(),
                    halls.size(),
                    "test.normal",
                    new ConfidenceDistribution.ClippedNormal(
                        halls.size() + offset,
                        1,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY))));
  }

  /** Empties the list of records. */
  @SuppressWarnings("DoNotCall") // That is the fault.
  static MetricCalculator emptiesItsInput() {
    return reading(
        (halls, scope) -> {
          List<TownHall> mine = halls;
          mine.clear();
          return census(0);
        });
  }

  /** Leaves traces in the records. */
  static MetricCalculator writesIntoRecords() {
    return MetricCalculator.of(
        TestMetrics.definition("test.broken").addNeeds(Need.recorded(Diary.class)).build(),
        Diary.class,
        (diaries, scope) -> {
          diaries.forEach(Diary::read);
          return census(diaries.size());
        });
  }

  /** Reads a kind that an engine would not summarize for it. */
  static MetricCalculator readsAnUndeclaredKind() {
    return broken(() -> ImmutableSet.of(), (kept, scope) -> census(kept.get(TestMetrics.GUESTS)));
  }

  /** Makes its kind anew with every call, so that no other metric can share it. */
  static MetricCalculator declaresAnotherKindEachTime() {
    return broken(
        () -> ImmutableSet.of(SummaryKind.of("test.new", 1, each -> 0, Integer::sum)),
        (kept, scope) -> census(1));
  }

  /** Counts its calls. */
  static MetricCalculator countsItsCalls() {
    AtomicInteger calls = new AtomicInteger();
    return reading((halls, scope) -> census(calls.incrementAndGet()));
  }

  /** Takes the first hall for granted. */
  static MetricCalculator needsARecord() {
    return reading((halls, scope) -> census(halls.get(0).guests()));
  }

  /** Takes two halls for granted. */
  static MetricCalculator needsTwoRecords() {
    return reading((halls, scope) -> census(halls.isEmpty() ? 0 : halls.get(1).guests()));
  }

  /** Gives up. */
  static MetricCalculator throwsAlways() {
    return reading(
        (halls, scope) -> {
          throw new IllegalStateException("out of order");
        });
  }

  /** Answers nothing. */
  static MetricCalculator returnsNull() {
    return broken(() -> ImmutableSet.of(), (kept, scope) -> null);
  }

  private interface Kinds {
    Set<SummaryKind<?>> get();
  }

  private static MetricCalculator broken(
      Kinds kinds, BiFunction<Summaries, Scope, MetricReading> read) {
    return new MetricCalculator() {
      @Override
      public MetricDefinition definition() {
        return DEFINITION;
      }

      @Override
      public Set<SummaryKind<?>> summaries() {
        return kinds.get();
      }

      @Override
      public MetricReading read(Summaries kept, Scope scope) {
        return read.apply(kept, scope);
      }
    };
  }
}
