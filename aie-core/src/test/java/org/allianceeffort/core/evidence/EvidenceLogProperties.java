package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Hindsight and order, for every type of record and for the log of all of them. */
class EvidenceLogProperties {

  record One(ZoneId zone, LocalDate start, Evidence record) {}

  record Many(ZoneId zone, LocalDate start, List<Evidence> records, long shuffle) {

    List<Evidence> shuffled() {
      List<Evidence> other = new ArrayList<>(records);
      Collections.shuffle(other, new Random(shuffle));
      return other;
    }

    EvidenceLog log() {
      return EvidenceLog.builder(zone).addAll(records).keeps(Endorsement.class).build();
    }
  }

  @Provide
  Arbitrary<One> one() {
    return Combinators.combine(Records.zones(), Records.starts())
        .flatAs(
            (zone, start) -> Records.any(start, zone).map(record -> new One(zone, start, record)));
  }

  @Provide
  Arbitrary<Many> many() {
    return Combinators.combine(Records.zones(), Records.starts(), Arbitraries.longs())
        .flatAs(
            (zone, start, shuffle) ->
                Records.any(start, zone)
                    .list()
                    .ofMaxSize(15)
                    .map(records -> new Many(zone, start, withOwnIds(records), shuffle)));
  }

  /** The records without those whose id another of their type has. */
  private static List<Evidence> withOwnIds(List<Evidence> records) {
    Set<List<Object>> ids = new HashSet<>();
    return records.stream()
        .filter(
            record ->
                !EvidenceTypes.isIdentified(record.recordType())
                    || ids.add(List.of(record.recordType(), record.key())))
        .toList();
  }

  private static Optional<Evidence> asOf(Evidence record, AsOf t) {
    return record.asOf(t).map(known -> known);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void cuttingARecordTwiceIsCuttingItAtTheEarlierDay(
      @ForAll("one") One given,
      @ForAll @IntRange(min = 0, max = 20) int a,
      @ForAll @IntRange(min = 0, max = 20) int b) {
    AsOf first = new AsOf(given.start().plusDays(a), given.zone());
    AsOf second = new AsOf(given.start().plusDays(b), given.zone());
    assertThat(asOf(given.record(), first).flatMap(known -> asOf(known, second)))
        .isEqualTo(asOf(given.record(), a < b ? first : second));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void aRecordKeepsItsTypeAndPlace(
      @ForAll("one") One given, @ForAll @IntRange(min = 0, max = 20) int day) {
    Evidence record = given.record();
    record.checkIn(given.zone());
    assertThat(record.recordType().isInstance(record)).isTrue();
    asOf(record, new AsOf(given.start().plusDays(day), given.zone()))
        .ifPresent(
            known -> {
              assertThat(known.recordType()).isEqualTo(record.recordType());
              assertThat(known.at()).isEqualTo(record.at());
              assertThat(known.key()).isEqualTo(record.key());
            });
    AsOf after = new AsOf(given.start().plusDays(200), given.zone());
    assertThat(asOf(record, after)).contains(record);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void orderOfInsertionDoesNotMatter(@ForAll("many") Many given) {
    EvidenceLog log = given.log();
    EvidenceLog other =
        EvidenceLog.builder(given.zone()).keeps(Endorsement.class).addAll(given.shuffled()).build();
    assertThat(other).isEqualTo(log).hasSameHashCodeAs(log).hasToString(log.toString());
    assertThat(log.size()).isEqualTo(given.records().size());
    Set<Class<? extends Evidence>> types = new HashSet<>();
    given.records().forEach(record -> types.add(record.recordType()));
    assertThat(log.types()).containsExactlyInAnyOrderElementsOf(types);
    for (Class<? extends Evidence> type : types) {
      List<? extends Evidence> list = log.records(type);
      assertThat(other.records(type).toString()).isEqualTo(list.toString());
      for (int i = 1; i < list.size(); i++) {
        assertThat(list.get(i).at().epochSecond(given.zone()))
            .isGreaterThanOrEqualTo(list.get(i - 1).at().epochSecond(given.zone()));
      }
    }
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void appendsJoinsAndSplitsGiveTheSameLog(
      @ForAll("many") Many given, @ForAll @IntRange(min = 1, max = 6) int parts) {
    EvidenceLog log = given.log();
    EvidenceLog appended = EvidenceLog.builder(given.zone()).keeps(Endorsement.class).build();
    List<Evidence> shuffled = given.shuffled();
    for (int i = 0; i < shuffled.size(); i += parts) {
      appended = appended.plus(shuffled.subList(i, Math.min(i + parts, shuffled.size())));
    }
    EvidenceLog joined = EvidenceLog.empty(given.zone());
    for (EvidenceLog part : log.split(parts)) {
      joined = part.plus(joined);
    }
    assertThat(appended).isEqualTo(log);
    assertThat(joined).isEqualTo(log);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void asOfIsTheLogOfTheRecordsAsOf(
      @ForAll("many") Many given, @ForAll @IntRange(min = 0, max = 20) int day) {
    AsOf t = new AsOf(given.start().plusDays(day), given.zone());
    List<Evidence> known =
        given.records().stream().flatMap(record -> asOf(record, t).stream()).toList();
    assertThat(given.log().asOf(t.to()))
        .isEqualTo(
            EvidenceLog.builder(given.zone()).addAll(known).keeps(Endorsement.class).build());
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void asOfIsIdempotentAndMonotone(
      @ForAll("many") Many given,
      @ForAll @IntRange(min = 0, max = 20) int a,
      @ForAll @IntRange(min = 0, max = 20) int b) {
    EvidenceLog twice = given.log().asOf(given.start().plusDays(a)).asOf(given.start().plusDays(b));
    assertThat(twice).isEqualTo(given.log().asOf(given.start().plusDays(Math.min(a, b))));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void aRangeOfDaysHoldsTheRecordsDatedInIt(
      @ForAll("many") Many given,
      @ForAll @IntRange(min = 0, max = 20) int a,
      @ForAll @IntRange(min = 0, max = 20) int b) {
    LocalDate from = given.start().plusDays(a);
    LocalDate to = given.start().plusDays(b);
    EvidenceLog log = given.log();
    for (Class<? extends Evidence> type : log.types()) {
      List<Evidence> within = new ArrayList<>();
      for (Evidence record : log.records(type)) {
        LocalDate day = record.at().date(given.zone());
        if (!day.isBefore(from) && day.isBefore(to)) {
          within.add(record);
        }
      }
      assertThat(new ArrayList<Evidence>(log.records(type, from, to))).isEqualTo(within);
    }
  }
}
