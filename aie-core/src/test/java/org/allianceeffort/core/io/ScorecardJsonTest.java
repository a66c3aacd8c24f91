package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.allianceeffort.core.evidence.EffortHours;
import org.allianceeffort.core.metric.Component;
import org.allianceeffort.core.metric.ConfidenceDistribution;
import org.allianceeffort.core.metric.Estimate;
import org.allianceeffort.core.metric.Family;
import org.allianceeffort.core.metric.Flag;
import org.allianceeffort.core.metric.Goalposts;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.Orientation;
import org.allianceeffort.core.metric.ReasonCode;
import org.allianceeffort.core.metric.TestAlliances;
import org.allianceeffort.core.metric.TestMetrics;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.Scorer;
import org.allianceeffort.core.score.ScoringPlan;
import org.junit.jupiter.api.Test;

class ScorecardJsonTest {

  private static MetricCalculator metric(String id, MetricReading reading) {
    return MetricCalculator.of(TestMetrics.definition(id).build(), scope -> reading);
  }

  private static MetricReading estimate(double value, ConfidenceDistribution distribution) {
    return MetricReading.of(Estimate.of(value, 12, "test", distribution));
  }

  private static MetricReading surrounded() {
    return MetricReading.builder(Estimate.census(75, 4))
        .detail("bodies", Map.of("jsc", 0.1, "wg", 1e-7))
        .detail("least-body", "wg \"ä\" ÷")
        .detail("median-days", 12.5)
        .breakdown(
            "partner",
            Map.of(
                "a", MetricReading.of(Estimate.census(80, 3)),
                "b", MetricReading.notMeasured(ReasonCode.TOO_FEW, "one mark", "five marks")))
        .flag(Flag.of(Flag.SMALL_N, "only 4"))
        .tag("test/1")
        .build();
  }

  /** Every distribution, every kind of detail, a breakdown, reasons, a family that is missing. */
  private static Scorecard card() {
    var calculators =
        List.of(
            metric("surrounded", surrounded()),
            metric("stated", MetricReading.of(Estimate.unknown(40, 1, "stated by the partners"))),
            metric(
                "share",
                estimate(
                    0.25, new ConfidenceDistribution.Proportion(0.25, 20, OptionalDouble.of(7)))),
            metric(
                "normal",
                estimate(
                    60,
                    new ConfidenceDistribution.ClippedNormal(60, 5, 0, Double.POSITIVE_INFINITY))),
            metric(
                "student",
                estimate(0, new ConfidenceDistribution.ClippedStudentT(0, 2, 3, 0, 100))),
            metric("rate", estimate(1.5, new ConfidenceDistribution.Rate(12, 8))),
            metric(
                "bootstrap",
                estimate(
                    30,
                    new ConfidenceDistribution.Bootstrap(30, ImmutableDoubleArray.of(28, 30, 33)))),
            MetricCalculator.of(
                TestMetrics.definition("hours")
                    .family(Family.INPUT)
                    .component(Component.RESOURCE_COMMITMENT)
                    .orientation(Orientation.BAND)
                    .goalposts(Goalposts.band(1, 2, 3, 4))
                    .addNeeds(Need.recorded(EffortHours.class))
                    .build(),
                scope -> MetricReading.of(Estimate.census(2, 1))));
    MetricCatalogue catalogue = MetricCatalogue.of(calculators);
    ScoringPlan.Builder plan = ScoringPlan.builder("small", 1).weight(Family.PROCESS, 2);
    catalogue.definitions().stream()
        .filter(definition -> !definition.id().value().equals("rate"))
        .forEach(plan::metric);
    return Scorer.of(MetricEngine.of(catalogue).failFast(), plan.build())
        .withDraws(100)
        .score(TestAlliances.empty(), TestAlliances.YEAR);
  }

  @Test
  void writesASmallCardAsTheGoldenFileSays() throws IOException {
    String actual = ScorecardJson.of(card()) + "\n";
    // If the change is meant: copy it over the golden file, and raise the format where a key
    // changed its meaning or went.
    Path written = Path.of("target", "scorecard.json");
    Files.createDirectories(written.getParent());
    Files.writeString(written, actual);
    try (InputStream golden = ScorecardJsonTest.class.getResourceAsStream("scorecard.json")) {
      assertThat(golden).as("golden file").isNotNull();
      assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void writesTheSameBytesForTheSameCardAndLeavesTheStreamOpen() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ByteArrayOutputStream out =
          new ByteArrayOutputStream() {
            @Override
            public void close() {
              throw new AssertionError("the stream is the caller's");
            }
          };
      ScorecardJson.write(card(), out);
      texts.add(out.toString(StandardCharsets.UTF_8));
    }
    assertThat(texts.get(0)).isEqualTo(texts.get(1)).isEqualTo(ScorecardJson.of(card()));
  }

  @Test
  void writesNumbersThatReadBackToTheSameBits() throws IOException {
    Random random = new Random(7);
    Map<String, Double> numbers = new java.util.TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      numbers.put("n" + i, Double.isFinite(number) ? number : i / 10.0);
    }
    // The value that older Java versions write with a digit too many.
    numbers.put("short", 2.0e-3);
    numbers.put("shortest", 2.2250738585072014E-308);
    MetricReading reading =
        MetricReading.builder(Estimate.census(1, 1)).detail("numbers", numbers).build();
    MetricCatalogue catalogue = MetricCatalogue.of(List.of(metric("many", reading)));
    ScoringPlan plan =
        ScoringPlan.builder("small", 1).metric(catalogue.definitions().get(0)).build();
    String text =
        ScorecardJson.of(
            Scorer.of(MetricEngine.of(catalogue), plan)
                .withDraws(100)
                .score(TestAlliances.empty(), TestAlliances.YEAR));
    int seen = 0;
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        String name = parser.currentName();
        Double expected = name == null ? null : numbers.get(name);
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && expected != null) {
          assertThat(Double.doubleToLongBits(parser.getDoubleValue()))
              .isEqualTo(Double.doubleToLongBits(expected));
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(numbers.size());
  }
}
