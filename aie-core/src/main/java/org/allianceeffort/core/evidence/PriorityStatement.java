package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How a partner weighs the objectives of the alliance against each other. */
@ValueStyle
@Value.Immutable
public abstract class PriorityStatement implements Evidence {

  PriorityStatement() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id of the partner.
   *
   * @return the id of the partner
   */
  public abstract String partner();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the weight of each objective, not negative, by its id.
   *
   * @return the weights
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, BigDecimal> weights();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return partner();
  }

  @Override
  public Class<PriorityStatement> recordType() {
    return PriorityStatement.class;
  }

  @Override
  public Optional<PriorityStatement> asOf(AsOf t) {
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
  PriorityStatement normalised() {
    Rules.text("partner", partner());
    Rules.year("date", date());
    if (weights().isEmpty()) {
      throw new IllegalArgumentException(
          "a statement of priorities must have an objective: partner " + partner() + ", " + date());
    }
    ImmutableSortedMap.Builder<String, BigDecimal> plain = ImmutableSortedMap.naturalOrder();
    boolean same = true;
    for (Map.Entry<String, BigDecimal> weight : weights().entrySet()) {
      Rules.text("objective", weight.getKey());
      Rules.notNegative("weight", weight.getValue());
      BigDecimal value = Rules.plain("weight", weight.getValue());
      same &= value.scale() == weight.getValue().scale();
      plain.put(weight.getKey(), value);
    }
    if (same) {
      return this;
    }
    Builder builder = toBuilder();
    builder.weights(plain.buildOrThrow());
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutablePriorityStatement.Builder {

    Builder() {}
  }
}
