package org.allianceeffort.metrics.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.allianceeffort.architecture.Floors;
import org.allianceeffort.architecture.MainCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A floor of the metrics knows only the floors below it; the five families do not know each other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsFloorsTest {
  private static final Floors FLOORS =
      Floors.of("org.allianceeffort.metrics")
          .then("summary")
          .then("condition", "input", "process", "relational", "outcome")
          .then("requirement")
          .then("signal")
          .then("analysis")
          .then("");

  private final JavaClasses metrics = MainCode.classes();

  @Test
  void everyFloorKnowsOnlyTheFloorsBelowIt() {
    FLOORS.rule().check(metrics);
  }

  @Test
  void noPackageNeedsItself() {
    FLOORS.noCycles().check(metrics);
  }
}
