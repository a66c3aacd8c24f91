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

  @Test
  void decimalOnALimitIsNotBeyondIt() {
    for (int tenths = 1; tenths < 30; tenths++) {
      XmrChart chart = XmrChart.given(1.7, tenths / 10.0);
      double[] onLimits = {(17 + 3 * tenths) / 10.0, 1.7, (17 - 3 * tenths) / 10.0};
      assertThat(chart.signals(onLimits).orElseThrow()).as("sigma %s tenths", tenths).isEmpty();
    }
  }

  @Test
  void decimalOnAZoneLineCountsForNoZone() {
    XmrChart chart = XmrChart.given(0, 0.3);
    assertThat(chart.signals(0.6, 0.1, 0.6, 0.3, 0.3, 0.3, 0.3).orElseThrow()).isEmpty();
    assertThat(chart.signals(0.61, 0.1, 0.61).orElseThrow())
        .extracting(ControlSignal::rule)
        .containsExactly(WesternElectricRule.TWO_OF_THREE);
  }
}
