package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Hours that a person worked for the alliance on a day. */
@ValueStyle
@Value.Immutable
public abstract class EffortHours implements Evidence {

  EffortHours() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id of the person.
   *
   * @return the id of the person
   */
  public abstract String person();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the hours, not negative.
   *
   * @return the hours, not negative
   */
  public abstract BigDecimal hours();

  /**
   * Returns what they were spent on.
   *
   * @return the activity
   */
  public abstract Activity activity();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return person();
  }

  @Override
  public Class<EffortHours> recordType() {
    return EffortHours.class;
  }

  @Override
  public Optional<EffortHours> asOf(AsOf t) {
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
  EffortHours normalised() {
    Rules.text("person", person());
    Rules.year("date", date());
    Rules.notNegative("hours", hours());
    BigDecimal plain = Rules.plain("hours", hours());
    if (plain.scale() == hours().scale()) {
      return this;
    }
    Builder builder = toBuilder();
    builder.hours(plain);
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableEffortHours.Builder {

    Builder() {}
  }
}
