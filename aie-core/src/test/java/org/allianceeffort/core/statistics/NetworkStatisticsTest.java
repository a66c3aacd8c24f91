package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Small examples of networks, each the sharpest at one place. */
class NetworkStatisticsTest {
  private static final int[] GROUPS = {0, 0, 1, 1};

  @Test
  void aTieInEitherDirectionConnectsAPair() {
    // of four pairs between the groups two are connected, one of them in both directions
    TieNetwork network =
        TieNetwork.directed(GROUPS, new int[] {0, 2, 3, 0}, new int[] {2, 0, 0, 1});
    assertThat(DyadCensus.of(network).betweenConnectedShare()).hasValue(0.5);
    assertThat(DyadCensus.of(network).betweenDensity()).hasValue(0.375);
    TieNetwork single = TieNetwork.directed(new int[] {0, 0}, new int[0], new int[0]);
    assertThat(DyadCensus.of(single).betweenConnectedShare()).isEmpty();
  }

  @Test
  void aBootstrapHasTheMomentsOfItsDraws() {
    TieNetwork network = TieNetwork.undirected(GROUPS, new int[] {0, 0, 1}, new int[] {1, 2, 3});
    VertexBootstrap bootstrap = VertexBootstrap.of(network, DyadCensus::density, 5, 200);
    double[] values = bootstrap.values().toArray();
    assertThat(values).hasSize(200).isSorted();
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    assertThat(bootstrap.standardError().getAsDouble())
        .isCloseTo(Math.sqrt(squares / 199), within(1e-14));
    assertThat(bootstrap.quantile(0)).hasValue(values[0]);
    assertThat(bootstrap.quantile(1)).hasValue(values[199]);
    assertThat(bootstrap.estimate()).hasValue(0.5);
    assertThat(bootstrap.draws()).isEqualTo(200);
    assertThat(VertexBootstrap.of(network, DyadCensus::density, 5, 1).standardError()).isEmpty();
    VertexBootstrap never =
        VertexBootstrap.of(
            TieNetwork.undirected(new int[] {0}, new int[0], new int[0]),
            DyadCensus::density,
            5,
            10);
    assertThat(never.definedDraws()).isZero();
    assertThat(never.standardError()).isEmpty();
    assertThat(never.quantile(0.5)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.quantile(1.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VertexBootstrap.of(network, DyadCensus::density, 5, 0));
  }

  @Test
  void tiesAreAmongTheNodes() {
    int[] zero = {0};
    for (int bad : new int[] {-1, 4}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TieNetwork.directed(GROUPS, zero, new int[] {bad}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TieNetwork.directed(GROUPS, new int[] {bad}, zero));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieNetwork.directed(new int[] {0, -1}, zero, zero));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieNetwork.of(true, GROUPS, zero, zero, new double[] {-1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieNetwork.of(true, GROUPS, zero, zero, new double[] {1, 2}));
    TieNetwork network = TieNetwork.directed(GROUPS, new int[] {0, 2}, new int[] {1, 3});
    BitSet kept = new BitSet();
    kept.set(2, 4);
    assertThat(network.induced(kept).ties()).isEqualTo(1);
    assertThat(network.induced(kept).nodes()).isEqualTo(2);
    BitSet beyond = new BitSet();
    beyond.set(4);
    assertThatIllegalArgumentException().isThrownBy(() -> network.induced(beyond));
  }
}
