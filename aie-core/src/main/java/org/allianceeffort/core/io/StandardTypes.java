package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.evidence.Moment;

/** The types of the format that have no parameter, one of each. */
final class StandardTypes {

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  static final CellType<String> TEXT =
      CellType.of("must be a text", Optional::of, Function.identity());
  static final CellType<String> WORDS =
      CellType.matching(WORD, "must be a lower-case word, parts joined by hyphens");
  static final CellType<String> CURRENCIES =
      CellType.matching(CURRENCY, "must be a currency, three capital letters");
  static final CellType<String> UNITS =
      CellType.matching(
          Pattern.compile(CURRENCY.pattern() + "|hours"),
          "must be a currency, three capital letters, or hours");
  static final CellType<LocalDate> DATES =
      CellType.of("must be a date, YYYY-MM-DD", Times::parseDate, LocalDate::toString)
          .withSchema("date", ImmutableMap.of());
  static final CellType<Moment> TIMES =
      CellType.of(
          "must be a date, YYYY-MM-DD, or a time, YYYY-MM-DDThh:mm[:ss[.f]] with Z or ±hh:mm,"
              + " of a year within 0 and 9999",
          Times::parseMoment,
          Moment::toString);
  static final CellType<Span> SPANS =
      CellType.of(
          "must be a duration, PnW or P[nY][nM][nD][T[nH][nM][nS]], whole and above zero",
          StandardTypes::parseSpan,
          Span::toString);
  static final CellType<BigDecimal> NUMBERS =
      CellType.of(
              "must be a number of at most 40 digits with an exponent within 30",
              DecimalText::parse,
              DecimalText::print)
          .withSchema("number", ImmutableMap.of());
  static final CellType<Integer> INTEGERS = CellType.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  static final CellType<Boolean> FLAGS =
      CellType.among(
              ImmutableList.of("true", "false"),
              text -> Optional.of(text.equals("true")),
              flag -> flag ? "true" : "false",
              "must be true or false")
          .withSchema("boolean", ImmutableMap.of());

  private StandardTypes() {}

  private static Optional<Span> parseSpan(String text) {
    try {
      return Optional.of(Span.parse(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
