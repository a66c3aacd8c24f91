package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Knowledge passed on from one partner to another. */
@ValueStyle
@Value.Immutable
public abstract class KnowledgeTransfer implements Evidence {

  KnowledgeTransfer() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id, unique among knowledge transfers.
   *
   * @return the id, unique among knowledge transfers
   */
  public abstract String id();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the id of the partner who passed it on.
   *
   * @return the id of the partner
   */
  public abstract String fromPartner();

  /**
   * Returns the id of the partner who took it up.
   *
   * @return the id of the partner
   */
  public abstract String toPartner();

  /**
   * Returns how it was passed on.
   *
   * @return the mechanism
   */
  public abstract TransferMechanism mechanism();

  /**
   * Returns whether it can be written down.
   *
   * @return the kind, or empty if it is not known
   */
  public abstract Optional<KnowledgeKind> knowledge();

  /**
   * Returns how many took part, not negative.
   *
   * @return the number, or empty if it is not known
   */
  public abstract OptionalInt participants();

  /**
   * Returns whether it was taken up.
   *
   * @return true if it was
   */
  public abstract boolean succeeded();

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
  public Class<KnowledgeTransfer> recordType() {
    return KnowledgeTransfer.class;
  }

  @Override
  public Optional<KnowledgeTransfer> asOf(AsOf t) {
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
    Rules.text("id", id());
    Rules.year("date", date());
    Rules.text("from_partner", fromPartner());
    Rules.text("to_partner", toPartner());
    participants().ifPresent(number -> Rules.notNegative("participants", number));
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableKnowledgeTransfer.Builder {

    Builder() {}
  }
}
