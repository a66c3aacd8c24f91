package org.allianceeffort.core.io;

import java.io.IOException;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.score.PlannedMetric;
import org.allianceeffort.core.score.ScoringPlan;

/** A scoring plan as JSON: all that is needed to score in the same way. */
final class PlanJson {

  private PlanJson() {}

  static void write(String key, ScoringPlan plan, JsonCells json) throws IOException {
    json.start(key);
    json.text("id", plan.id());
    json.name("within", plan.within());
    json.name("across", plan.across());
    json.number("floor", plan.floor());
    json.integer("network_draws", plan.networkDraws());
    json.start("family_weights");
    for (Family family : plan.families()) {
      json.number(JsonCells.word(family), plan.weight(family));
    }
    json.end();
    json.start("component_weights");
    for (Component component : Component.values()) {
      if (plan.metrics().stream().anyMatch(metric -> metric.component() == component)) {
        json.number(JsonCells.word(component), plan.weight(component));
      }
    }
    json.end();
    json.startList("metrics");
    for (PlannedMetric metric : plan.metrics()) {
      json.start();
      json.text("id", metric.id().value());
      json.name("family", metric.family());
      json.name("component", metric.component());
      json.number("weight", metric.weight());
      goalposts(metric.goalposts(), json);
      json.end();
    }
    json.endList();
    json.end();
  }

  private static void goalposts(Goalposts goalposts, JsonCells json) throws IOException {
    json.start("goalposts");
    if (goalposts instanceof Goalposts.Line line) {
      json.number("zero_at", line.zeroAt());
      json.number("hundred_at", line.hundredAt());
    } else if (goalposts instanceof Goalposts.Band band) {
      json.number("zero_below", band.zeroBelow());
      json.number("best_from", band.bestFrom());
      json.number("best_to", band.bestTo());
      json.number("zero_above", band.zeroAbove());
    }
    json.end();
  }
}
