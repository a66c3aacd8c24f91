package org.allianceeffort.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A process of several organisations reaching a stage of being made to fit. */
@ValueStyle
@Value.Immutable
public abstract class ProcessAlignment implements Evidence {

  ProcessAlignment() {}

  /**
   * Returns a builder without values.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the process, a lower-case hyphenated word.
   *
   * @return the process
   */
  public abstract String process();

  /**
   * Returns the stage reached.
   *
   * @return the stage
   */
  public abstract AlignmentStage stage();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /** {@inheritDoc} It is the date. */
  @Override
  public Moment at() {
    return Moment.of(date());
  }

  @Override
  public String key() {
    return process();
  }

  @Override
  public Class<ProcessAlignment> recordType() {
    return ProcessAlignment.class;
  }

  @Override
  public Optional<ProcessAlignment> asOf(AsOf t) {
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
    Rules.word("process", process());
    Rules.year("date", date());
  }

  /** Takes the values of the record one by one; building checks them. */
  public static final class Builder extends ImmutableProcessAlignment.Builder {

    Builder() {}
  }
}
