package org.allianceeffort.core.alliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Where a partner stands on one dimension of organisational culture, as somebody assessed it.
 *
 * <p>An assessment is an observation dated by {@link #assessed()}: as of a day it is known only if
 * it was made before it. One without a date is held to be known from signing.
 */
@Value.Immutable
@ValueStyle
public abstract class CultureAssessment {

  static final Comparator<CultureAssessment> ORDER =
      Comparator.comparing(CultureAssessment::dimension)
          .thenComparing(a -> a.assessed().orElse(LocalDate.MIN));

  CultureAssessment() {}

  /**
   * Returns the dimension.
   *
   * @return a lower-case hyphenated word, one of {@link CultureDimensions} or another
   */
  public abstract String dimension();

  /**
   * Returns where the partner stands.
   *
   * @return from 1 to 7
   */
  public abstract BigDecimal score();

  /**
   * Returns how many persons assessed it.
   *
   * @return at least 1, or empty if nobody wrote it down
   */
  public abstract OptionalInt assessors();

  /**
   * Returns the day of the assessment.
   *
   * @return the day, or empty: held to be known from signing
   */
  public abstract Optional<LocalDate> assessed();

  @Value.Check
  CultureAssessment check() {
    Rules.word("culture dimension", dimension());
    Rules.within("culture score", score(), 1, 7);
    assessors()
        .ifPresent(
            count -> {
              if (count < 1) {
                throw new IllegalArgumentException("assessors must be at least 1: " + count);
              }
            });
    assessed().ifPresent(day -> Rules.date("assessed", day));
    return Rules.isCanonical(score()) ? this : toBuilder().score(Rules.canonical(score())).build();
  }

  /**
   * Returns the assessment if it was known just before a day.
   *
   * @param t the day
   * @return this, or empty if it was made at or after {@code t}
   */
  public Optional<CultureAssessment> asOf(LocalDate t) {
    return assessed().filter(day -> !day.isBefore(t)).isPresent()
        ? Optional.empty()
        : Optional.of(this);
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; dimension and score are required
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds what this has.
   *
   * @return a new builder
   */
  public final Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an assessment. */
  public static final class Builder extends ImmutableCultureAssessment.Builder {
    Builder() {}
  }
}
