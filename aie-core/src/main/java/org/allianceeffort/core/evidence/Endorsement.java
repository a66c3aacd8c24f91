package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A person speaking up for the alliance before an audience. */
@ValueStyle
@Value.Immutable
public abstract class Endorsement implements Evidence {

  Endorsement() {}

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
   * Returns the id of the person.
   *
   * @return the id of the person
   */
  public abstract String person();

  /**
   * Returns the audience, a lower-case hyphenated word such as {@code all-staff}.
   *
   * @return the audience
   */
  public abstract String audience();

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
  public Class<Endorsement> recordType() {
    return Endorsement.class;
  }

  @Override
  public Optional<Endorsement> asOf(AsOf t) {
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
    Rules.text("person", person());
    Rules.word("audience", audience());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableEndorsement.Builder {

    Builder() {}
  }
}
