package org.allianceeffort.core.alliance;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * That one type of evidence was kept in a period, by whom, and how completely.
 *
 * <p>A recording speaks of the evidence, not of the alliance: as of a day only its end is cut.
 */
@Value.Immutable
@ValueStyle
public abstract class Recording {

  static final Comparator<Recording> ORDER =
      Comparator.comparing(Recording::type)
          .thenComparing(Recording::validity, Validity.ORDER)
          .thenComparing(r -> r.partners().toString())
          .thenComparing(Recording::completeness)
          .thenComparing(Recording::internal);

  Recording() {}

  /**
   * Returns the type of evidence.
   *
   * @return the name of its file without the ending, for example {@code meetings}, or the name of
   *     an application's own type
   */
  public abstract String type();

  /**
   * Returns when it was kept.
   *
   * @return the days, {@link Validity#always()} by default
   */
  @Value.Default
  public Validity validity() {
    return Validity.always();
  }

  /**
   * Returns by which partners it was kept.
   *
   * @return their ids, sorted; none means all
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> partners();

  /**
   * Returns how completely it was kept.
   *
   * @return the share of what happened that was written down, from 0 to 1, by default 1
   */
  @Value.Default
  public BigDecimal completeness() {
    return BigDecimal.ONE;
  }

  /**
   * Says whether what happened inside one partner was kept too.
   *
   * @return false by default: only what happened between partners
   */
  @Value.Default
  public boolean internal() {
    return false;
  }

  @Value.Check
  Recording check() {
    Rules.text("type of a recording", type());
    partners().forEach(partner -> Rules.text("partner of a recording", partner));
    Rules.within("completeness", completeness(), 0, 1);
    return Rules.isCanonical(completeness())
        ? this
        : toBuilder().completeness(Rules.canonical(completeness())).build();
  }

  /**
   * Returns the recording as known just before a day: an end at or after it is unknown, and nothing
   * else is cut, not even a recording that starts later.
   *
   * @param t the day
   * @return the recording as of {@code t}
   */
  public Recording asOf(LocalDate t) {
    return toBuilder().validity(validity().withoutEndKnownLater(t)).build();
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; the type is required
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

  /** Builds a recording. */
  public static final class Builder extends ImmutableRecording.Builder {
    Builder() {}
  }
}
