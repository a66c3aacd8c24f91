package org.allianceeffort.examples.benchmarks;

import com.google.common.collect.ImmutableSet;
import java.util.concurrent.TimeUnit;
import org.allianceeffort.core.evidence.ContactCursor;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.DataGroup;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.metric.SummaryKind;
import org.allianceeffort.metrics.BuiltInMetrics;
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

/**
 * Contacts in columns, on one thread: all their summaries together against one bare pass.
 *
 * <p>The aim: every contact summary there is takes at most ten bare passes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class ContactsBenchmark {

  /** How many contacts there are. */
  @Param("10000000")
  public int contacts;

  /** Who contacts whom: {@code SPARSE} or {@code UNIFORM}. */
  @Param({"SPARSE", "UNIFORM"})
  public String network;

  /** How many of the 2,000 persons change their partner in the middle of the year. */
  @Param("0")
  public int movers;

  private Observation observation;
  private ContactLog log;
  private ImmutableSet<SummaryKind<?>> kinds;

  /** Builds the contacts. */
  @Setup
  public void setUp() {
    SyntheticContacts synthetic =
        new SyntheticContacts(contacts, SyntheticContacts.Network.valueOf(network), movers);
    observation = synthetic.dossier().over(SyntheticContacts.YEAR);
    log = observation.contacts();
    kinds = contactKinds();
  }

  /** The summaries that any metric of contacts reads. */
  static ImmutableSet<SummaryKind<?>> contactKinds() {
    return BuiltInMetrics.all().stream()
        .filter(metric -> metric.definition().group().equals(DataGroup.CONTACTS))
        .flatMap(metric -> metric.summaries().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** One pass that reads every column and does nothing with it. */
  @Benchmark
  public long barePass() {
    ContactCursor row = log.cursor();
    long sum = 0;
    while (row.next()) {
      sum += row.at() + row.from() + row.to() + row.channel();
      sum += (row.isFormal() ? 1 : 0) + (row.isReplyExpected() ? 1 : 0);
      sum += row.isReplied() ? row.repliedAt() : 0;
    }
    return sum;
  }

  /** Every summary that a metric of contacts reads. */
  @Benchmark
  public Summaries summaries() {
    return Summaries.of(observation, kinds);
  }
}
