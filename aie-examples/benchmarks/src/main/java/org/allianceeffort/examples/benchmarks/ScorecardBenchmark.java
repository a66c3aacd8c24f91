package org.allianceeffort.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.io.DossierReader;
import org.allianceeffort.core.metric.MetricEngine;
import org.allianceeffort.core.score.Scorecard;
import org.allianceeffort.core.score.Scorer;
import org.allianceeffort.metrics.BuiltInMetrics;
import org.allianceeffort.metrics.Profiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A scorecard of a real alliance, over its whole life. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScorecardBenchmark {

  /** The folder of the dossier, from the root of the checkout. */
  @Param("aie-examples/samples/dossiers/film-software-consortium")
  public String dossier;

  private Scorer scorer;
  private Dossier read;

  /** Reads the dossier. */
  @Setup
  public void setUp() throws IOException {
    scorer = Scorer.of(MetricEngine.of(BuiltInMetrics.catalogue()), Profiles.PUBLIC_RECORD);
    read = reading();
  }

  /** Reading alone. */
  @Benchmark
  public Dossier reading() throws IOException {
    return DossierReader.withDefaults().read(Path.of(dossier));
  }

  /** Scoring alone. */
  @Benchmark
  public Scorecard scoring() {
    return scorer.score(read);
  }

  /** Both. */
  @Benchmark
  public Scorecard readingAndScoring() throws IOException {
    return scorer.score(reading());
  }
}
