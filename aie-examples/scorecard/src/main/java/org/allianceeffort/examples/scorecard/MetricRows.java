package org.allianceeffort.examples.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.evidence.Basis;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.ScoredMetric;
import org.allianceeffort.core.statistics.Interval;

/** Figures in columns: what was measured, how much, how sure, and on the scale of the score. */
final class MetricRows {

  private static final int TITLE = 28;
  private static final int VALUE = 13;
  private static final int INTERVAL = 14;
  private static final int SCORE = 6;
  private static final int POINTS = 6;

  private final Page page;
  private final double level;
  private final Window window;
  private final Footnotes notes;

  MetricRows(Page page, Scorecard card, Footnotes notes) {
    this.page = page;
    this.level = card.making().level();
    this.window = card.window();
    this.notes = notes;
  }

  /** The heads of the columns of a section. */
  void heads(String section, boolean scored, boolean explained) {
    page.heading(
        Page.left(section, TITLE)
            + Page.right("value", VALUE)
            + "  "
            + Page.left(Figures.level(level) + " interval", INTERVAL)
            + (scored ? Page.right("score", SCORE) + "  " + " ".repeat(Bar.CELLS) : "")
            + (explained ? Page.right("points", POINTS) : ""));
  }

  /** A metric of the plan. */
  void scored(EffortMetric metric, ScoredMetric scored, String points) {
    double score = scored.score().orElse(0);
    row(
        metric,
        metric.definition().title(),
        Page.right(Figures.score(score), SCORE)
            + "  "
            + Bar.of(score, scored.interval())
            + (points.isEmpty() ? "" : Page.right(points, POINTS)),
        scored.isAtGoalpost());
  }

  /** A metric that the plan does not weigh. */
  void reported(EffortMetric metric) {
    String id = metric.id().value();
    String title = metric.definition().title();
    row(metric, id.contains(".") ? title + " (" + id + ")" : title, "", false);
  }

  private void row(EffortMetric metric, String title, String rest, boolean atGoalpost) {
    Estimate estimate = metric.estimate();
    Optional<Interval> interval = estimate.interval(level);
    String unit = metric.definition().unit();
    String value = Figures.value(estimate.value(), interval, unit);
    String limits =
        interval
            .map(limit -> Figures.interval(estimate.value(), limit, unit))
            .orElse(certainty(estimate));
    String marks = notes.marks(notesOf(metric, atGoalpost));
    String lead = "  " + page.style().shown(title);
    String shown =
        Page.right(page.style().shown(value), VALUE)
            + "  "
            + Page.left(limits, INTERVAL)
            + page.style().shown(rest)
            + "  "
            + marks;
    boolean fits =
        value.length() < VALUE
            && limits.length() <= INTERVAL
            && TITLE + shown.length() <= Page.WIDTH;
    if (fits && lead.length() <= TITLE) {
      page.line(Page.left(lead, TITLE) + shown);
    } else if (fits) {
      page.hanging("  ", 4, title);
      page.line(" ".repeat(TITLE) + shown);
    } else {
      page.hanging("  ", 4, title + ": " + value + ", " + limits);
      page.line(" ".repeat(TITLE + VALUE + 2 + INTERVAL) + page.style().shown(rest) + "  " + marks);
    }
  }

  private static String certainty(Estimate estimate) {
    return estimate.distribution() instanceof ConfidenceDistribution.Census ? "census" : "unknown";
  }

  private List<String> notesOf(EffortMetric metric, boolean atGoalpost) {
    List<String> found = new ArrayList<>();
    // A state is that of the last day, which needs no saying.
    if (metric.definition().basis() != Basis.STATE && !metric.period().equals(window)) {
      found.add("Measured over " + metric.period() + ".");
    }
    if (metric.estimate().distribution() instanceof ConfidenceDistribution.Unknown unknown) {
      found.add("Its error is not known: " + unknown.why() + ".");
    }
    for (Flag flag : metric.flags()) {
      found.add(flag.id() + ": " + flag.sentence() + ".");
    }
    if (atGoalpost) {
      found.add("At a goalpost: how far beyond it the figure lies, the score does not tell.");
    }
    return found;
  }
}
