package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmrChartTest {
  @Test
  void centreOfDecimalsIsTheDecimalThatIsTheirMean() {
    double[] series = {10.3, 10.2, 10.2, 10.4, 10.1, 10.3, 10.1, 10.1, 10.1};
    assertThat(XmrChart.of(series).orElseThrow().centre()).isEqualTo(10.2);
  }

  @Test
  void decimalOnTheCentreEndsARun() {
    double[] series = {0.7, 0.6, 0.6, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.9};
    XmrChart chart = XmrChart.of(series).orElseThrow();
    assertThat(chart.signals(series).orElseThrow())
        .extracting(ControlSignal::rule)
        .doesNotContain(WesternElectricRule.RUN_OF_EIGHT);
  }
}
