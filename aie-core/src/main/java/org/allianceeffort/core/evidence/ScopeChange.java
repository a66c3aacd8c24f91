package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change of what the alliance is to do, in shares of the effort planned.
 *
 * <p>It may be approved before it is made, after, or never.
 */
@ValueStyle
@Value.Immutable
public abstract class ScopeChange implements Evidence {

  ScopeChange() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id, unique among scope changes.
   *
   * @return the id, unique among scope changes
   */
  public abstract String id();

  /**
   * Returns the day of the change.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the share of the planned effort, −1 to 1; negative if scope is given back.
   *
   * @return the share
   */
  public abstract BigDecimal share();

  /**
   * Returns the day on which it was approved.
   *
   * @return the day, or empty if it was not
   */
  public abstract Optional<LocalDate> approved();

  /**
   * Returns the id of the governance body that approved it.
   *
   * @return the id, or empty if it was not approved or the body is not known
   */
  public abstract Optional<String> approvedBy();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return id();
  }

  @Override
  public Class<ScopeChange> recordType() {
    return ScopeChange.class;
  }

  @Override
  public Optional<ScopeChange> asOf(AsOf t) {
    if (!t.knows(date())) {
      return Optional.empty();
    }
    if (approved().isEmpty() || t.knows(approved().get())) {
      return Optional.of(this);
    }
    Builder known = toBuilder();
    known.approved(Optional.empty()).approvedBy(Optional.empty());
    return Optional.of(known.build());
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
  ScopeChange normalised() {
    Rules.text("id", id());
    Rules.year("date", date());
    Rules.range("share", share(), -1, 1);
    Rules.year("approved", approved());
    Rules.text("approved_by", approvedBy());
    Rules.belongs("approved_by", approvedBy(), "approved", approved());
    BigDecimal plain = Rules.plain("share", share());
    if (plain.scale() == share().scale()) {
      return this;
    }
    Builder builder = toBuilder();
    builder.share(plain);
    return builder.build();
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableScopeChange.Builder {

    Builder() {}
  }
}
