package org.allianceeffort.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.Reason;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.metric.TestAlliances;
import org.allianceeffort.core.metric.TestMetrics;
import org.allianceeffort.core.statistics.Interval;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private static final MetricCalculator MAIL = Figures.census(Figures.MAIL, 80);
  private static final MetricCalculator CALLS = Figures.census(Figures.CALLS, 40);
  private static final MetricCalculator MANDATES = Figures.census(Figures.MANDATES, 60);
  private static final MetricCalculator TRUST = Figures.census(Figures.TRUST, 90);

  private static Scorecard card(ScoringPlan plan, MetricCalculator... calculators) {
    return Figures.scorer(plan, calculators).score(Figures.observation());
  }

  private static FamilyScore family(Scorecard card, Family family) {
    return card.family(family).orElseThrow();
  }

  @Test
  void theIndexIsTheOneOfTheHandCalculation() {
    Scorecard card = card(Figures.plan().build(), MAIL, CALLS, MANDATES, TRUST);

    Score score = card.index().score().orElseThrow();
    // Python 3.11: ((58.8333333333333333**2*90.5)**(1/3)-5)/.95, see PlanTreeTest
    assertThat(score.value()).isCloseTo(66.22623, within(1e-5));
    assertThat(card.index().bounds()).isEqualTo(new Interval(score.value(), score.value()));
    assertThat(card.index().coverage()).isEqualTo(new Coverage(4, 4, 1));
    assertThat(card.index().plan()).isEqualTo("test/1");
    assertThat(card.alliance()).isEqualTo("harbour");
    assertThat(card.title()).isEqualTo("Harbour alliance");
    assertThat(card.window()).isEqualTo(TestAlliances.YEAR);
    assertThat(card.gaps()).isEmpty();
  }

  @Test
  void figuresWithoutErrorGiveNoInterval() {
    Score score =
        card(Figures.plan().build(), MAIL, CALLS, MANDATES, TRUST).index().score().orElseThrow();

    assertThat(score.interval()).isEmpty();
    assertThat(score.independent()).isEmpty();
    assertThat(score.certainWeight()).isEqualTo(1);
    assertThat(score.isSkewed()).isFalse();
  }

  @Test
  void aFigureWithErrorGivesOneAndTheRestIsSaidToBeCertain() {
    Scorecard card =
        card(Figures.plan().build(), MAIL, CALLS, MANDATES, Figures.normal(Figures.TRUST, 60, 5));

    Score score = card.index().score().orElseThrow();
    assertThat(score.interval()).hasValueSatisfying(each -> assertThat(each.width()).isPositive());
    assertThat(score.interval().orElseThrow().contains(score.value())).isTrue();
    assertThat(score.certainWeight()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(family(card, Family.PROCESS).score().orElseThrow().interval()).isEmpty();
    // Normal quantile 1.959964, goalposts 0..100
    Interval trust = card.metrics().get(3).interval().orElseThrow();
    assertThat(trust.lower()).isCloseTo(60 - 5 * 1.959963984540054, within(1e-9));
    assertThat(trust.upper()).isCloseTo(60 + 5 * 1.959963984540054, within(1e-9));
  }

  @Test
  void metricsOfOneDataGroupErrTogether() {
    ScoringPlan plan =
        ScoringPlan.builder("test", 1).metric(Figures.MAIL).metric(Figures.CALLS).build();
    Score score =
        card(plan, Figures.normal(Figures.MAIL, 50, 8), Figures.normal(Figures.CALLS, 50, 8))
            .index()
            .score()
            .orElseThrow();

    // Together the mean errs by 8, apart by 8 ÷ √2.
    assertThat(score.interval().orElseThrow().width())
        .isGreaterThan(1.2 * score.independent().orElseThrow().width());
  }

  @Test
  void whatFallsIsTurnedSoThatABetterDrawIsBetterForAllOfItsGroup() {
    ScoringPlan plan =
        ScoringPlan.builder("test", 1)
            .metric(Figures.MAIL)
            .metric(Figures.CALLS, 1, Goalposts.between(100, 0))
            .build();
    Score score =
        card(plan, Figures.normal(Figures.MAIL, 50, 8), Figures.normal(Figures.CALLS, 50, 8))
            .index()
            .score()
            .orElseThrow();

    assertThat(score.interval().orElseThrow().width())
        .isGreaterThan(1.2 * score.independent().orElseThrow().width());
  }

  @Test
  void aFigureFarBeyondAGoalpostIsSkewed() {
    ScoringPlan plan =
        ScoringPlan.builder("test", 1)
            .metric(Figures.TRUST, 1, new Goalposts.Band(0, 50, 50, 100))
            .build();
    Score score = card(plan, Figures.normal(Figures.TRUST, 50, 10)).index().score().orElseThrow();

    assertThat(score.value()).isEqualTo(100);
    assertThat(score.isSkewed()).isTrue();
  }

  @Test
  void aFamilyThatIsMissingLeavesBoundsAndNoIndex() {
    Scorecard card =
        card(
            Figures.plan().build(), MAIL, CALLS, MANDATES, Figures.missing(Figures.TRUST, "polls"));

    Index index = card.index();
    assertThat(index.score()).isEmpty();
    assertThat(index.reason())
        .contains(
            Reason.of(
                ReasonCode.FAMILY_MISSING,
                "RELATIONAL is not measured",
                "at least half of the weight of every family of the plan"));
    // Trust at 0 and at 100; Python 3.11: ((58.8333333333333333**2*5)**(1/3)-5)/.95, with 100
    assertThat(index.bounds().lower()).isCloseTo(21.96482, within(1e-4));
    assertThat(index.bounds().upper()).isCloseTo(68.64494, within(1e-4));
    assertThat(index.coverage().measured()).isEqualTo(3);
    assertThat(family(card, Family.PROCESS).score()).isPresent();
    FamilyScore missing = family(card, Family.RELATIONAL);
    assertThat(missing.score()).isEmpty();
    assertThat(missing.bounds()).isEqualTo(new Interval(0, 100));
    assertThat(missing.coverage()).isEqualTo(new Coverage(0, 1, 0));
    assertThat(missing.weight()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(card.metrics()).allMatch(metric -> metric.contribution().isEmpty());
    assertThat(card.explain()).isEmpty();
    assertThat(card.family(Family.INPUT)).isEmpty();
  }

  @Test
  void aFamilyNeedsHalfOfItsWeight() {
    // Of PROCESS governance alone is two thirds, communication alone one third.
    Scorecard enough =
        card(
            Figures.plan().build(),
            Figures.missing(Figures.MAIL, "mail"),
            Figures.missing(Figures.CALLS, "calls"),
            MANDATES,
            TRUST);
    Scorecard tooLittle =
        card(
            Figures.plan().build(), MAIL, CALLS, Figures.missing(Figures.MANDATES, "rules"), TRUST);

    assertThat(family(enough, Family.PROCESS).score().orElseThrow().value()).isEqualTo(60);
    assertThat(enough.index().score()).isPresent();
    assertThat(family(tooLittle, Family.PROCESS).reason())
        .contains(
            Reason.of(
                ReasonCode.LOW_COVERAGE,
                "2 of 3 metrics are measured, less than half of its weight",
                "evidence for at least half of its weight"));
    assertThat(tooLittle.index().reason()).isPresent();
  }

  @Test
  void exactlyHalfIsEnough() {
    ScoringPlan plan =
        ScoringPlan.builder("test", 1).metric(Figures.MAIL).metric(Figures.CALLS).build();

    assertThat(card(plan, MAIL, Figures.missing(Figures.CALLS, "calls")).index().score())
        .isPresent();
  }

  @Test
  void gapsComeByTheWeightTheyWouldBring() {
    Scorecard card =
        card(
            Figures.plan().build(),
            Figures.missing(Figures.MAIL, "logs"),
            Figures.missing(Figures.CALLS, "logs"),
            Figures.missing(Figures.MANDATES, "rules"),
            Figures.missing(Figures.TRUST, "polls"));

    assertThat(card.gaps()).extracting(Gap::needed).containsExactly("rules", "polls", "logs");
    assertThat(card.gaps().get(2).metrics()).containsExactly(Figures.MAIL.id(), Figures.CALLS.id());
    assertThat(card.gaps().get(2).weight()).isCloseTo(4 / 18.0, within(1e-15));
  }

  @Test
  void contributionsOfAnArithmeticPlanAreSharesOfScores() {
    Scorecard card =
        card(Figures.plan().across(Aggregator.ARITHMETIC).build(), MAIL, CALLS, MANDATES, TRUST);

    assertThat(card.explain())
        .extracting(ScoredMetric::id)
        .containsExactly(
            Figures.TRUST.id(), Figures.MANDATES.id(), Figures.CALLS.id(), Figures.MAIL.id());
    assertThat(card.explain())
        .extracting(metric -> metric.contribution().getAsDouble())
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(90 / 3.0, 60 * 8 / 18.0, 40 * 3 / 18.0, 80 / 18.0);
  }

  @Test
  void aMetricThatThePlanDoesNotNameIsShownAndNeverWeighed() {
    ScoringPlan plan = ScoringPlan.builder("test", 1).metric(Figures.TRUST).build();
    Scorecard card = card(plan, MAIL, TRUST);

    assertThat(card.index().score().orElseThrow().value()).isEqualTo(90);
    assertThat(card.metric(Figures.MAIL.id()).definition()).isEqualTo(Figures.MAIL);
    assertThat(card.metrics()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> card.metric(MetricId.of("test.none")))
        .withMessage(
            "no metric of that id was measured: test.none; measured are [test.mail, test.trust]");
  }

  @Test
  void aFigureAtAGoalpostIsSaidToBe() {
    ScoringPlan plan =
        ScoringPlan.builder("test", 1)
            .metric(Figures.MAIL)
            .metric(Figures.CALLS)
            .metric(Figures.TRUST, 1, new Goalposts.Band(0, 80, 95, 100))
            .build();
    Scorecard card =
        card(plan, Figures.census(Figures.MAIL, 130), Figures.census(Figures.CALLS, -1), TRUST);

    assertThat(card.metrics())
        .extracting(ScoredMetric::isAtGoalpost)
        .containsExactly(true, true, false);
  }

  @Test
  void aPlanOfOtherMetricsIsRefusedWithEveryReason() {
    var elsewhere =
        TestMetrics.definition("test.trust")
            .family(Family.PROCESS)
            .component(Component.LEARNING)
            .build();
    ScoringPlan plan =
        ScoringPlan.builder("test", 1).metric(Figures.MAIL).metric(elsewhere).build();

    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> Figures.scorer(plan, TRUST))
        .satisfies(
            refused ->
                assertThat(refused.reasons())
                    .containsExactly(
                        "there is no metric test.mail in the catalogue",
                        "test.trust belongs to RELATIONAL, RELATIONSHIP, not to PROCESS,"
                            + " LEARNING"));
    ScoringPlan fits = ScoringPlan.builder("test", 1).metric(Figures.TRUST).build();
    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> Figures.scorer(fits, TRUST).withPlan(plan));
  }

  @Test
  void levelAndDrawsHaveTheirRanges() {
    Scorer scorer = Figures.scorer(Figures.plan().build(), MAIL, CALLS, MANDATES, TRUST);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorer.withLevel(1))
        .withMessage("a confidence level lies between 0 and 1: 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorer.withLevel(Double.NaN))
        .withMessage("a confidence level lies between 0 and 1: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorer.withDraws(99))
        .withMessage("draws must lie in 100..10000000: 99");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorer.withDraws(10_000_001))
        .withMessage("draws must lie in 100..10000000: 10000001");
  }

  @Test
  void aCardSaysHowItWasMade() {
    Scorer scorer =
        Figures.scorer(Figures.plan().build(), MAIL, CALLS, MANDATES, TRUST)
            .withLevel(0.9)
            .withDraws(300)
            .withSettings(ObservationSettings.withDefaults().withSeed(8));

    assertThat(scorer.score(TestAlliances.empty(), TestAlliances.YEAR).making())
        .isEqualTo(new Scorecard.Making(0.9, 300, 8, 0, 5));
    assertThat(scorer.plan().id()).isEqualTo("test/1");
    assertThat(scorer.engine().catalogue().calculators()).hasSize(4);
  }

  @Test
  void aLowerLevelIsANarrowerInterval() {
    ScoringPlan plan = ScoringPlan.builder("test", 1).metric(Figures.TRUST).build();
    Scorer scorer = Figures.scorer(plan, Figures.normal(Figures.TRUST, 50, 5));
    Interval wide =
        scorer.score(Figures.observation()).index().score().orElseThrow().interval().orElseThrow();
    Interval narrow =
        scorer
            .withLevel(0.5)
            .score(Figures.observation())
            .index()
            .score()
            .orElseThrow()
            .interval()
            .orElseThrow();

    assertThat(narrow.width()).isLessThan(wide.width() / 2);
  }

  @Test
  void summariesMadeElsewhereGiveTheSameCard() {
    ScoringPlan plan =
        ScoringPlan.builder("test", 1).metric(TestMetrics.townHallGuests().definition()).build();
    Scorer scorer = Figures.scorer(plan, TestMetrics.townHallGuests());
    var observation = TestAlliances.observe(TestAlliances.townHalls(3, 9));

    assertThat(scorer.score(Summaries.of(observation, scorer.engine().summaryKinds())))
        .isEqualTo(scorer.score(observation));
  }

  @Test
  void withoutAWindowItIsFromSigningToTheEnd() {
    Scorer scorer = Figures.scorer(Figures.plan().build(), MAIL, CALLS, MANDATES, TRUST);

    assertThat(scorer.score(TestAlliances.townHalls(3, 9)).window())
        .isEqualTo(TestAlliances.townHalls(3, 9).wholeWindow());
  }

  @Test
  void theValuesOfACardHaveTheirRules() {
    Interval whole = new Interval(0, 100);
    Coverage none = new Coverage(0, 1, 0);
    Reason reason = Reason.of(ReasonCode.LOW_COVERAGE, "too little", "more");
    Score score = new Score(5, Optional.empty(), Optional.empty(), 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Score(100.1, Optional.empty(), Optional.empty(), 1))
        .withMessage("a score lies in 0..100: 100.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Score(1, Optional.empty(), Optional.empty(), -0.1))
        .withMessage("a share of weight lies in 0..1: -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Coverage(2, 1, 1))
        .withMessage("measured must lie in 0..planned: measured 2, planned 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Coverage(1, 1, Double.NaN))
        .withMessage("a share lies in 0..1: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FamilyScore(Family.INPUT, 1, Optional.empty(), Optional.empty(), whole, none))
        .withMessage("a family has either a score or a reason: INPUT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Index("p/1", Optional.of(score), Optional.of(reason), whole, none))
        .withMessage("an index has either a score or a reason: p/1");
  }
}
