package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values of this package for properties: small, and full of dates that meet each other. */
public final class AllianceArbitraries {

  private AllianceArbitraries() {}

  /** Days of two weeks, so that they often coincide. */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 14).map(RandomAlliance.START::plusDays);
  }

  /** The days of all dates above and some on either side. */
  public static List<LocalDate> days() {
    return RandomAlliance.START.minusDays(1).datesUntil(RandomAlliance.START.plusDays(17)).toList();
  }

  public static Arbitrary<Validity> validities() {
    return Combinators.combine(dates().optional(0.7), dates().optional(0.5))
        .as(
            (from, until) ->
                from.isPresent() && until.isPresent() && until.get().isBefore(from.get())
                    ? Validity.of(until, from)
                    : Validity.of(from, until));
  }

  /** Versions that may have holes between them; the outer sides may be open. */
  public static <T> Arbitrary<Versioned<T>> versioned(Arbitrary<T> values) {
    return values
        .list()
        .ofMaxSize(3)
        .flatMap(
            list ->
                Combinators.combine(
                        dates().list().ofSize(2 * list.size()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                    .as((days, openStart, openEnd) -> versions(list, days, openStart, openEnd)));
  }

  /** Gives each value two days, in the order of time. */
  static <T> Versioned<T> versions(
      List<T> values, List<LocalDate> days, boolean openStart, boolean openEnd) {
    List<LocalDate> sorted = days.stream().sorted().toList();
    ImmutableList.Builder<Version<T>> versions = ImmutableList.builder();
    for (int i = 0; i < values.size(); i++) {
      Optional<LocalDate> from =
          i == 0 && openStart ? Optional.empty() : Optional.of(sorted.get(2 * i));
      Optional<LocalDate> until =
          i == values.size() - 1 && openEnd ? Optional.empty() : Optional.of(sorted.get(2 * i + 1));
      versions.add(new Version<>(values.get(i), Validity.of(from, until)));
    }
    return Versioned.ofVersions(versions.build());
  }

  /** Alliances of three partners with people, bodies and everything else. */
  public static Arbitrary<Alliance> alliances() {
    // Drawn by hand: combining some hundred arbitraries takes milliseconds for each alliance.
    return Arbitraries.randomValue(random -> new RandomAlliance(random).draw());
  }
}
