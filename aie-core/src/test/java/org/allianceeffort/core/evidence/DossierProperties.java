package org.allianceeffort.core.evidence;

import static org.allianceeffort.core.evidence.TestAlliances.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allianceeffort.core.evidence.TestRecords.TownHall;

/** What holds for every dossier, window and split. */
class DossierProperties {
  @Provide
  Arbitrary<Dossier> dossiers() {
    return TestDossiers.dossiers();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return TestDossiers.days();
  }

  @Provide
  Arbitrary<Window> windows() {
    return TestDossiers.windows();
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void cuttingTwiceIsCuttingAtTheEarlierDay(
      @ForAll("dossiers") Dossier dossier,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other) {
    LocalDate earlier = one.isBefore(other) ? one : other;
    assertThat(dossier.asOf(one).asOf(other)).isEqualTo(dossier.asOf(earlier));
    assertThat(dossier.asOf(one).asOf(one)).isEqualTo(dossier.asOf(one));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void whatIsSeenOverAWindowIsWhatWasKnownAtItsEnd(
      @ForAll("dossiers") Dossier dossier,
      @ForAll("windows") Window window,
      @ForAll @IntRange(max = 500) int later) {
    Observation seen = dossier.over(window);
    assertThat(dossier.asOf(window.to()).over(window)).isEqualTo(seen).hasSameHashCodeAs(seen);
    assertThat(dossier.asOf(window.to().plusDays(later)).over(window)).isEqualTo(seen);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void whatHappensLaterChangesNothing(
      @ForAll("dossiers") Dossier dossier,
      @ForAll("windows") Window window,
      @ForAll @IntRange(max = 500) int later) {
    LocalDate day = window.to().plusDays(later);
    Dossier longer =
        Dossier.of(
            dossier.alliance(),
            dossier
                .log()
                .plus(
                    List.of(
                        TestRecords.meeting(day),
                        TestRecords.delivery(day).build(),
                        new TownHall(day, 1))));
    assertThat(longer.over(window)).isEqualTo(dossier.over(window));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void thePeriodEndsWithTheWindowAndIsNeitherShorterThanItsReachNorBeforeSigning(
      @ForAll("windows") Window window, @ForAll Basis basis) {
    Scope scope = Dossier.builder(TestAlliances.alliance()).build().over(window).scope();
    Window period = scope.period(basis);
    assertThat(period.to()).isEqualTo(window.to());
    if (basis == Basis.FLOW || basis == Basis.COHORT) {
      int reach = basis == Basis.FLOW ? 90 : 365;
      assertThat(period.from()).isAfterOrEqualTo(SIGNED);
      assertThat(period.from().equals(SIGNED) || period.days() >= reach).isTrue();
      assertThat(period.from().equals(SIGNED) || period.days() >= window.days()).isTrue();
      assertThat(period.days()).isLessThanOrEqualTo(Math.max(reach, window.days()));
    }
    assertThat(scope.lastDays(90).days()).isLessThanOrEqualTo(90);
    assertThat(scope.lastDays(90).from()).isAfterOrEqualTo(SIGNED);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void theScopeOfMergedPartsIsTheScopeOfTheWhole(
      @ForAll("dossiers") Dossier dossier,
      @ForAll("windows") Window window,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    Observation whole = dossier.over(window);
    // Dealt out before anything is cut, as where each machine has some of the files.
    Window all = Window.of(SIGNED, LocalDate.of(2030, 1, 1));
    List<Observation> dealt = new ArrayList<>(dossier.over(all).split(parts, seed));
    RecordedTypes forwards = RecordedTypes.none(whole.scope().asOf());
    RecordedTypes backwards = forwards;
    for (Observation part : dealt) {
      RecordedTypes some = RecordedTypes.of(part.log(), window.to());
      forwards = forwards.merge(some);
      backwards = some.merge(backwards);
    }
    assertThat(forwards).isEqualTo(backwards).hasSameHashCodeAs(backwards);
    Scope scope =
        Scope.of(dossier.alliance(), window, forwards, ObservationSettings.withDefaults());
    assertThat(scope).isEqualTo(whole.scope());
    for (Class<? extends Evidence> type : whole.log().types()) {
      assertThat(scope.recorded(type)).isEqualTo(whole.scope().recorded(type));
    }
    assertThat(RecordedTypes.of(forwards.asOf(), forwards.earliest(), forwards.declared()))
        .isEqualTo(forwards);
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void theRecordsOfThePartsAreTheRecordsOfTheWhole(
      @ForAll("dossiers") Dossier dossier,
      @ForAll("windows") Window window,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    Observation whole = dossier.over(window);
    EvidenceLogBuilder joined = EvidenceLog.builder(whole.scope().zone());
    for (Observation part : whole.split(parts, seed)) {
      assertThat(part.scope()).isEqualTo(whole.scope());
      assertThat(whole.part(part.log())).isEqualTo(part);
      for (Class<? extends Evidence> type : part.log().types()) {
        joined.addAll(part.records(type));
      }
    }
    whole.log().declaredKept().forEach(joined::keeps);
    assertThat(whole.part(joined.build())).isEqualTo(whole);
    assertThat(whole.split(parts, seed)).isEqualTo(whole.split(parts, seed));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void recordedDaysAreKnownDaysAndTheJointOnesEveryOrganisations(
      @ForAll("dossiers") Dossier dossier, @ForAll("windows") Window window) {
    Scope scope = dossier.over(window).scope();
    for (Class<? extends Evidence> type : EvidenceTypes.builtIn()) {
      RecordedDays joint = scope.recorded(type);
      assertThat(joint.contains(window.to())).isFalse();
      RecordedDays a = scope.recorded(type, "a");
      RecordedDays b = scope.recorded(type, "b");
      assertThat(a.and(b)).isEqualTo(joint);
      assertThat(a.days().enclosesAll(joint.days().asRanges())).isTrue();
      assertThat(joint.completeness()).isLessThanOrEqualTo(BigDecimal.ONE);
    }
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void theWholeWindowEndsRightAfterTheLastThingThatHappened(@ForAll("dossiers") Dossier dossier) {
    Window whole = dossier.wholeWindow();
    assertThat(whole.from()).isEqualTo(SIGNED);
    assertThat(dossier.over(whole).log()).isEqualTo(dossier.log());
    LocalDate stated =
        dossier.alliance().recordings().stream()
            .map(recording -> recording.validity().until())
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo)
            .orElse(SIGNED.plusDays(1));
    assertThat(whole.to()).isAfterOrEqualTo(stated);
    if (whole.to().isAfter(stated) && whole.to().isAfter(SIGNED.plusDays(1))) {
      assertThat(dossier.log().asOf(whole.to().minusDays(1))).isNotEqualTo(dossier.log());
    }
  }
}
