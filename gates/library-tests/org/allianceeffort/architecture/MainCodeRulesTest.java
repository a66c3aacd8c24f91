package org.allianceeffort.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.allianceeffort.architecture.fixture.Breach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main code of this module keeps every rule, and every rule bites. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainCodeRulesTest {
  private final JavaClasses mainCode = MainCode.classes();

  @Test
  void thereIsMainCodeToCheck() {
    assertThat(MainCode.folder().resolve("module-info.class")).exists();
  }

  @ParameterizedTest
  @EnumSource
  void mainCodeKeepsTheRule(MainCodeRules rule) {
    rule.rule().check(mainCode);
  }

  @ParameterizedTest
  @EnumSource
  void theRuleBitesOnEveryBreachOfIt(MainCodeRules rule) {
    List<Class<?>> breaches = Breach.of(rule.name());
    assertThat(breaches).as("breaches of %s", rule).isNotEmpty();
    for (Class<?> breach : breaches) {
      EvaluationResult result = rule.rule().evaluate(new ClassFileImporter().importClasses(breach));
      assertThat(result.hasViolation()).as("%s bites on %s", rule, breach.getSimpleName()).isTrue();
    }
  }
}
