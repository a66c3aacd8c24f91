package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  private static final Window YEAR = Window.parse("2023-01-01/2024-01-01");

  @Test
  void theFirstDayBelongsToItAndTheEndDoesNot() {
    assertThat(YEAR.contains(LocalDate.of(2022, 12, 31))).isFalse();
    assertThat(YEAR.contains(LocalDate.of(2023, 1, 1))).isTrue();
    assertThat(YEAR.contains(LocalDate.of(2023, 12, 31))).isTrue();
    assertThat(YEAR.contains(LocalDate.of(2024, 1, 1))).isFalse();
    assertThat(YEAR.range())
        .isEqualTo(Range.closedOpen(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1)));
  }

  @Test
  void countsItsDays() {
    assertThat(YEAR.days()).isEqualTo(365);
    assertThat(Window.year(2024).days()).isEqualTo(366);
    assertThat(Window.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 2)).days()).isEqualTo(1);
  }

  @Test
  void aYearIsTheWindowFromItsFirstDayToTheNext() {
    assertThat(Window.year(2023)).isEqualTo(YEAR).hasSameHashCodeAs(YEAR);
    assertThat(Window.year(2022)).isNotEqualTo(YEAR);
  }

  @Test
  void readsWhatItWrites() {
    assertThat(YEAR).hasToString("2023-01-01/2024-01-01");
    assertThat(Window.parse(YEAR.toString())).isEqualTo(YEAR);
  }

  @Test
  void twoWindowsShareTheDaysOfBoth() {
    Window autumn = Window.parse("2023-09-01/2024-03-01");
    assertThat(YEAR.intersection(autumn)).contains(Window.parse("2023-09-01/2024-01-01"));
    assertThat(autumn.intersection(YEAR)).contains(Window.parse("2023-09-01/2024-01-01"));
    assertThat(YEAR.intersection(Window.year(2024))).isEmpty();
  }

  @Test
  void refusesToEndBeforeItHasADay() {
    LocalDate day = LocalDate.of(2024, 2, 1);
    assertThatThrownBy(() -> Window.of(day, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a window has at least one day, to must be after from: from 2024-02-01, to 2024-02-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023",
        "2023-01-01",
        "2023-01-01/",
        "2023-01-01/2024-01-01/2025-01-01",
        "2023-02-30/2024-01-01",
        "2023-01-01--2024-01-01",
        " 2023-01-01/2024-01-01",
        "2023-01-01/P1Y"
      })
  void refusesATextThatIsNoWindow(String text) {
    assertThatThrownBy(() -> Window.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a window is two dates with a slash between them, as in 2023-01-01/2024-01-01: \""
                + text
                + "\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 9999, Integer.MAX_VALUE})
  void refusesAYearThatIsNone(int year) {
    assertThatThrownBy(() -> Window.year(year))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("year must be in 1..9998: " + year);
  }
}
