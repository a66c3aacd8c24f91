package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * One side of an alliance: an organisation, or a group of persons who belong to none.
 *
 * <p>A partner has no dates of its own: it is one from signing. What was observed of its culture is
 * dated.
 */
@Value.Immutable
@ValueStyle
public abstract class Partner {

  Partner() {}

  /**
   * Returns the id by which everything refers to the partner.
   *
   * @return not blank, unique among the partners of the alliance
   */
  public abstract String id();

  /**
   * Returns the name for people.
   *
   * @return not blank
   */
  public abstract String name();

  /**
   * Says whether the partner is an organisation.
   *
   * @return true (the default), or false for a group of unaffiliated persons, which forms no
   *     internal pairs and stays out of comparisons between partners
   */
  @Value.Default
  public boolean organisation() {
    return true;
  }

  /**
   * Returns what was assessed of the partner's culture.
   *
   * @return assessments sorted by dimension and day, one without a day first; at most one for a
   *     dimension and day
   */
  public abstract ImmutableList<CultureAssessment> culture();

  @Value.Check
  Partner check() {
    Rules.text("partner id", id());
    Rules.text("partner name", name());
    // Which of two on one day is the latest would be a matter of chance.
    Rules.distinct(
        "dimension and day of a culture assessment of partner \"" + id() + "\"",
        culture(),
        a -> a.dimension() + a.assessed().map(day -> " on " + day).orElse(" without a day"));
    ImmutableList<CultureAssessment> sorted =
        ImmutableList.sortedCopyOf(CultureAssessment.ORDER, culture());
    return sorted.equals(culture()) ? this : toBuilder().culture(sorted).build();
  }

  /**
   * Returns the partner as it was known just before a day: without the assessments made at or after
   * it.
   *
   * @param t the day
   * @return the partner as of {@code t}
   */
  public Partner asOf(LocalDate t) {
    List<CultureAssessment> known =
        culture().stream().flatMap(a -> a.asOf(t).stream()).collect(toImmutableList());
    return known.equals(culture()) ? this : toBuilder().culture(known).build();
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; id and name are required
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

  /** Builds a partner. */
  public static final class Builder extends ImmutablePartner.Builder {
    Builder() {}
  }
}
