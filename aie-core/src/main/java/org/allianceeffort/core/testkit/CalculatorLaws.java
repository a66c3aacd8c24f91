package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.MetricCalculator;
import org.allianceeffort.core.testkit.LawViolation.Breach;

/**
 * The laws of any calculator, without a test framework: one line in JUnit, jqwik or JShell.
 *
 * <pre>{@code
 * @Test
 * void keepsTheLaws() {
 *   CalculatorLaws.check(new TownHallGuests(), RandomDossiers.of(1).including(TownHall::drawn));
 * }
 * }</pre>
 *
 * <p>Checked are the laws of {@link Law} on each dossier in several windows, with several orders,
 * splits and merge trees of its records. The first that is broken is thrown as a {@link
 * LawViolation} with the smallest case found. What cannot be seen from outside is not checked: a
 * calculator that holds a dossier of its own answers the same to whatever it is asked.
 */
public final class CalculatorLaws {

  /** How many generated dossiers are checked. */
  public static final int DOSSIERS = 60;

  private static final int WINDOWS = 3;

  private static final int TRIES_TO_SHRINK = 400;

  private CalculatorLaws() {}

  /**
   * Checks a calculator on {@value #DOSSIERS} dossiers drawn from seed 0.
   *
   * @param calculator of records of the library's types
   * @throws LawViolation if it breaks a law
   * @throws IllegalArgumentException if it has no figure in any of them, so that little was checked
   */
  public static void check(MetricCalculator calculator) {
    check(calculator, RandomDossiers.of(0));
  }

  /**
   * Checks a calculator on {@value #DOSSIERS} generated dossiers, half of which have records of the
   * types alone that it needs.
   *
   * @param calculator the calculator
   * @param dossiers where they come from, with their seed
   * @throws LawViolation if it breaks a law
   * @throws IllegalArgumentException if it has no figure in any of them, so that little was checked
   */
  public static void check(MetricCalculator calculator, RandomDossiers dossiers) {
    ImmutableSet<Class<? extends Evidence>> needed =
        calculator.definition().needs().stream()
            .flatMap(need -> need.recordTypes().stream())
            .collect(ImmutableSet.toImmutableSet());
    check(
        calculator,
        Iterables.concat(
            dossiers.dossiers(DOSSIERS / 2), dossiers.withTypes(needed).dossiers(DOSSIERS / 2)),
        dossiers.seed());
  }

  /**
   * Checks a calculator on given dossiers.
   *
   * @param calculator the calculator
   * @param dossiers at least one
   * @throws LawViolation if it breaks a law
   * @throws IllegalArgumentException if it has no figure in any of them, so that little was checked
   */
  public static void check(MetricCalculator calculator, Dossier... dossiers) {
    check(calculator, ImmutableList.copyOf(dossiers), 0);
  }

  /**
   * Checks a calculator on given dossiers.
   *
   * @param calculator the calculator
   * @param dossiers at least one
   * @param seed of the windows, orders and splits
   * @throws LawViolation if it breaks a law
   * @throws IllegalArgumentException if it has no figure in any of them, so that little was checked
   */
  public static void check(
      MetricCalculator calculator, Iterable<? extends Dossier> dossiers, long seed) {
    LawChecks laws = new LawChecks(calculator);
    int number = 0;
    for (Dossier dossier : dossiers) {
      for (Window window : windows(dossier, seed + number)) {
        check(laws, new LawCase(dossier, window, seed), "dossier " + number);
      }
      number++;
    }
    if (laws.figures() == 0) {
      throw new IllegalArgumentException(
          calculator.definition().id()
              + " has no figure in any window of the "
              + number
              + " dossiers: give dossiers with records that it reads");
    }
  }

  /** The earlier first, so that a later one that leaves a trace is found out. */
  private static List<Window> windows(Dossier dossier, long seed) {
    RandomDossiers drawn = RandomDossiers.of(seed);
    return LongStream.range(0, WINDOWS)
        .mapToObj(number -> drawn.window(dossier, number))
        .distinct()
        .sorted(Comparator.comparing(Window::to))
        .toList();
  }

  private static void check(LawChecks laws, LawCase found, String origin) {
    Optional<Breach> breach = laws.firstBroken(found);
    if (breach.isPresent()) {
      Law law = breach.get().law();
      LawCase smallest =
          found.smallest(
              smaller -> laws.firstBroken(smaller).filter(b -> b.law() == law).isPresent(),
              TRIES_TO_SHRINK);
      // A calculator with a memory may not do it again; then the first finding stands.
      Breach told = laws.firstBroken(smallest).filter(b -> b.law() == law).orElse(breach.get());
      throw new LawViolation(laws.id(), told, smallest, origin, found.records().size());
    }
  }
}
