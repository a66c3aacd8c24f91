package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.Map;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.Detail;
import org.allianceeffort.core.metric.EffortMetric;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.MetricResult;
import org.allianceeffort.core.metric.NotMeasured;
import org.allianceeffort.core.metric.Reason;

/** What was read of a metric as JSON, told apart as deep as it goes. */
final class ReadingJson {

  private final JsonCells json;
  private final double level;

  ReadingJson(JsonCells json, double level) {
    this.json = json;
    this.level = level;
  }

  void result(MetricResult result) throws IOException {
    MetricDefinition definition = result.definition();
    json.start();
    json.text("id", definition.id().value());
    json.text("title", definition.title());
    json.text("meaning", definition.meaning());
    json.name("family", definition.family());
    json.name("component", definition.component());
    json.texts("lenses", definition.lenses().stream().sorted().map(JsonCells::word).toList());
    json.text("unit", definition.unit());
    json.name("orientation", definition.orientation());
    json.name("basis", definition.basis());
    json.text("data_group", definition.group().id());
    json.window("period", result.period());
    json.start("reading");
    if (result instanceof EffortMetric metric) {
      reading(metric.reading());
    } else if (result instanceof NotMeasured missing) {
      reading(missing.reading());
    }
    json.end();
    json.end();
  }

  private void reading(MetricReading reading) throws IOException {
    if (reading instanceof MetricReading.Measured measured) {
      json.flag("measured", true);
      estimate(measured.estimate());
      details(measured.details());
      breakdowns(measured.breakdowns());
      json.startList("flags");
      for (Flag flag : measured.flags()) {
        json.start();
        json.text("id", flag.id());
        json.text("sentence", flag.sentence());
        json.end();
      }
      json.endList();
      json.texts("tags", measured.tags());
    } else if (reading instanceof MetricReading.Unmeasured unmeasured) {
      json.flag("measured", false);
      json.startList("reasons");
      for (Reason reason : unmeasured.reasons()) {
        json.start();
        json.reason(reason);
        json.end();
      }
      json.endList();
      details(unmeasured.details());
    }
  }

  private void estimate(Estimate estimate) throws IOException {
    json.number("value", estimate.value());
    json.integer("observations", estimate.observations());
    json.text("method", estimate.method());
    json.start("distribution");
    distribution(estimate.distribution());
    json.end();
    json.interval("interval", estimate.interval(level));
  }

  private void distribution(ConfidenceDistribution distribution) throws IOException {
    if (distribution instanceof ConfidenceDistribution.Census census) {
      json.text("name", "census");
      json.number("value", census.value());
    } else if (distribution instanceof ConfidenceDistribution.Unknown unknown) {
      json.text("name", "unknown");
      json.text("why", unknown.why());
    } else if (distribution instanceof ConfidenceDistribution.Proportion share) {
      json.text("name", "proportion");
      json.number("proportion", share.proportion());
      json.number("effective_size", share.effectiveSize());
      json.number("degrees_of_freedom", share.degreesOfFreedom());
    } else if (distribution instanceof ConfidenceDistribution.ClippedNormal normal) {
      json.text("name", "clipped-normal");
      json.number("estimate", normal.estimate());
      json.number("standard_error", normal.standardError());
      json.number("lowest", normal.lowest());
      json.number("highest", normal.highest());
    } else if (distribution instanceof ConfidenceDistribution.ClippedStudentT student) {
      json.text("name", "clipped-student-t");
      json.number("estimate", student.estimate());
      json.number("standard_error", student.standardError());
      json.number("degrees_of_freedom", student.degreesOfFreedom());
      json.number("lowest", student.lowest());
      json.number("highest", student.highest());
    } else if (distribution instanceof ConfidenceDistribution.Rate rate) {
      json.text("name", "rate");
      json.integer("events", rate.events());
      json.number("exposure", rate.exposure());
    } else if (distribution instanceof ConfidenceDistribution.Bootstrap bootstrap) {
      json.text("name", "bootstrap");
      json.number("estimate", bootstrap.estimate());
      json.startList("draws");
      for (int i = 0; i < bootstrap.draws().length(); i++) {
        json.number(bootstrap.draws().get(i));
      }
      json.endList();
    } else {
      throw new IllegalStateException("no form for " + distribution);
    }
  }

  private void details(ImmutableSortedMap<String, Detail> details) throws IOException {
    json.start("details");
    for (Map.Entry<String, Detail> entry : details.entrySet()) {
      Detail detail = entry.getValue();
      if (detail instanceof Detail.Figure figure) {
        json.number(entry.getKey(), figure.value());
      } else if (detail instanceof Detail.Text text) {
        json.text(entry.getKey(), text.value());
      } else if (detail instanceof Detail.Numbers numbers) {
        json.start(entry.getKey());
        for (Map.Entry<String, Double> number : numbers.values().entrySet()) {
          json.number(number.getKey(), number.getValue());
        }
        json.end();
      }
    }
    json.end();
  }

  private void breakdowns(ImmutableSortedMap<String, ImmutableSortedMap<String, MetricReading>> all)
      throws IOException {
    json.start("breakdowns");
    for (Map.Entry<String, ImmutableSortedMap<String, MetricReading>> facet : all.entrySet()) {
      json.start(facet.getKey());
      for (Map.Entry<String, MetricReading> key : facet.getValue().entrySet()) {
        json.start(key.getKey());
        reading(key.getValue());
        json.end();
      }
      json.end();
    }
    json.end();
  }
}
