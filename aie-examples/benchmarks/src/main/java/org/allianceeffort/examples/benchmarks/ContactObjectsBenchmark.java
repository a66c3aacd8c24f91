package org.allianceeffort.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.metrics.summary.ContactDays;
import org.allianceeffort.metrics.summary.ContactPairs;
import org.allianceeffort.metrics.summary.PersonsSeen;
import org.allianceeffort.metrics.summary.Reach;
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

/** The same contacts as value objects in a list: what {@link ContactsBenchmark} saves. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms5g", "-Xmx5g"})
public class ContactObjectsBenchmark {

  /** How many contacts there are. */
  @Param("10000000")
  public int contacts;

  /** Who contacts whom: {@code SPARSE} or {@code UNIFORM}. */
  @Param({"SPARSE", "UNIFORM"})
  public String network;

  private Observation observation;
  private List<Contact> list;

  /** Builds the contacts and makes sure that both ways give the same figures. */
  @Setup
  public void setUp() {
    SyntheticContacts synthetic =
        new SyntheticContacts(contacts, SyntheticContacts.Network.valueOf(network), 0);
    observation = synthetic.dossier().over(SyntheticContacts.YEAR);
    list = new ArrayList<>(observation.contacts().asList());
    check(ContactFigures.of(observation.scope(), list));
  }

  private void check(ContactFigures figures) {
    Summaries summaries = Summaries.of(observation, ContactsBenchmark.contactKinds());
    ContactDays allDays = ContactDays.ofAll(Reach.COHORT);
    if (figures.pairs().size() != summaries.get(ContactPairs.KIND).size()
        || !figures.seen().keySet().equals(summaries.get(PersonsSeen.KIND).on(allDays))) {
      throw new IllegalStateException("objects and columns must give the same figures");
    }
  }

  /** One pass that reads every field and does nothing with it. */
  @Benchmark
  public long barePass() {
    long sum = 0;
    for (Contact contact : list) {
      sum += contact.at().hashCode() + contact.from().length() + contact.to().length();
      sum += contact.channel().length() + (contact.replyExpected() ? 1 : 0);
      sum += (contact.formality().isPresent() ? 1 : 0) + (contact.repliedAt().isPresent() ? 1 : 0);
    }
    return sum;
  }

  /** What the contact summaries hold. */
  @Benchmark
  public ContactFigures figures() {
    return ContactFigures.of(observation.scope(), list);
  }
}
