package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TieNetworkProperties {

  @Property(tries = 1000, seed = "1")
  void tiesAreMergedAndLoopsDroppedInWhateverOrderTheyCome(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int n,
      @ForAll @IntRange(max = 40) int m,
      @ForAll boolean directed) {
    RandomNetworks.Raw raw = RandomNetworks.raw(seed, n, m, 3, directed);
    TieNetwork network = raw.network();
    double[][] weight = new double[n][n];
    for (int k = 0; k < raw.from().length; k++) {
      weight[raw.from()[k]][raw.to()[k]] += raw.weights()[k];
      if (!directed && raw.from()[k] != raw.to()[k]) {
        weight[raw.to()[k]][raw.from()[k]] += raw.weights()[k];
      }
    }
    int ties = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double expected = i == j ? 0 : weight[i][j];
        assertThat(network.weight(i, j)).isCloseTo(expected, within(1e-12));
        assertThat(network.hasTie(i, j)).isEqualTo(expected > 0);
        ties += expected > 0 ? 1 : 0;
      }
    }
    assertThat(network.ties()).isEqualTo(directed ? ties : ties / 2);
    int[] same = IntStream.range(0, n).toArray();
    assertThat(raw.renamed(same, RandomNetworks.shuffled(seed, raw.from().length)).network())
        .isEqualTo(network)
        .hasSameHashCodeAs(network);
  }

  @Property(tries = 1000, seed = "1")
  void figuresFollowTheNodesWhenTheyAreRenamed(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(max = 30) int m,
      @ForAll boolean directed) {
    RandomNetworks.Raw raw = RandomNetworks.raw(seed, n, m, 3, directed);
    int[] order = RandomNetworks.shuffled(seed, n);
    int[] tieOrder = RandomNetworks.shuffled(seed + 1, raw.from().length);
    TieNetwork plain = raw.network();
    TieNetwork renamed = raw.renamed(order, tieOrder).network();
    assertThat(DyadCensus.of(renamed)).isEqualTo(DyadCensus.of(plain));
    assertThat(Transitivity.of(renamed).global()).isEqualTo(Transitivity.of(plain).global());
    close(Transitivity.of(renamed).meanLocal(), Transitivity.of(plain).meanLocal());
    close(WeightedReciprocity.of(renamed), WeightedReciprocity.of(plain));
    close(ExternalInternalIndex.weighted(renamed), ExternalInternalIndex.weighted(plain));
    close(
        GroupAssortment.of(renamed, true).assortativity(),
        GroupAssortment.of(plain, true).assortativity());
    close(
        Centralisation.ofBetweenness(renamed).value(), Centralisation.ofBetweenness(plain).value());
    for (PathLength length : PathLength.values()) {
      moved(order, Betweenness.of(plain, length), Betweenness.of(renamed, length));
    }
    moved(order, BurtConstraint.of(plain, true), BurtConstraint.of(renamed, true));
    moved(order, Transitivity.of(plain).local(), Transitivity.of(renamed).local());
    moved(order, ExternalInternalIndex.perNode(plain), ExternalInternalIndex.perNode(renamed));
    for (TieDirection direction : TieDirection.values()) {
      assertThat(GroupDegree.of(renamed, direction)).isEqualTo(GroupDegree.of(plain, direction));
      assertThat(Centralisation.ofDegree(renamed, direction))
          .isEqualTo(Centralisation.ofDegree(plain, direction));
    }
    int[] sizes = Components.sizes(Components.strong(plain));
    int[] renamedSizes = Components.sizes(Components.strong(renamed));
    Arrays.sort(sizes);
    Arrays.sort(renamedSizes);
    assertThat(renamedSizes).isEqualTo(sizes);
  }

  private static void moved(int[] order, double[] plain, double[] renamed) {
    for (int i = 0; i < order.length; i++) {
      if (Double.isNaN(plain[i])) {
        assertThat(renamed[order[i]]).isNaN();
      } else {
        assertThat(renamed[order[i]]).isCloseTo(plain[i], within(1e-9));
      }
    }
  }

  private static void close(OptionalDouble a, OptionalDouble b) {
    assertThat(a.isPresent()).isEqualTo(b.isPresent());
    if (a.isPresent()) {
      assertThat(a.getAsDouble()).isCloseTo(b.orElseThrow(), within(1e-9));
    }
  }

  @Property(tries = 1000, seed = "1")
  void everyFigureStaysInItsRange(
      @ForAll long seed,
      @ForAll @IntRange(max = 8) int n,
      @ForAll @IntRange(max = 30) int m,
      @ForAll @IntRange(min = 1, max = 4) int groups,
      @ForAll boolean directed) {
    TieNetwork network = RandomNetworks.raw(seed, n, m, groups, directed).network();
    DyadCensus census = DyadCensus.of(network);
    between(census.density(), 0, 1);
    between(census.betweenDensity(), 0, 1);
    between(census.withinDensity(), 0, 1);
    between(census.reciprocity(), 0, 1);
    between(census.betweenReciprocity(), 0, 1);
    between(census.dyadicReciprocity(), 0, 1);
    between(census.externalInternal(), -1, 1);
    between(census.expectedExternalInternal(), -1, 1);
    between(census.rescaledExternalInternal(), -1, 1);
    between(WeightedReciprocity.of(network), 0, 1);
    between(Transitivity.of(network).global(), 0, 1);
    between(GroupAssortment.of(network, false).assortativity(), -1, 1 + 1e-12);
    between(GroupAssortment.of(network, false).modularity(), -1, 1);
    between(Centralisation.ofDegree(network, TieDirection.ALL).value(), 0, 1);
    between(Centralisation.ofDegree(network, TieDirection.IN).value(), 0, 1);
    between(Centralisation.ofBetweenness(network).value(), 0, 1 + 1e-12);
    assertThat(network.ties())
        .isEqualTo(network.betweenGroups().ties() + network.withinGroups().ties());
    for (PathLength length : PathLength.values()) {
      assertThat(Arrays.stream(Betweenness.of(network, length))).allMatch(b -> b >= 0);
    }
    if (census.connected() > 0 && census.betweenPossible() > 0 && census.withinPossible() > 0) {
      double rescaled = census.rescaledExternalInternal().orElseThrow();
      double index = census.externalInternal().orElseThrow();
      assertThat(rescaled == -1).isEqualTo(index == -1);
      assertThat(rescaled == 1).isEqualTo(index == 1);
    }
  }

  private static void between(OptionalDouble value, double least, double most) {
    value.ifPresent(v -> assertThat(v).isBetween(least, most));
  }

  @Property(tries = 500, seed = "1")
  void betweennessCountsTheShortestPathsOfEveryPair(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int n,
      @ForAll @IntRange(max = 18) int m,
      @ForAll boolean directed) {
    TieNetwork network = RandomNetworks.raw(seed, n, m, 2, directed).network();
    for (PathLength length : PathLength.values()) {
      double[] expected = betweennessByEnumeration(network, length);
      double[] actual = Betweenness.of(network, length);
      for (int i = 0; i < n; i++) {
        assertThat(actual[i]).isCloseTo(expected[i], within(1e-9));
      }
    }
  }

  /** Walks every simple path between every pair. */
  private static double[] betweennessByEnumeration(TieNetwork network, PathLength length) {
    int n = network.nodes();
    double[] betweenness = new double[n];
    for (int s = 0; s < n; s++) {
      for (int t = 0; t < n; t++) {
        if (s != t) {
          Shortest shortest = new Shortest(n);
          walk(network, length, s, t, 1L << s, 0, shortest);
          for (int v = 0; v < n; v++) {
            if (v != s && v != t && shortest.paths > 0) {
              betweenness[v] += shortest.over[v] / shortest.paths / (network.isDirected() ? 1 : 2);
            }
          }
        }
      }
    }
    return betweenness;
  }

  private static final class Shortest {
    private double length = Double.POSITIVE_INFINITY;
    private double paths;
    private final double[] over;

    private Shortest(int n) {
      over = new double[n];
    }
  }

  private static void walk(
      TieNetwork network, PathLength kind, int at, int t, long seen, double length, Shortest best) {
    if (length > best.length + 1e-9) {
      return;
    }
    if (at == t) {
      if (length < best.length - 1e-9) {
        best.length = length;
        best.paths = 0;
        Arrays.fill(best.over, 0);
      }
      best.paths++;
      for (int v = 0; v < best.over.length; v++) {
        best.over[v] += seen >>> v & 1;
      }
      return;
    }
    for (int next = 0; next < network.nodes(); next++) {
      if (network.hasTie(at, next) && (seen >>> next & 1) == 0) {
        double weight = network.weight(at, next);
        double step =
            switch (kind) {
              case TIES -> 1;
              case WEIGHT -> weight;
              case INVERSE_WEIGHT -> 1 / weight;
            };
        walk(network, kind, next, t, seen | 1L << next, length + step, best);
      }
    }
  }

  @Property(tries = 500, seed = "1")
  void theInducedNetworkHasTheTiesAmongItsNodes(
      @ForAll long seed, @ForAll @IntRange(max = 8) int n, @ForAll boolean directed) {
    TieNetwork network = RandomNetworks.raw(seed, n, 25, 3, directed).network();
    BitSet kept = BitSet.valueOf(new long[] {seed & ((1L << n) - 1)});
    TieNetwork part = network.induced(kept);
    int[] names = kept.stream().toArray();
    assertThat(part.nodes()).isEqualTo(names.length);
    for (int i = 0; i < names.length; i++) {
      assertThat(part.group(i)).isEqualTo(network.group(names[i]));
      for (int j = 0; j < names.length; j++) {
        assertThat(part.weight(i, j)).isEqualTo(network.weight(names[i], names[j]));
      }
    }
  }

  @Example
  void anEmptyNetworkHasNoFiguresAndNoneFails() {
    TieNetwork empty = TieNetwork.directed(new int[0], new int[0], new int[0]);
    DyadCensus census = DyadCensus.of(empty);
    assertThat(census.density()).isEmpty();
    assertThat(census.reciprocity()).isEmpty();
    assertThat(census.externalInternal()).isEmpty();
    assertThat(census.expectedExternalInternal()).isEmpty();
    assertThat(census.rescaledExternalInternal()).isEmpty();
    assertThat(Betweenness.normalised(empty, PathLength.WEIGHT)).isEmpty();
    assertThat(Centralisation.ofBetweenness(empty).value()).isEmpty();
    assertThat(Centralisation.ofDegree(empty, TieDirection.IN).value()).isEmpty();
    assertThat(Transitivity.of(empty).meanLocalOfAll()).isEmpty();
    assertThat(GroupAssortment.of(empty, true).modularity()).isEmpty();
    assertThat(GroupDegree.of(empty, TieDirection.ALL)).isEmpty();
    assertThat(Components.weak(empty)).isEmpty();
    assertThat(LabelPermutation.of(empty, 1, 10)).isEmpty();
    assertThat(VertexBootstrap.of(empty, DyadCensus::density, 1, 10).quantile(0.5)).isEmpty();
    assertThat(empty).hasToString("TieNetwork[directed, nodes 0, ties 0]");
  }

  @Example
  void aSingleNodeAndASingleGroupSayWhatIsUndefined() {
    TieNetwork single = TieNetwork.undirected(new int[] {0}, new int[] {0}, new int[] {0});
    assertThat(single.ties()).isZero();
    assertThat(DyadCensus.of(single).density()).isEmpty();
    assertThat(BurtConstraint.of(single, true)[0]).isNaN();
    assertThat(GroupMixing.of(single).density(0, 0)).isEmpty();
    TieNetwork oneGroup =
        TieNetwork.undirected(new int[] {0, 0, 0}, new int[] {0, 1}, new int[] {1, 2});
    DyadCensus census = DyadCensus.of(oneGroup);
    assertThat(census.externalInternal()).hasValue(-1);
    assertThat(census.expectedExternalInternal()).hasValue(-1);
    assertThat(census.rescaledExternalInternal()).isEmpty();
    assertThat(census.betweenDensity()).isEmpty();
    assertThat(GroupAssortment.of(oneGroup, false).assortativity()).isEmpty();
    assertThat(GroupDegree.of(oneGroup, TieDirection.ALL)[0]).isNaN();
    assertThat(LabelPermutation.of(oneGroup, 1, 10)).isEmpty();
  }

  @Example
  void weightsOfVeryDifferentSizeMakeNoNaN() {
    TieNetwork chain =
        TieNetwork.of(
            true,
            new int[4],
            new int[] {0, 1, 2},
            new int[] {1, 2, 3},
            new double[] {1e300, 1e-300, 1e300});
    assertThat(Betweenness.of(chain, PathLength.WEIGHT)).containsExactly(0, 2, 2, 0);
    assertThat(Betweenness.of(chain, PathLength.INVERSE_WEIGHT)).containsExactly(0, 2, 2, 0);
  }

  @Example
  void refusesWhatIsNoTie() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieNetwork.directed(new int[2], new int[] {0}, new int[] {2}))
        .withMessage("a node must be below 2 and not negative: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieNetwork.directed(new int[] {-1}, new int[0], new int[0]))
        .withMessage("a group must not be negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TieNetwork.of(
                    true, new int[2], new int[] {0}, new int[] {1}, new double[] {Double.NaN}))
        .withMessage("a weight must be finite and above 0: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieNetwork.directed(new int[2], new int[1], new int[2]))
        .withMessage("every tie needs two ends and a weight: from 1, to 2, weights 1");
  }
}
