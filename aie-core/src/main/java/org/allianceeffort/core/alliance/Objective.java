package org.allianceeffort.core.alliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the alliance is to reach, and by when.
 *
 * <p>Target and due date are a plan, and a plan is known before its day: an objective is not cut as
 * of a day, whenever it is due.
 */
@Value.Immutable
@ValueStyle
public abstract class Objective {

  Objective() {}

  /**
   * Returns the id by which observations of the outcome refer to the objective.
   *
   * @return not blank, unique among the objectives of the charter
   */
  public abstract String id();

  /**
   * Returns what sort of outcome it is.
   *
   * @return the kind
   */
  public abstract ObjectiveKind kind();

  /**
   * Returns where things stood at the start.
   *
   * @return in {@link #unit()}, or empty if nobody stated it
   */
  public abstract Optional<BigDecimal> baseline();

  /**
   * Returns what is to be reached; below the baseline if less is better.
   *
   * @return in {@link #unit()}
   */
  public abstract BigDecimal target();

  /**
   * Returns what is counted or measured, in free text.
   *
   * @return not blank, or empty
   */
  public abstract Optional<String> unit();

  /**
   * Returns the day by which the target is to be reached.
   *
   * @return the day
   */
  public abstract LocalDate due();

  @Value.Check
  Objective check() {
    Rules.text("objective id", id());
    unit().ifPresent(unit -> Rules.text("unit of an objective", unit));
    Rules.date("due", due());
    return Rules.isCanonical(target()) && baseline().map(Rules::isCanonical).orElse(true)
        ? this
        : toBuilder()
            .target(Rules.canonical(target()))
            .baseline(baseline().map(Rules::canonical))
            .build();
  }

  /**
   * Returns a builder.
   *
   * @return an empty builder; id, kind, target and due are required
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

  /** Builds an objective. */
  public static final class Builder extends ImmutableObjective.Builder {
    Builder() {}
  }
}
