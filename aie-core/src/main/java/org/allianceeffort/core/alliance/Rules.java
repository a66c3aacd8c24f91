package org.allianceeffort.core.alliance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The rules that fields of several types share; each failure names the field, the rule and the
 * value.
 */
final class Rules {

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private Rules() {}

  static String text(String field, String value) {
    requireNonNull(value, field);
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " must not be blank: \"" + value + "\"");
    }
    return value;
  }

  static String word(String field, String value) {
    requireNonNull(value, field);
    if (!WORD.matcher(value).matches()) {
      throw new IllegalArgumentException(
          field + " must be a lower-case hyphenated word: \"" + value + "\"");
    }
    return value;
  }

  static void distinctWords(String field, ImmutableList<String> values) {
    values.forEach(value -> word(field, value));
    distinct(field, values, Function.identity());
  }

  static <T> void distinct(String field, Iterable<T> values, Function<T, ?> key) {
    Set<Object> seen = new HashSet<>();
    for (T value : values) {
      if (!seen.add(key.apply(value))) {
        throw new IllegalArgumentException(
            field + " must be unique: \"" + key.apply(value) + "\" is given twice");
      }
    }
  }

  static BigDecimal within(String field, BigDecimal value, int least, int most) {
    requireNonNull(value, field);
    if (value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new IllegalArgumentException(
          field + " must be within " + least + " and " + most + ": " + value);
    }
    return value;
  }

  /** The years that a file can say, so that what is built in memory can be written. */
  static LocalDate date(String field, LocalDate value) {
    requireNonNull(value, field);
    if (value.getYear() < 0 || value.getYear() > 9999) {
      throw new IllegalArgumentException(field + " must be in a year within 0 and 9999: " + value);
    }
    return value;
  }

  /** One form for each number, so that 1 and 1.0 make equal values. */
  static BigDecimal canonical(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    // Plain digits as far as they are readable; an absurd exponent stays one.
    return stripped.scale() < 0 && stripped.scale() >= -100 ? stripped.setScale(0) : stripped;
  }

  static boolean isCanonical(BigDecimal value) {
    return canonical(value).scale() == value.scale();
  }
}
