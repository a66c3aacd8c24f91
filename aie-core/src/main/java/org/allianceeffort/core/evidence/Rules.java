package org.allianceeffort.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules that records share, each with the sentence that says what was given. */
final class Rules {

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Forty digits and an exponent of thirty, as the files may say, and nothing that would make exact
   * sums explode.
   */
  private static final int MAX_DIGITS = 40;

  private static final int MAX_EXPONENT = 70;

  private Rules() {}

  static void text(String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }

  static void text(String name, Optional<String> value) {
    value.ifPresent(given -> text(name, given));
  }

  /** A value of an open vocabulary. */
  static void word(String name, String value) {
    if (!WORD.matcher(value).matches()) {
      throw new IllegalArgumentException(
          name + " must be a lower-case hyphenated word: \"" + value + "\"");
    }
  }

  static void year(String name, LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException(name + " must be of a year within 0 and 9999: " + date);
    }
  }

  static void year(String name, Optional<LocalDate> date) {
    date.ifPresent(given -> year(name, given));
  }

  static void range(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be within " + min + " and " + max + ": " + value);
    }
  }

  static void range(String name, BigDecimal value, int min, int max) {
    if (value.compareTo(BigDecimal.valueOf(min)) < 0
        || value.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw new IllegalArgumentException(
          name + " must be within " + min + " and " + max + ": " + value);
    }
  }

  static void notNegative(String name, BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(name + " must not be negative: " + value);
    }
  }

  static void notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative: " + value);
    }
  }

  /** The same number without trailing zeros, so that equal numbers are equal values. */
  static BigDecimal plain(String name, BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int lowest = -stripped.scale();
    if (stripped.precision() > MAX_DIGITS
        || lowest < -MAX_EXPONENT
        || lowest + stripped.precision() > MAX_EXPONENT + 1) {
      throw new IllegalArgumentException(
          name
              + " must have at most "
              + MAX_DIGITS
              + " digits and an exponent within "
              + MAX_EXPONENT
              + ": "
              + value);
    }
    return lowest > 0 ? stripped.setScale(0) : stripped;
  }

  static void order(String startName, LocalDate start, String endName, Optional<LocalDate> end) {
    if (end.isPresent() && end.get().isBefore(start)) {
      throw before(startName, start, endName, end.get());
    }
  }

  /** Checks an order of moments as far as it does not depend on the zone. */
  static void order(String startName, Moment start, String endName, Optional<Moment> end) {
    if (end.isPresent() && end.get().isBeforeInAnyZone(start)) {
      throw before(startName, start, endName, end.get());
    }
  }

  static void order(
      String startName, Moment start, String endName, Optional<Moment> end, ZoneId zone) {
    if (end.isPresent() && end.get().isBefore(start, zone)) {
      throw before(startName, start, endName, end.get());
    }
  }

  private static IllegalArgumentException before(
      String startName, Object start, String endName, Object end) {
    return new IllegalArgumentException(
        endName
            + " must not be before "
            + startName
            + ": "
            + startName
            + " "
            + start
            + ", "
            + endName
            + " "
            + end);
  }

  static void sameZone(ZoneId zone, ZoneId other) {
    if (!zone.equals(other)) {
      throw new IllegalArgumentException(
          "logs of different zones are not joined: " + zone + " and " + other);
    }
  }

  static void oneEnd(String firstName, Optional<?> first, String secondName, Optional<?> second) {
    if (first.isPresent() && second.isPresent()) {
      throw new IllegalArgumentException(
          "it has one end at most: "
              + firstName
              + " "
              + first.get()
              + ", "
              + secondName
              + " "
              + second.get());
    }
  }

  /** Checks that what belongs to an end is not given without it. */
  static void belongs(String name, Optional<?> value, String endName, Optional<?> end) {
    if (value.isPresent() && end.isEmpty()) {
      throw new IllegalArgumentException(
          name + " must not be given without " + endName + ": " + value.get());
    }
  }
}
