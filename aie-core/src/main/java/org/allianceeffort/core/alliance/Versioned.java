package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A fact whose value changes over time: versions that do not overlap, in the order of time.
 *
 * <p>A value that stands alone is one version without dates. On a day that no version covers the
 * fact is absent. A version that holds on no day says nothing and is left out.
 *
 * @param <T> the type of the value, immutable
 */
public final class Versioned<T> {

  private static final Versioned<Object> ABSENT = new Versioned<>(ImmutableList.of());

  private final ImmutableList<Version<T>> versions;

  private Versioned(ImmutableList<Version<T>> versions) {
    this.versions = versions;
  }

  /**
   * Returns the fact that nobody stated.
   *
   * @param <T> the type of the value
   * @return no version
   */
  @SuppressWarnings("unchecked") // it has no value of any type
  public static <T> Versioned<T> absent() {
    return (Versioned<T>) ABSENT;
  }

  /**
   * Returns a fact with one value and no dates.
   *
   * @param <T> the type of the value
   * @param value the value
   * @return one version that always holds
   */
  public static <T> Versioned<T> of(T value) {
    return new Versioned<>(ImmutableList.of(new Version<>(value, Validity.always())));
  }

  /**
   * Returns a fact with the given versions, sorted by time.
   *
   * @param <T> the type of the value
   * @param versions the versions in any order; none makes the fact absent
   * @return the fact
   * @throws IllegalArgumentException if two versions hold on the same day
   */
  public static <T> Versioned<T> ofVersions(List<Version<T>> versions) {
    ImmutableList<Version<T>> sorted =
        versions.stream()
            .filter(version -> !version.validity().isEmpty())
            .sorted(Comparator.comparing(Version::validity, Validity.ORDER))
            .collect(toImmutableList());
    for (int i = 1; i < sorted.size(); i++) {
      // Sorted by beginning: if any two overlap, two neighbours do.
      if (sorted.get(i - 1).validity().overlaps(sorted.get(i).validity())) {
        throw new IllegalArgumentException(
            "versions must not overlap: "
                + describe(sorted.get(i - 1))
                + " and "
                + describe(sorted.get(i)));
      }
    }
    return rebuilt(sorted);
  }

  private static String describe(Version<?> version) {
    return version.value() + " in " + version.validity();
  }

  /**
   * Returns the value on a day.
   *
   * @param day the day
   * @return the value of the version that holds on it, or empty
   */
  public Optional<T> at(LocalDate day) {
    for (Version<T> version : versions) {
      if (version.validity().contains(day)) {
        return Optional.of(version.value());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the versions in the order of time.
   *
   * @return the versions; none if the fact is absent
   */
  public ImmutableList<Version<T>> versions() {
    return versions;
  }

  /**
   * Says whether nobody stated the fact.
   *
   * @return whether there is no version at all
   */
  public boolean isAbsent() {
    return versions.isEmpty();
  }

  /**
   * Returns the fact as it was known just before a day: each version as of it.
   *
   * @param t the day
   * @return the fact as of {@code t}, absent if no version had begun
   */
  public Versioned<T> asOf(LocalDate t) {
    return rebuilt(
        versions.stream().flatMap(version -> version.asOf(t).stream()).collect(toImmutableList()));
  }

  /** Keeps the versions whose value is wanted. */
  Versioned<T> filter(Predicate<? super T> wanted) {
    return rebuilt(
        versions.stream()
            .filter(version -> wanted.test(version.value()))
            .collect(toImmutableList()));
  }

  /** Brings each value into its canonical form. */
  Versioned<T> withEach(UnaryOperator<T> canonical) {
    return rebuilt(
        versions.stream()
            .map(version -> new Version<>(canonical.apply(version.value()), version.validity()))
            .collect(toImmutableList()));
  }

  // Neither cutting nor filtering changes the order of time or makes versions overlap.
  private static <T> Versioned<T> rebuilt(ImmutableList<Version<T>> versions) {
    return versions.isEmpty() ? absent() : new Versioned<>(versions);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Versioned<?> that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  /**
   * Returns the value alone if it has no dates, else each value with its days.
   *
   * @return for people to read
   */
  @Override
  public String toString() {
    if (versions.size() == 1 && !versions.get(0).validity().isDated()) {
      return versions.get(0).value().toString();
    }
    return versions.stream().map(Versioned::describe).collect(toImmutableList()).toString();
  }
}
