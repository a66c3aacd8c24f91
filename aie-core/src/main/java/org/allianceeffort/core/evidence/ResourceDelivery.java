package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A part of a commitment delivered, dated by its acceptance. */
@ValueStyle
@Value.Immutable
public abstract class ResourceDelivery implements Evidence {

  ResourceDelivery() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id of the commitment.
   *
   * @return the id
   */
  public abstract String commitment();

  /**
   * Returns the day of the delivery.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns how much, not negative, in the unit of the commitment.
   *
   * @return the amount
   */
  public abstract BigDecimal amount();

  /**
   * Returns the day on which it was accepted; the day of the delivery by default.
   *
   * @return the day
   */
  @Value.Default
  public LocalDate accepted() {
    return date();
  }

  /**
   * Returns the share of it that was good, 0 to 1; 1 by default.
   *
   * @return the share
   */
  @Value.Default
  public BigDecimal quality() {
    return BigDecimal.ONE;
  }

  /** {@inheritDoc} It is the acceptance. */
  @Override
  public Moment at() {
    return Moment.of(accepted());
  }

  @Override
  public String key() {
    return commitment();
  }

  @Override
  public Class<ResourceDelivery> recordType() {
    return ResourceDelivery.class;
  }

  @Override
  public Optional<ResourceDelivery> asOf(AsOf t) {
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
  ResourceDelivery normalised() {
    Rules.text("commitment", commitment());
    Rules.year("date", date());
    Rules.notNegative("amount", amount());
    Rules.year("accepted", accepted());
    Rules.order("date", date(), "accepted", Optional.of(accepted()));
    Rules.range("quality", quality(), 0, 1);
    BigDecimal plainAmount = Rules.plain("amount", amount());
    BigDecimal plainQuality = Rules.plain("quality", quality());
    if (plainAmount.scale() == amount().scale() && plainQuality.scale() == quality().scale()) {
      return this;
    }
    Builder builder = toBuilder();
    builder.amount(plainAmount).quality(plainQuality);
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableResourceDelivery.Builder {

    Builder() {}
  }
}
