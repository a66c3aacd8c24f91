package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What lies between two partners: whether they compete, and what they did together before.
 *
 * <p>The tie itself has no date. Stated without earlier alliances it says that there were none.
 */
@Value.Immutable
@ValueStyle
public abstract class PartnerTie {

  PartnerTie() {}

  /**
   * Returns the ids of the two partners.
   *
   * @return two ids, sorted: a tie has no direction
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> partners();

  /**
   * Returns whether the two are competitors.
   *
   * @return versions of the answer; absent if nobody stated it
   */
  @Value.Default
  public Versioned<Boolean> competitors() {
    return Versioned.absent();
  }

  /**
   * Returns the alliances that the two had before.
   *
   * @return sorted by their end, those without one first
   */
  public abstract ImmutableList<EarlierAlliance> earlier();

  @Value.Check
  PartnerTie check() {
    partners().forEach(partner -> Rules.text("partner of a tie", partner));
    if (partners().size() != 2) {
      throw new IllegalArgumentException(
          "partners of a tie must be two different ones: " + partners());
    }
    ImmutableList<EarlierAlliance> sorted =
        ImmutableList.sortedCopyOf(EarlierAlliance.ORDER, earlier());
    return sorted.equals(earlier()) ? this : toBuilder().earlier(sorted).build();
  }

  /**
   * Returns the partner whose id sorts first.
   *
   * @return a partner's id
   */
  public final String first() {
    return partners().first();
  }

  /**
   * Returns the partner whose id sorts last.
   *
   * @return a partner's id
   */
  public final String second() {
    return partners().last();
  }

  /**
   * Returns the tie as known just before a day: without versions that start and earlier alliances
   * that ended at or after it. The tie itself stays.
   *
   * @param t the day
   * @return the tie as of {@code t}
   */
  public PartnerTie asOf(LocalDate t) {
    return toBuilder()
        .competitors(competitors().asOf(t))
        .earlier(earlier().stream().flatMap(e -> e.asOf(t).stream()).collect(toImmutableList()))
        .build();
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; two partners are required
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

  /** Builds a tie. */
  public static final class Builder extends ImmutablePartnerTie.Builder {
    Builder() {}

    /**
     * Sets whether the two are competitors, without dates.
     *
     * @param competitors whether they are
     * @return this
     */
    public Builder competitors(boolean competitors) {
      return competitors(Versioned.of(competitors));
    }
  }
}
