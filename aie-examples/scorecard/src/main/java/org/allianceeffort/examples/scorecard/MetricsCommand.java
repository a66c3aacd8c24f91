package org.allianceeffort.examples.scorecard;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.Lens;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.core.metric.MetricDefinition;
import org.allianceeffort.core.metric.Need;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What can be measured. */
@Command(name = "metrics", description = "Lists the metrics: what each is, needs and is scored by.")
final class MetricsCommand implements Callable<Integer> {

  private static final int ID = 30;
  private static final int ORIENTATION = 18;
  private static final int UNIT = 16;

  private final Terminal terminal;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json.")
  private Format format;

  @Option(
      names = "--plugin",
      paramLabel = "JAR",
      description = "A jar with metrics of its own; may be repeated.")
  private List<Path> plugins = new ArrayList<>();

  MetricsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    MetricCatalogue catalogue = Plugins.catalogue(plugins, terminal);
    switch (format) {
      case TEXT -> terminal.out().print(text(catalogue));
      case JSON -> json(catalogue);
    }
    terminal.out().flush();
    return AieCommand.OK;
  }

  private String text(MetricCatalogue catalogue) {
    Page page = new Page(terminal.style());
    page.heading(
        Page.left("METRIC", ID)
            + Page.left("good is", ORIENTATION)
            + Page.left("unit", UNIT)
            + "score 0 and 100 at");
    String before = "";
    for (MetricDefinition metric : catalogue.definitions()) {
      String group = metric.family() + " · " + metric.component();
      if (!group.equals(before)) {
        page.aside(0, group.replace('_', ' '));
        before = group;
      }
      String lead =
          Page.left("  " + metric.id(), ID)
              + Page.left(orientation(metric), ORIENTATION)
              + Page.left(metric.unit(), UNIT);
      page.hanging(lead, 6, metric.goalposts().map(MetricsCommand::goalposts).orElse("not scored"));
      page.words(6, metric.meaning());
      if (!metric.needs().isEmpty()) {
        page.words(6, "needs " + String.join("; ", needs(metric)));
      }
    }
    return page.toString();
  }

  private static List<String> needs(MetricDefinition metric) {
    return metric.needs().stream().map(Need::description).toList();
  }

  private static String orientation(MetricDefinition metric) {
    return switch (metric.orientation()) {
      case HIGHER -> "more";
      case LOWER -> "less";
      case BAND -> "within a band";
      case REPORTED -> "only reported";
    };
  }

  private static String goalposts(Goalposts goalposts) {
    if (goalposts instanceof Goalposts.Band band) {
      return number(band.zeroBelow())
          + " | "
          + number(band.bestFrom())
          + " to "
          + number(band.bestTo())
          + " | "
          + number(band.zeroAbove());
    }
    Goalposts.Line line = (Goalposts.Line) goalposts;
    return number(line.zeroAt()) + " and " + number(line.hundredAt());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private void json(MetricCatalogue catalogue) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringField("format", "aie-metrics/1");
      json.writeArrayFieldStart("metrics");
      for (MetricDefinition metric : catalogue.definitions()) {
        json(metric, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    terminal.json(text.toString());
  }

  private static void json(MetricDefinition metric, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", metric.id().value());
    json.writeStringField("title", metric.title());
    json.writeStringField("meaning", metric.meaning());
    json.writeStringField("family", word(metric.family()));
    json.writeStringField("component", word(metric.component()));
    json.writeArrayFieldStart("lenses");
    for (Lens lens : metric.lenses().stream().sorted().toList()) {
      json.writeString(word(lens));
    }
    json.writeEndArray();
    json.writeStringField("unit", metric.unit());
    json.writeStringField("orientation", word(metric.orientation()));
    json.writeStringField("basis", word(metric.basis()));
    json.writeStringField("data_group", metric.group().id());
    json.writeFieldName("goalposts");
    if (metric.goalposts().isPresent()) {
      goalposts(metric.goalposts().get(), json);
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("needs");
    for (String need : needs(metric)) {
      json.writeString(need);
    }
    json.writeEndArray();
    json.writeStringField("source", metric.source());
    json.writeEndObject();
  }

  private static void goalposts(Goalposts goalposts, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (goalposts instanceof Goalposts.Line line) {
      json.writeNumberField("zero_at", line.zeroAt());
      json.writeNumberField("hundred_at", line.hundredAt());
    } else if (goalposts instanceof Goalposts.Band band) {
      json.writeNumberField("zero_below", band.zeroBelow());
      json.writeNumberField("best_from", band.bestFrom());
      json.writeNumberField("best_to", band.bestTo());
      json.writeNumberField("zero_above", band.zeroAbove());
    }
    json.writeEndObject();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
