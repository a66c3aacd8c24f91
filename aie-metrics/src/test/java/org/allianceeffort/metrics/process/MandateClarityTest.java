package org.allianceeffort.metrics.process;

import static org.allianceeffort.metrics.TestDossier.YEAR;
import static org.allianceeffort.metrics.TestDossier.between;
import static org.allianceeffort.metrics.TestDossier.body;
import static org.allianceeffort.metrics.TestDossier.date;
import static org.allianceeffort.metrics.TestDossier.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;
import org.allianceeffort.core.metric.Detail;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.metrics.TestDossier;
import org.junit.jupiter.api.Test;

class MandateClarityTest {

  private static TestDossier alliance() {
    return TestDossier.of("a", "b").group("u").people("a1", "a2", "b1", "u1");
  }

  private static double value(GovernanceBody... bodies) {
    TestDossier dossier = alliance();
    for (GovernanceBody body : bodies) {
      dossier.body(body);
    }
    return dossier.figure(MandateClarity.CALCULATOR, YEAR).estimate().value();
  }

  @Test
  void aBodyOfWhichNothingIsStatedMeetsNoneOfFive() {
    assertThat(value(body("x").build())).isZero();
  }

  @Test
  void eachCriterionIsAFifth() {
    assertThat(value(body("x").mandate("run it").build())).isEqualTo(0.2);
    assertThat(value(body("x").decisionRights("budget").build())).isEqualTo(0.2);
    assertThat(value(body("x").cadence(Span.ofDays(30)).build())).isEqualTo(0.2);
    assertThat(value(body("x").members("a1", "b1").build())).isEqualTo(0.2);
  }

  @Test
  void membersOfOnePartnerOrOfAGroupAreNotMixed() {
    assertThat(value(body("x").members("a1", "a2").build())).isZero();
    assertThat(value(body("x").members("a1", "u1").build())).isZero();
  }

  @Test
  void aReportingLineCountsForBothEnds() {
    // x reports to y; y is named as top by x. One criterion each: (1 + 1) ÷ 10.
    assertThat(value(body("x").reportsTo("y").build(), body("y").build())).isEqualTo(0.2);
    // A body that nobody reports to and that reports to nobody meets none.
    assertThat(value(body("x").build(), body("y").build())).isZero();
  }

  @Test
  void aMiddleBodyReportsUpwards() {
    // x → y → z: all three.
    assertThat(
            value(
                body("x").reportsTo("y").build(),
                body("y").reportsTo("z").build(),
                body("z").build()))
        .isCloseTo(3 / 15.0, within(1e-15));
  }

  @Test
  void aLineToABodyThatHasEndedIsNone() {
    var ended = body("y").validity(between("2022-01-01", "2023-06-01")).build();
    assertThat(value(body("x").reportsTo("y").build(), ended)).isZero();
  }

  @Test
  void aBodyNamedByAnotherIsMetEvenIfItsOwnSuperiorHasEnded() {
    var ended = body("z").validity(between("2022-01-01", "2023-06-01")).build();
    assertThat(value(body("x").reportsTo("y").build(), body("y").reportsTo("z").build(), ended))
        .isEqualTo(0.2);
  }

  @Test
  void aBodyNamedOnlyByOneThatHasEndedIsNotTop() {
    var ended = body("x").reportsTo("y").validity(between("2022-01-01", "2023-06-01")).build();
    assertThat(value(ended, body("y").build())).isZero();
  }

  @Test
  void averagesOverTheBodiesThatExistOnTheLastDay() {
    var full =
        body("full")
            .mandate("all")
            .decisionRights("all")
            .cadence(Span.ofDays(7))
            .members("a1", "b1")
            .reportsTo("empty")
            .build();
    var reading =
        alliance()
            .body(full)
            .body(body("empty").build())
            .body(body("lastDay").validity(between("2022-01-01", "2024-01-01")).build())
            .body(body("ended").validity(between("2022-01-01", "2023-12-31")).build())
            .body(body("later").validity(Validity.from(date("2024-01-01"))).build())
            .figure(MandateClarity.CALCULATOR, YEAR);
    assertThat(reading.estimate().value()).isCloseTo((1 + 0.2 + 0) / 3, within(1e-15));
    assertThat(reading.estimate().isCensus()).isTrue();
    assertThat(reading.estimate().observations()).isEqualTo(3);
    assertThat(reading.details())
        .containsEntry(
            "bodies",
            new Detail.Numbers(ImmutableSortedMap.of("full", 1.0, "empty", 0.2, "lastDay", 0.0)));
  }

  @Test
  void readsEveryCriterionWithTheVersionOfTheLastDay() {
    var lapsed =
        body("x")
            .mandate(
                Versioned.ofVersions(
                    List.of(new Version<>("old", between("2022-01-01", "2023-12-31")))))
            .decisionRights(
                Versioned.ofVersions(
                    List.of(
                        new Version<>(
                            com.google.common.collect.ImmutableList.of("new"),
                            Validity.from(date("2023-12-31"))))))
            .addMembers(new Membership("a1", Validity.always()))
            .addMembers(new Membership("b1", between("2022-01-01", "2023-12-31")))
            .build();
    assertThat(value(lapsed)).isEqualTo(0.2);
  }

  @Test
  void aMemberCountsForThePartnerOfTheLastDay() {
    var moved =
        person("a9")
            .partner(
                Versioned.ofVersions(
                    List.of(
                        new Version<>("a", Validity.until(date("2023-12-31"))),
                        new Version<>("b", Validity.from(date("2023-12-31"))))))
            .build();
    assertThat(
            alliance()
                .person(moved)
                .body(body("x").members("a1", "a9").build())
                .figure(MandateClarity.CALCULATOR, YEAR)
                .estimate()
                .value())
        .isEqualTo(0.2);
  }

  @Test
  void isNotStatedWithoutABodyAndNothingWhereAllHaveEnded() {
    assertThat(alliance().reasons(MandateClarity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_STATED);
    assertThat(
            alliance()
                .body(body("later").validity(Validity.from(date("2024-01-01"))).build())
                .reasons(MandateClarity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOT_STATED);
    assertThat(
            alliance()
                .body(body("ended").validity(between("2022-01-01", "2023-06-01")).build())
                .reasons(MandateClarity.CALCULATOR, YEAR))
        .containsExactly(ReasonCode.NOTHING_IN_PERIOD);
  }
}
