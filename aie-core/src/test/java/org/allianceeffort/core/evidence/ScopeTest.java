package org.allianceeffort.core.evidence;

import static org.allianceeffort.core.evidence.TestAlliances.alliance;
import static org.allianceeffort.core.evidence.TestAlliances.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.allianceeffort.core.alliance.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
  private static Scope scope(String window) {
    return Dossier.builder(alliance()).build().over(Window.parse(window)).scope();
  }

  @ParameterizedTest
  @CsvSource({
    // long enough
    "2021-01-01/2022-01-01, FLOW, 2021-01-01/2022-01-01",
    "2021-01-01/2022-01-01, COHORT, 2021-01-01/2022-01-01",
    "2019-01-01/2022-01-01, COHORT, 2019-01-01/2022-01-01",
    // lengthened backwards to 90 and 365 days
    "2021-12-01/2022-01-01, FLOW, 2021-10-03/2022-01-01",
    "2021-10-03/2022-01-01, FLOW, 2021-10-03/2022-01-01",
    "2021-10-04/2022-01-01, FLOW, 2021-10-03/2022-01-01",
    "2021-12-01/2022-01-01, COHORT, 2021-01-01/2022-01-01",
    "2020-12-01/2021-01-01, COHORT, 2020-01-02/2021-01-01", // 2020 has 366 days
    // never before signing
    "2018-06-01/2018-07-01, FLOW, 2018-05-25/2018-07-01",
    "2018-06-01/2018-07-01, COHORT, 2018-05-25/2018-07-01",
    "2017-01-01/2018-12-01, FLOW, 2018-05-25/2018-12-01",
    "2017-01-01/2018-05-26, COHORT, 2018-05-25/2018-05-26",
    // whatever the window
    "2021-12-01/2022-01-01, TO_DATE, 2018-05-25/2022-01-01",
    "2021-12-01/2022-01-01, STATE, 2021-12-31/2022-01-01",
    "2021-12-01/2022-01-01, WAVE, 2021-01-01/2022-01-01",
    "2018-06-01/2018-07-01, WAVE, 2017-07-01/2018-07-01",
  })
  void thePeriodIsTheWindowLengthenedToTheLookBackButNotBeforeSigning(
      String window, Basis basis, String period) {
    assertThat(scope(window).period(basis)).hasToString(period);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01/2022-01-01, 90, 2021-10-03/2022-01-01",
    "2021-12-01/2022-01-01, 90, 2021-10-03/2022-01-01",
    "2018-01-01/2018-07-01, 90, 2018-05-25/2018-07-01",
    "2021-01-01/2022-01-01, 1,  2021-12-31/2022-01-01",
  })
  void theLastDaysEndWithTheWindow(String window, int days, String expected) {
    assertThat(scope(window).lastDays(days)).hasToString(expected);
  }

  @Test
  void theLastDaysAreAtLeastOne() {
    assertThatThrownBy(() -> scope("2021-01-01/2022-01-01").lastDays(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the last days are at least 1: 0");
  }

  @Test
  void knowsItsWindowAndTheDayBeforeItsEnd() {
    Scope scope = scope("2021-01-01/2022-01-01");
    assertThat(scope.window()).isEqualTo(Window.year(2021));
    assertThat(scope.dayBefore()).isEqualTo(day("2021-12-31"));
    assertThat(scope.asOf()).isEqualTo(new AsOf(day("2022-01-01"), TestAlliances.ZONE));
    assertThat(scope.zone()).isEqualTo(TestAlliances.ZONE);
    assertThat(scope.settings()).isEqualTo(ObservationSettings.withDefaults());
    assertThat(scope).hasToString("alliance film over 2021-01-01/2022-01-01");
  }

  @Test
  void anObservationOfAStateIsStaleWhenOlderThan24Months() {
    Scope scope = scope("2021-01-01/2022-01-01");
    assertThat(scope.isStale(day("2020-01-01"))).isFalse();
    assertThat(scope.isStale(day("2019-12-31"))).isTrue();
  }

  @Test
  void aRecordIsReadWithTheVersionOfItsOwnDay() {
    Scope scope = scope("2021-01-01/2022-01-01");
    assertThat(scope.partnerOf("p1", day("2019-12-31"))).contains("a");
    assertThat(scope.partnerOf("p1", day("2020-01-01"))).isEmpty();
    assertThat(scope.partnerOf("p1", day("2020-02-01"))).contains("b");
    assertThat(scope.organisationOf("p1", day("2020-02-01"))).contains("b");
    assertThat(scope.levelOf("p1", day("2020-01-15"))).contains(Level.MANAGER);
    assertThat(scope.partnerOf("p2", day("2020-02-01"))).contains("free");
    assertThat(scope.organisationOf("p2", day("2020-02-01"))).isEmpty();
    assertThat(scope.levelOf("p2", day("2020-02-01"))).isEmpty();
    assertThat(scope.partnerOf("nobody", day("2020-02-01"))).isEmpty();
  }

  @Test
  void refusesAWindowThatEndsBeforeSigning() {
    assertThatThrownBy(() -> scope("2017-01-01/2018-05-25"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a window must end after signing: window 2017-01-01/2018-05-25, signed 2018-05-25");
    assertThat(scope("2017-01-01/2018-05-26").window().days()).isEqualTo(510);
  }

  @Test
  void refusesRecordedTypesOfAnotherDay() {
    RecordedTypes types = RecordedTypes.none(new AsOf(day("2023-01-01"), TestAlliances.ZONE));
    assertThatThrownBy(
            () ->
                Scope.of(alliance(), Window.year(2023), types, ObservationSettings.withDefaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the recorded types must be as of the end of the window, in the zone of the alliance:"
                + " 2023-01-01 in Europe/Vienna instead of 2024-01-01 in Europe/Vienna");
  }

  @Test
  void refusesRecordedTypesOfAnotherZone() {
    RecordedTypes types = RecordedTypes.none(new AsOf(day("2024-01-01"), ZoneId.of("UTC")));
    assertThatThrownBy(
            () ->
                Scope.of(alliance(), Window.year(2023), types, ObservationSettings.withDefaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-01-01 in UTC instead of 2024-01-01 in Europe/Vienna");
  }

  @Test
  void refusesAPartnerThatIsNone() {
    assertThatThrownBy(() -> scope("2021-01-01/2022-01-01").recorded(Meeting.class, "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the alliance has no such partner: \"c\", alliance film");
  }

  @Test
  void isAValue() {
    Scope scope = scope("2021-01-01/2022-01-01");
    assertThat(scope)
        .isEqualTo(scope("2021-01-01/2022-01-01"))
        .hasSameHashCodeAs(scope("2021-01-01/2022-01-01"))
        .isNotEqualTo(scope("2021-01-02/2022-01-01"))
        .isNotEqualTo(
            Dossier.builder(alliance())
                .build()
                .over(Window.year(2021), ObservationSettings.withDefaults().withSeed(1))
                .scope());
  }
}
