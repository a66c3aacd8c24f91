package org.allianceeffort.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.TestAlliances;
import org.allianceeffort.core.metric.TestMetrics;
import org.allianceeffort.core.metric.TownHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalculatorLawsTest {

  private static final RandomDossiers HALLS =
      RandomDossiers.of(5)
          .withRecords(16)
          .including((day, number) -> new TownHall(day, "hall-" + number, 1 + number * 7 % 40));

  private static LawViolation violation(MetricCalculator calculator, RandomDossiers dossiers) {
    LawViolation violation =
        catchThrowableOfType(LawViolation.class, () -> CalculatorLaws.check(calculator, dossiers));
    assertThat(violation).as("nothing was found").isNotNull();
    return violation;
  }

  @Test
  void aSoundCalculatorKeepsTheLaws() {
    CalculatorLaws.check(TestMetrics.townHallGuests(), HALLS);
  }

  @Test
  void oneOfTheStructureAloneNeedsNoDossier() {
    CalculatorLaws.check(TestMetrics.constant("test.constant", 3));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("throws", Law.ANSWERS, BrokenCalculators.throwsAlways()),
        Arguments.of("null", Law.ANSWERS, BrokenCalculators.returnsNull()),
        Arguments.of("undeclared", Law.DECLARED_KINDS, BrokenCalculators.readsAnUndeclaredKind()),
        Arguments.of(
            "new kinds", Law.DECLARED_KINDS, BrokenCalculators.declaresAnotherKindEachTime()),
        Arguments.of("NaN", Law.NEVER_NAN, BrokenCalculators.dividesByNothing()),
        Arguments.of("far bounds", Law.BOUNDS, BrokenCalculators.missesItsValue(5)),
        Arguments.of("near bounds", Law.BOUNDS, BrokenCalculators.missesItsValue(0.5)),
        Arguments.of("bounds below", Law.BOUNDS, BrokenCalculators.missesItsValue(-0.5)),
        Arguments.of("no record", Law.NO_RECORDS, BrokenCalculators.needsARecord()),
        Arguments.of("leak", Law.IMMUTABLE, BrokenCalculators.leaksAList()),
        Arguments.of("empties", Law.NOTHING_MUTATED, BrokenCalculators.emptiesItsInput()),
        Arguments.of(
            "merges in place", Law.NOTHING_MUTATED, BrokenCalculators.mergesIntoItsArgument()),
        Arguments.of("memory", Law.NO_HINDSIGHT, BrokenCalculators.remembersTheFuture()),
        Arguments.of("counts calls", Law.REPEATABLE, BrokenCalculators.countsItsCalls()),
        Arguments.of("empty part", Law.IDENTITY, BrokenCalculators.dropsWithAnEmptyPart()),
        Arguments.of("first part", Law.COMMUTATIVE, BrokenCalculators.keepsTheFirstPart()),
        Arguments.of("floating sum", Law.ASSOCIATIVE, BrokenCalculators.addsInFloatingPoint()),
        Arguments.of("within parts", Law.PARTITION, BrokenCalculators.comparesWithinTheParts()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("broken")
  void aBrokenCalculatorIsCaughtByTheLawItBreaks(
      String fault, Law law, MetricCalculator calculator) {
    LawViolation violation = violation(calculator, HALLS);

    assertThat(violation.law()).as(violation.getMessage()).isEqualTo(law);
    assertThat(violation.metric()).isEqualTo(MetricId.of("test.broken"));
    assertThat(violation)
        .hasMessageStartingWith("test.broken breaks the law " + law + ": " + law.sentence())
        .hasMessageContaining("seed 5")
        .hasMessageContaining("window " + violation.window());
  }

  @Test
  void onlyOneRecordIsAnswered() {
    // All on one day, so that a window has all of them or none.
    LocalDate day = LocalDate.of(2023, 5, 1);
    Dossier manyHalls =
        Dossier.builder(TestAlliances.alliance())
            .keeps(TownHall.class)
            .addAll(List.of(new TownHall(day, "a", 1), new TownHall(day, "b", 2)))
            .build();
    LawViolation violation =
        catchThrowableOfType(
            LawViolation.class,
            () ->
                CalculatorLaws.check(
                    BrokenCalculators.needsTwoRecords(), ImmutableList.of(manyHalls), 11));

    assertThat(violation.law()).isEqualTo(Law.ONE_RECORD);
  }

  @Test
  void theOrderInWhichRecordsCameDoesNotMatter() {
    LawViolation violation =
        violation(
            BrokenCalculators.dependsOnOrder(),
            RandomDossiers.of(5).including(BrokenCalculators.Note::new));

    assertThat(violation.law()).isEqualTo(Law.PERMUTATION);
    assertThat(violation.dossier().log().size()).isEqualTo(2);
  }

  @Test
  void recordsAreNotWrittenInto() {
    LawViolation violation =
        violation(
            BrokenCalculators.writesIntoRecords(),
            RandomDossiers.of(5).including((day, number) -> new BrokenCalculators.Diary(day)));

    assertThat(violation.law()).isEqualTo(Law.NOTHING_MUTATED);
  }

  @Test
  void theSmallestCaseIsShown() {
    LawViolation violation = violation(BrokenCalculators.dropsWithAnEmptyPart(), HALLS);

    assertThat(violation.dossier().log().size()).isEqualTo(1);
    assertThat(violation.dossier().log().records(TownHall.class)).hasSize(1);
    assertThat(violation)
        .hasMessageContaining("the smallest case found has 1 of ")
        .hasMessageContaining("\n    TownHall[");
    assertThat(violation.seed()).isEqualTo(5);
  }

  @Test
  void theSmallestCaseBreaksTheLawAgain() {
    MetricCalculator calculator = BrokenCalculators.addsInFloatingPoint();
    LawViolation violation = violation(calculator, HALLS);

    assertThat(violation.dossier().log().size()).isBetween(3L, 6L);
    assertThat(
            new LawChecks(calculator)
                .firstBroken(
                    new LawCase(violation.dossier(), violation.window(), violation.seed())))
        .hasValueSatisfying(breach -> assertThat(breach.law()).isEqualTo(Law.ASSOCIATIVE));
  }

  @Test
  void theSameSeedFindsTheSame() {
    assertThat(violation(BrokenCalculators.comparesWithinTheParts(), HALLS))
        .hasMessage(violation(BrokenCalculators.comparesWithinTheParts(), HALLS).getMessage());
  }

  @Test
  void aCheckThatCheckedNothingSaysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalculatorLaws.check(TestMetrics.townHallGuests(), TestAlliances.empty()))
        .withMessage(
            "test.town-hall-guests has no figure in any window of the 1 dossiers: give dossiers"
                + " with records that it reads");
  }
}
