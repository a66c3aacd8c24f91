package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How many persons of a partner were asked to answer an instrument. */
@ValueStyle
@Value.Immutable
public abstract class SurveyInvitation implements Evidence {

  SurveyInvitation() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id of the instrument.
   *
   * @return the id
   */
  public abstract String instrument();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the id of the partner.
   *
   * @return the id of the partner
   */
  public abstract String partner();

  /**
   * Returns how many were asked, not negative.
   *
   * @return the number
   */
  public abstract int invited();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return instrument() + " " + partner();
  }

  @Override
  public Class<SurveyInvitation> recordType() {
    return SurveyInvitation.class;
  }

  @Override
  public Optional<SurveyInvitation> asOf(AsOf t) {
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
  void check() {
    Rules.text("instrument", instrument());
    Rules.year("date", date());
    Rules.text("partner", partner());
    Rules.notNegative("invited", invited());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableSurveyInvitation.Builder {

    Builder() {}
  }
}
