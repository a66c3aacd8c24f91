package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A review of the mandate of a governance body. */
@ValueStyle
@Value.Immutable
public abstract class MandateReview implements Evidence {

  MandateReview() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the id of the governance body.
   *
   * @return the id of the body
   */
  public abstract String body();

  /**
   * Returns what it came to.
   *
   * @return the result
   */
  public abstract MandateResult result();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return body();
  }

  @Override
  public Class<MandateReview> recordType() {
    return MandateReview.class;
  }

  @Override
  public Optional<MandateReview> asOf(AsOf t) {
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
    Rules.year("date", date());
    Rules.text("body", body());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableMandateReview.Builder {

    Builder() {}
  }
}
