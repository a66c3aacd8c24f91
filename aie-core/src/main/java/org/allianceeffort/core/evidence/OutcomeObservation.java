package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How far an objective was reached on a day. */
@ValueStyle
@Value.Immutable
public abstract class OutcomeObservation implements Evidence {

  OutcomeObservation() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id of the objective.
   *
   * @return the id
   */
  public abstract String objective();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the value, in the unit of the objective.
   *
   * @return the value
   */
  public abstract BigDecimal actual();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return objective();
  }

  @Override
  public Class<OutcomeObservation> recordType() {
    return OutcomeObservation.class;
  }

  @Override
  public Optional<OutcomeObservation> asOf(AsOf t) {
    return t.knows(at()) ? Optional.of(this) : Optional.empty();
  }

  /**
   * Returns a builder with the values of this record.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.values(this);
    return builder;
  }

  @Value.Check
  OutcomeObservation normalised() {
    Rules.text("objective", objective());
    Rules.year("date", date());
    BigDecimal plain = Rules.plain("actual", actual());
    if (plain.scale() == actual().scale()) {
      return this;
    }
    Builder builder = toBuilder();
    builder.actual(plain);
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableOutcomeObservation.Builder {

    Builder() {}
  }
}
