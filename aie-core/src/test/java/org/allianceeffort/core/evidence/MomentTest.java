package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

  @Test
  void aDayLiesAtItsStartInTheZone() {
    Moment day = Moment.of(DAY);

    assertThat(day.isDate()).isTrue();
    assertThat(day.epochSecond(NEW_YORK))
        .isEqualTo(Instant.parse("2024-02-01T05:00:00Z").getEpochSecond());
    assertThat(day.date(NEW_YORK)).isEqualTo(DAY);
    assertThat(day).hasToString("2024-02-01");
  }

  @Test
  void aFractionOfASecondIsCutOff() {
    Moment time = Moment.of(Instant.parse("1969-12-31T23:59:59.999Z"));

    assertThat(time).isEqualTo(Moment.ofEpochSecond(-1)).hasToString("1969-12-31T23:59:59Z");
    assertThat(time.isDate()).isFalse();
  }

  @Test
  void aTimeFallsOnTheDayOfItsZone() {
    Moment time = Moment.of(Instant.parse("2024-02-01T04:00:00Z"));

    assertThat(time.date(ZoneOffset.UTC)).isEqualTo(DAY);
    assertThat(time.date(NEW_YORK)).isEqualTo(DAY.minusDays(1));
  }

  @Test
  void aDayAndItsStartDiffer() {
    assertThat(Moment.of(DAY))
        .isNotEqualTo(Moment.ofEpochSecond(DAY.toEpochDay() * 86_400))
        .isNotEqualTo(Moment.ofEpochSecond(DAY.toEpochDay()));
  }

  @Test
  void daysFollowEachOtherWhereClocksAreSetBackAcrossMidnight() {
    ZoneId stJohns = ZoneId.of("America/St_Johns");
    // 2006-10-29 began at 02:30Z; at 02:31Z clocks went back to 23:01 of the day before.
    Moment after = Moment.of(Instant.parse("2006-10-29T02:45:00Z"));

    assertThat(after.date(stJohns)).isEqualTo(LocalDate.of(2006, 10, 29));
    assertThat(new AsOf(LocalDate.of(2006, 10, 29), stJohns).knows(after)).isFalse();
  }

  @Test
  void onlyWhatCameBeforeTheDayIsKnown() {
    AsOf t = new AsOf(DAY, NEW_YORK);

    assertThat(t.epochSecond()).isEqualTo(Moment.of(DAY).epochSecond(NEW_YORK));
    assertThat(t.knows(Moment.ofEpochSecond(t.epochSecond() - 1))).isTrue();
    assertThat(t.knows(Moment.ofEpochSecond(t.epochSecond()))).isFalse();
    assertThat(t.knows(DAY.minusDays(1))).isTrue();
    assertThat(t.knows(DAY)).isFalse();
    assertThat(t.known(Optional.of(Moment.of(DAY)))).isEmpty();
    assertThat(t.knownDate(Optional.of(DAY.minusDays(1)))).contains(DAY.minusDays(1));
  }

  @Test
  void momentsOfASpellComeInOrderOfDaysIfOneIsADay() {
    Moment evening = Moment.of(Instant.parse("2024-02-01T20:00:00Z"));

    assertThat(Moment.of(DAY).isBefore(evening, ZoneOffset.UTC)).isFalse();
    assertThat(evening.isBefore(Moment.of(DAY), ZoneOffset.UTC)).isFalse();
    assertThat(evening.isBefore(Moment.of(DAY.plusDays(1)), ZoneOffset.UTC)).isTrue();
  }
}
