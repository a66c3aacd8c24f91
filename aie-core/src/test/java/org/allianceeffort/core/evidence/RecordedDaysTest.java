package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedDaysTest {
  private static RecordedDays stated(String window, String completeness, boolean internal) {
    Window days = Window.parse(window);
    return RecordedDays.stated(days.from(), days.to(), new BigDecimal(completeness), internal);
  }

  private static RecordedDays stated(String window) {
    return stated(window, "1", false);
  }

  private static RecordedDays assumed(String window) {
    Window days = Window.parse(window);
    return RecordedDays.assumed(days.from(), days.to());
  }

  @Test
  void daysAreHalfOpen() {
    RecordedDays days = stated("2023-01-01/2023-02-01");
    assertThat(days.contains(LocalDate.of(2023, 1, 1))).isTrue();
    assertThat(days.contains(LocalDate.of(2023, 1, 31))).isTrue();
    assertThat(days.contains(LocalDate.of(2023, 2, 1))).isFalse();
    assertThat(days.count()).isEqualTo(31);
    assertThat(days.days().asRanges())
        .containsExactly(Window.parse("2023-01-01/2023-02-01").range());
  }

  @Test
  void anIntervalThatEndsBeforeItBeginsHasNoDay() {
    RecordedDays none =
        RecordedDays.stated(
            LocalDate.of(2023, 2, 1), LocalDate.of(2023, 1, 1), BigDecimal.ONE, false);
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.count()).isZero();
    assertThat(none.completeness()).isEqualByComparingTo("1");
    assertThat(none).isEqualTo(RecordedDays.statedNever()).hasToString("stated never");
  }

  @Test
  void recordsOfWhichNoneWasKeptAreNotKept() {
    assertThat(stated("2023-01-01/2023-02-01", "0.0", false).isEmpty()).isTrue();
  }

  @Test
  void entriesThatTouchAreOne() {
    RecordedDays whole = stated("2023-01-01/2023-03-01");
    RecordedDays joined = stated("2023-02-01/2023-03-01").or(stated("2023-01-01/2023-02-01"));
    assertThat(joined).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(joined.days().asRanges()).hasSize(1);
  }

  @Test
  void whereEntriesOverlapTheBetterCounts() {
    RecordedDays joined =
        stated("2023-01-01/2023-03-01", "0.50", true)
            .or(stated("2023-02-01/2023-04-01", "0.8", false));
    assertThat(joined)
        .hasToString(
            "stated 2023-01-01/2023-02-01 completeness 0.5 internal"
                + " 2023-02-01/2023-03-01 completeness 0.8 internal"
                + " 2023-03-01/2023-04-01 completeness 0.8");
    assertThat(joined.days().asRanges()).hasSize(1);
    assertThat(joined.completeness()).isEqualByComparingTo("0.5");
    assertThat(joined.isComplete()).isFalse();
  }

  @Test
  void whatBothKeptIsAsGoodAsTheWorse() {
    RecordedDays both =
        stated("2023-01-01/2023-03-01", "0.5", true).and(stated("2023-02-01/2023-04-01"));
    assertThat(both).isEqualTo(stated("2023-02-01/2023-03-01", "0.50", false));
  }

  @Test
  void twoTypesAreAssumedIfOneIs() {
    RecordedDays stated = stated("2023-01-01/2023-03-01");
    RecordedDays assumed = assumed("2023-01-01/2023-03-01");
    assertThat(stated.and(stated).isAssumed()).isFalse();
    assertThat(stated.and(assumed).isAssumed()).isTrue();
    assertThat(stated.or(assumed).isAssumed()).isTrue();
    assertThat(assumed).isNotEqualTo(stated).hasToString("assumed 2023-01-01/2023-03-01");
  }

  @Test
  void completenessIsThatOfTheDaysLookedAt() {
    RecordedDays days =
        stated("2022-01-01/2023-01-01", "0.5", false).or(stated("2023-01-01/2024-01-01"));
    assertThat(days.isComplete()).isFalse();
    assertThat(days.within(Window.year(2023)).isComplete()).isTrue();
    assertThat(days.within(Window.year(2023)).count()).isEqualTo(365);
    assertThat(days.within(Window.year(2025)).isEmpty()).isTrue();
  }

  @Test
  void internalContactsHaveTheirOwnDays() {
    RecordedDays days =
        stated("2022-01-01/2023-01-01", "1", true).or(stated("2023-01-01/2024-01-01"));
    assertThat(days.withInternalContacts()).isEqualTo(stated("2022-01-01/2023-01-01", "1", true));
    assertThat(assumed("2022-01-01/2023-01-01").withInternalContacts().isEmpty()).isTrue();
  }

  // Not recorded: shorter than both half of the period and the look-back (TO_DATE: 365 days).
  @ParameterizedTest
  @CsvSource({
    "FLOW,   2023-01-01/2024-01-01, 90,  true", // the look-back, though less than half of 365
    "FLOW,   2023-01-01/2024-01-01, 89,  false",
    "FLOW,   2023-01-01/2023-03-02, 30,  true", // half of 60 days, though less than 90
    "FLOW,   2023-01-01/2023-03-02, 29,  false",
    "FLOW,   2023-01-01/2023-03-03, 30,  false", // half of 61 days is 30.5
    "FLOW,   2023-01-01/2023-01-02, 1,   true",
    "COHORT, 2021-01-01/2024-01-01, 365, true",
    "COHORT, 2021-01-01/2024-01-01, 364, false",
    "COHORT, 2023-01-01/2024-01-01, 183, true",
    "COHORT, 2023-01-01/2024-01-01, 182, false",
    "TO_DATE,2018-01-01/2024-01-01, 365, true",
    "TO_DATE,2018-01-01/2024-01-01, 364, false",
    "STATE,  2023-12-31/2024-01-01, 1,   true",
    "WAVE,   2023-01-01/2024-01-01, 1,   true",
  })
  void enoughIsHalfOfThePeriodOrTheLookBack(
      Basis basis, String period, int daysBeforeItsEnd, boolean enough) {
    Window window = Window.parse(period);
    RecordedDays days =
        RecordedDays.assumed(window.to().minusDays(daysBeforeItsEnd), window.to().plusYears(1));
    assertThat(days.in(window, basis).isSufficient()).isEqualTo(enough);
  }

  @ParameterizedTest
  @CsvSource({"FLOW", "COHORT", "TO_DATE", "STATE", "WAVE"})
  void noDayIsNeverEnough(Basis basis) {
    assertThat(RecordedDays.notKept().in(Window.year(2023), basis).isSufficient()).isFalse();
  }

  @Test
  void aStateMayComeFromRecordsThatAreNoLongerKept() {
    Window day = Window.parse("2023-12-31/2024-01-01");
    RecordedPeriod state = stated("2020-01-01/2021-01-01").in(day, Basis.STATE);
    assertThat(state.isSufficient()).isTrue();
    assertThat(state.recorded()).isEqualTo(stated("2020-01-01/2021-01-01"));
  }

  @Test
  void thePartOfAPeriodSaysWhichDaysAreUsed() {
    RecordedPeriod part = stated("2023-03-01/2025-01-01").in(Window.year(2023), Basis.FLOW);
    assertThat(part.period()).isEqualTo(Window.year(2023));
    assertThat(part.basis()).isEqualTo(Basis.FLOW);
    assertThat(part.recorded()).isEqualTo(stated("2023-03-01/2024-01-01"));
    assertThat(part.isPartOfPeriod()).isTrue();
    assertThat(stated("2023-01-01/2024-01-01").in(Window.year(2023), Basis.FLOW).isPartOfPeriod())
        .isFalse();
    assertThat(RecordedDays.notKept().in(Window.year(2023), Basis.FLOW).isPartOfPeriod()).isFalse();
    assertThat(part)
        .isEqualTo(stated("2023-03-01/2024-01-01").in(Window.year(2023), Basis.FLOW))
        .hasToString("FLOW 2023-01-01/2024-01-01, recorded: stated 2023-03-01/2024-01-01");
  }
}
