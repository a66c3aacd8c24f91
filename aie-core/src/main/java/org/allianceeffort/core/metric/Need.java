package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.evidence.RecordedDays;
import org.allianceeffort.core.evidence.RecordedPeriod;
import org.allianceeffort.core.evidence.Scope;
import org.allianceeffort.core.evidence.Window;

/**
 * What must be recorded or stated before a metric can be read.
 *
 * <p>A predicate on the scope, never on the records, so that the answer is the same for every part
 * of an observation.
 */
public final class Need {

  private interface Condition {
    Optional<Reason> unmet(Scope scope, MetricDefinition definition);
  }

  private final String description;
  private final ImmutableList<Class<? extends Evidence>> recorded;
  private final Condition condition;

  private Need(String description, List<Class<? extends Evidence>> recorded, Condition condition) {
    if (description.isBlank()) {
      throw new IllegalArgumentException("a need says what it needs");
    }
    this.description = description;
    this.recorded = ImmutableList.copyOf(recorded);
    this.condition = condition;
  }

  /**
   * Records of a type that were kept for enough of the metric's period: at least half of it, or as
   * long as the look-back of its basis (365 days where a metric counts from signing).
   *
   * @param type the record type
   * @return the need
   */
  public static Need recorded(Class<? extends Evidence> type) {
    return recorded(EvidenceTypes.nameOf(type), type, UnaryOperator.identity());
  }

  /**
   * Contacts that were kept together with those inside each partner, for enough of the metric's
   * period.
   *
   * @return the need
   */
  public static Need internalContacts() {
    return recorded("internal contacts", Contact.class, RecordedDays::withInternalContacts);
  }

  private static Need recorded(
      String name, Class<? extends Evidence> type, UnaryOperator<RecordedDays> part) {
    return new Need(
        name + " recorded",
        ImmutableList.of(type),
        (scope, definition) ->
            notEnough(
                name,
                part.apply(scope.recorded(type)).in(definition.period(scope), definition.basis())));
  }

  private static Optional<Reason> notEnough(String name, RecordedPeriod kept) {
    if (kept.isSufficient()) {
      return Optional.empty();
    }
    long days = kept.recorded().count();
    Window period = kept.period();
    return Optional.of(
        Reason.of(
            ReasonCode.NOT_RECORDED,
            days == 0
                ? "no " + name + " were recorded in " + period
                : name
                    + " were recorded on only "
                    + days
                    + " of the "
                    + period.days()
                    + " days of "
                    + period,
            "records of " + name + ", or a statement that they were kept and there were none"));
  }

  /**
   * A statement of the alliance's structure.
   *
   * @param what what is stated, such as "culture profiles of every partner"
   * @param stated whether the scope states it
   * @return the need
   * @throws IllegalArgumentException if the description is blank
   */
  public static Need structure(String what, Predicate<Scope> stated) {
    return new Need(
        what,
        ImmutableList.of(),
        (scope, definition) ->
            stated.test(scope)
                ? Optional.empty()
                : Optional.of(
                    Reason.of(ReasonCode.NOT_STATED, "the alliance does not state " + what, what)));
  }

  /**
   * A need that is met when this one or the other is.
   *
   * @param other the alternative
   * @return the need
   */
  public Need or(Need other) {
    return new Need(
        description + " or " + other.description,
        ImmutableList.<Class<? extends Evidence>>builder()
            .addAll(recorded)
            .addAll(other.recorded)
            .build(),
        (scope, definition) -> {
          Optional<Reason> first = unmet(scope, definition);
          Optional<Reason> second = other.unmet(scope, definition);
          return first.isEmpty() || second.isEmpty()
              ? Optional.empty()
              : Optional.of(either(first.get(), second.get()));
        });
  }

  private static Reason either(Reason a, Reason b) {
    return Reason.of(
        a.code(), a.sentence() + ", and " + b.sentence(), a.needed() + "; or " + b.needed());
  }

  /**
   * What it needs, in words.
   *
   * @return such as "meetings recorded"
   */
  public String description() {
    return description;
  }

  /**
   * The record types it speaks of.
   *
   * @return possibly empty
   */
  public ImmutableList<Class<? extends Evidence>> recordTypes() {
    return recorded;
  }

  /**
   * Why it is not met.
   *
   * @param scope the scope of an observation
   * @param definition the metric that needs it
   * @return empty when it is met
   */
  public Optional<Reason> unmet(Scope scope, MetricDefinition definition) {
    return condition.unmet(scope, definition);
  }

  /** For people: what it needs. */
  @Override
  public String toString() {
    return description;
  }
}
