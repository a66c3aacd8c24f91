package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Ordering;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the partners agreed on.
 *
 * <p>As of a day, versions and norms that start at or after it are gone, and so are events (the
 * assessment of the partners, the building of relationships) of that day or later. Objectives and
 * risks carry no dates of when they were set and are never cut; an objective's target and due date
 * are a plan.
 */
@Value.Immutable
@ValueStyle
public abstract class Charter {

  /** The hours of a full-time equivalent in a month when the charter does not say: 160. */
  public static final BigDecimal DEFAULT_HOURS_PER_FTE_MONTH = BigDecimal.valueOf(160);

  private static final Charter EMPTY = builder().build();

  Charter() {}

  /**
   * Returns the charter in which nothing is agreed.
   *
   * @return an empty charter
   */
  public static Charter empty() {
    return EMPTY;
  }

  /**
   * Returns what the alliance is to reach.
   *
   * @return objectives sorted by id
   */
  public abstract ImmutableList<Objective> objectives();

  /**
   * Returns the share that each partner is to contribute.
   *
   * @return versions of partner's id → share from 0 to 1, sorted by id; they need not name every
   *     partner or sum to 1
   */
  @Value.Default
  public Versioned<ImmutableMap<String, BigDecimal>> agreedShares() {
    return Versioned.absent();
  }

  /**
   * Returns the channels of the communication protocol.
   *
   * @return versions of a list of different lower-case hyphenated words
   */
  @Value.Default
  public Versioned<ImmutableList<String>> channels() {
    return Versioned.absent();
  }

  /**
   * Returns the time within which a message is to be answered.
   *
   * @return versions of the time
   */
  @Value.Default
  public Versioned<Span> replyWithin() {
    return Versioned.absent();
  }

  /**
   * Returns which terms of the agreement are settled.
   *
   * @return versions of the terms
   */
  @Value.Default
  public Versioned<Terms> terms() {
    return Versioned.absent();
  }

  /**
   * Returns which questions of working together are settled.
   *
   * @return versions of the clarity
   */
  @Value.Default
  public Versioned<Clarity> clarity() {
    return Versioned.absent();
  }

  /**
   * Returns the risks that were named.
   *
   * @return risks sorted by id
   */
  public abstract ImmutableList<Risk> risks();

  /**
   * Returns how often the mandates of bodies are to be reviewed: once in each span.
   *
   * @return versions of the span between two reviews
   */
  @Value.Default
  public Versioned<Span> reviewCadence() {
    return Versioned.absent();
  }

  /**
   * Returns the shared norms that were written down.
   *
   * @return norms in the order given
   */
  public abstract ImmutableList<Norm> norms();

  /**
   * Returns the areas in which the partners integrate.
   *
   * @return versions of a list of different lower-case hyphenated words
   */
  @Value.Default
  public Versioned<ImmutableList<String>> integrationAreas() {
    return Versioned.absent();
  }

  /**
   * Returns the processes in scope of the integration.
   *
   * @return versions of a list of different lower-case hyphenated words
   */
  @Value.Default
  public Versioned<ImmutableList<String>> processes() {
    return Versioned.absent();
  }

  /**
   * Returns the day on which the partners had been assessed before they were chosen.
   *
   * @return the day, or empty if they were not, or not yet
   */
  public abstract Optional<LocalDate> partnersAssessed();

  /**
   * Returns the days of events that built relationships.
   *
   * @return days, sorted; one for each event
   */
  public abstract ImmutableList<LocalDate> relationshipBuilding();

  /**
   * Returns the hours of a full-time equivalent in a month, as far as the charter says.
   *
   * @return versions of hours, above 0; {@link #hoursPerFteMonthAt} fills the holes
   */
  @Value.Default
  public Versioned<BigDecimal> hoursPerFteMonth() {
    return Versioned.absent();
  }

  @Value.Check
  Charter check() {
    Rules.distinct("objective id", objectives(), Objective::id);
    Rules.distinct("risk id", risks(), Risk::id);
    agreedShares()
        .versions()
        .forEach(
            version ->
                version
                    .value()
                    .forEach(
                        (partner, share) -> {
                          Rules.text("partner of an agreed share", partner);
                          Rules.within("agreed share of \"" + partner + "\"", share, 0, 1);
                        }));
    channels().versions().forEach(v -> Rules.distinctWords("channel", v.value()));
    integrationAreas().versions().forEach(v -> Rules.distinctWords("integration area", v.value()));
    processes().versions().forEach(v -> Rules.distinctWords("process", v.value()));
    partnersAssessed().ifPresent(day -> Rules.date("partners_assessed", day));
    relationshipBuilding().forEach(day -> Rules.date("relationship_building", day));
    hoursPerFteMonth()
        .versions()
        .forEach(
            version -> {
              if (version.value().signum() <= 0) {
                throw new IllegalArgumentException(
                    "hours_per_fte_month must be above 0: " + version.value());
              }
            });
    return isCanonical() ? this : canonical();
  }

  private boolean isCanonical() {
    return Ordering.natural().onResultOf(Objective::id).isOrdered(objectives())
        && Ordering.natural().onResultOf(Risk::id).isOrdered(risks())
        && Ordering.natural().isOrdered(relationshipBuilding())
        && hoursPerFteMonth().versions().stream().allMatch(v -> Rules.isCanonical(v.value()))
        && agreedShares().versions().stream()
            .allMatch(
                v ->
                    Ordering.natural().isOrdered(v.value().keySet())
                        && v.value().values().stream().allMatch(Rules::isCanonical));
  }

  private Charter canonical() {
    return toBuilder()
        .objectives(ImmutableList.sortedCopyOf(Comparator.comparing(Objective::id), objectives()))
        .risks(ImmutableList.sortedCopyOf(Comparator.comparing(Risk::id), risks()))
        .relationshipBuilding(ImmutableList.sortedCopyOf(relationshipBuilding()))
        .hoursPerFteMonth(hoursPerFteMonth().withEach(Rules::canonical))
        .agreedShares(
            agreedShares()
                .withEach(
                    shares ->
                        ImmutableSortedMap.copyOf(Maps.transformValues(shares, Rules::canonical))))
        .build();
  }

  /**
   * Returns the hours of a full-time equivalent in a month on a day.
   *
   * @param day the day
   * @return the hours of the version that holds, or {@link #DEFAULT_HOURS_PER_FTE_MONTH} if there
   *     is none
   */
  public BigDecimal hoursPerFteMonthAt(LocalDate day) {
    return hoursPerFteMonth().at(day).orElse(DEFAULT_HOURS_PER_FTE_MONTH);
  }

  /**
   * Finds an objective.
   *
   * @param id the objective's id
   * @return the objective, or empty if the charter has none with that id
   */
  public Optional<Objective> objective(String id) {
    return objectives().stream().filter(objective -> objective.id().equals(id)).findFirst();
  }

  /**
   * Returns the charter as known just before a day.
   *
   * @param t the day
   * @return the charter as of {@code t}
   */
  public Charter asOf(LocalDate t) {
    return toBuilder()
        .agreedShares(agreedShares().asOf(t))
        .channels(channels().asOf(t))
        .replyWithin(replyWithin().asOf(t))
        .terms(terms().asOf(t))
        .clarity(clarity().asOf(t))
        .reviewCadence(reviewCadence().asOf(t))
        .norms(norms().stream().flatMap(norm -> norm.asOf(t).stream()).collect(toImmutableList()))
        .integrationAreas(integrationAreas().asOf(t))
        .processes(processes().asOf(t))
        .partnersAssessed(partnersAssessed().filter(day -> day.isBefore(t)))
        .relationshipBuilding(
            relationshipBuilding().stream()
                .filter(day -> day.isBefore(t))
                .collect(toImmutableList()))
        .hoursPerFteMonth(hoursPerFteMonth().asOf(t))
        .build();
  }

  /**
   * Returns a builder.
   *
   * @return a builder of a charter in which nothing is agreed
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

  /** Builds a charter. */
  public static final class Builder extends ImmutableCharter.Builder {
    Builder() {}

    /**
     * Sets the agreed shares without dates.
     *
     * @param shares partner's id → share
     * @return this
     */
    public Builder agreedShares(ImmutableMap<String, BigDecimal> shares) {
      return agreedShares(Versioned.of(shares));
    }

    /**
     * Sets the channels without dates.
     *
     * @param channels the words
     * @return this
     */
    public Builder channels(String... channels) {
      return channels(Versioned.of(ImmutableList.copyOf(channels)));
    }

    /**
     * Sets the time of reply without dates.
     *
     * @param replyWithin the time
     * @return this
     */
    public Builder replyWithin(Span replyWithin) {
      return replyWithin(Versioned.of(replyWithin));
    }

    /**
     * Sets the terms without dates.
     *
     * @param terms the terms
     * @return this
     */
    public Builder terms(Terms terms) {
      return terms(Versioned.of(terms));
    }

    /**
     * Sets the clarity without dates.
     *
     * @param clarity the clarity
     * @return this
     */
    public Builder clarity(Clarity clarity) {
      return clarity(Versioned.of(clarity));
    }

    /**
     * Sets the review cadence without dates.
     *
     * @param reviewCadence the span between two reviews
     * @return this
     */
    public Builder reviewCadence(Span reviewCadence) {
      return reviewCadence(Versioned.of(reviewCadence));
    }

    /**
     * Sets the integration areas without dates.
     *
     * @param areas the words
     * @return this
     */
    public Builder integrationAreas(String... areas) {
      return integrationAreas(Versioned.of(ImmutableList.copyOf(areas)));
    }

    /**
     * Sets the processes without dates.
     *
     * @param processes the words
     * @return this
     */
    public Builder processes(String... processes) {
      return processes(Versioned.of(ImmutableList.copyOf(processes)));
    }

    /**
     * Sets the hours of a full-time equivalent in a month, without dates.
     *
     * @param hours the hours
     * @return this
     */
    public Builder hoursPerFteMonth(BigDecimal hours) {
      return hoursPerFteMonth(Versioned.of(hours));
    }
  }
}
