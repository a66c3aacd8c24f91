package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PearsonTest {
  private static final double[] COUNTED = IntStream.range(0, 9).asDoubleStream().toArray();

  private static Pearson with(double[] x, double slope, double shift) {
    return Pearson.of(x, Arrays.stream(x).map(v -> slope * v + shift).toArray()).orElseThrow();
  }

  @Test
  void straightLineCorrelatesAtExactlyOneWhateverItsSlope() {
    for (double slope : new double[] {1, 0.1, 3, 1.0 / 7, 1e-9, 1e9}) {
      assertThat(with(COUNTED, slope, 0).r()).as("slope " + slope).isEqualTo(1);
      assertThat(with(COUNTED, -slope, 0).r()).as("slope " + -slope).isEqualTo(-1);
    }
  }

  @Test
  void straightLineHasInfiniteTAndNoProbability() {
    Pearson line = with(COUNTED, 1, 0);
    assertThat(line.t()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(line.p()).hasValue(0);
    assertThat(line.interval(0.95)).contains(new Interval(1, 1));
  }

  @Test
  void almostStraightLineKeepsTheDigitsOfItsDistanceFromOne() {
    double[] x = {1, 2, 3, 4, 5, 6};
    double[] y = {2, 4, 6, 8, 10, 12.0001};
    // 1 - r of the exact decimals, by rational arithmetic
    assertThat(1 - Pearson.of(x, y).orElseThrow().r()).isCloseTo(3.40131195e-11, within(1.2e-16));
  }
}
