package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstinessTest {
  @Test
  void regularTimesInDecimalsHaveNoMemory() {
    double[] intervals =
        IntStream.range(0, 10).mapToDouble(i -> (i + 1) / 10.0 - i / 10.0).toArray();
    assertThat(Arrays.stream(intervals).distinct().count()).isGreaterThan(1);
    assertThat(Burstiness.of(intervals).memory()).isEmpty();
  }

  @Test
  void smallDifferencesAreRemembered() {
    double[] intervals = {1, 1 + 1e-9, 1, 1 + 1e-9, 1};
    assertThat(Burstiness.of(intervals).memory().orElseThrow()).isCloseTo(-1, within(1e-6));
  }
}
