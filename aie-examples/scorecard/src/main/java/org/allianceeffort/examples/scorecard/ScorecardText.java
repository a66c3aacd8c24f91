package org.allianceeffort.examples.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.metric.Reason;
import org.allianceeffort.core.score.Coverage;
import org.allianceeffort.core.score.FamilyScore;
import org.allianceeffort.core.score.Gap;
import org.allianceeffort.core.score.Index;
import org.allianceeffort.core.score.Score;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.ScoredMetric;
import org.allianceeffort.core.score.ScoringPlan;
import org.allianceeffort.metrics.Profiles;

/**
 * A scorecard as text for people, 100 columns wide: the index or why there is none, what it is made
 * of, and what is missing. Not meant to be parsed; that is what {@code ScorecardJson} is for.
 */
public final class ScorecardText {

  private static final int LABEL = 9;
  private static final int SHOWN_GAPS = 3;

  private final Scorecard card;
  private final Page page;
  private final Footnotes notes = new Footnotes();

  private ScorecardText(Scorecard card, Style style) {
    this.card = card;
    this.page = new Page(style);
  }

  /**
   * A scorecard as text.
   *
   * @param card the card
   * @param style what the place it goes to can show
   * @return lines, each with a line feed
   */
  public static String of(Scorecard card, Style style) {
    return new ScorecardText(card, style).write();
  }

  private String write() {
    page.heading(card.title());
    page.words(
        0,
        "Alliance Implementation Effort in "
            + card.window()
            + " ("
            + Figures.count(card.window().days(), "day", "days")
            + "), plan "
            + card.plan().id());
    page.blank();
    index(card.index());
    page.blank();
    families();
    metrics();
    reported();
    missing();
    notes.write(page);
    page.blank();
    end();
    return page.toString();
  }

  private void index(Index index) {
    Optional<Score> score = index.score();
    if (score.isPresent()) {
      Optional<String> interval = score.get().interval().map(Figures::scores);
      page.heading(
          Page.left("INDEX", LABEL)
              + Page.left(Figures.score(score.get().value()), 7)
              + Bar.of(score.get().value(), score.get().interval())
              + interval
                  .map(i -> "  " + Figures.level(card.making().level()) + " interval " + i)
                  .orElse("  no interval"));
      certainty(score.get());
      if (score.get().isSkewed()) {
        page.words(LABEL, "SKEWED: a figure at a goalpost can err to one side only.");
      }
    } else {
      index.reason().ifPresent(this::noIndex);
    }
    page.words(LABEL, "Measured: " + coverage(index.coverage()) + ".");
    if (index.coverage().share() < 1) {
      page.words(
          LABEL,
          "Bounds: "
              + Figures.scores(index.bounds())
              + ", what is not measured being at its worst or at its best.");
      gained();
    }
    if (score.isEmpty()) {
      otherPlan();
    }
  }

  private void noIndex(Reason reason) {
    page.heading("NO INDEX: " + sentence(reason.sentence()));
    if (!reason.needed().isEmpty()) {
      page.words(LABEL, "It needs " + reason.needed() + ".");
    }
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  private void certainty(Score score) {
    if (score.interval().isEmpty()) {
      page.words(LABEL, "No figure behind it has a sampling error that is known.");
    } else if (score.certainWeight() > 0) {
      page.words(
          LABEL,
          "The interval speaks for "
              + Figures.percent(1 - score.certainWeight())
              + " of what is measured; the rest is a census or of unknown error.");
    }
  }

  private static String coverage(Coverage coverage) {
    return coverage.measured()
        + " of "
        + coverage.planned()
        + " metrics, "
        + Figures.percent(coverage.share())
        + " of the weight";
  }

  private static String brief(Coverage coverage) {
    return coverage.measured()
        + " of "
        + coverage.planned()
        + ", "
        + Figures.percent(coverage.share())
        + " of weight";
  }

  private void gained() {
    List<Gap> gaps = card.gaps();
    if (gaps.isEmpty()) {
      return;
    }
    page.words(LABEL, "Most would be gained by");
    for (Gap gap : gaps.subList(0, Math.min(SHOWN_GAPS, gaps.size()))) {
      page.hanging(
          " ".repeat(LABEL + 1) + Page.right(Figures.percent(gap.weight()), 5) + "  ",
          LABEL + 8,
          gap.needed().isEmpty() ? "a figure for " + gap.metrics() : gap.needed());
    }
  }

  /** Another plan of the library that this evidence can fill. */
  private void otherPlan() {
    double here = card.index().coverage().share();
    Profiles.all().values().stream()
        .filter(plan -> !plan.id().equals(card.plan().id()))
        .max(Comparator.comparingDouble(this::filled).thenComparing(ScoringPlan::id))
        .filter(plan -> filled(plan) > Math.max(here, 0.5))
        .ifPresent(
            plan ->
                page.words(
                    LABEL,
                    "The plan "
                        + plan.id()
                        + " has "
                        + measured(plan)
                        + " of its "
                        + plan.metrics().size()
                        + " metrics measured; an index under one plan does not compare with one"
                        + " under another."));
  }

  private double filled(ScoringPlan plan) {
    return (double) measured(plan) / plan.metrics().size();
  }

  private long measured(ScoringPlan plan) {
    return plan.metrics().stream()
        .filter(metric -> card.results().get(metric.id()) instanceof EffortMetric)
        .count();
  }

  private void families() {
    page.heading(
        Page.left("FAMILIES", 16)
            + Page.right("weight", 7)
            + "  "
            + Page.left("measured", 27)
            + Page.right("score", 6)
            + "  "
            + Page.left("", Bar.CELLS)
            + "  interval");
    for (FamilyScore family : card.families()) {
      String lead =
          Page.left("  " + family.family(), 16)
              + Page.right(Figures.percent(family.weight()), 7)
              + "  "
              + Page.left(brief(family.coverage()), 27);
      if (family.score().isPresent()) {
        Score score = family.score().get();
        page.line(
            lead
                + Page.right(Figures.score(score.value()), 6)
                + "  "
                + page.style().shown(Bar.of(score.value(), score.interval()))
                + "  "
                + score.interval().map(Figures::scores).orElse("none"));
      } else {
        boolean nothing = family.coverage().measured() == 0;
        page.line(
            lead
                + "  "
                + (nothing ? "not measured" : "too little; " + Figures.scores(family.bounds())));
      }
    }
  }

  private void metrics() {
    boolean explained = card.index().score().isPresent();
    List<ScoredMetric> measured =
        card.metrics().stream().filter(m -> m.result() instanceof EffortMetric).toList();
    if (measured.isEmpty()) {
      return;
    }
    List<String> points = Points.of(card);
    MetricRows rows = new MetricRows(page, card, notes);
    page.blank();
    rows.heads("METRICS OF THE PLAN", true, explained);
    String before = "";
    for (int m = 0; m < card.metrics().size(); m++) {
      ScoredMetric metric = card.metrics().get(m);
      if (metric.result() instanceof EffortMetric effort) {
        String group = metric.planned().family() + " · " + metric.planned().component();
        if (!group.equals(before)) {
          page.aside(1, group.replace('_', ' '));
          before = group;
        }
        rows.scored(effort, metric, points.get(m));
      }
    }
    if (explained) {
      page.aside(
          1,
          "points: what each metric brings to the index; they sum to "
              + Figures.score(card.index().score().orElseThrow().value()));
    }
    page.aside(1, "bar: █ sure  ▓ up to the score  ░ possible, by the interval");
  }

  private void reported() {
    List<EffortMetric> others = new ArrayList<>();
    card.results()
        .forEach(
            (id, result) -> {
              boolean planned = card.plan().metrics().stream().anyMatch(m -> m.id().equals(id));
              if (!planned && result instanceof EffortMetric effort) {
                others.add(effort);
              }
            });
    if (others.isEmpty()) {
      return;
    }
    page.blank();
    page.heading("MEASURED, NOT SCORED UNDER THIS PLAN");
    MetricRows rows = new MetricRows(page, card, notes);
    others.forEach(rows::reported);
  }

  private void missing() {
    Gaps gaps = new Gaps(card);
    if (gaps.isEmpty()) {
      return;
    }
    page.blank();
    page.heading("NOT MEASURED");
    gaps.write(page);
  }

  private void end() {
    page.aside(
        0,
        "Intervals: "
            + Figures.level(card.making().level())
            + ", "
            + Figures.count(card.making().draws())
            + " draws, seed "
            + card.making().seed()
            + ". Breakdowns by partner, body and level, details and dates: --format json. What a"
            + " metric is: aie metrics."
            + (card.making().networkDraws() == 0
                ? " The error of network figures: --network-draws 1000."
                : ""));
  }
}
