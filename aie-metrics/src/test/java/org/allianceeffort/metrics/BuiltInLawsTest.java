package org.allianceeffort.metrics;

import java.util.List;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.testkit.CalculatorLaws;
import org.allianceeffort.core.testkit.RandomDossiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInLawsTest {

  static List<MetricCalculator> builtIn() {
    return BuiltInMetrics.all();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyBuiltInMetricKeepsTheLaws(MetricCalculator calculator) {
    CalculatorLaws.check(calculator, RandomDossiers.of(20));
  }
}
