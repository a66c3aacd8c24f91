package org.allianceeffort.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpellTallyProperties {

  @Provide
  Arbitrary<List<Spell>> spells() {
    return Spell.lists(9, 2, 30);
  }

  @Property(tries = 1000, seed = "1")
  void everySplitMergedInAnyTreeIsTheWhole(
      @ForAll("spells") List<Spell> spells,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    List<SpellTally> pieces = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int own = part;
      List<Spell> share = new ArrayList<>();
      for (int i = 0; i < spells.size(); i++) {
        if (CounterBasedRandom.index(seed, 1, i, parts) == own) {
          share.add(spells.get(i));
        }
      }
      pieces.add(Spell.tally(share));
    }
    int draw = 0;
    while (pieces.size() > 1) {
      SpellTally a = pieces.remove(CounterBasedRandom.index(seed, 2, draw++, pieces.size()));
      SpellTally b = pieces.remove(CounterBasedRandom.index(seed, 3, draw++, pieces.size()));
      pieces.add(a.merge(b));
    }
    assertThat(pieces.get(0)).isEqualTo(Spell.tally(spells)).hasSameHashCodeAs(Spell.tally(spells));
  }

  @Property(tries = 1000, seed = "1")
  void orderDoesNotMatter(@ForAll("spells") List<Spell> spells, @ForAll Random random) {
    List<Spell> shuffled = new ArrayList<>(spells);
    Collections.shuffle(shuffled, random);
    assertThat(Spell.tally(shuffled)).isEqualTo(Spell.tally(spells));
  }

  @Property(tries = 1000, seed = "1")
  void clippingAndMergingMayBeDoneInEitherOrder(
      @ForAll("spells") List<Spell> a,
      @ForAll("spells") List<Spell> b,
      @ForAll @IntRange(max = 12) int age) {
    SpellTally merged = Spell.tally(a).merge(Spell.tally(b)).clippedAt(age);
    assertThat(Spell.tally(a).clippedAt(age).merge(Spell.tally(b).clippedAt(age)))
        .isEqualTo(merged);
    assertThat(merged.lastExit().orElse(0)).isLessThanOrEqualTo(age);
    assertThat(merged.clippedAt(age)).isEqualTo(merged);
  }

  @Property(tries = 20, seed = "1")
  void manyRowsSortAsFewDo(@ForAll long seed) {
    SpellTally.Builder all = SpellTally.builder();
    SpellTally pieces = SpellTally.empty();
    for (int block = 0; block < 20; block++) {
      SpellTally.Builder few = SpellTally.builder();
      for (int i = 0; i < 50; i++) {
        long draw = block * 50L + i;
        long exit = (long) (CounterBasedRandom.uniform(seed, 1, draw) * (1L << (draw % 60)));
        long entry = CounterBasedRandom.index(seed, 2, draw, 2) == 0 ? -1 : exit / 3;
        all.add(entry, exit, (int) (draw % 3), 1 + draw % 2);
        few.add(entry, exit, (int) (draw % 3), 1 + draw % 2);
      }
      pieces = pieces.merge(few.build());
    }
    SpellTally whole = all.build();
    assertThat(whole).isEqualTo(pieces);
    for (int i = 1; i < whole.rows(); i++) {
      assertThat(whole.exit(i)).isGreaterThanOrEqualTo(whole.exit(i - 1));
    }
  }

  @Property(tries = 1000, seed = "1")
  void clusteredTalliesMergeInAnyOrderAndTotalToTheSpells(
      @ForAll("spells") List<Spell> a, @ForAll("spells") List<Spell> b) {
    ClusteredSpellTally first = clustered(a);
    ClusteredSpellTally second = clustered(b);
    List<Spell> both = new ArrayList<>(a);
    both.addAll(b);
    assertThat(first.merge(second)).isEqualTo(second.merge(first)).isEqualTo(clustered(both));
    assertThat(first.merge(second).total()).isEqualTo(Spell.tally(both));
    assertThat(first.merge(ClusteredSpellTally.empty())).isEqualTo(first);
  }

  static ClusteredSpellTally clustered(List<Spell> spells) {
    ClusteredSpellTally.Builder builder = ClusteredSpellTally.builder();
    spells.forEach(s -> builder.add("c" + s.exit() % 3, s.entry(), s.exit(), s.end(), s.count()));
    return builder.build();
  }

  @Example
  void impossibleSpellsAreRefusedWithTheirValues() {
    SpellTally.Builder builder = SpellTally.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(OptionalLong.of(5), 4, 1, 1))
        .withMessage("exit must not be below entry: entry 5, exit 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(OptionalLong.of(-1), 4, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(-1, 4, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(-1, 4, 1, -1));
    assertThat(builder.add(-1, 4, 1, 0).build()).isSameAs(SpellTally.empty());
  }

  @Example
  void countsThatDoNotFitAreAnError() {
    SpellTally most = SpellTally.builder().add(-1, 1, 1, Long.MAX_VALUE).build();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> most.merge(SpellTally.builder().add(-1, 1, 1, 1).build()));
  }
}
