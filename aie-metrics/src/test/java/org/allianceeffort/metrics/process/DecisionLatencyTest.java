package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.flags;
import static org.allianceeffort.metrics.TestDossier.number;
import static org.allianceeffort.metrics.TestDossier.part;
import static org.allianceeffort.metrics.TestDossier.partValue;
import static org.allianceeffort.metrics.TestDossier.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class DecisionLatencyTest {

  private static TestDossier kept() {
    return TestDossier.of("a", "b")
        .body("jsc", "P1M")
        .body("ops", "P1M")
        .recording("decisions", "2022-01-01", "2025-01-01");
  }

  /** Decided after 10, 20, 30, 40 and 50 days. */
  private static TestDossier five() {
    return kept()
        .decision("d1", "jsc", "2023-03-01", "2023-03-11")
        .decision("d2", "jsc", "2023-03-01", "2023-03-21")
        .decision("d3", "jsc", "2023-03-01", "2023-03-31")
        .decision("d4", "ops", "2023-03-01", "2023-04-10")
        .decision("d5", "ops", "2023-03-01", "2023-04-20");
  }

  @Test
  void isTheMeanWhereAllWereDecidedBelowTheHorizon() {
    var reading = five().figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(30, within(1e-12));
    assertThat(reading.estimate().observations()).isEqualTo(5);
    assertThat(number(reading, "events")).isEqualTo(5);
    assertThat(number(reading, "median-days")).isEqualTo(30);
    assertThat(reading.flags()).isEmpty();
    assertThat(reading.tags()).containsExactly("kaplan-meier/greenwood");
  }

  @Test
  void hasNormalLimitsWithGreenwoodsVarianceClippedToTheHorizon() {
    // Areas from each event to 60 under S = 1, .8, .6, .4, .2, 0: from 10: 8+6+4+2 = 20, from 20:
    // 12, from 30: 6, from 40: 2. Terms A²d/(n(n−d)): 400/20 + 144/12 + 36/6 + 4/2 = 40.
    var reading = five().figure(DecisionLatency.CALCULATOR, YEAR);
    var distribution = (ConfidenceDistribution.ClippedNormal) reading.estimate().distribution();
    assertThat(distribution.standardError()).isCloseTo(Math.sqrt(40), within(1e-12));
    assertThat(distribution.lowest()).isZero();
    assertThat(distribution.highest()).isEqualTo(60);
    // R 4.2.2: qnorm(0.975)
    double z = 1.959963984540054;
    var interval = reading.estimate().interval(0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo(30 - z * Math.sqrt(40), within(1e-10));
    assertThat(interval.upper()).isCloseTo(30 + z * Math.sqrt(40), within(1e-10));
  }

  @Test
  void tellsBodiesApart() {
    var reading = five().figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.breakdowns()).containsOnlyKeys("body");
    assertThat(partValue(reading, "body", "jsc")).isCloseTo(20, within(1e-12));
    assertThat(partValue(reading, "body", "ops")).isCloseTo(45, within(1e-12));
  }

  @Test
  void whatIsStillPendingIsCensoredAtTheEndOfTheWindow() {
    // Pending since 2023-12-22: 10 days at the end, at risk of the event at 10.
    // S: (1 − 1/3) at 10, then (1 − 1/1) at 60: 10 + 50·2/3.
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-03-11")
            .decision("d2", "jsc", "2023-03-01", "2023-04-30")
            .decision("d3", "jsc", "2023-12-22", "")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10 + 50 * 2 / 3.0, within(1e-12));
  }

  @Test
  void whatIsWithdrawnIsCensoredThen() {
    // At risk at 10: three, of which one is withdrawn at 5: two. S = ½ from 10 on, 0 at 60.
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-03-11")
            .decision("d2", "jsc", "2023-03-01", "2023-04-30")
            .withdrawn("d3", "jsc", "2023-03-01", "2023-03-06")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10 + 50 / 2.0, within(1e-12));
    assertThat(number(reading, "events")).isEqualTo(2);
    assertThat(number(reading, "spells")).isEqualTo(3);
  }

  @Test
  void whatWasAskedForBeforeTheWindowEntersAtItsAge() {
    // d2 is 31 days old on 2023-01-01, so that at age 10 only d1 and d3 are at risk: S = ½; at 40
    // d2 and d3: ¼; at 60 0. 10 + 30·½ + 20·¼.
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-03-11")
            .decision("d2", "jsc", "2022-12-01", "2023-01-10")
            .decision("d3", "jsc", "2023-03-01", "2023-04-30")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10 + 15 + 5, within(1e-12));
  }

  @Test
  void anEventOnTheFirstDayCountsAndOneBeforeItDoesNot() {
    // d2 ends on 2023-01-01 at age 31: enters infinitesimally before. d0 is over.
    var reading =
        kept()
            .decision("d0", "jsc", "2022-12-01", "2022-12-31")
            .decision("d2", "jsc", "2022-12-01", "2023-01-01")
            .decision("d3", "jsc", "2023-03-01", "2023-04-30")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(31 + 29 / 2.0, within(1e-12));
    assertThat(number(reading, "events")).isEqualTo(2);
  }

  @Test
  void whatHappensOnTheDayAfterTheWindowIsNotKnown() {
    var dossier =
        five()
            .decision("later", "jsc", "2024-01-01", "2024-01-01")
            .decision("open", "jsc", "2023-12-31", "2024-01-01");
    var reading = dossier.figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(number(reading, "spells")).isEqualTo(6);
    assertThat(number(reading, "events")).isEqualTo(5);
  }

  @Test
  void whatIsDecidedAtOnceIsAnEventAtAgeZero() {
    var reading =
        kept()
            .decision("d1", "jsc", "2023-01-01", "2023-01-01")
            .decision("d2", "jsc", "2023-03-01", "2023-04-10")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(40 / 2.0, within(1e-12));
  }

  @Test
  void timesGiveFractionsOfADayAndADateMakesTheWholeSpellCalendarDays() {
    // 36 hours are 1.5 days; from a time on the 1st to a date on the 3rd are 2 calendar days.
    var times = kept().decision("d1", "jsc", "2023-03-01T12:00:00Z", "2023-03-03T00:00:00Z");
    assertThat(times.figure(DecisionLatency.CALCULATOR, YEAR).estimate().value())
        .isCloseTo(1.5, within(1e-12));
    var mixed = kept().decision("d1", "jsc", "2023-03-01T12:00:00Z", "2023-03-03");
    assertThat(mixed.figure(DecisionLatency.CALCULATOR, YEAR).estimate().value())
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void aDateMakesEntryAndCensoringCalendarDaysToo() {
    // Entered on 2023-01-01 with 31 calendar days since the time on the 1st, censored with 10.
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-04-30")
            .decision("d2", "jsc", "2022-12-01T18:00:00Z", "2023-01-01")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(31 + 29 / 2.0, within(1e-12));
  }

  @Test
  void aSpellIsAtRiskOnlyInRecordedTime() {
    // Recorded to 06-01 and from 08-01. d1 is censored at 31 days on 06-01 and enters again with 92
    // days, above the horizon. d2 was decided in the hole: never seen.
    var reading =
        TestDossier.of("a", "b")
            .body("jsc", "P1M")
            .recording("decisions", "2023-01-01", "2023-06-01")
            .recording("decisions", "2023-08-01", "2024-01-01")
            .decision("d0", "jsc", "2023-02-01", "2023-02-21")
            .decision("d1", "jsc", "2023-05-01", "2023-08-20")
            .decision("d2", "jsc", "2023-06-10", "2023-06-20")
            .decision("d3", "jsc", "2023-09-01", "2023-10-31")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    // S = ⅔ from 20 on; d3 alone is at risk from 31 to 60.
    assertThat(reading.estimate().value()).isCloseTo(20 + 40 * 2 / 3.0, within(1e-12));
    // d1 is one spell, though seen on both sides of the hole.
    assertThat(reading.estimate().observations()).isEqualTo(3);
    assertThat(number(reading, "spells")).isEqualTo(3);
  }

  @Test
  void extendsTheCurveWhereWhatIsUnknownIsATenthOfTheGoalposts() {
    // Asked for on 2023-11-03, 59 days before the end: L = 59 < 60. One in two was decided at 10:
    // the width is ½·1 day, below 3.7.
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-03-11")
            .decision("d2", "jsc", "2023-11-03", "")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10 + 50 / 2.0, within(1e-12));
    assertThat(flags(reading)).containsExactly(Flag.HORIZON_EXTENDED, Flag.SMALL_N);
    // The area to the horizon, extension included, enters the variance: 25²·1/(2·1).
    var distribution = (ConfidenceDistribution.ClippedNormal) reading.estimate().distribution();
    assertThat(distribution.standardError()).isCloseTo(25 / Math.sqrt(2), within(1e-12));
  }

  @Test
  void theBoundaryOfTheExtensionIsATenthOfTheGoalposts() {
    // Goalposts from 40 to 3: a tenth of the span is 3.7 days. Nothing decided, L = 57 or 56: the
    // width is 3 or 4 days.
    var three = kept().decision("d2", "jsc", "2023-11-05", "");
    var reading = three.figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(60);
    assertThat(flags(reading)).contains(Flag.HORIZON_EXTENDED);
    var four =
        kept().decision("d2", "jsc", "2023-11-06", "").measure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reasons(four)).containsExactly(ReasonCode.INSUFFICIENT_FOLLOW_UP);
    assertThat(number(four, "lower-bound")).isCloseTo(56, within(1e-12));
    assertThat(number(four, "upper-bound")).isCloseTo(60, within(1e-12));
  }

  @Test
  void followUpToTheHorizonIsEnough() {
    // Asked for 60 days before the end: L = 60.
    var reading =
        kept().decision("d2", "jsc", "2023-11-02", "").figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isEqualTo(60);
    assertThat(flags(reading)).containsExactly(Flag.SMALL_N);
  }

  @Test
  void withoutAnyVarianceThereIsNoInterval() {
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-03-11")
            .decision("d2", "jsc", "2023-03-01", "2023-03-11")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo(10, within(1e-12));
    assertThat(reading.estimate().interval(0.95)).isEmpty();
    assertThat(reading.estimate().distribution())
        .isInstanceOf(ConfidenceDistribution.Unknown.class);
  }

  @Test
  void nobodyAtRiskBelowTheHorizonIsAThinRiskSet() {
    // d1 is done at 10, d2 enters with 31 days.
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-03-11")
            .decision("d2", "jsc", "2022-12-01", "2023-02-20")
            .measure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reasons(reading)).containsExactly(ReasonCode.THIN_RISK_SET);
  }

  @Test
  void onlySpellsThatEnteredLateAreAThinRiskSet() {
    var reading =
        kept()
            .decision("d2", "jsc", "2022-12-01", "2023-02-20")
            .measure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reasons(reading)).containsExactly(ReasonCode.THIN_RISK_SET);
  }

  @Test
  void aBodyWithoutAFigureKeepsItsReasonInTheBreakdown() {
    var reading =
        five()
            .decision("d6", "ops2", "2023-12-20", "")
            .body("ops2", "P1M")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(reasons(part(reading, "body", "ops2")))
        .containsExactly(ReasonCode.INSUFFICIENT_FOLLOW_UP);
  }

  @Test
  void fewerThanFiveEventsAreFlagged() {
    var reading =
        kept()
            .decision("d1", "jsc", "2023-03-01", "2023-03-11")
            .decision("d2", "jsc", "2023-03-01", "2023-03-21")
            .decision("d3", "jsc", "2023-03-01", "2023-03-31")
            .decision("d4", "ops", "2023-03-01", "2023-04-10")
            .figure(DecisionLatency.CALCULATOR, YEAR);
    assertThat(flags(reading)).containsExactly(Flag.SMALL_N);
  }

  @Test
  void noDecisionIsNothingInThePeriodAndNoRecordIsNotRecorded() {
    assertThat(
            TestDossier.of("a", "b")
                .keeps(Decision.class)
                .reasons(DecisionLatency.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
    assertThat(TestDossier.of("a", "b").reasons(DecisionLatency.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_RECORDED);
  }

  @Test
  void lengthensAShortWindowToAYear() {
    var reading = five().figure(DecisionLatency.CALCULATOR, "2023-12-01/2024-01-01");
    assertThat(reading.estimate().value()).isCloseTo(30, within(1e-12));
  }
}
