package org.allianceeffort.core.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricResult;
import org.allianceeffort.core.score.FamilyScore;
import org.allianceeffort.core.score.Gap;
import org.allianceeffort.core.score.Index;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.ScoredMetric;

/**
 * A scorecard as JSON, with everything that is in it. Canonical: the same card gives the same
 * bytes, on any machine and any Java.
 *
 * <p>UTF-8, indented, line feeds, no line feed at the end. Keys are in {@code snake_case} and
 * always in the order below; one without a value is there with {@code null}. Enumerations are in
 * lower case with hyphens ({@code resource-commitment}, {@code not-recorded}), ids as they are.
 * Dates are ISO 8601, {@code to} exclusive. Numbers are the shortest that read back to the same
 * {@code double}; a limit that does not exist (an infinite one) is {@code null}.
 *
 * <pre>
 * format       "aie-scorecard/1": raised when a key changes its meaning or goes
 * alliance     {id, name}
 * window       {from, to}
 * plan         {id, within, across, floor, network_draws, family_weights, component_weights, metrics:
 *              [{id, family, component, weight, goalposts}]}; weights as they were stated, before they are
 *              rescaled; goalposts are {zero_at, hundred_at} or {zero_below, best_from, best_to,
 *              zero_above}
 * making       {level, draws, seed, network_draws, minimum_group}: how every interval was made
 * index        {score, reason, bounds, coverage}
 * families     [{family, weight, score, reason, bounds, coverage}]
 * metrics      the plan's: [{id, weight, score, interval, contribution, at_goalpost}], on the scale
 *              of the score; weights are shares of the whole plan
 * results      every metric's: [{id, title, meaning, family, component, lenses, unit, orientation,
 *              basis, data_group, period, reading}]
 * gaps         [{needed, metrics, weight}]: the evidence that is missing, what brings most first
 *
 * score        null or {value, interval, independent_interval, certain_weight, skewed}
 * reason       null or {code, sentence, needed}
 * bounds, interval, independent_interval   null or {lower, upper}
 * coverage     {measured, planned, share}
 * reading      {measured: true, value, observations, method, distribution, interval, details,
 *              breakdowns, flags, tags} or {measured: false, reasons, details}
 * distribution {name, …}: census {value}; unknown {why}; proportion {proportion, effective_size,
 *              degrees_of_freedom}; clipped-normal {estimate, standard_error, lowest, highest};
 *              clipped-student-t {estimate, standard_error, degrees_of_freedom, lowest, highest};
 *              rate {events, exposure}; bootstrap {estimate, draws}
 * details      id → a number, a text, or numbers by key
 * breakdowns   facet → key → reading
 * flags        [{id, sentence}]
 * </pre>
 */
public final class ScorecardJson {

  /** The name and version of the form that is written. */
  public static final String FORMAT = "aie-scorecard/1";

  // The fast writer is the one whose digits do not depend on the Java version.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private ScorecardJson() {}

  /**
   * A scorecard as text.
   *
   * @param card the card
   * @return its JSON
   */
  public static String of(Scorecard card) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(card, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes a scorecard.
   *
   * @param card the card
   * @param out where to; stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Scorecard card, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(printer());
      card(card, new JsonCells(json));
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private static void card(Scorecard card, JsonCells json) throws IOException {
    json.start();
    json.text("format", FORMAT);
    json.start("alliance");
    json.text("id", card.alliance());
    json.text("name", card.title());
    json.end();
    json.window("window", card.window());
    PlanJson.write("plan", card.plan(), json);
    json.start("making");
    json.number("level", card.making().level());
    json.integer("draws", card.making().draws());
    json.integer("seed", card.making().seed());
    json.integer("network_draws", card.making().networkDraws());
    json.integer("minimum_group", card.making().minimumGroup());
    json.end();
    json.start("index");
    index(card.index(), json);
    json.end();
    json.startList("families");
    for (FamilyScore family : card.families()) {
      json.start();
      family(family, json);
      json.end();
    }
    json.endList();
    json.startList("metrics");
    for (ScoredMetric metric : card.metrics()) {
      json.start();
      metric(metric, json);
      json.end();
    }
    json.endList();
    json.startList("results");
    ReadingJson readings = new ReadingJson(json, card.making().level());
    for (MetricResult result : card.results().values()) {
      readings.result(result);
    }
    json.endList();
    gaps(card.gaps(), json);
    json.end();
  }

  private static void index(Index index, JsonCells json) throws IOException {
    json.score("score", index.score());
    json.reason("reason", index.reason());
    json.interval("bounds", index.bounds());
    json.coverage("coverage", index.coverage());
  }

  private static void family(FamilyScore family, JsonCells json) throws IOException {
    json.name("family", family.family());
    json.number("weight", family.weight());
    json.score("score", family.score());
    json.reason("reason", family.reason());
    json.interval("bounds", family.bounds());
    json.coverage("coverage", family.coverage());
  }

  private static void metric(ScoredMetric metric, JsonCells json) throws IOException {
    json.text("id", metric.id().value());
    json.number("weight", metric.weight());
    json.number("score", metric.score());
    json.interval("interval", metric.interval());
    json.number("contribution", metric.contribution());
    json.flag("at_goalpost", metric.isAtGoalpost());
  }

  private static void gaps(ImmutableList<Gap> gaps, JsonCells json) throws IOException {
    json.startList("gaps");
    for (Gap gap : gaps) {
      json.start();
      json.text("needed", gap.needed());
      json.texts("metrics", gap.metrics().stream().map(MetricId::value).toList());
      json.number("weight", gap.weight());
      json.end();
    }
    json.endList();
  }
}
