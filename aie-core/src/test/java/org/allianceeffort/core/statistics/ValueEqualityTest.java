package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Blocks and values are equal when their contents are, and only then. */
class ValueEqualityTest {

  /** Made twice they are equal; no two of them are, nor have they one hash. */
  private static <T> void differ(List<Supplier<T>> different) {
    for (int i = 0; i < different.size(); i++) {
      T one = different.get(i).get();
      assertThat(one)
          .isEqualTo(different.get(i).get())
          .hasSameHashCodeAs(different.get(i).get())
          .isNotEqualTo("text")
          .isNotEqualTo(null);
      for (int j = 0; j < i; j++) {
        T other = different.get(j).get();
        assertThat(one).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
      }
    }
  }

  @Test
  void talliesOfTrials() {
    differ(
        List.<Supplier<ClusterTally>>of(
            ClusterTally::empty,
            () -> ClusterTally.builder().add("a", 3, 1).build(),
            () -> ClusterTally.builder().add("a", 3, 2).build(),
            () -> ClusterTally.builder().add("b", 3, 1).build(),
            () -> ClusterTally.builder().add("a", 3, 1).add("b", 1, 1).build()));
    differ(
        List.<Supplier<CrossedTally>>of(
            CrossedTally::empty,
            () -> CrossedTally.builder().add("a", "x", 3, 1).build(),
            () -> CrossedTally.builder().add("a", "y", 3, 1).build(),
            () -> CrossedTally.builder().add("b", "x", 3, 1).build()));
    assertThat(ClusterTally.builder().add("a", 3, 1).add("b", 1, 1).build())
        .hasToString("ClusterTally(2 clusters, Trials[n=4, successes=2])");
    assertThat(CrossedTally.builder().add("a", "x", 3, 1).build())
        .hasToString("CrossedTally(1 cells, Trials[n=3, successes=1])");
    assertThat(ClusterTally.builder().add("a", 0, 0).build()).isEqualTo(ClusterTally.empty());
    assertThat(CrossedTally.builder().add("a", "b", 0, 0).build()).isEqualTo(CrossedTally.empty());
  }

  @Test
  void surveysAndCodings() {
    differ(
        List.<Supplier<ItemCrossProducts>>of(
            () -> ItemCrossProducts.empty(2),
            () -> ItemCrossProducts.empty(3),
            () -> ItemCrossProducts.builder(2).add(1, 2).build(),
            () -> ItemCrossProducts.builder(2).add(2, 1).build(),
            () -> ItemCrossProducts.builder(2).add(1, 2).add(1, 2).build()));
    assertThat(
            ItemCrossProducts.builder(2)
                .add(1, 2)
                .add(new int[] {3, 0}, new boolean[] {true, false})
                .build())
        .hasToString("2 items, 2 respondents, 1 complete");
    differ(
        List.<Supplier<RatingPairs>>of(
            RatingPairs::empty,
            () -> RatingPairs.builder().add(1, 2).build(),
            () -> RatingPairs.builder().add(1, 3).build(),
            () -> RatingPairs.builder().add(1, 2).add(1, 2).build()));
    differ(
        List.<Supplier<SymmetricMatrix>>of(
            () -> SymmetricMatrix.of(new double[][] {{1, 2}, {2, 3}}),
            () -> SymmetricMatrix.of(new double[][] {{1, 2}, {2, 4}}),
            () -> SymmetricMatrix.of(new double[][] {{1}})));
    assertThat(SymmetricMatrix.of(new double[][] {{1, 2}, {2, 3}}))
        .hasToString("[[1.0, 2.0], [2.0, 3.0]]");
  }

  @Test
  void networksAndCoalitions() {
    int[] groups = {0, 0, 1};
    differ(
        List.<Supplier<TieNetwork>>of(
            () -> TieNetwork.directed(groups, new int[] {0}, new int[] {1}),
            () -> TieNetwork.directed(groups, new int[] {1}, new int[] {0}),
            () -> TieNetwork.directed(groups, new int[] {0, 0}, new int[] {1, 1}),
            () -> TieNetwork.directed(new int[] {0, 1, 1}, new int[] {0}, new int[] {1})));
    assertThat(TieNetwork.directed(groups, new int[] {0, 1}, new int[] {1, 0}))
        .isNotEqualTo(TieNetwork.undirected(groups, new int[] {0}, new int[] {1}));
    differ(
        List.<Supplier<Coalition>>of(
            () -> Coalition.none(2),
            () -> Coalition.none(3),
            () -> Coalition.none(3).with(0),
            () -> Coalition.none(3).with(2),
            () -> Coalition.all(3)));
  }

  @Test
  void outcomes() {
    differ(
        List.<Supplier<Outcome<Double>>>of(
            () -> Outcome.of(1.0),
            () -> Outcome.of(2.0),
            () -> Outcome.undefined("too few"),
            () -> Outcome.undefined("too many")));
    assertThat(Outcome.of(1.0)).hasToString("1.0");
    assertThat(Outcome.undefined("too few")).hasToString("undefined: too few");
  }
}
