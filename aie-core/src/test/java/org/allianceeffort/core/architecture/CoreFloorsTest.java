package org.allianceeffort.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.allianceeffort.architecture.Floors;
import org.allianceeffort.architecture.MainCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A floor of the core knows only the floors below it, and the core knows no concrete metric. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreFloorsTest {
  private static final Floors FLOORS =
      Floors.of("org.allianceeffort.core")
          .then("statistics")
          .then("alliance")
          .then("evidence")
          .then("metric")
          .then("score", "testkit")
          .then("io");

  private final JavaClasses core = MainCode.classes();

  @Test
  void everyFloorKnowsOnlyTheFloorsBelowIt() {
    FLOORS.rule().check(core);
  }

  @Test
  void noPackageNeedsItself() {
    FLOORS.noCycles().check(core);
  }

  @Test
  void nothingButTestsNeedsTheTestkit() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("org.allianceeffort.core.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.allianceeffort.core.testkit..");
    rule.check(core);
  }

  @Test
  void theCoreKnowsNoConcreteMetric() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.allianceeffort.metrics..")
        .check(core);
  }

  @Test
  void theCoreNamesNoMetric() {
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType("org.allianceeffort.core.metric.MetricId")
        .allowEmptyShould(true)
        .check(core);
  }

  @Test
  void theCoreMeasuresNothingByItself() {
    classes()
        .that()
        .implement("org.allianceeffort.core.metric.MetricCalculator")
        .should()
        .resideInAnyPackage("org.allianceeffort.core.metric..", "org.allianceeffort.core.testkit..")
        .allowEmptyShould(true)
        .check(core);
  }
}
