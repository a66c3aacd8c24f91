package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.allianceeffort.core.statistics.ClusterTally.Trials;

class ClusteredProportionProperties {

  record Mark(String a, String b, int y) {}

  @Provide
  Arbitrary<List<Mark>> marks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 1))
        .as((a, b, y) -> new Mark("a" + a, "b" + b, y))
        .list()
        .ofMaxSize(40);
  }

  private static CrossedTally crossed(List<Mark> marks) {
    CrossedTally.Builder builder = CrossedTally.builder();
    marks.forEach(m -> builder.add(m.a(), m.b(), 1, m.y()));
    return builder.build();
  }

  private static double squares(List<Mark> marks, double p, int clustering) {
    Map<String, Double> sums = new HashMap<>();
    for (Mark m : marks) {
      String key = clustering == 0 ? m.a() : clustering == 1 ? m.b() : m.a() + m.b();
      sums.merge(key, m.y() - p, Double::sum);
    }
    double g = sums.size();
    double sum = sums.values().stream().mapToDouble(e -> e * e).sum();
    return clustering == 2 ? sum : sum * g / (g - 1);
  }

  @Property(tries = 1000, seed = "1")
  void theDesignEffectIsThatOfTheFormula(@ForAll("marks") List<Mark> marks) {
    CrossedTally tally = crossed(marks);
    double n = marks.size();
    double p = marks.stream().mapToInt(Mark::y).sum() / n;
    long as = marks.stream().map(Mark::a).distinct().count();
    long bs = marks.stream().map(Mark::b).distinct().count();
    if (as < 2 || bs < 2) {
      assertThat(ClusteredProportion.crossed(tally).flatMap(c -> c.limit(0.1)).isDefined())
          .isFalse();
      return;
    }
    ClusteredProportion crossed = ClusteredProportion.crossed(tally).orElseThrow();
    ClusteredProportion oneWay = ClusteredProportion.oneWay(tally.first()).orElseThrow();
    assertThat(crossed.estimate()).isEqualTo(p);
    assertThat(crossed.clusters()).isEqualTo(Math.min(as, bs));
    if (p == 0 || p == 1) {
      assertThat(crossed.effectiveSampleSize().orElseThrow()).isEqualTo((double) Math.min(as, bs));
      assertThat(oneWay.effectiveSampleSize().orElseThrow()).isEqualTo((double) as);
      return;
    }
    double spread = n * p * (1 - p);
    double a = squares(marks, p, 0) / spread;
    double b = squares(marks, p, 1) / spread;
    double both = a + b - squares(marks, p, 2) / spread;
    assertThat(oneWay.designEffect().orElseThrow()).isCloseTo(Math.max(1, a), within(1e-9));
    assertThat(crossed.designEffect().orElseThrow())
        .isCloseTo(Math.max(Math.max(1, both), Math.max(a, b)), within(1e-9));
    assertThat(crossed.effectiveSampleSize().orElseThrow()).isBetween(0.0, n);
  }

  @Property(tries = 1000, seed = "1")
  void talliesMergeInAnyOrder(
      @ForAll("marks") List<Mark> x, @ForAll("marks") List<Mark> y, @ForAll("marks") List<Mark> z) {
    List<Mark> all = new ArrayList<>(x);
    all.addAll(y);
    all.addAll(z);
    CrossedTally whole = crossed(all);
    assertThat(crossed(x).merge(crossed(y).merge(crossed(z)))).isEqualTo(whole);
    assertThat(crossed(z).merge(crossed(y)).merge(crossed(x)))
        .isEqualTo(whole)
        .hasSameHashCodeAs(whole);
    assertThat(crossed(x).first().merge(crossed(y).first()).merge(crossed(z).first()))
        .isEqualTo(whole.first());
    assertThat(whole.merge(CrossedTally.empty())).isEqualTo(whole);
    assertThat(whole.total()).isEqualTo(whole.second().total());
  }

  @Property(tries = 1000, seed = "1")
  void limitsHoldTheEstimateAndWidenWithTheLevel(
      @ForAll("marks") List<Mark> marks,
      @ForAll @DoubleRange(min = 0.01, max = 0.98) double level) {
    Outcome<ClusteredProportion> outcome = ClusteredProportion.crossed(crossed(marks));
    assertThat(outcome.isDefined()).isEqualTo(!marks.isEmpty());
    outcome
        .value()
        .filter(proportion -> proportion.interval(level).isDefined())
        .ifPresent(
            proportion -> {
              Interval interval = proportion.interval(level).orElseThrow();
              Interval wider = proportion.interval(level + 0.01).orElseThrow();
              assertThat(interval.contains(proportion.estimate())).isTrue();
              assertThat(wider.lower()).isLessThanOrEqualTo(interval.lower());
              assertThat(wider.upper()).isGreaterThanOrEqualTo(interval.upper());
            });
  }

  @Example
  void fewClustersTakeTheQuantileOfStudent() {
    ClusterTally.Builder builder = ClusterTally.builder();
    for (int c = 0; c < 29; c++) {
      builder.add("c" + c, 4, c % 5);
    }
    ClusteredProportion few = ClusteredProportion.oneWay(builder.build()).orElseThrow();
    double n = few.effectiveSampleSize().orElseThrow();
    assertThat(few.degreesOfFreedom()).hasValue(28);
    assertThat(few.limit(0.025).orElseThrow())
        .isEqualTo(Wilson.limit(few.estimate(), n, 0.025, 28));
    ClusteredProportion many =
        ClusteredProportion.oneWay(builder.add("c29", 4, 2).build()).orElseThrow();
    assertThat(many.degreesOfFreedom()).isEmpty();
    assertThat(many.limit(0.025).orElseThrow())
        .isEqualTo(Wilson.limit(many.estimate(), many.effectiveSampleSize().orElseThrow(), 0.025));
  }

  @Example
  void nothingAndOneClusterHaveTheirReasons() {
    assertThat(ClusteredProportion.oneWay(ClusterTally.empty()).reason())
        .contains("there is no trial");
    ClusteredProportion one =
        ClusteredProportion.oneWay(ClusterTally.of(Map.of("c", new Trials(5, 2)))).orElseThrow();
    assertThat(one.estimate()).isEqualTo(0.4);
    assertThat(one.interval(0.9).reason()).contains("there is one cluster; at least 2 are needed");
    assertThatIllegalArgumentException().isThrownBy(() -> new Trials(2, 3));
    assertThat(ClusterTally.of(Map.of("c", Trials.NONE))).isEqualTo(ClusterTally.empty());
  }

  @Example
  void millionsOfMarksDoNotOverflow() {
    ClusterTally tally =
        ClusterTally.builder()
            .add("a", 4_000_000_000L, 1_000_000_000L)
            .add("b", 4_000_000_000L, 3_000_000_000L)
            .build();
    // V = 2 * 2 * 1e9^2 / n^2, so that the effect is n V / (p (1 - p))
    double n = 8e9;
    assertThat(ClusteredProportion.oneWay(tally).orElseThrow().designEffect().orElseThrow())
        .isCloseTo(n * (4e18 / (n * n)) / 0.25, within(1e-3));
  }
}
