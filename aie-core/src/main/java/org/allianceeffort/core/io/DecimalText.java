package org.allianceeffort.core.io;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as the format writes them: decimal, exact, of at most 40 digits and an exponent of 30.
 */
final class DecimalText {

  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]{1,40})(?:\\.([0-9]{1,40}))?(?:[eE]([+-]?[0-9]{1,9}))?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
  private static final int MAX_DIGITS = 40;
  private static final int MAX_EXPONENT = 30;

  private DecimalText() {}

  /** The number that a text says, if it says one. */
  static Optional<BigDecimal> parse(String text) {
    var matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int fraction = matcher.group(2) == null ? 0 : matcher.group(2).length();
    int exponent = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    if (matcher.group(1).length() + fraction > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** The whole number of 32 bits that a text says, without point and exponent. */
  static Optional<Integer> parseInteger(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /** The number without an exponent where 40 digits are enough, else with one within 30. */
  static String print(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (digits(stripped) <= MAX_DIGITS) {
      return stripped.toPlainString();
    }
    int exponent = stripped.scale() < 0 ? MAX_EXPONENT : -MAX_EXPONENT;
    BigDecimal digits = stripped.scaleByPowerOfTen(-exponent);
    if (digits(digits.stripTrailingZeros()) > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "a number must have at most 40 digits with an exponent within 30: " + number);
    }
    return digits.toPlainString() + "e" + exponent;
  }

  private static int digits(BigDecimal stripped) {
    return stripped.scale() <= 0
        ? stripped.precision() - stripped.scale()
        : Math.max(stripped.precision(), stripped.scale() + 1);
  }
}
