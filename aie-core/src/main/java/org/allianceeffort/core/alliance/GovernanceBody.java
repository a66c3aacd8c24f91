package org.allianceeffort.core.alliance;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * A joint body that steers, works out or runs a part of the alliance: a committee, a group, a team.
 */
@Value.Immutable
@ValueStyle
public abstract class GovernanceBody {

  GovernanceBody() {}

  /**
   * Returns the id by which everything refers to the body.
   *
   * @return not blank, unique among the bodies of the alliance
   */
  public abstract String id();

  /**
   * Returns the name for people.
   *
   * @return not blank
   */
  public abstract String name();

  /**
   * Returns what the body is for.
   *
   * @return the kind
   */
  public abstract BodyKind kind();

  /**
   * Returns the area of integration that the body works on.
   *
   * @return a lower-case hyphenated word, or empty for none in particular
   */
  public abstract Optional<String> area();

  /**
   * Returns what the body is charged with, in free text.
   *
   * @return versions of the mandate; absent if there is none
   */
  @Value.Default
  public Versioned<String> mandate() {
    return Versioned.absent();
  }

  /**
   * Returns what the body may decide by itself, in free text.
   *
   * @return versions of the list; absent if nobody stated it, an empty list if it may decide
   *     nothing
   */
  @Value.Default
  public Versioned<ImmutableList<String>> decisionRights() {
    return Versioned.absent();
  }

  /**
   * Returns the id of the body to which this one reports.
   *
   * @return versions of the reporting line; absent for a body at the top
   */
  @Value.Default
  public Versioned<String> reportsTo() {
    return Versioned.absent();
  }

  /**
   * Returns who sits in the body.
   *
   * @return memberships sorted by person and time; a person may come and go, what is said twice is
   *     kept once
   */
  public abstract ImmutableList<Membership> members();

  /**
   * Returns how often the body is to meet: once in each span.
   *
   * @return versions of the span between two meetings; absent if none is agreed
   */
  @Value.Default
  public Versioned<Span> cadence() {
    return Versioned.absent();
  }

  /**
   * Returns the share of members that must be there for a valid meeting.
   *
   * @return from 0 to 1, or empty if none is agreed
   */
  public abstract Optional<BigDecimal> quorum();

  /**
   * Returns when the body exists.
   *
   * @return the days, {@link Validity#always()} by default
   */
  @Value.Default
  public Validity validity() {
    return Validity.always();
  }

  @Value.Check
  GovernanceBody check() {
    Rules.text("body id", id());
    Rules.text("body name", name());
    area().ifPresent(area -> Rules.word("area of a body", area));
    mandate().versions().forEach(version -> Rules.text("mandate", version.value()));
    decisionRights()
        .versions()
        .forEach(version -> version.value().forEach(right -> Rules.text("decision right", right)));
    reportsTo().versions().forEach(version -> Rules.text("reports_to", version.value()));
    quorum().ifPresent(quorum -> Rules.within("quorum", quorum, 0, 1));
    ImmutableList<Membership> sorted =
        members().stream().sorted(Membership.ORDER).distinct().collect(toImmutableList());
    return sorted.equals(members()) && quorum().map(Rules::isCanonical).orElse(true)
        ? this
        : toBuilder().members(sorted).quorum(quorum().map(Rules::canonical)).build();
  }

  /**
   * Returns who sits in the body on a day: nobody when the body itself does not exist.
   *
   * @param day the day
   * @return the ids of the members, sorted
   */
  public ImmutableSortedSet<String> membersAt(LocalDate day) {
    if (!validity().contains(day)) {
      return ImmutableSortedSet.of();
    }
    return members().stream()
        .filter(member -> member.validity().contains(day))
        .map(Membership::person)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Returns the body as known just before a day: memberships and versions that start at or after it
   * are gone, ends at or after it are unknown.
   *
   * @param t the day
   * @return the body as of {@code t}, or empty if it starts at or after it
   */
  public Optional<GovernanceBody> asOf(LocalDate t) {
    return validity()
        .asOf(t)
        .map(
            then ->
                toBuilder()
                    .mandate(mandate().asOf(t))
                    .decisionRights(decisionRights().asOf(t))
                    .reportsTo(reportsTo().asOf(t))
                    .members(
                        members().stream()
                            .flatMap(member -> member.asOf(t).stream())
                            .collect(toImmutableList()))
                    .cadence(cadence().asOf(t))
                    .validity(then)
                    .build());
  }

  /** Drops the memberships and reporting lines whose other end is not there. */
  GovernanceBody keeping(Predicate<String> knownPerson, Predicate<String> knownBody) {
    return toBuilder()
        .members(
            members().stream()
                .filter(member -> knownPerson.test(member.person()))
                .collect(toImmutableList()))
        .reportsTo(reportsTo().filter(knownBody))
        .build();
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; id, name and kind are required
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

  /** Builds a body. */
  public static final class Builder extends ImmutableGovernanceBody.Builder {
    Builder() {}

    /**
     * Sets the mandate without dates.
     *
     * @param mandate the text
     * @return this
     */
    public Builder mandate(String mandate) {
      return mandate(Versioned.of(mandate));
    }

    /**
     * Sets the decision rights without dates.
     *
     * @param decisionRights the texts
     * @return this
     */
    public Builder decisionRights(String... decisionRights) {
      return decisionRights(Versioned.of(ImmutableList.copyOf(decisionRights)));
    }

    /**
     * Sets the reporting line without dates.
     *
     * @param body the id of the body above
     * @return this
     */
    public Builder reportsTo(String body) {
      return reportsTo(Versioned.of(body));
    }

    /**
     * Sets the cadence without dates.
     *
     * @param cadence the span between two meetings
     * @return this
     */
    public Builder cadence(Span cadence) {
      return cadence(Versioned.of(cadence));
    }

    /**
     * Adds members without dates.
     *
     * @param people the ids of persons
     * @return this
     */
    public Builder members(String... people) {
      for (String person : people) {
        addMember(Membership.of(person));
      }
      return this;
    }
  }
}
