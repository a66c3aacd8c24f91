package org.allianceeffort.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.ObservationSettings;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.TestAlliances;
import org.allianceeffort.core.statistics.Interval;

/** What holds for every plan and every set of figures. */
class ScoreProperties {

  private static final double ROUNDING = 1e-9;

  private static final List<Family> EFFORT =
      List.of(Family.INPUT, Family.PROCESS, Family.RELATIONAL);

  private static final Observation OBSERVATION = Figures.observation();

  /**
   * A metric of a plan with its figure.
   *
   * @param error 0 for a census, below 0 for a metric that is not measured
   */
  record Player(
      Family family, Component component, int group, double weight, double value, int error) {

    MetricDefinition definition(int number) {
      return Figures.definition("test.m" + number, family, component, "test.group-" + group);
    }

    MetricCalculator calculator(int number) {
      MetricDefinition definition = definition(number);
      if (error < 0) {
        return Figures.missing(definition, "evidence " + group);
      }
      return error == 0
          ? Figures.census(definition, value)
          : Figures.normal(definition, value, error);
    }

    Player raisedBy(double more) {
      return new Player(
          family, component, group, weight, Math.min(100, value + more), Math.min(0, error));
    }

    Player certain() {
      return new Player(family, component, group, weight, value, Math.min(0, error));
    }
  }

  /** Players under a plan. */
  record Game(List<Player> players, Aggregator within, Aggregator across, double familyWeight) {

    Scorer scorer() {
      ScoringPlan.Builder plan =
          ScoringPlan.builder("drawn", 1)
              .within(within)
              .across(across)
              .weight(players.get(0).family(), familyWeight);
      List<MetricCalculator> calculators = new ArrayList<>();
      for (int i = 0; i < players.size(); i++) {
        plan.metric(players.get(i).definition(i), players.get(i).weight());
        calculators.add(players.get(i).calculator(i));
      }
      return Scorer.of(Figures.engine(calculators), plan.build()).withDraws(100);
    }

    Scorecard card() {
      return scorer().score(OBSERVATION);
    }

    Game with(int which, Player other) {
      List<Player> changed = new ArrayList<>(players);
      changed.set(which, other);
      return new Game(changed, within, across, familyWeight);
    }

    Game certain() {
      return new Game(players.stream().map(Player::certain).toList(), within, across, familyWeight);
    }
  }

  @Provide
  Arbitrary<Game> games() {
    Arbitrary<Player> player =
        Combinators.combine(
                Arbitraries.of(EFFORT),
                Arbitraries.of(Component.COMMUNICATION, Component.GOVERNANCE, Component.CULTURE),
                Arbitraries.integers().between(0, 2),
                Arbitraries.doubles().between(0.1, 5),
                Arbitraries.doubles().between(0, 100),
                Arbitraries.of(-1, 0, 0, 3, 20))
            .as(Player::new);
    return Combinators.combine(
            player.list().ofMinSize(1).ofMaxSize(7),
            Arbitraries.of(Aggregator.class),
            Arbitraries.of(Aggregator.class),
            Arbitraries.doubles().between(0.2, 4))
        .as(Game::new);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void contributionsSumToTheIndex(@ForAll("games") Game game) {
    Scorecard card = game.certain().card();
    double sum =
        card.explain().stream().mapToDouble(metric -> metric.contribution().getAsDouble()).sum();

    assertThat(sum).isCloseTo(card.index().score().map(Score::value).orElse(0.0), within(ROUNDING));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void boundsContainEveryScoreAndEveryInterval(@ForAll("games") Game game) {
    Scorecard card = game.card();
    card.index().score().ifPresent(score -> contains(card.index().bounds(), score.value()));
    for (FamilyScore family : card.families()) {
      family.score().ifPresent(score -> contains(family.bounds(), score.value()));
      contains(new Interval(0, 100), family.bounds().lower());
      contains(new Interval(0, 100), family.bounds().upper());
    }
    for (ScoredMetric metric : card.metrics()) {
      metric.interval().ifPresent(each -> contains(each, metric.score().getAsDouble()));
    }
  }

  private static void contains(Interval interval, double value) {
    assertThat(value).isBetween(interval.lower(), interval.upper());
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void whatIsMissingAtItsWorstAndBestGivesTheBounds(
      @ForAll("games") Game game, @ForAll @DoubleRange(max = 100) double instead) {
    Interval bounds = game.card().index().bounds();
    Game filled = game.certain();
    for (int i = 0; i < filled.players().size(); i++) {
      Player player = filled.players().get(i);
      if (player.error() < 0) {
        filled =
            filled.with(
                i,
                new Player(
                    player.family(),
                    player.component(),
                    player.group(),
                    player.weight(),
                    instead,
                    0));
      }
    }
    double value = filled.card().index().score().orElseThrow().value();

    assertThat(value).isBetween(bounds.lower() - ROUNDING, bounds.upper() + ROUNDING);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void aBetterFigureNeverLowersTheIndexOrItsFamily(
      @ForAll("games") Game game,
      @ForAll @IntRange(max = 6) int which,
      @ForAll @DoubleRange(max = 60) double more) {
    Game before = game.certain();
    int i = which % game.players().size();
    Scorecard raised = before.with(i, before.players().get(i).raisedBy(more)).card();
    Scorecard card = before.card();

    card.index()
        .score()
        .ifPresent(
            score ->
                assertThat(raised.index().score().orElseThrow().value())
                    .isGreaterThanOrEqualTo(score.value() - ROUNDING));
    assertThat(raised.index().bounds().lower())
        .isGreaterThanOrEqualTo(card.index().bounds().lower() - ROUNDING);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void coverageCountsWhatIsMeasured(@ForAll("games") Game game) {
    Scorecard card = game.certain().card();
    int measured = (int) game.players().stream().filter(player -> player.error() >= 0).count();

    assertThat(card.index().coverage().measured()).isEqualTo(measured);
    assertThat(card.index().coverage().planned()).isEqualTo(game.players().size());
    assertThat(card.metrics().stream().mapToDouble(ScoredMetric::weight).sum())
        .isCloseTo(1, within(ROUNDING));
    assertThat(
            card.metrics().stream()
                .filter(metric -> metric.score().isPresent())
                .mapToDouble(ScoredMetric::weight)
                .sum())
        .isCloseTo(card.index().coverage().share(), within(ROUNDING));
    for (FamilyScore family : card.families()) {
      assertThat(family.score().isPresent())
          .isEqualTo(family.coverage().measured() > 0 && family.coverage().share() >= 0.5);
    }
    assertThat(card.index().score().isPresent())
        .isEqualTo(card.families().stream().allMatch(family -> family.score().isPresent()));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void gapsAreSortedAndNameWhatIsMissingOnce(@ForAll("games") Game game) {
    Scorecard card = game.certain().card();
    List<Gap> gaps = card.gaps();
    for (int i = 1; i < gaps.size(); i++) {
      assertThat(gaps.get(i).weight()).isLessThanOrEqualTo(gaps.get(i - 1).weight());
    }
    assertThat(gaps.stream().mapToDouble(Gap::weight).sum())
        .isCloseTo(1 - card.index().coverage().share(), within(ROUNDING));
    assertThat(gaps).extracting(Gap::needed).doesNotHaveDuplicates();
  }

  @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void drawsAreAFunctionOfTheirNumber(@ForAll("games") Game game, @ForAll long seed) {
    Scorer scorer = game.scorer();
    List<Optional<EffortMetric>> figures =
        scorer.plan().metrics().stream()
            .map(planned -> scorer.engine().measure(OBSERVATION).get(planned.id()))
            .map(
                result ->
                    result instanceof EffortMetric figure
                        ? Optional.of(figure)
                        : Optional.<EffortMetric>empty())
            .toList();
    ScoreDraws few = new ScoreDraws(scorer.plan(), figures, seed, 20);
    ScoreDraws more = new ScoreDraws(scorer.plan(), figures, seed, 60);

    for (int i = 0; i < 20; i++) {
      assertThat(few.dependent()[i]).isEqualTo(more.dependent()[i]);
      assertThat(few.independent()[i]).isEqualTo(more.independent()[i]);
    }
  }

  @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void threadsChangeNoBit(@ForAll("games") Game game, @ForAll long seed) throws Exception {
    Scorer shared = game.scorer().withSettings(ObservationSettings.withDefaults().withSeed(seed));
    Observation observation =
        TestAlliances.empty()
            .over(TestAlliances.YEAR, ObservationSettings.withDefaults().withSeed(seed));
    Scorecard alone = shared.score(observation);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Scorecard>> cards = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        cards.add(threads.submit(() -> shared.score(observation)));
      }
      for (Future<Scorecard> card : cards) {
        assertThat(card.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }
}
