package org.allianceeffort.core.statistics;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A spell for tests, and what follows from the definitions by counting. */
record Spell(long entry, long exit, int end, long count) {

  static Arbitrary<List<Spell>> lists(int longest, int causes, int most) {
    Arbitrary<Long> entries =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(SpellTally.ENTERED_AT_START)),
            Tuple.of(1, Arbitraries.longs().between(0, longest)));
    return Combinators.combine(
            entries,
            Arbitraries.longs().between(0, longest),
            Arbitraries.integers().between(0, causes),
            Arbitraries.longs().between(1, 3))
        .as(
            (entry, length, end, count) ->
                new Spell(entry, Math.max(0, entry) + length, end, count))
        .list()
        .ofMaxSize(most);
  }

  static SpellTally tally(List<Spell> spells) {
    SpellTally.Builder builder = SpellTally.builder();
    spells.forEach(s -> builder.add(s.entry, s.exit, s.end, s.count));
    return builder.build();
  }

  boolean isAtRiskAt(double age) {
    return entry <= age && age <= exit;
  }

  static long atRisk(List<Spell> spells, double age) {
    return spells.stream().filter(s -> s.isAtRiskAt(age)).mapToLong(Spell::count).sum();
  }

  static long events(List<Spell> spells, long age, int end) {
    return spells.stream().filter(s -> s.exit == age && s.end == end).mapToLong(Spell::count).sum();
  }

  /** S by its definition, whole ages only. */
  static double survival(List<Spell> spells, long age, int event) {
    double s = 1;
    for (long t = 0; t <= age; t++) {
      double n = (double) atRisk(spells, (double) t);
      s *= n == 0 ? 1 : (n - events(spells, t, event)) / n;
    }
    return s;
  }
}
