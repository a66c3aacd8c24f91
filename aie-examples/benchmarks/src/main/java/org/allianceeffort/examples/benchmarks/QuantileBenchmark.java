package org.allianceeffort.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.allianceeffort.core.statistics.Normal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One limit of an interval is one quantile: what it costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QuantileBenchmark {
  private double u = 0.975;

  /** The quantile of the standard normal distribution. */
  @Benchmark
  public double normal() {
    return Normal.quantile(u);
  }
}
