package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What a partner promised to provide over a period.
 *
 * <p>It is a promise, known from the day on which it was agreed if that is stated, otherwise from
 * the beginning of its period; the end of the period is part of the promise.
 */
@ValueStyle
@Value.Immutable
public abstract class ResourceCommitment implements Evidence {

  private static final Pattern UNIT = Pattern.compile("[A-Z]{3}|hours");

  ResourceCommitment() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id, unique among commitments.
   *
   * @return the id, unique among commitments
   */
  public abstract String id();

  /**
   * Returns the id of the partner who promised it.
   *
   * @return the id of the partner
   */
  public abstract String partner();

  /**
   * Returns the kind of resource.
   *
   * @return the kind
   */
  public abstract ResourceKind kind();

  /**
   * Returns how much over the whole period, not negative, in the unit.
   *
   * @return the amount
   */
  public abstract BigDecimal amount();

  /**
   * Returns the unit, a currency of three capital letters (ISO 4217) or {@code hours}.
   *
   * @return the unit
   */
  public abstract String unit();

  /**
   * Returns the day on which it was agreed.
   *
   * @return the day, or empty if it is not stated
   */
  public abstract Optional<LocalDate> agreed();

  /**
   * Returns the first day of the period.
   *
   * @return the day
   */
  public abstract LocalDate from();

  /**
   * Returns the day after the last of the period.
   *
   * @return the day
   */
  public abstract LocalDate to();

  /** {@inheritDoc} It is the first day of the period. */
  @Override
  public Moment at() {
    return Moment.of(from());
  }

  @Override
  public String key() {
    return id();
  }

  @Override
  public Class<ResourceCommitment> recordType() {
    return ResourceCommitment.class;
  }

  @Override
  public Optional<ResourceCommitment> asOf(AsOf t) {
    return t.knows(agreed().orElse(from())) ? Optional.of(this) : Optional.empty();
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
  ResourceCommitment normalised() {
    Rules.text("id", id());
    Rules.text("partner", partner());
    Rules.notNegative("amount", amount());
    if (!UNIT.matcher(unit()).matches()) {
      throw new IllegalArgumentException(
          "unit must be three capital letters or hours: \"" + unit() + "\"");
    }
    Rules.year("agreed", agreed());
    Rules.year("from", from());
    Rules.year("to", to());
    if (!from().isBefore(to())) {
      throw new IllegalArgumentException("to must be after from: from " + from() + ", to " + to());
    }
    BigDecimal plain = Rules.plain("amount", amount());
    if (plain.scale() == amount().scale()) {
      return this;
    }
    Builder builder = toBuilder();
    builder.amount(plain);
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableResourceCommitment.Builder {

    Builder() {}
  }
}
