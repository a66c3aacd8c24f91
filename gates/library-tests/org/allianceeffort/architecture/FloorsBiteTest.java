package org.allianceeffort.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.allianceeffort.architecture.fixture.floors.attic.Stray;
import org.allianceeffort.architecture.fixture.floors.high.LooksDown;
import org.allianceeffort.architecture.fixture.floors.left.LooksAside;
import org.allianceeffort.architecture.fixture.floors.low.LooksUp;
import org.allianceeffort.architecture.fixture.floors.right.LooksNowhere;
import org.junit.jupiter.api.Test;

/** The rule on floors lets the way down pass and nothing else. */
class FloorsBiteTest {
  private static final Floors FLOORS =
      Floors.of("org.allianceeffort.architecture.fixture.floors")
          .then("low", "left", "right")
          .then("high");

  @Test
  void theWayDownIsFree() {
    assertThat(violations(FLOORS.rule(), LooksDown.class, LooksNowhere.class)).isEmpty();
  }

  @Test
  void theWayUpIsClosed() {
    assertThat(violations(FLOORS.rule(), LooksUp.class)).isNotEmpty();
  }

  @Test
  void theWayAsideIsClosed() {
    assertThat(violations(FLOORS.rule(), LooksAside.class)).isNotEmpty();
  }

  @Test
  void everyPackageNeedsAFloor() {
    assertThat(violations(FLOORS.rule(), Stray.class)).hasSize(1);
  }

  @Test
  void aCycleIsFound() {
    assertThat(violations(FLOORS.noCycles(), LooksUp.class, LooksDown.class)).isNotEmpty();
    assertThat(violations(FLOORS.noCycles(), LooksAside.class, LooksNowhere.class)).isEmpty();
  }

  private static List<String> violations(ArchRule rule, Class<?>... types) {
    return rule.evaluate(new ClassFileImporter().importClasses(types))
        .getFailureReport()
        .getDetails();
  }
}
