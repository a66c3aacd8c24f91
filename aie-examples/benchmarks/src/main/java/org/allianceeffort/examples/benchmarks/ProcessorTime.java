package org.allianceeffort.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation beside its elapsed time: of all threads of the process, those
 * of the compiler and of garbage collection too. It says what an operation costs where others work
 * on the same machine; on a quiet one, work on one thread takes as long as its processor time.
 *
 * <p>Used as {@code -prof org.allianceeffort.examples.benchmarks.ProcessorTime}.
 */
public final class ProcessorTime implements InternalProfiler {

  private static final double NANOS_A_MILLI = 1e6;

  private long before;

  @Override
  public String getDescription() {
    return "Processor time of all threads of the process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = used();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = Math.max(1, result.getMetadata().getAllOps());
    double millis = (used() - before) / NANOS_A_MILLI / operations;
    return List.of(new ScalarResult("processor", millis, "ms/op", AggregationPolicy.AVG));
  }

  private static long used() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
