package org.allianceeffort.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.io.DossierReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading on one thread, everything checked; the files come from {@link WriteData}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g"})
public class ReadingBenchmark {

  /** The folder that {@link WriteData} has written. */
  @Param("target/benchmark-data")
  public String data;

  /** One dossier of 10 million contacts. */
  @Benchmark
  public Dossier contacts() throws IOException {
    return DossierReader.withDefaults().read(Path.of(data, "contacts"));
  }

  /** 10,000 small dossiers, one after the other; none is kept. */
  @Benchmark
  public long portfolio() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(data, "portfolio"))) {
      return folders.sorted().map(ReadingBenchmark::read).mapToLong(d -> d.log().size()).sum();
    }
  }

  private static Dossier read(Path folder) {
    try {
      return DossierReader.withDefaults().read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("a dossier cannot be read: " + folder, e);
    }
  }
}
