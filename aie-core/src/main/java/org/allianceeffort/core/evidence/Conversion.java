package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of converting an amount: the exact amount, or the reason why there is none; always one
 * of the two.
 */
public final class Conversion {
  private final @Nullable BigDecimal amount;
  private final @Nullable String reason;

  private Conversion(@Nullable BigDecimal amount, @Nullable String reason) {
    this.amount = amount;
    this.reason = reason;
  }

  /**
   * The amount in the currency asked for.
   *
   * @param amount exact
   * @return the conversion that came to the amount
   */
  public static Conversion of(BigDecimal amount) {
    return new Conversion(amount, null);
  }

  /**
   * No amount, for the reason given.
   *
   * @param reason a sentence without a full stop, to be shown to people
   * @return the conversion that came to nothing
   * @throws IllegalArgumentException if the reason is blank
   */
  public static Conversion refused(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a refused conversion needs a reason: \"" + reason + "\"");
    }
    return new Conversion(null, reason);
  }

  /**
   * The amount in the currency asked for; empty if it was refused.
   *
   * @return the amount, or empty
   */
  public Optional<BigDecimal> amount() {
    return Optional.ofNullable(amount);
  }

  /**
   * Why there is no amount; empty if there is one.
   *
   * @return the reason, or empty
   */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Equal if both have the same amount, to the same number of decimals, or the same reason. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Conversion that
        && amount().equals(that.amount())
        && reason().equals(that.reason());
  }

  @Override
  public int hashCode() {
    return 31 * amount().hashCode() + reason().hashCode();
  }

  @Override
  public String toString() {
    return amount != null ? amount.toPlainString() : "refused: " + reason;
  }
}
