package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the roster: somebody who takes part in the alliance, under an id and without a name.
 *
 * <p>As of a day {@code t} the person is gone if the entry starts at or after {@code t}, or if
 * every version of the partner does: somebody of whom it is not yet known whose side they are on
 * cannot be placed. A training is an event and is known if it was before {@code t}.
 */
@Value.Immutable
@ValueStyle
public abstract class Person {

  Person() {}

  /**
   * Returns the id by which everything refers to the person.
   *
   * @return not blank, unique among the people of the alliance
   */
  public abstract String id();

  /**
   * Returns the id of the partner to whom the person belongs.
   *
   * @return at least one version; on a day that none covers the person belongs to no partner
   */
  public abstract Versioned<String> partner();

  /**
   * Returns how high the person stands in the own organisation.
   *
   * @return versions of the level; absent if nobody stated it
   */
  @Value.Default
  public Versioned<Level> level() {
    return Versioned.absent();
  }

  /**
   * Returns what the person is in the alliance.
   *
   * @return versions of the set of roles, in the order of {@link Role}; absent if nobody stated it
   */
  @Value.Default
  public Versioned<ImmutableSet<Role>> roles() {
    return Versioned.absent();
  }

  /**
   * Returns what the person was trained in.
   *
   * @return each training with the day on which it was completed, in the order of {@link Training}
   */
  public abstract ImmutableMap<Training, LocalDate> trained();

  /**
   * Returns when the person takes part.
   *
   * @return the days, {@link Validity#always()} by default
   */
  @Value.Default
  public Validity validity() {
    return Validity.always();
  }

  @Value.Check
  Person check() {
    Rules.text("person id", id());
    if (partner().isAbsent()) {
      throw new IllegalArgumentException(
          "partner must have at least one version: person \"" + id() + "\"");
    }
    partner().versions().forEach(version -> Rules.text("partner of a person", version.value()));
    trained().forEach((training, day) -> Rules.date("trained " + training.label(), day));
    boolean ordered =
        Ordering.natural().isOrdered(trained().keySet())
            && roles().versions().stream()
                .allMatch(version -> Ordering.natural().isOrdered(version.value()));
    return ordered
        ? this
        : toBuilder()
            .trained(Maps.immutableEnumMap(trained()))
            .roles(roles().withEach(Sets::immutableEnumSet))
            .build();
  }

  /**
   * Returns the person as known just before a day.
   *
   * @param t the day
   * @return the person as of {@code t}, or empty if the entry, or every version of the partner,
   *     starts at or after it
   */
  public Optional<Person> asOf(LocalDate t) {
    Versioned<String> partnerThen = partner().asOf(t);
    if (partnerThen.isAbsent()) {
      return Optional.empty();
    }
    return validity()
        .asOf(t)
        .map(
            then ->
                toBuilder()
                    .partner(partnerThen)
                    .level(level().asOf(t))
                    .roles(roles().asOf(t))
                    .trained(
                        trained().entrySet().stream()
                            .filter(entry -> entry.getValue().isBefore(t))
                            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .validity(then)
                    .build());
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; id and partner are required
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

  /** Builds a person. */
  public static final class Builder extends ImmutablePerson.Builder {
    Builder() {}

    /**
     * Sets the partner without dates.
     *
     * @param partner the partner's id
     * @return this
     */
    public Builder partner(String partner) {
      return partner(Versioned.of(partner));
    }

    /**
     * Sets the level without dates.
     *
     * @param level the level
     * @return this
     */
    public Builder level(Level level) {
      return level(Versioned.of(level));
    }

    /**
     * Sets the roles without dates.
     *
     * @param roles the roles
     * @return this
     */
    public Builder roles(Role... roles) {
      return roles(Versioned.of(Sets.immutableEnumSet(Arrays.asList(roles))));
    }
  }
}
