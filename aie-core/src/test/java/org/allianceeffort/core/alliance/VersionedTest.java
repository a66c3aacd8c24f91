package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionedTest {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 10);

  private static Version<String> version(String value, int from, int until) {
    return new Version<>(
        value, Validity.between(DAY.withDayOfMonth(from), DAY.withDayOfMonth(until)));
  }

  @Test
  void aValueAloneAlwaysHolds() {
    Versioned<String> fact = Versioned.of("x");
    assertThat(fact.at(LocalDate.MIN)).contains("x");
    assertThat(fact.at(LocalDate.MAX)).contains("x");
    assertThat(fact.isAbsent()).isFalse();
    assertThat(fact).hasToString("x");
  }

  @Test
  void anAbsentFactHasNoValue() {
    assertThat(Versioned.absent().at(DAY)).isEmpty();
    assertThat(Versioned.absent().isAbsent()).isTrue();
    assertThat(Versioned.ofVersions(List.of())).isEqualTo(Versioned.absent());
  }

  @Test
  void inAHoleTheFactIsAbsent() {
    Versioned<String> fact =
        Versioned.ofVersions(List.of(version("late", 12, 20), version("early", 1, 8)));
    assertThat(fact.at(DAY)).isEmpty();
    assertThat(fact.at(DAY.withDayOfMonth(7))).contains("early");
    assertThat(fact.at(DAY.withDayOfMonth(12))).contains("late");
    assertThat(fact)
        .hasToString("[early in [2020-01-01, 2020-01-08), late in [2020-01-12, 2020-01-20)]");
  }

  @Test
  void versionsMayTouchButNotOverlap() {
    Versioned.ofVersions(List.of(version("a", 1, 8), version("b", 8, 9)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Versioned.ofVersions(List.of(version("b", 8, 9), version("a", 1, 9))))
        .withMessage(
            "versions must not overlap: a in [2020-01-01, 2020-01-09) and b in [2020-01-08,"
                + " 2020-01-09)");
  }

  @Test
  void aVersionThatHoldsOnNoDaySaysNothing() {
    assertThat(Versioned.ofVersions(List.of(version("a", 1, 8), version("nothing", 4, 4))))
        .isEqualTo(Versioned.ofVersions(List.of(version("a", 1, 8))));
    assertThat(Versioned.ofVersions(List.of(version("nothing", 4, 4))))
        .isEqualTo(Versioned.absent());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Versioned.ofVersions(
                    List.of(version("a", 1, 8), version("nothing", 4, 4), version("b", 7, 9))));
  }

  @Test
  void twoValuesWithoutDatesOverlap() {
    Version<String> undated = new Version<>("x", Validity.always());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Versioned.ofVersions(List.of(undated, undated)));
  }
}
