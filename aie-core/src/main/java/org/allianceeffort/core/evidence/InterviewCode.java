package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A theme that a coder found in an interview, and its valence. */
@ValueStyle
@Value.Immutable
public abstract class InterviewCode implements Evidence {

  InterviewCode() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the id of the interview.
   *
   * @return the id
   */
  public abstract String interview();

  /**
   * Returns the id of the partner whose person was interviewed.
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
   * Returns the theme, a lower-case hyphenated word.
   *
   * @return the theme
   */
  public abstract String theme();

  /**
   * Returns the valence, −2 (very negative) to +2 (very positive).
   *
   * @return the valence
   */
  public abstract int valence();

  /**
   * Returns the name of the coder.
   *
   * @return the name
   */
  public abstract String coder();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return interview() + " " + theme() + " " + coder();
  }

  @Override
  public Class<InterviewCode> recordType() {
    return InterviewCode.class;
  }

  @Override
  public Optional<InterviewCode> asOf(AsOf t) {
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
    Rules.text("interview", interview());
    Rules.text("partner", partner());
    Rules.year("date", date());
    Rules.word("theme", theme());
    Rules.range("valence", valence(), -2, 2);
    Rules.text("coder", coder());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableInterviewCode.Builder {

    Builder() {}
  }
}
