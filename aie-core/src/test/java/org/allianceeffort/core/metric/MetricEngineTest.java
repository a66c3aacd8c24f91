package org.allianceeffort.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;
import org.junit.jupiter.api.Test;

class MetricEngineTest {

  private static MetricEngine engine(MetricCalculator... calculators) {
    return MetricEngine.of(MetricCatalogue.of(ImmutableList.copyOf(calculators)));
  }

  private static MetricCalculator failing(String id) {
    return MetricCalculator.of(
        TestMetrics.definition(id).build(),
        scope -> {
          throw new IllegalStateException("out of order");
        });
  }

  @Test
  void anApplicationMeasuresItsOwnRecordType() {
    Observation observation = TestAlliances.observe(TestAlliances.townHalls(30, 12));

    MetricResult result =
        engine(TestMetrics.townHallGuests())
            .measure(observation)
            .get(MetricId.of("test.town-hall-guests"));

    assertThat(result).isInstanceOf(EffortMetric.class);
    assertThat(((EffortMetric) result).value()).isEqualTo(42);
    assertThat(result.period()).isEqualTo(TestAlliances.YEAR);
    assertThat(((EffortMetric) result).flags()).isEmpty();
  }

  @Test
  void aMetricIsMeasuredAloneWithoutAnEngine() {
    Observation observation = TestAlliances.observe(TestAlliances.townHalls(30, 12));

    assertThat(TestMetrics.townHallGuests().measure(observation))
        .isEqualTo(MetricReading.of(Estimate.census(42, 42)));
  }

  @Test
  void anUnmetNeedIsAReason() {
    MetricResult result =
        engine(TestMetrics.townHallGuests())
            .measure(TestAlliances.observe(TestAlliances.empty()))
            .get(MetricId.of("test.town-hall-guests"));

    assertThat(result).isInstanceOf(NotMeasured.class);
    assertThat(((NotMeasured) result).reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.NOT_RECORDED);
  }

  @Test
  void aFailingCalculatorIsNamedAndTheRestStands() {
    var results =
        engine(failing("test.broken"), TestMetrics.constant("test.works", 5))
            .measure(TestAlliances.observe(TestAlliances.empty()));

    NotMeasured broken = (NotMeasured) results.get(MetricId.of("test.broken"));
    assertThat(broken.reasons())
        .containsExactly(
            Reason.of(
                ReasonCode.FAILED,
                "the calculator of test.broken failed on alliance harbour:"
                    + " java.lang.IllegalStateException: out of order",
                "a calculator that works; the log has the cause"));
    assertThat(results.get(MetricId.of("test.works"))).isInstanceOf(EffortMetric.class);
  }

  @Test
  void failingFastThrowsTheCause() {
    assertThatThrownBy(
            () ->
                engine(failing("test.broken"))
                    .failFast()
                    .measure(TestAlliances.observe(TestAlliances.empty())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("out of order");
  }

  @Test
  void anErrorIsNeverCaught() {
    MetricCalculator fatal =
        MetricCalculator.of(
            TestMetrics.definition("test.fatal").build(),
            scope -> {
              throw new AssertionError("fatal");
            });

    assertThatThrownBy(() -> engine(fatal).measure(TestAlliances.observe(TestAlliances.empty())))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aKindIsSummarizedOnceForAllItsMetrics() {
    AtomicInteger passes = new AtomicInteger();
    SummaryKind<Integer> counted =
        SummaryKind.of("test.counted", 1, each -> passes.incrementAndGet(), Integer::sum);
    MetricCalculator first =
        MetricCalculator.of(
            TestMetrics.definition("test.first").build(),
            counted,
            (n, scope) -> MetricReading.of(Estimate.census(n, 1)));
    MetricCalculator second =
        MetricCalculator.of(
            TestMetrics.definition("test.second").build(),
            counted,
            (n, scope) -> MetricReading.of(Estimate.census(n, 1)));

    engine(first, second).measure(TestAlliances.observe(TestAlliances.empty()));

    assertThat(passes).hasValue(1);
  }

  @Test
  void aCalculatorReadsOnlyKindsThatItDeclared() {
    MetricCalculator sneaky =
        new MetricCalculator() {
          @Override
          public MetricDefinition definition() {
            return TestMetrics.definition("test.sneaky").build();
          }

          @Override
          public Set<SummaryKind<?>> summaries() {
            return Set.of();
          }

          @Override
          public MetricReading read(Summaries kept, Scope scope) {
            return MetricReading.of(Estimate.census(kept.get(TestMetrics.GUESTS), 1));
          }
        };

    var results =
        engine(TestMetrics.townHallGuests(), sneaky)
            .measure(TestAlliances.observe(TestAlliances.townHalls(3)));

    assertThat(((NotMeasured) results.get(MetricId.of("test.sneaky"))).reasons().get(0).sentence())
        .contains("the summary kind was not declared: test.guests/1");
  }

  @Test
  void mergedPartsReadAsTheWhole() {
    MetricEngine engine = engine(TestMetrics.townHallGuests());
    Observation whole = TestAlliances.observe(TestAlliances.townHalls(1, 2, 3, 4, 5));

    Summaries merged =
        whole.split(3, 7).stream()
            .map(part -> Summaries.of(part, engine.summaryKinds()))
            .reduce(Summaries::merge)
            .orElseThrow();

    assertThat(merged).isEqualTo(Summaries.of(whole, engine.summaryKinds()));
    assertThat(engine.read(merged)).isEqualTo(engine.measure(whole));
  }

  @Test
  void summariesOfAnotherWindowDoNotMerge() {
    Summaries year =
        Summaries.of(TestAlliances.observe(TestAlliances.townHalls(1)), Set.of(TestMetrics.GUESTS));
    Summaries other =
        Summaries.of(
            TestAlliances.townHalls(1)
                .over(Window.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 1))),
            Set.of(TestMetrics.GUESTS));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> year.merge(other))
        .withMessageStartingWith("only summaries of one observation merge");
  }

  @Test
  void summariesOfOtherKindsDoNotMerge() {
    Observation observation = TestAlliances.observe(TestAlliances.townHalls(1));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Summaries.of(observation, Set.of(TestMetrics.GUESTS))
                    .merge(Summaries.of(observation, Set.of())))
        .withMessage("only summaries of the same kinds merge: [test.guests/1] and []");
  }

  @Test
  void twoCalculatorsOfOneIdAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> engine(TestMetrics.constant("test.x", 1), TestMetrics.constant("test.x", 2)))
        .withMessage(
            "the metric id test.x is claimed twice: by calculator of test.x and by calculator of"
                + " test.x");
  }

  @Test
  void driversAreWhatTheFigureLosesWithoutThem() {
    Facet<TownHall> hall =
        Facet.of("hall", TownHall.class, (each, scope) -> Optional.of(each.id()));

    assertThat(
            engine(TestMetrics.townHallGuests())
                .drivers(
                    TestAlliances.observe(TestAlliances.townHalls(30, 2, 10)),
                    MetricId.of("test.town-hall-guests"),
                    hall))
        .containsExactly(
            new Driver("hall-0", 1, OptionalDouble.of(30)),
            new Driver("hall-2", 1, OptionalDouble.of(10)),
            new Driver("hall-1", 1, OptionalDouble.of(2)));
  }

  @Test
  void aFacetKeepsAKindApart() {
    SummaryKind<?> byHall =
        TestMetrics.GUESTS.by(
            Facet.of("hall", TownHall.class, (each, scope) -> Optional.of(each.id())));
    Observation whole = TestAlliances.observe(TestAlliances.townHalls(30, 2, 10));

    Summaries summaries = Summaries.of(whole, Set.of(byHall));

    assertThat(summaries.get(byHall))
        .isEqualTo(ImmutableSortedMap.of("hall-0", 30L, "hall-1", 2L, "hall-2", 10L));
  }

  @Test
  void aMetricOfFlowReadsTheRecordsOfItsPeriodAlone() {
    MetricCalculator count =
        MetricCalculator.of(
            TestMetrics.definition("test.count").addNeeds(Need.recorded(TownHall.class)).build(),
            TownHall.class,
            (halls, scope) -> MetricReading.of(Estimate.census(halls.size(), halls.size())));
    Window lastQuarter = Window.of(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 7, 1));

    MetricReading reading =
        count.measure(TestAlliances.townHalls(1, 1, 1, 1, 1, 1, 1).over(lastQuarter));

    assertThat(reading).isEqualTo(MetricReading.of(Estimate.census(3, 3)));
  }

  @Test
  void aFigureOfAPartOfItsPeriodSaysWhichDatesItUsed() {
    Dossier halls =
        Dossier.builder(TestAlliances.alliance())
            .add(new TownHall(LocalDate.of(2023, 4, 1), "spring", 10))
            .build();

    EffortMetric result =
        (EffortMetric)
            engine(TestMetrics.townHallGuests())
                .measure(TestAlliances.observe(halls))
                .get(MetricId.of("test.town-hall-guests"));

    assertThat(result.flags())
        .extracting(Flag::id)
        .containsExactly(Flag.PART_OF_PERIOD, Flag.RECORDING_ASSUMED);
    assertThat(result.flags().first().sentence())
        .endsWith("were recorded in 2023-04-01/2024-01-01 alone");
  }
}
