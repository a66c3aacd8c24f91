package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.metric.MetricId;
import org.allianceeffort.core.metric.MetricReading;
import org.allianceeffort.core.metric.Need;
import org.allianceeffort.core.metric.Summaries;
import org.allianceeffort.core.metric.SummaryKind;
import org.allianceeffort.core.testkit.LawViolation.Breach;

/** Checks one calculator, law by law: what makes the others meaningless comes first. */
final class LawChecks {

  private static final int RECORDS_ALONE = 12;

  /** Cutting the structure costs most, so that few dossiers are made anew. */
  private static final int DOSSIERS_ALONE = 3;

  private static final int PARTITIONS = 4;

  private static final int MERGES = 24;

  private static final int DEALT_ANEW = 6;

  private final MetricCalculator calculator;
  private final ImmutableList<Check> checks;
  private int figures;

  /** Looks for a breach; may throw whatever the calculator throws. */
  private interface Check {
    Optional<Breach> on(LawCase each);
  }

  LawChecks(MetricCalculator calculator) {
    this.calculator = calculator;
    this.checks =
        ImmutableList.of(
            guarded(Law.ANSWERS, this::answers),
            guarded(Law.DECLARED_KINDS, this::declares),
            guarded(Law.IMMUTABLE, this::refusesChange),
            guarded(Law.NOTHING_MUTATED, this::mutatesNothing),
            guarded(Law.REPEATABLE, this::repeats),
            guarded(Law.NO_RECORDS, this::noRecords),
            guarded(Law.ONE_RECORD, this::oneRecord),
            guarded(Law.PERMUTATION, this::permutes),
            guarded(Law.IDENTITY, this::identity),
            guarded(Law.COMMUTATIVE, this::commutes),
            guarded(Law.ASSOCIATIVE, this::associates),
            guarded(Law.PARTITION, this::partitions),
            // What it throws there, it throws for a whole observation.
            guarded(Law.ANSWERS, this::noHindsight));
  }

  MetricId id() {
    return calculator.definition().id();
  }

  /** How many readings of whole observations had a figure. */
  int figures() {
    return figures;
  }

  Optional<Breach> firstBroken(LawCase each) {
    for (Check check : checks) {
      Optional<Breach> breach = check.on(each);
      if (breach.isPresent()) {
        return breach;
      }
    }
    return Optional.empty();
  }

  private static Check guarded(Law law, Check check) {
    return each -> {
      try {
        return check.on(each);
      } catch (RuntimeException thrown) {
        return Optional.of(new Breach(Blame.of(thrown, law), "thrown: " + thrown, thrown));
      }
    };
  }

  private MetricReading measure(Observation observation) {
    return calculator.measure(observation);
  }

  private Summaries summarize(Observation observation) {
    return Summaries.of(observation, calculator.summaries());
  }

  /** The reading of merged summaries, or the unmet needs. */
  private MetricReading read(Summaries kept) {
    Scope scope = kept.scope();
    return calculator.definition().unmet(scope).isEmpty()
        ? calculator.read(kept, scope)
        : MetricReading.notMeasured(calculator.definition().unmet(scope));
  }

  private Optional<Breach> answers(LawCase each) {
    MetricReading reading = measure(each.observation());
    if (reading instanceof MetricReading.Measured) {
      figures++;
    }
    return ReadingChecks.breach(reading, Law.ANSWERS);
  }

  private Optional<Breach> declares(LawCase each) {
    Set<SummaryKind<?>> kinds = Set.copyOf(calculator.summaries());
    measure(each.observation());
    boolean same =
        kinds.equals(calculator.summaries())
            && calculator.definition().equals(calculator.definition());
    return same
        ? Optional.empty()
        : Optional.of(
            Breach.of(Law.DECLARED_KINDS, "first " + kinds + ", then " + calculator.summaries()));
  }

  private Optional<Breach> refusesChange(LawCase each) {
    if (!Probe.refusesChange(calculator.summaries())) {
      return Optional.of(Breach.of(Law.IMMUTABLE, "the set of summary kinds can be changed"));
    }
    Summaries summaries = summarize(each.observation());
    for (SummaryKind<?> kind : calculator.summaries()) {
      Object summary = summaries.get(kind);
      if (!Probe.refusesChange(summary)) {
        return Optional.of(
            Breach.of(
                Law.IMMUTABLE,
                "the summary of " + kind + " can be changed: " + summary.getClass().getName()));
      }
    }
    return Optional.empty();
  }

  private Optional<Breach> mutatesNothing(LawCase each) {
    Observation observation = each.observation();
    String before = text(observation);
    Summaries whole = summarize(observation);
    String wholeBefore = text(whole);
    read(whole);
    if (!before.equals(text(observation))) {
      return Optional.of(
          Breach.of(Law.NOTHING_MUTATED, "before " + before + "\nafter  " + text(observation)));
    }
    boolean untouched = wholeBefore.equals(text(whole));
    Draws draws = each.draws("mutate");
    for (int i = 0; i < PARTITIONS && untouched; i++) {
      List<Observation> parts = observation.split(2, draws.bits());
      Summaries a = summarize(parts.get(0));
      Summaries b = summarize(parts.get(1));
      String partsBefore = text(a) + text(b);
      read(a.merge(b));
      read(b.merge(a));
      untouched = partsBefore.equals(text(a) + text(b));
    }
    return untouched
        ? Optional.empty()
        : Optional.of(Breach.of(Law.NOTHING_MUTATED, "a summary was changed by merge or read"));
  }

  private static String text(Observation observation) {
    StringBuilder text = new StringBuilder();
    for (Class<? extends Evidence> type : observation.log().types()) {
      text.append(observation.records(type));
    }
    return text.toString();
  }

  private String text(Summaries summaries) {
    StringBuilder text = new StringBuilder();
    for (SummaryKind<?> kind : calculator.summaries()) {
      text.append(kind).append(' ').append(summaries.get(kind)).append('\n');
    }
    return text.toString();
  }

  private Optional<Breach> repeats(LawCase each) {
    Observation observation = each.observation();
    Summaries once = summarize(observation);
    return same(Law.REPEATABLE, "summarized again", once, summarize(observation))
        .or(
            () ->
                same(Law.REPEATABLE, "measured again", measure(observation), measure(observation)))
        .or(() -> same(Law.REPEATABLE, "read again", read(once), read(once)));
  }

  /** Without them no record is looked at, and the laws of few records say nothing. */
  private boolean needsAreMet(LawCase each) {
    return calculator.definition().unmet(each.observation().scope()).isEmpty();
  }

  private Optional<Breach> noRecords(LawCase each) {
    if (!needsAreMet(each)) {
      return Optional.empty();
    }
    Dossier.Builder kept = Dossier.builder(each.dossier().alliance());
    for (Need need : calculator.definition().needs()) {
      need.recordTypes().forEach(kept::keeps);
    }
    Observation nothing = kept.build().over(each.window());
    Observation observation = each.observation();
    Observation part = observation.part(EvidenceLog.empty(observation.scope().zone()));
    return ReadingChecks.breach(measure(nothing), Law.NO_RECORDS)
        .or(() -> ReadingChecks.breach(measure(part), Law.NO_RECORDS));
  }

  private Optional<Breach> oneRecord(LawCase each) {
    if (!needsAreMet(each)) {
      return Optional.empty();
    }
    Observation whole = each.observation();
    List<Evidence> records = each.draws("alone").shuffled(each.records());
    for (int i = 0; i < Math.min(RECORDS_ALONE, records.size()); i++) {
      List<Evidence> one = records.subList(i, i + 1);
      EvidenceLog alone = EvidenceLog.of(whole.scope().zone(), one);
      Optional<Breach> breach = ReadingChecks.breach(measure(whole.part(alone)), Law.ONE_RECORD);
      if (breach.isEmpty() && i < DOSSIERS_ALONE) {
        breach = ReadingChecks.breach(measure(each.withRecords(one).observation()), Law.ONE_RECORD);
      }
      if (breach.isPresent()) {
        return breach;
      }
    }
    return Optional.empty();
  }

  private Optional<Breach> permutes(LawCase each) {
    Summaries summary = summarize(each.observation());
    MetricReading inOrder = measure(each.observation());
    Draws draws = each.draws("orders");
    for (int i = 0; i < PARTITIONS; i++) {
      // Backwards first: that turns every pair around.
      List<Evidence> order = i == 0 ? each.records().reverse() : draws.shuffled(each.records());
      Observation shuffled = each.withRecords(order).observation();
      Optional<Breach> breach =
          same(Law.PERMUTATION, "another order", summary, summarize(shuffled))
              .or(() -> same(Law.PERMUTATION, "another order", inOrder, measure(shuffled)));
      if (breach.isPresent()) {
        return breach;
      }
    }
    return Optional.empty();
  }

  private Optional<Breach> identity(LawCase each) {
    Observation observation = each.observation();
    Summaries whole = summarize(observation);
    Summaries none = summarize(observation.part(EvidenceLog.empty(observation.scope().zone())));
    return same(Law.IDENTITY, "with none", whole, whole.merge(none))
        .or(() -> same(Law.IDENTITY, "none with it", whole, none.merge(whole)));
  }

  private Optional<Breach> commutes(LawCase each) {
    Draws draws = each.draws("commute");
    List<Summaries> parts = parts(each, draws);
    for (int i = 0; i < MERGES; i++) {
      List<Summaries> two = draws.shuffled(parts).subList(0, 2);
      Summaries a = two.get(0);
      Summaries b = two.get(1);
      Optional<Breach> breach = same(Law.COMMUTATIVE, "b with a", a.merge(b), b.merge(a));
      if (breach.isPresent()) {
        return breach;
      }
    }
    return Optional.empty();
  }

  private Optional<Breach> associates(LawCase each) {
    Draws draws = each.draws("associate");
    List<Summaries> parts = List.of();
    for (int i = 0; i < MERGES; i++) {
      if (i % DEALT_ANEW == 0) {
        parts = parts(each, draws);
      }
      List<Summaries> three = draws.shuffled(parts).subList(0, 3);
      Summaries a = three.get(0);
      Summaries b = three.get(1);
      Summaries c = three.get(2);
      Optional<Breach> breach =
          same(Law.ASSOCIATIVE, "a with (b with c)", a.merge(b).merge(c), a.merge(b.merge(c)));
      if (breach.isPresent()) {
        return breach;
      }
    }
    return Optional.empty();
  }

  private List<Summaries> parts(LawCase each, Draws draws) {
    List<Summaries> parts = new ArrayList<>();
    for (Observation part : each.observation().split(5, draws.bits())) {
      parts.add(summarize(part));
    }
    return parts;
  }

  private Optional<Breach> partitions(LawCase each) {
    Observation observation = each.observation();
    Summaries whole = summarize(observation);
    MetricReading reading = read(whole);
    Draws draws = each.draws("partitions");
    for (int i = 0; i < PARTITIONS; i++) {
      int parts = draws.between(2, 6);
      Summaries merged = tree(observation.split(parts, draws.bits()), draws);
      Optional<Breach> breach =
          same(Law.PARTITION, parts + " parts merged", whole, merged)
              .or(() -> same(Law.PARTITION, parts + " parts merged", reading, read(merged)));
      if (breach.isPresent()) {
        return breach;
      }
    }
    return Optional.empty();
  }

  private Summaries tree(List<Observation> parts, Draws draws) {
    List<Summaries> left = new ArrayList<>();
    parts.forEach(part -> left.add(summarize(part)));
    while (left.size() > 1) {
      Summaries one = left.remove(draws.below(left.size()));
      Summaries other = left.remove(draws.below(left.size()));
      left.add(one.merge(other));
    }
    return left.get(0);
  }

  private Optional<Breach> noHindsight(LawCase each) {
    Dossier dossier = each.dossier();
    MetricReading then = measure(dossier.asOf(each.window().to()).over(each.window()));
    MetricReading somewhatLater =
        measure(dossier.asOf(each.window().to().plusDays(30)).over(each.window()));
    if (dossier.wholeWindow().to().isAfter(each.window().to())) {
      // A look at the future, of which nothing may be left.
      measure(dossier.over(dossier.wholeWindow()));
    }
    MetricReading now = measure(each.observation());
    return same(Law.NO_HINDSIGHT, "with the next 30 days", then, somewhatLater)
        .or(() -> same(Law.NO_HINDSIGHT, "with all that came later", then, now));
  }

  private static Optional<Breach> same(
      Law law, String what, MetricReading expected, MetricReading found) {
    return expected.equals(found)
        ? Optional.empty()
        : different(law, what, String.valueOf(expected), String.valueOf(found));
  }

  private Optional<Breach> same(Law law, String what, Summaries expected, Summaries found) {
    return expected.equals(found)
        ? Optional.empty()
        : different(law, what, text(expected), text(found));
  }

  private static Optional<Breach> different(Law law, String what, String expected, String found) {
    return Optional.of(Breach.of(law, "expected: " + expected + "\n" + what + ": " + found));
  }
}
