package org.allianceeffort.core.statistics;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a statistic gives: its value, or the reason why it is undefined for these data.
 *
 * <p>Data that are merely too few or too uniform give a reason; arguments that break a rule are
 * refused with an exception.
 *
 * @param <T> what is computed
 */
public final class Outcome<T> {
  private final @Nullable T value;
  private final String reason;

  private Outcome(@Nullable T value, String reason) {
    this.value = value;
    this.reason = reason;
  }

  /**
   * Returns the outcome that has a value.
   *
   * @param value what was computed
   * @param <T> what is computed
   * @return the outcome
   */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(Objects.requireNonNull(value), "");
  }

  /**
   * Returns the outcome without a value.
   *
   * @param reason a sentence that says what was found and what is needed
   * @param <T> what would have been computed
   * @return the outcome
   * @throws IllegalArgumentException if the reason is blank
   */
  public static <T> Outcome<T> undefined(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a reason must not be blank: \"" + reason + "\"");
    }
    return new Outcome<>(null, reason);
  }

  /**
   * Says whether there is a value.
   *
   * @return true with a value, false with a reason
   */
  public boolean isDefined() {
    return value != null;
  }

  /**
   * Returns the value if there is one.
   *
   * @return the value, or empty
   */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /**
   * Returns why there is no value.
   *
   * @return the reason, or empty if there is a value
   */
  public Optional<String> reason() {
    return value == null ? Optional.of(reason) : Optional.empty();
  }

  /**
   * Returns the value, for a caller who knows that it is there.
   *
   * @return the value
   * @throws NoSuchElementException with the reason if there is none
   */
  public T orElseThrow() {
    if (value == null) {
      throw new NoSuchElementException(reason);
    }
    return value;
  }

  /**
   * Computes something from the value; a reason stays the same reason.
   *
   * @param step what to compute, not null
   * @param <R> what is computed
   * @return the outcome of the step
   */
  public <R> Outcome<R> map(Function<? super T, ? extends R> step) {
    return value == null ? undefined(reason) : of(step.apply(value));
  }

  /**
   * Computes something that may itself be undefined; a reason stays the same reason.
   *
   * @param step what to compute
   * @param <R> what is computed
   * @return the outcome of the step
   */
  public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> step) {
    return value == null ? undefined(reason) : step.apply(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outcome<?> that
        && Objects.equals(value, that.value)
        && reason.equals(that.reason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, reason);
  }

  @Override
  public String toString() {
    return value == null ? "undefined: " + reason : value.toString();
  }
}
